"""What a shell may offer while a command is typed: ids, findings and codes of the map.

A shell asks at each press of a key and has no place for messages; so whatever goes wrong, there is
nothing to offer. Ids are read from the files as they are, so that a broken map has its ids too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from partnermap.pipeline import analyse, read
from partnermap.schema import known_of
from partnermap.storage import read_files

Completion = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]
_BODIES = ("organisations", "partnerships")
_SILENT = Exception


def _offering(words_of: Callable[[Path], Mapping[str, str]]) -> Completion:
    """Offer what a map has.

    Args:
        words_of: the map -> word -> what a shell that can tells of it.
    """

    def offer(
        ctx: click.Context,
        param: click.Parameter,  # noqa: ARG001 - click gives it
        incomplete: str,
    ) -> list[CompletionItem]:
        try:
            words = words_of(_map_in(ctx))
        except _SILENT:
            return []
        return [
            CompletionItem(word, help=told or None)
            for word, told in words.items()
            if word.startswith(incomplete)
        ]

    return offer


def _map_in(ctx: click.Context) -> Path:
    """The map that was typed already; else the current folder."""
    # Where an option still waits for its value, click leaves the arguments before it in ctx.args.
    typed = [*ctx.args, *(ctx.params.get("arguments") or ())]
    found = [each for each in typed if Path(each).exists()] or [ctx.params.get("where")]
    return Path(found[-1] or "")


def _ids(*sections: str) -> Completion:
    return _offering(lambda where: known_of(read_files(where)).ids(sections))


def _findings_of(where: Path) -> dict[str, str]:
    found = read(where).map
    if found is None:
        return {}
    findings = analyse(found, datetime.now(UTC).date()).findings
    return {each.id: each.message for each in findings}


bodies = _ids(*_BODIES, "plans")
organisations = _ids("organisations")
told = _ids(*_BODIES, "plans", "surveys", "functions")
areas = _ids("areas")
findings = _offering(_findings_of)


def codes(known: Mapping[str, str]) -> Completion:
    """Offer codes, with their names."""
    return _offering(lambda _: known)
