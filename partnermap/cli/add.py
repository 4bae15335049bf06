"""``partnermap add``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from partnermap.cli import options
from partnermap.cli.adding import (
    add,
    body_section,
    field_options,
    id_for,
    id_of,
    refuse_present,
    said,
)
from partnermap.cli.editing import dry_run_option
from partnermap.editing import AddItem, AddRecord, AddRow, Change
from partnermap.finding import Place
from partnermap.loader.sections import noun
from partnermap.loader.suggestions import did_you_mean
from partnermap.model import SECTIONS, PartnerMap
from partnermap.model.bodies import all_link_kinds
from partnermap.model.rows import FunctionRow, LinkRow, Member

_ABOUT = ("about", "url", "since", "until", "status", "source")
_RECORDS = {
    "organisations": ("sector", "kind", "income", "areas", "communities", "themes"),
    "partnerships": ("kind", "areas", "communities", "themes", "decides", "reviewed"),
    "areas": ("level", "within", "gss"),
    "themes": (),
    "communities": (),
    "functions": ("duty", "basis", "needed_at", "themes"),
    "plans": ("kind", "areas", "themes", "communities"),
}
_SINGULAR = {"communities": "community"}
_FILE = click.option("--in", "file", metavar="FILE", help="The file to write to, within the map.")


@click.group(
    "add", epilog="Example: partnermap add seat executive-group maps/ours --body faith-network"
)
def command() -> None:
    """Add a record, a seat, a link or a role to a map, where its like stand.

    The rest of the files stays as it is. What is there already is refused, and so is what would
    be a problem for partnermap check.
    """


def _record_command(section: str, fields: tuple[str, ...]) -> click.Command:
    model = SECTIONS[section]
    what = noun(section).partition(" ")[2]

    @click.command(_SINGULAR.get(section, section.removesuffix("s")))
    @click.argument("name")
    @options.map_argument
    @click.option("--id", "key", metavar="ID", help="Its id; without it, one is made of its name.")
    @field_options(model, (*fields, *_ABOUT))
    @_FILE
    @dry_run_option
    def of_section(
        name: str, where: Path, key: str | None, file: str | None, *, dry_run: bool, **given: Any
    ) -> None:
        name = " ".join(name.split())
        key = id_for(name, key)
        change = AddRecord(section, key, {"name": name, **said(given)}, file)
        add(change, where, lambda _: (section, key), f"{name} is {key} now", dry_run=dry_run)

    of_section.help = f"Add {noun(section)} with a NAME to MAP."
    of_section.short_help = f"{what[0].upper()}{what[1:]}, by its name."
    return of_section


for _section, _fields in _RECORDS.items():
    command.add_command(_record_command(_section, _fields))


@command.command("source", short_help="A document that facts come from, by its title.")
@click.argument("title")
@options.map_argument
@click.option("--id", "key", metavar="ID", help="Its id; without it, one is made of its title.")
@field_options(SECTIONS["sources"], ("publisher", "published", "about", "url"))
@_FILE
@dry_run_option
def source(
    title: str, where: Path, key: str | None, file: str | None, *, dry_run: bool, **given: Any
) -> None:
    """Add a document with a TITLE, from which facts come, to MAP."""
    key = id_for(title, key)
    change = AddRecord("sources", key, {"title": title, **said(given)}, file)
    add(change, where, lambda _: ("sources", key), f"{title} is {key} now", dry_run=dry_run)


@command.command("seat", short_help="A seat on a partnership, for a body or for a class of them.")
@click.argument("partnership")
@options.map_argument
@field_options(
    Member,
    (
        *("body", "sector", "area", "community", "kind", "role", "voting", "on_behalf_of"),
        *("mandate", "post", "seats", *_ABOUT),
    ),
)
@dry_run_option
def seat(partnership: str, where: Path, *, dry_run: bool, **given: Any) -> None:
    """Add a seat to a PARTNERSHIP of MAP, for a body or a class."""
    found = _opened(where)
    partnership = id_of(found, partnership)
    section = body_section(found, partnership)
    if section != "partnerships":
        options.fail(f"'{partnership}' is {noun(section)}; seats are on partnerships.")
    row: Any = said(given)
    if "body" in row:
        row["body"] = id_of(found, row["body"])
        options.known_id(found, row["body"])
    holder = row.get("body", "")
    seats = found.partnerships[partnership].seats
    for position, each in enumerate(seats):
        if holder and each.body == holder and each.until is None:
            place = (section, partnership, "members", position)
            refuse_present(found, place, f"{holder} sits on {partnership}", where)
    change = AddRow(section, partnership, "members", row)
    words = f"{holder} sits on {partnership} now" if holder else f"{partnership} has the seat now"
    new = (section, partnership, "members", len(seats))
    add(change, where, lambda _: new, words, dry_run=dry_run)


@command.command("link", short_help="A link from one body to another.")
@click.argument("start", metavar="FROM")
@click.argument("kind")
@click.argument("end", metavar="TO")
@options.map_argument
@field_options(LinkRow, ("every", "instrument", "basis", "mandate", *_ABOUT))
@dry_run_option
def link(start: str, kind: str, end: str, where: Path, *, dry_run: bool, **given: Any) -> None:
    """Add a link of a KIND, such as reports_to, from the body FROM to the body TO of MAP."""
    found = _opened(where)
    start, end = id_of(found, start), id_of(found, end)
    section = body_section(found, start)
    options.known_id(found, end)
    kinds = all_link_kinds(found.manifest.link_kinds)
    kind = kind.replace("-", "_") if kind not in kinds else kind
    if kind not in kinds:
        hint = did_you_mean(kind, kinds) or f"Kinds: {', '.join(kinds)}."
        options.fail(f"There is no kind of link '{kind}'. {hint}")
    places = _places(found, start, kind, end)
    if places:
        refuse_present(found, places[0], f"{start} {kind} {end}", where)
    change = _link(found, section, (start, kind, end), said(given))
    words = f"{start} {kind} {end} now"
    add(change, where, lambda now: _places(now, start, kind, end)[0], words, dry_run=dry_run)


def _places(found: PartnerMap, start: str, kind: str, end: str) -> list[Place]:
    """Where a link is written that has not ended."""
    return [
        place
        for each, of, row, place in found.every_link()
        if (each, of, row.to) == (start, kind, end) and row.until is None
    ]


def _link(
    found: PartnerMap, section: str, ends: tuple[str, str, str], details: dict[str, Any]
) -> Change:
    """The change for a link: in the list of links, where most of its kind are there."""
    start, kind, end = ends
    in_list = sum(1 for each in found.links if each.kind == kind)
    on_bodies = sum(1 for _, each, _, place in found.every_link() if each == kind) - in_list
    if in_list > on_bodies or section == "plans":
        item = {"from": start, "kind": kind, "to": end, **details}
        return AddItem("links", item)
    return AddRow(section, start, kind, {"to": end, **details} if details else end)


@command.command("function-role", short_help="What a body does about a function.")
@click.argument("body")
@click.argument("function")
@options.map_argument
@field_options(FunctionRow, ("role", *_ABOUT))
@dry_run_option
def function_role(body: str, function: str, where: Path, *, dry_run: bool, **given: Any) -> None:
    """Add what a BODY of MAP does about a FUNCTION: leads it, decides on it, delivers it."""
    found = _opened(where)
    body = id_of(found, body)
    section = body_section(found, body)
    if section == "plans":
        options.fail(f"'{body}' is a plan; functions are done by organisations and partnerships.")
    if function not in found.functions:
        hint = did_you_mean(function, found.functions)
        options.fail(f"The map has no function '{function}'. {hint}")
    row = {"function": function, **said(given)}
    rows = getattr(found, section)[body].functions
    for position, each in enumerate(rows):
        if (each.function, each.role) == (function, row.get("role")) and each.until is None:
            place = (section, body, "functions", position)
            refuse_present(found, place, f"{body} has this part in {function}", where)
    change = AddRow(section, body, "functions", row)
    new = (section, body, "functions", len(rows))
    add(change, where, lambda _: new, f"{body} has a part in {function} now", dry_run=dry_run)


def _opened(where: Path) -> PartnerMap:
    found = options.open_map(where).map
    assert found is not None  # noqa: S101 - open_map has ended the program otherwise
    return found
