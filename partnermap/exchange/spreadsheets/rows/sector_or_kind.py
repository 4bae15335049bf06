"""A column that holds words of sectors and words of kinds: each goes where it belongs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from partnermap import vocabulary
from partnermap.english import counted, listed
from partnermap.exchange.columns import Column, Name
from partnermap.exchange.columns import Sheet as Kind
from partnermap.exchange.imported import Weight
from partnermap.exchange.spreadsheets.account import Account, Spot, with_text
from partnermap.exchange.spreadsheets.rows.legal_forms import (
    HEALTHWATCH,
    form_of_healthwatch,
    is_legal_form,
    sector_kept,
    tell_healthwatch,
    tell_kept,
)
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.words.two_parts import KIND, SECTOR, parts_of_a_class
from partnermap.exchange.spreadsheets.words.values import Word, known_word, value_of
from partnermap.loader.wrong_words import sector_of
from partnermap.problems import quoted

_OTHER = {KIND: SECTOR, SECTOR: KIND}
_OTHER_PUBLIC = "other-public"
_REST = "other"  # under a sector it says nothing of the kind
_WORDS = {KIND: vocabulary.ORGANISATION_KINDS, SECTOR: vocabulary.SECTORS}


@dataclass(frozen=True, slots=True)
class Placed:
    """The cells of a row, where they belong.

    Attributes:
        spots: by the heading of our column.
        read_as: heading of the column in which a cell stands -> what it was read as.
        mute: cells that say neither, where another one says it.
        concluded: headings of our columns of which the cell says so much only by its sense.
    """

    spots: dict[str, Spot]
    read_as: dict[str, tuple[str, ...]]
    mute: list[tuple[Column | Name, Spot]]
    concluded: frozenset[str] = frozenset()


def read_as(kind: Kind, heading: str, text: str, word: Word) -> dict[str, str]:
    """What a cell of a column of kinds, or of sectors, says: ``Kind`` or ``Sector`` -> its word.

    A word that both have keeps the meaning of its column. What a mapping file says of a word goes
    before what it is by itself, and may be of the other column.

    Args:
        kind: of sheet.
        heading: of the column, as we call it.
        text: of the cell.
        word: what the mapping file says of it.

    Returns:
        Nothing where it is a word of neither, or the table is no list of organisations.
    """
    if kind.name != "Organisations" or heading not in _OTHER:
        return {}
    other = _OTHER[heading]
    said = word(heading, text)
    parts = parts_of_a_class(kind, text)
    meant = {each: known_word(_column(kind, each), text) for each in _OTHER}
    if said and said not in _WORDS[heading] and known_word(_column(kind, other), said):
        return {**{each: parts[each] for each in (heading,) if each in parts}, other: said}
    own = said or meant[heading] or parts.get(heading, "")
    if not own and heading == SECTOR:  # a council is of local government
        of_kind = parts.get(KIND, text)
        own = str(value_of(_column(kind, SECTOR), of_kind, _nothing).data or "")
    there = word(other, text) or parts.get(other, "")
    if not there and not meant[heading] and meant[other] != _REST:
        there = meant[other]
    return {each: found for each, found in ((heading, own), (other, there)) if found}


def put_in_place(table: Table, spots: Mapping[str, Spot], word: Word, account: Account) -> Placed:
    """Put the cells of a row that hold sectors or kinds where they belong.

    Args:
        table: with the row.
        spots: the cells of the row by the heading of our column.
        word: what the mapping file says.
        account: where a contradiction is told.
    """
    here = {each: spots[each] for each in _OTHER if each in spots}
    found = {each: read_as(table.kind, each, spot.text, word) for each, spot in here.items()}
    placed = {each: spot for each, spot in spots.items() if each not in found}
    placed |= {
        heading: _as_read(table.kind, heading, words[heading], here[heading], word)
        for heading, words in found.items()
        if heading in words
    }
    for heading, words in found.items():
        other, spot = _OTHER[heading], here[heading]
        if other not in words:
            continue
        if other not in placed:
            placed[other] = _as_meant(table.kind, other, words[other], spot, word)
            continue
        if heading in words:
            continue
        account.took(spot)
        stands = found[other][other]
        if stands != words[other]:
            message = (
                f"{quoted(spot.text)} is the {other.lower()} '{words[other]}', which contradicts "
                f"'{stands}' ({here[other].origin.words}), which stands"
            )
            account.tell(Weight.LEFT_OUT, message, of=[spot])
    concluded = _concluded(table.kind, here, found, placed, word)
    if kept := sector_kept(here, found, word):
        placed[SECTOR] = with_text(here[SECTOR], kept)
        concluded |= {SECTOR}
        tell_kept(here[SECTOR], kept, account)
    elif form := form_of_healthwatch(spots, here, found, word):
        concluded = frozenset({SECTOR} if KIND in here else {SECTOR, KIND})
        for each in concluded:
            placed[each] = with_text(form, HEALTHWATCH)
        tell_healthwatch(form, account, has_kind=KIND in here)
    mute = [heading for heading, words in found.items() if not words]
    rest = [each for each in mute if placed.setdefault(each, here[each]) is not here[each]]
    return Placed(
        dict(sorted(placed.items(), key=lambda each: each[1].cell.column)),
        {heading: tuple(words) for heading, words in found.items() if words},
        [(column, here[each]) for each in rest if (column := table.kind.column(each))],
        concluded,
    )


def _concluded(
    kind: Kind,
    here: Mapping[str, Spot],
    found: Mapping[str, Mapping[str, str]],
    placed: Mapping[str, Spot],
    word: Word,
) -> frozenset[str]:
    """What a cell under ``Sector`` does not say, but lets us conclude.

    Of a word such as ``Fire`` it is the kind, where it would make the body one that answers to the
    public: the column asked for no kind. Of a legal form it is the sector.
    """
    words = found.get(SECTOR, {})
    if KIND not in words or KIND in here:
        return frozenset()
    text = here[SECTOR].text
    if KIND in parts_of_a_class(kind, text):
        return frozenset()
    if is_legal_form(text):
        return frozenset({SECTOR} if SECTOR in placed and not word(SECTOR, text) else ())
    is_public = words[KIND] in vocabulary.PUBLICLY_ACCOUNTABLE_KINDS
    return frozenset({KIND} if is_public and not word(KIND, text) else ())


def sector_of_group(table: Table, number: int, spots: Mapping[str, Spot], word: Word) -> str:
    """The sector that the heading of its group gives a row; empty where there is none.

    Of a group of other public bodies none, where the kind of the body tells its sector: a council
    among "statutory bodies" is of local government.
    """
    sector, spot = table.sectors.get(number, ""), spots.get(KIND)
    if sector != _OTHER_PUBLIC or spot is None:
        return sector
    kind = read_as(table.kind, KIND, spot.text, word).get(KIND, "")
    return "" if kind in vocabulary.NEVER_VOLUNTARY_KINDS and sector_of(kind) else sector


def tell_read_as(
    table: Table,
    rows: Iterable[tuple[Mapping[str, tuple[str, ...]], frozenset[str]]],
    account: Account,
) -> None:
    """Say once of a column of two meanings for how many rows it was read as which of ours.

    Args:
        table: what the rows are of.
        rows: of each what its cells were read as, and what was only concluded from them.
        account: where it is told.
    """
    pairs = list(rows)
    every = [read for read, _ in pairs]
    inferred = sum(bool(concluded) for _, concluded in pairs)
    for at, column in table.columns.items():
        heading = table.heading(at)
        found = Counter(row[column.heading] for row in every if column.heading in row)
        if not heading or all(each == (column.heading,) for each in found):
            continue
        first, *rest = (
            (" and ".join(each).lower(), many) for each, many in sorted(found.items(), key=_order)
        )
        said = [f"{first[0]} for {counted(first[1], 'row')}"]
        said += [f"as {what} for {many:,}" for what, many in rest]
        message = f"{quoted(heading.line)} was read as {listed(said)}"
        if column.heading == SECTOR and inferred:
            message += f"; in {inferred:,}, what only follows from the word is marked as inferred"
        account.tell(Weight.NOTE, message, of=[Spot(table.sheet, heading)], is_reading=True)


def _as_meant(kind: Kind, heading: str, meant: str, spot: Spot, word: Word) -> Spot:
    """A cell that our column reads as meant: by its own text, or by what a file says of it."""
    is_read = word(heading, spot.text) or known_word(_column(kind, heading), spot.text)
    return spot if is_read else with_text(spot, meant)


def _as_read(kind: Kind, heading: str, meant: str, spot: Spot, word: Word) -> Spot:
    """A cell that its own column reads as meant, or its part that does."""
    is_read = value_of(_column(kind, heading), spot.text, word).data == meant
    return spot if is_read else with_text(spot, meant)


def _order(found: tuple[tuple[str, ...], int]) -> tuple[int, tuple[str, ...]]:
    return len(found[0]), found[0]


def _column(kind: Kind, heading: str) -> Column:
    column = kind.column(heading)
    assert isinstance(column, Column)  # noqa: S101 - a list of organisations has both
    return column


def _nothing(_heading: str, _text: str) -> str:
    return ""
