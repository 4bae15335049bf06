"""Words with links in them: what tables, descriptions and findings are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from partnermap.graph import PartnershipGraph
from partnermap.wording import Item, Piece

MOST_ON_PAPER = 400
"""Lines of a table that is printed: about a dozen sheets."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one field of a table: one or more items, or an address.

    Attributes:
        items: each is a line of its own.
        address: a link that leaves the page, shown as it is.
        order: a number that tables are sorted by in place of the words; None for the words.
    """

    items: tuple[Item, ...] = ()
    address: str = ""
    order: float | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its first column names the row.

    Attributes:
        id: of the HTML element.
        anchors: for each row an id that links can lead to, or none.
    """

    id: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    anchors: tuple[str, ...] = field(default=())

    @property
    def lines(self) -> int:
        """How many lines it has at least: a row has as many as its longest field has items."""
        return sum(max([1, *(len(cell.items) for cell in row)]) for row in self.rows)

    @property
    def on_paper(self) -> bool:
        """Whether it is printed: a longer one would fill a book that nobody reads."""
        return self.lines <= MOST_ON_PAPER

    def in_order(self, column: int) -> list[str]:
        """The words of a column from the least to the most; none where words go by themselves."""
        found = {
            "".join(piece.text for piece in cell.items[0]): cell.order
            for cell in (row[column] for row in self.rows)
            if cell.order is not None
        }
        return sorted(found, key=lambda each: (found[each], each))


def text(words: str | None) -> Cell:
    """Plain words; nothing for None."""
    return Cell(((Piece(words),),)) if words else Cell()


def body(graph: PartnershipGraph, name: str) -> Cell:
    """A link to a body or plan."""
    return Cell((body_item(graph, name),))


def body_item(graph: PartnershipGraph, name: str, after: str = "") -> Item:
    """A body or plan and, after it, some words."""
    piece = Piece(graph.name_of(name), name)
    return (piece, Piece(after)) if after else (piece,)


def bodies(graph: PartnershipGraph, names: Iterable[str]) -> Cell:
    """Several bodies, each on a line of its own."""
    return Cell(tuple(body_item(graph, name) for name in names))


def items(found: Sequence[Item]) -> Cell:
    """Several items, each on a line of its own."""
    return Cell(tuple(found))
