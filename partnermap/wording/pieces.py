"""Words with links in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words.

    Attributes:
        body: the id of the body or plan that they name, if they do.
        survey: the id of the survey that they name, if they do.
        address: where they lead outside the map, if they do.
        cites: whether they name the sources of what stands before them.
    """

    text: str
    body: str = ""
    address: str = ""
    cites: bool = False
    survey: str = ""


Item = tuple[Piece, ...]


def linked_once(item: Iterable[Piece], of: str = "") -> Item:
    """An item in which each body is linked where it is first named, and ``of`` nowhere."""
    seen = {of}
    found = []
    for piece in item:
        found.append(Piece(piece.text) if piece.body and piece.body in seen else piece)
        seen.add(piece.body)
    return tuple(found)
