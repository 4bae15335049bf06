"""The parts of a description, with the sources of their rows numbered and said once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from partnermap.wording.pieces import Item, Piece

HOW_WE_KNOW = "How we know"


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, what to know about the list below it, and the list."""

    title: str
    items: tuple[Item, ...]
    remark: str = ""


def numbered(parts: list[Part]) -> list[Part]:
    """The same, with a number where a row names its sources, and these in the last part.

    Args:
        parts: the last one says how the record itself is known.
    """
    *rows, last = parts
    own = [item for item in last.items if item[0].cites]
    numbers = {item[0].text: at for at, item in enumerate(own, start=1)}
    said = [
        replace(
            part,
            items=tuple(tuple(_short(piece, numbers) for piece in item) for item in part.items),
        )
        for part in rows
    ]
    if said == rows:  # no row names a source of its own
        return parts
    sources = [(Piece(f"[{number}] {text}"),) for text, number in numbers.items()]
    others = [item for item in last.items if not item[0].cites]
    return [*said, replace(last, items=(*sources, *others))]


def _short(piece: Piece, numbers: dict[str, int]) -> Piece:
    """A number for the sources that a piece names; the same sources have the same number."""
    if not piece.cites:
        return piece
    text = piece.text.removeprefix(" (").removesuffix(")")
    return replace(piece, text=f" [{numbers.setdefault(text, len(numbers) + 1)}]")
