"""``partnermap check``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from partnermap import __version__
from partnermap.cli import options
from partnermap.cli.output import check_ending, deliver, output_option
from partnermap.cli.waiting import warn_of_open_lines
from partnermap.english import counted
from partnermap.finding import Severity
from partnermap.loader import Loaded
from partnermap.pipeline import read
from partnermap.reports import github, json, problems, sarif, text
from partnermap.reports.terminal import Style
from partnermap.storage import StorageError, within_repository

_FORMS = ("text", "json", "github", "sarif")


@click.command("check", epilog="Example: partnermap check maps/ours --format github")
@options.map_argument
@options.format_option(*_FORMS)
@click.option(
    "--all",
    "every",
    is_flag=True,
    help="Every problem by itself; without it, what is the same in one file is told once, with its "
    "lines, and --format github shows ten of each kind, as GitHub does.",
)
@output_option
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
def command(where: Path, form: str, every: bool, output: Path | None, strict: bool) -> None:
    """Is the YAML of MAP right? Show every problem, with file, line and what to do.

    Ends with 1 where there is an error. The words of each problem: partnermap explain CODE.
    """
    check_ending(output, form, _FORMS)
    try:
        loaded = read(where)
    except StorageError as error:
        options.fail(str(error))
    found = loaded.problems
    deliver(
        _report(loaded, where, form, every=every, to_file=output is not None), output, "problems"
    )
    warn_of_open_lines(where)
    worst = max((each.severity.rank for each in found), default=-1)
    if worst >= (Severity.WARNING if strict else Severity.ERROR).rank:
        sys.exit(1)


def _report(loaded: Loaded, where: Path, form: str, *, every: bool, to_file: bool) -> str:
    """The problems in the form that is asked for."""
    found = loaded.problems
    if form == "json":
        name = loaded.map.manifest.name if loaded.map else ""
        return json.render_problems(name, found)
    if form == "github":
        return github.render_problems(found, prefix=within_repository(where), every=every)
    if form == "sarif":
        return sarif.render_problems(found, version=__version__, prefix=within_repository(where))
    style = Style() if to_file else options.style()
    prefix = options.prefix_of(where)
    said = problems.render(found, loaded.lines, style, prefix=prefix, every=every)
    files = counted(len(loaded.lines), "file")
    verdict = text.problem_summary(found) or "nothing wrong"
    return f"{said}{where}: {files} read, {verdict}.\n"
