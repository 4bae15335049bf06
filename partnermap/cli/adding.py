"""What the commands below ``partnermap add`` share: options from the fields, writing, telling."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from partnermap.cli import options
from partnermap.cli.editing import failing, place_of, write_or_show
from partnermap.editing import Change
from partnermap.exchange.names import plain_name
from partnermap.finding import Place
from partnermap.loader.wrong_words import plain
from partnermap.model import PartnerMap
from partnermap.model.fields import Strict
from partnermap.model.values import as_id, wrong_id
from partnermap.pipeline.editing import edit_records
from partnermap.vocabulary import SECTORS

F = TypeVar("F", bound=Callable[..., Any])
SEVERAL = {
    "areas": "area",
    "themes": "theme",
    "communities": "community",
    "also_known_as": "also_known_as",
    "tags": "tag",
    "within": "within",
    "owners": "owner",
    "on_behalf_of": "on_behalf_of",
    "subjects": "subject",
    "role": "role",
}
"""Lists -> the option that gives one item, and may be given several times."""
_SOURCE = (
    "Where it comes from: a source's id; or the id, a comma and the place in it. Such as: "
    '"update-3, p. 1"'
)
_ALONE = frozenset({"within", "role", "on_behalf_of"})
"""Lists that are written without brackets where they have one item."""


def field_options(model: type[Strict], names: Iterable[str]) -> Callable[[F], F]:
    """An option for each of some fields of a model."""

    def with_options(function: F) -> F:
        for name in reversed(tuple(names)):
            info = model.model_fields[name]
            example = (info.examples or [""])[0].strip('"')
            words = (info.description or "").replace("`", "")
            more = " Several: give it again." if name in SEVERAL else f" Such as: {example}"
            if name == "source":
                words, more = _SOURCE, ""
            function = click.option(
                f"--{SEVERAL.get(name, name).replace('_', '-')}",
                name,
                multiple=name in SEVERAL,
                metavar="VALUE",
                help=words + more,
            )(function)
        return function

    return with_options


def said(given: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that were given, as a file has them."""
    found: dict[str, Any] = {}
    for name, value in given.items():
        if isinstance(value, tuple):
            items = [each.strip() for each in value if each.strip()]
            if items:
                found[name] = items[0] if len(items) == 1 and name in _ALONE else items
        elif value is not None and value.strip():
            text = " ".join(value.split())
            key, comma, place = text.partition(",")
            is_place = name == "source" and comma and place.strip()
            found[name] = {"id": key.strip(), "at": place.strip()} if is_place else text
            if name == "sector":
                found[name] = _sector(text)
    return found


def _sector(text: str) -> str:
    """A sector as the map writes it, whatever its capitals; anything else as it is."""
    word = plain(text)
    return word if word in SECTORS else text


def id_for(name: str, given: str | None) -> str:
    """The id of a new record: the one that was given, or its name as one."""
    made = given or as_id(name)
    hint = wrong_id(made)
    if not made or hint is not None:
        shown = f"'{made}' cannot be an id. {hint}" if made else f"No id can be made of '{name}'."
        options.fail(f"{shown} Give one with --id.")
    return made


def add(
    change: Change, where: Path, place: Callable[[PartnerMap], Place], words: str, *, dry_run: bool
) -> None:
    """Make a change, and tell where it is now.

    Args:
        change: what is added.
        where: the map.
        place: of what is added, in the map as it then is.
        words: what it is, in words.
        dry_run: whether only the difference is shown.
    """
    options.open_map(where)
    with failing():
        edits, loaded = edit_records(where, [change])
    write_or_show(edits, where, dry_run=dry_run)
    assert loaded.map is not None  # noqa: S101 - it was read back
    click.echo(f"{words}: {place_of(loaded.map.locate(place(loaded.map), True), where)}.")


def refuse_present(found: PartnerMap, place: Place, words: str, where: Path) -> None:
    """Say that something is there already, and end the program with 2."""
    options.fail(f"{words} already: {place_of(found.locate(place, False), where)}.")


def id_of(found: PartnerMap, text: str) -> str:
    """The id of a body that is named by its id, or by a name that only it has."""
    records = {**found.organisations, **found.partnerships, **found.plans}
    if text in records:
        return text
    asked = plain_name(text)
    ids = [id_ for id_, each in records.items() if plain_name(each.name) == asked]
    if not ids:
        ids = [
            id_
            for id_, each in records.items()
            if asked in map(plain_name, getattr(each, "also_known_as", None) or ())
        ]
    return ids[0] if len(ids) == 1 else text


def body_section(found: PartnerMap, name: str) -> str:
    """The section of a body that has a record; anything else ends the program with 2."""
    name = options.known_id(found, name)
    section = found.section_of(name)
    if section is None:
        options.fail(f"'{name}' is used, but has no record: add that first.")
    return section
