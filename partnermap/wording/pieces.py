"""Words with links in them."""

from __future__ import annotations

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
