"""What commands share: arguments, options, opening a map, messages and exit codes."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from partnermap.cli.elsewhere import elsewhere
from partnermap.finding import Severity
from partnermap.graph import PartnershipGraph
from partnermap.loader import Loaded
from partnermap.model import PartialDate, PartnerMap, Record
from partnermap.pipeline import Analysis, analyse, read
from partnermap.reports import problems as problem_report
from partnermap.reports.terminal import Style
from partnermap.reports.text import problem_summary
from partnermap.storage import StorageError

F = TypeVar("F", bound=Callable[..., Any])
FAILURE = 2


class Date(click.ParamType[PartialDate]):
    """A year, a month or a day on the command line."""

    name = "date"

    def convert(self, value: Any, param: Any, ctx: Any) -> PartialDate:
        """The date that was written, or a message."""
        try:
            found = PartialDate.parse(str(value))
        except ValueError as error:
            self.fail(f"'{value}': {error}. Write 2023, 2023-11 or 2023-11-05.", param, ctx)
        if found.is_range:
            self.fail(f"'{value}' is a range; one moment is expected, such as 2023-11.", param, ctx)
        return found


map_argument = click.argument(
    "where", metavar="[MAP]", default=".", type=click.Path(path_type=Path)
)
strict_option = click.option(
    "--strict", is_flag=True, help="Stop where an id is used that no record has."
)
at_option = click.option(
    "--at",
    type=Date(),
    metavar="DATE",
    help="See the map as of this year, month or day; without it, as of its 'as_of', or today.",
)
proposed_option = click.option(
    "--with-proposed",
    is_flag=True,
    help="See the proposed future: with what is proposed, without what is ending.",
)

contacts_option = click.option(
    "--include-contacts",
    is_flag=True,
    help="Keep e-mail addresses and telephone numbers that stand in texts.",
)

force_option = click.option(
    "--force", is_flag=True, help="Write over a workbook or CSV files that are there already."
)

_FORMS = {
    "text": "to read here",
    "markdown": "for a paper",
    "csv": "for a spreadsheet",
    "json": "for programs",
    "github": "beside the lines of a pull request",
    "sarif": "for code scanning",
}


def format_option(*names: str) -> Callable[[F], F]:
    """``--format``: the forms that a command can write."""
    said = ", ".join(f"{name} {_FORMS[name]}" for name in names)
    return click.option(
        "--format",
        "form",
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        help=f"How to write it: {said}.",
    )


def open_map(where: Path, *, strict: bool = False, include_contacts: bool = False) -> Loaded:
    """Read a map; a problem that stands in the way is said, and ends the program with 2."""
    try:
        loaded = read(where, include_contacts=include_contacts)
    except StorageError as error:
        fail(str(error))
    stopping = list(loaded.stopping)
    if strict:
        stopping = [each for each in loaded.problems if each.severity is Severity.ERROR]
    if stopping:
        report = problem_report.render(
            stopping, loaded.lines, style(sys.stderr), prefix=prefix_of(where)
        )
        click.echo(report, err=True, nl=False)
        fail(f"{where}: {problem_summary(stopping)}. Nothing was done; correct the files first.")
    return loaded


def analysed(
    loaded: Loaded, at: PartialDate | None = None, *, with_proposed: bool = False
) -> Analysis:
    """The analysis of a map that was opened."""
    assert loaded.map is not None  # noqa: S101 - open_map has ended the program otherwise
    return analyse(loaded.map, datetime.now(UTC).date(), at=at, with_proposed=with_proposed)


def warn_of_problems(loaded: Loaded, where: Path) -> None:
    """Say on stderr that there are problems which do not stand in the way."""
    missing = sorted(
        {name for names in (loaded.map.missing if loaded.map else {}).values() for name in names}
    )
    if missing:
        few = ", ".join(missing[:5]) + (", ..." if len(missing) > 5 else "")
        said = (
            f"1 id is used that no record has ({few}): it is shown as 'not recorded'"
            if len(missing) == 1
            else f"{len(missing)} ids are used that no record has ({few}): they are shown as "
            "'not recorded'"
        )
        click.echo(f"{said}, and what depends on it is only possible.", err=True)
    # A note is about what a source says, and nothing to put right: only check tells it.
    to_mend = [each for each in loaded.problems if each.severity is not Severity.NOTE]
    if to_mend:
        count = problem_summary(to_mend)
        click.echo(f"{count} in the files: see partnermap check {quoted(where)}", err=True)


def known_id(found: PartnerMap, name: str, section: str = "bodies") -> str:
    """An id that the user gave; one that nothing has ends the program with 2.

    Args:
        found: the map.
        name: as given.
        section: ``bodies``, which includes plans; ``bodies and surveys``; or ``areas``.
    """
    sections: tuple[Mapping[str, Record], ...] = (found.areas,)
    what, missing = "area", found.missing.get("areas", frozenset())
    if section != "areas":
        sections = (found.organisations, found.partnerships, found.plans)
        what = "organisation, partnership or plan"
        missing = found.missing.get("bodies", frozenset())
    if section == "bodies and surveys":
        sections = (*sections, found.surveys)
        what = "organisation, partnership, plan or survey"
    named = [(each, record.name) for records in sections for each, record in records.items()]
    known = {each for each, _ in named} | missing
    if name in known:
        return name
    by_name = [each for each, called in named if name.casefold() == called.casefold()]
    close = by_name or get_close_matches(name, sorted(known), n=3, cutoff=0.6)
    hint = f" Did you mean {' or '.join(close)}?" if close else ""
    other = "" if by_name else elsewhere(found, name)
    return fail(other or f"The map has no {what} with the id '{name}'.{hint}")


def is_body(found: PartnerMap, name: str) -> bool:
    """Whether an id is that of a body or plan, be it one that has no record."""
    return bool(found.section_of(name)) or name in found.missing.get("bodies", ())


def known_organisation(graph: PartnershipGraph, name: str) -> str:
    """An organisation that stands at the moment; anything else ends the program with 2."""
    name = known_id(graph.moment.map, name)
    record = graph.moment.map.organisations.get(name)
    if record is None:
        what = "is not recorded" if not graph.moment.map.section_of(name) else "is no organisation"
        fail(f"'{name}' {what}. Give the id of an organisation; see partnermap show {name}")
    if record.is_stack:
        fail(f"'{name}' stands for several organisations that nobody named.")
    if not graph.moment.presence_of(name).stands:
        fail(f"{record.name} does not stand at this moment ({graph.moment.words}).")
    return name


def prefix_of(where: Path) -> str:
    """What to put before a path within the map, so that it can be opened from here."""
    folder = where if where.is_dir() else where.parent
    return "" if folder == Path() else f"{folder.as_posix()}/"


def quoted(where: Path) -> str:
    """A path as it can be typed in a command."""
    text = str(where)
    return f'"{text}"' if " " in text else text


def style(stream: Any = None) -> Style:
    """How to write: the terminal's width and colours, or plain text of 100 columns."""
    stream = stream or sys.stdout
    if not stream.isatty():
        return Style()
    colour = "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return Style(max(40, min(shutil.get_terminal_size().columns, 120)), colour)


def fail(message: str) -> NoReturn:
    """Say what is wrong and end with exit code 2."""
    click.echo(f"partnermap: {message}", err=True)
    raise SystemExit(FAILURE)
