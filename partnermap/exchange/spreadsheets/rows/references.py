"""Cells that name other records: one or several, classes of bodies, sources with a place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from partnermap import vocabulary as words
from partnermap.exchange.columns import Column, lists
from partnermap.exchange.spreadsheets.account import Spot
from partnermap.exchange.spreadsheets.decisions.directory import Directory
from partnermap.exchange.spreadsheets.headings.joining import SEATED
from partnermap.exchange.spreadsheets.seats.seated import Seated, parted_at_commas, seated
from partnermap.exchange.spreadsheets.words.beside import Beside
from partnermap.exchange.spreadsheets.words.duties import as_name, listed_in
from partnermap.exchange.spreadsheets.words.several import are_boards
from partnermap.loader.wrong_words import meant
from partnermap.model.map import BODY_SECTIONS

_SECTION = {
    "Organisations": "organisations",
    "Partnerships": "partnerships",
    "Plans": "plans",
    "Areas": "areas",
    "Themes": "themes",
    "Communities": "communities",
    "Functions": "functions",
    "Sources": "sources",
    "Surveys": "surveys",
}
_PLACE = re.compile(
    r"(.+?)\s*[,(]\s*((?:pp?\.?|pages?|section|para\.?|part|row|sheet|item|annex|appendix)\s?\S.*?)\)?\Z",
    re.IGNORECASE,
)
_REPS = re.compile(
    r"(?:an?\s+|the\s+|(?P<before>\d+)\s*x?\s+)?(?P<what>.+?)\s*(?:sector)?\s*(?:reps?|representatives?|sector|nominees?|leads?)"
    r"(?:\s*\(?x?\s*(?P<after>\d*)\)?)?\Z",
    re.IGNORECASE,
)
_EVERYONE = frozenset({"everyone", "all", "everybody", "general public", "all communities"})


def sections_of(column: Column) -> tuple[str, ...]:
    """The sections whose records a column names."""
    return tuple(_SECTION[each] for each in column.form.ids_of)


def class_in(column: Column, text: str) -> dict[str, Any] | None:
    """Bodies that are not named: ``sector: faith``; ``VCSE rep``; ``2 GP reps``."""
    said = lists.read_reference(text)
    if isinstance(said, dict) and column.form.ids_of[:1] == ("Organisations",):
        return {str(key): str(word) for key, word in said.items()}
    match = _REPS.fullmatch(text)
    sector = sector_named(match["what"]) if match else ""
    if match is None or not sector:
        return None
    many = int(match["before"] or match["after"] or 1)
    is_seat = column.path[0] in (*SEATED, "body")
    return {"sector": sector, "seats": many} if many > 1 and is_seat else {"sector": sector}


def sector_named(text: str) -> str:
    """The sector that a word for it means: ``third sector``; empty for none."""
    found = meant("sector", text, list(words.SECTORS))
    return found or words.SECTOR_SYNONYMS.get(text.casefold().replace(" ", "-"), "")


@dataclass(frozen=True, slots=True)
class Named:
    """What a cell of names says.

    Attributes:
        data: as a map has it; None where nothing of it can be taken, which is told.
        is_guess: whether all that the field says is to be marked as assumed.
        guesses: the names that are written with a doubt, and are taken.
        remarks: what stands in brackets after names, with them.
    """

    data: Any = None
    is_guess: bool = False
    guesses: tuple[str, ...] = ()
    remarks: tuple[Beside, ...] = ()


def named_in(column: Column, spot: Spot, directory: Directory) -> Named:
    """What a cell of names says.

    Args:
        column: of our table; it names records of other sheets.
        spot: the cell.
        directory: who is known.
    """
    sections = sections_of(column)
    if sections == ("communities",) and spot.text.casefold() in _EVERYONE:
        return Named([])
    if not column.form.many:
        return _one(column, spot, directory)
    texts = _parts(spot.cell.text, sections, directory)
    if sections == ("sources",):
        return Named([each for text in texts if (each := _source(text, spot, directory))] or None)
    is_link = column.path[0] in words.LINK_KINDS
    kept: list[Any] = []
    guesses: list[str] = []
    remarks: list[Beside] = []
    for text in texts:
        bare = directory.without_doubt(sections, text)
        if of_class := class_in(column, bare):
            found: list[Any] = [of_class]
        else:
            one = seated(bare) if column.path[0] in SEATED else Seated(bare)
            said = Beside(one.name) if one.mark else directory.beside(sections, one.name)
            name = directory.decided_as(one.name, said.name)
            ids = (
                [] if said.is_gone else directory.references(sections, spot, name, is_link=is_link)
            )
            found = [one.mark.seat_of(id_) for id_ in ids] if one.mark else list(ids)
            remarks += [said] if said.remark and (ids or said.is_gone) else []
            if said.remark and (is_link or column.path[0] in SEATED):
                at = "to" if is_link else "body"
                found = [{at: each, "notes": [said.remark]} for each in found]
        if bare != text and found:
            guesses.append(text)
            if is_link or column.path[0] in SEATED:
                found = [_assumed(each, is_link=is_link) for each in found]
        kept += found
    data = [each for at, each in enumerate(kept) if each not in kept[:at]] or None
    in_rows = is_link or column.path[0] in SEATED
    return Named(data, bool(guesses) and not in_rows, tuple(guesses), tuple(remarks))


def _one(column: Column, spot: Spot, directory: Directory) -> Named:
    """The one record that a cell names, or several by a decision."""
    sections = sections_of(column)
    if sections == ("functions",) and len(listed_in(spot.cell.text)) > 1:
        return _several(sections, spot, directory)
    text = directory.without_doubt(sections, spot.text)
    said = Beside(text)
    data: Any = class_in(column, text)
    if data is None and sections == ("areas",):
        data = directory.reference(sections, spot, text)
    elif data is None:
        said = directory.beside(sections, text)
        name = directory.decided_as(text, said.name)
        ids = [] if said.is_gone else directory.references(sections, spot, name)
        data = ids if len(ids) > 1 else next(iter(ids), None)
        if said.remark and data and column.path == ("body",):
            data = {"body": data, "notes": [said.remark]}
    is_guess = text != spot.text and data is not None
    remarks = (said,) if said.remark and (data or said.is_gone) else ()
    return Named(data, is_guess, (spot.text,) if is_guess else (), remarks)


def _several(sections: tuple[str, ...], spot: Spot, directory: Directory) -> Named:
    """The functions that a cell lists, each of which has a row of its own."""
    texts = map(as_name, listed_in(spot.cell.text))
    found = [id_ for text in texts for id_ in directory.references(sections, spot, text)]
    return Named([*dict.fromkeys(found)] or None)


def _assumed(named: Any, *, is_link: bool) -> dict[str, Any]:
    """A link or a seat of which it is a guess whose it is."""
    if is_link:
        link = dict(named) if isinstance(named, dict) else {"to": named}
        return {**link, "assumed": ["to"]}
    row = dict(named) if isinstance(named, dict) else {"body": named}
    return {**row, "assumed": ["body" if "body" in row else "sector"]}


def _parts(text: str, sections: tuple[str, ...], directory: Directory) -> list[str]:
    """The names in a cell: by line and semicolon, and by comma where names have none."""
    found: list[str] = []
    for piece in lists.parted(text):
        commas = [each.strip() for each in re.split(r",", piece) if each.strip()]
        is_one = directory.knows(sections[0], piece) or sections == ("sources",)
        is_person = sections == ("areas",) and directory.persons.may_be_in_an_area(piece)
        if len(commas) == 1 or is_one or is_person:  # 'Bains, Harjit'
            found.append(piece)
        elif _are_several(commas, piece, sections, directory):
            found += commas
        elif sections[0] in BODY_SECTIONS:
            found += parted_at_commas(piece, lambda name: directory.knows(sections[0], name))
        else:
            found.append(piece)
    return found


def _are_several(
    parts: list[str], piece: str, sections: tuple[str, ...], directory: Directory
) -> bool:
    """Whether what stands between commas is surely a name each."""
    if all(directory.knows(sections[0], each) for each in parts):
        return True
    if sections[0] in BODY_SECTIONS:
        return are_boards(parts)
    return sections[0] in ("areas", "themes", "communities") and " and " not in piece


def _source(text: str, spot: Spot, directory: Directory) -> Any:
    match = _PLACE.fullmatch(text)
    if match and not directory.knows("sources", text):
        name = directory.reference(("sources",), spot, match[1])
        return {"id": name, "at": match[2]} if name else None
    return directory.reference(("sources",), spot, text)
