"""``partnermap rename``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from partnermap.cli import options
from partnermap.cli.editing import dry_run_option, failing, place_of, write_or_show
from partnermap.editing.another_id import Renaming
from partnermap.editing.renaming import RENAMED, sections_with, used_at
from partnermap.english import counted, listed
from partnermap.loader.sections import noun
from partnermap.loader.suggestions import did_you_mean
from partnermap.model import Organisation, PartnerMap, Partnership
from partnermap.model.map import BODY_SECTIONS
from partnermap.model.values import wrong_id
from partnermap.pipeline.editing import rename_record

_FEW = 5


@click.command(
    "rename",
    epilog="Example: partnermap rename executive-group partnership-executive maps/ours --dry-run",
)
@click.argument("old")
@click.argument("new")
@options.map_argument
@click.option(
    "--section",
    type=click.Choice(RENAMED),
    help="What it is, where records of several sections have this id.",
)
@click.option(
    "--formerly/--no-formerly",
    default=True,
    help="Whether a body keeps the old id under 'formerly', which it does if nothing is said.",
)
@dry_run_option
def command(
    old: str, new: str, where: Path, section: str | None, *, formerly: bool, dry_run: bool
) -> None:
    """Give the record with the id OLD the id NEW, wherever it is used, in every file of MAP.

    It may be an organisation, a partnership, a plan, an area, a theme, a community, a function, a
    source, a survey or a coverage record. Decisions on findings go with it. Texts and comments that
    spell the id are left as they are, and told.
    """
    loaded = options.open_map(where)
    assert loaded.map is not None  # noqa: S101 - open_map has ended the program otherwise
    section = _section(loaded.map, old, section)
    _refuse_new(loaded.map, section, old, new, where)
    with failing():
        done = rename_record(where, section, old, new, datetime.now(UTC).date(), formerly=formerly)
    write_or_show(done.edits, where, dry_run=dry_run)
    for line in _told(done, old, new, options.prefix_of(where)):
        click.echo(line)


def _section(found: PartnerMap, old: str, given: str | None) -> str:
    """The section of the record; where there is none, or several, the end of the program."""
    having = sections_with(found, old)
    if given in having:
        return str(given)
    if given is not None:
        options.fail(f"There is no {noun(given).partition(' ')[2]} with the id '{old}'.")
    if len(having) == 1:
        return having[0]
    if having:
        several = listed(having)
        options.fail(f"'{old}' stands under {several}: say which with --section {having[0]}.")
    known = {name for section in RENAMED for name in getattr(found, section)}
    missing = {name for names in found.missing.values() for name in names}
    if old in missing:
        options.fail(f"No record has the id '{old}', though it is used; see partnermap check.")
    return options.fail(f"The map has no record with the id '{old}'. {did_you_mean(old, known)}")


def _refuse_new(found: PartnerMap, section: str, old: str, new: str, where: Path) -> None:
    if new == old:
        options.fail(f"'{old}' has this id already.")
    hint = wrong_id(new)
    if hint is not None:
        options.fail(f"'{new}' cannot be an id. {hint}")
    for each in BODY_SECTIONS if section in BODY_SECTIONS else (section,):
        records: dict[str, Any] = getattr(found, each)
        if new in records:
            place = place_of(found.locate((each, new), True), where)
            options.fail(f"'{new}' is the id of {noun(each)} already: {place}.")
    for name, body in _bodies(found) if section in BODY_SECTIONS else ():
        if new in (body.formerly or ()) and name != old:
            said = f"'{new}' was the id of '{name}' before, as its 'formerly' says"
            options.fail(f"{said}: what was written with it then would be taken for this one.")
    used = used_at(found, section, new)
    if used:
        said = f"'{new}' has no record, but is used already ({place_of(used[0], where)})"
        options.fail(f"{said}: correct it there first, or it would be taken for this one.")


def _bodies(found: PartnerMap) -> Iterator[tuple[str, Organisation | Partnership]]:
    yield from found.organisations.items()
    yield from found.partnerships.items()


def _told(done: Renaming, old: str, new: str, prefix: str) -> Iterator[str]:
    files = Counter(place.path for place in done.places)
    each = listed(f"{prefix}{path} ({many})" for path, many in sorted(files.items()))
    yield f"{old} is {new} now, in {counted(len(done.places), 'place')}: {each}."
    for decision in done.decisions:
        if decision.now != decision.before:
            kept = ", with the mark of its evidence" if decision.evidence else ""
            yield f"The decision on {decision.before} is on {decision.now} now{kept}."
        elif decision.evidence:
            yield f"The decision on {decision.now} has the mark of its evidence as it is now."
        else:
            yield f"The decision on {decision.before} stays as it is: see partnermap findings."
    for path, lines in sorted(done.spelled.items()):
        few = listed(map(str, lines), most=_FEW)
        where = f"{prefix}{path}, {'line' if len(lines) == 1 else 'lines'} {few}"
        yield f"Left as it is in a text or comment: {where}."
