"""When findings end the program with 1: for CI."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click

from partnermap.cli import options
from partnermap.english import counted
from partnermap.finding import Certainty, Finding, Severity

F = TypeVar("F", bound=Callable[..., Any])


def failing_options(command: F) -> F:
    """``--fail-on`` and ``--fail-on-possible``."""
    level = click.option(
        "--fail-on",
        type=click.Choice([each.value for each in Severity]),
        help="Exit with 1 where an open, asserted finding is at or above this level; without it, "
        "never.",
    )
    possible = click.option(
        "--fail-on-possible",
        is_flag=True,
        help="With --fail-on: also where the finding is only possible.",
    )
    return level(possible(command))


def check_options(level: str | None, *, possible: bool) -> None:
    """End the program with 2 where ``--fail-on-possible`` has no level to go with."""
    if possible and level is None:
        options.fail("--fail-on-possible goes with --fail-on note, warning or error.")


def fail_on(findings: Iterable[Finding], level: str | None, *, possible: bool) -> None:
    """End the program with 1, and say why, where open findings are at or above a level.

    Args:
        findings: those that were asked for.
        level: ``note``, ``warning`` or ``error``; None = never.
        possible: whether those count that are only possible.
    """
    if level is None:
        return
    least = Severity(level).rank
    found = [each for each in findings if each.is_open and each.severity.rank >= least]
    sure = [each for each in found if each.certainty is Certainty.ASSERTED]
    counting = found if possible else sure
    if counting:
        how = "asserted or possible" if possible else "asserted"
        many = counted(len(counting), "open finding")
        click.echo(f"{many} at or above '{level}' ({how}): exit code 1.", err=True)
        sys.exit(1)
