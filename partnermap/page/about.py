"""About this map: what its manifest says of the map as a whole, in words."""

from __future__ import annotations

from collections.abc import Iterator

from partnermap import vocabulary as words
from partnermap.english import counted, listed, sentence
from partnermap.graph import PartnershipGraph
from partnermap.loader.labels import TABLES
from partnermap.model import DeclaredExpectation, DeclaredLinkKind, PartnerMap
from partnermap.page import cells
from partnermap.page.cells import Cell, Table
from partnermap.wording import Item, Piece, cited

_WAYS = {"forward": "to the other", "backward": "from the other", "both": "both ways"}


def about_table(graph: PartnershipGraph) -> Table:
    """One row for each thing that the manifest says; the map's name and words stand above it."""
    rows = [(cells.text(what), cell) for what, cell in _rows(graph) if cell.items or cell.address]
    return Table("table-about", "About this map", ("What", "What the map says"), tuple(rows))


def _rows(graph: PartnershipGraph) -> Iterator[tuple[str, Cell]]:
    found = graph.moment.map
    of = found.manifest
    date = of.as_of.words if of.as_of else "not given; the page shows it as of the day it was made"
    yield "Its date", cells.text(sentence(date))
    if of.recorded_from:
        begins = f"{sentence(of.recorded_from.words)}. What is missing before that is not known."
        yield "Recorded from", cells.text(begins)
    yield "Which lists are complete", _items(_complete(found))
    yield "Whom isolation is about", cells.text(focus_words(found))
    yield "From how much on findings are made", _items(_thresholds(found))
    expected = (_expectation(found, *each) for each in of.expectations.items())
    yield "Who is expected at a table", _items(expected)
    yield "Where it comes from", _items(_sources(found))
    kinds = (_kind(each) for each in of.link_kinds.values())
    yield "Kinds of link that it adds", _items(kinds)
    called = (_called(word, label) for word, label in of.labels.items())
    yield "Words that it uses", _items(called)
    yield "Where its files are kept", Cell(address=of.repository or "")


def _items(said: Iterator[str]) -> Cell:
    found: list[Item] = [(Piece(each),) for each in said]
    return cells.items(found)


def _complete(found: PartnerMap) -> Iterator[str]:
    for name in words.WHOLE_MAP_LISTS:
        known = name in found.manifest.complete
        yield f"{sentence(name)}: {'all are on the map.' if known else 'there may be more.'}"


def focus_words(found: PartnerMap) -> str:
    """Whom the isolation rules are about."""
    focus = found.manifest.focus
    sectors = listed((found.label(words.SECTORS, each) for each in focus.sectors), "or")
    bands = listed((found.label(words.INCOME_BANDS, each) for each in focus.income), "or")
    also = ", or for a community of interest" if focus.or_for_communities else ""
    return f"Organisations of the sector {sectors}, whose income is {bands}{also}."


def _thresholds(found: PartnerMap) -> Iterator[str]:
    of = found.manifest.thresholds
    yield (
        f"Shared membership (PM103): at least {of.shared_members} members in common, and "
        f"{of.shared_of_all}% of all who sit on either or {of.shared_of_smaller}% of the smaller."
    )
    yield (
        f"Uneven coverage (PM203): at least {of.siblings} areas beside it have what an area lacks, "
        f"and {of.siblings_share}% of them."
    )
    years = counted(of.review_years, "year")
    yield (
        f"Reviews (PM210): lapsed after {years}." if of.review_years else "Reviews (PM210): never."
    )


def _expectation(found: PartnerMap, kind: str, rows: tuple[DeclaredExpectation, ...]) -> str:
    """What this map expects of one kind of partnership, in place of the standard (PM206)."""
    said = []
    for row in rows:
        whom = [found.label(words.SECTORS, each) for each in row.sectors]
        whom += ["a body that answers to the public"] if row.accountable_body else []
        levels = listed((found.label(words.AREA_LEVELS, each) for each in row.levels), "or")
        where = f", for a {levels}" if levels else ""
        basis = f" ({row.basis})" if row.basis else ""
        duty = found.label(words.DUTIES, row.duty)
        said.append(f"{listed(whom) or 'nobody in particular'}{where}: {duty}{basis}")
    return f"{sentence(found.label(words.PARTNERSHIP_KINDS, kind))}: {'; '.join(said)}."


def _sources(found: PartnerMap) -> Iterator[str]:
    for source in cited(found, found.manifest):
        yield ", ".join((source["title"], *filter(None, (source.get("at"),))))


def _kind(kind: DeclaredLinkKind) -> str:
    carries = listed(f"{cargo} {_WAYS[way]}" for cargo, way in kind.carries.items())
    more = f"; it carries {carries}" if carries else ""
    return f"'{kind.label}', and from the other side '{kind.inverse}'{more}."


def _called(word: str, label: str) -> str:
    known = next(table[word] for table in TABLES if word in table)
    forms = " or ".join(f"'{form.strip()}'" for form in label.split("|"))
    return f"{forms} for '{known.label}'."
