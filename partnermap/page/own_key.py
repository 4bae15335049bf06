"""The key of a picture that leaves the page: what its signs mean, and no sign that it has not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from partnermap.english import listed
from partnermap.graph import PartnershipGraph
from partnermap.page.drawing import Picture
from partnermap.page.environment import environment
from partnermap.page.face import Face
from partnermap.page.filters import KNOWN
from partnermap.page.legend import Legend, make_legend, shape_rows
from partnermap.page.lines import ALL_STYLES, style_of
from partnermap.page.measure import wrap
from partnermap.page.signs import LETTERS, label_of

COLUMN, TITLE, ROW, MORE, BETWEEN = 225.0, 20.0, 21.0, 14.0, 12.0
"""The width of a column; heights of a title, of a row and of each further line of it, and the room
between parts; in CSS pixels."""

MOST_LINES = 16
"""How many lines what a sign means has at most."""

SAMPLE, SIZE = 44.0, 12.0
"""The room for a sign, and the size of the words beside it; the style sheet has the same."""


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A sign and what it means, in lines; ``what`` is empty for the title of a part."""

    what: str
    said: tuple[str, ...]
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class OwnKey:
    """A key with positions from its own top left corner, in CSS pixels."""

    width: float
    height: float
    rows: tuple[KeyRow, ...]


Part = tuple[str, Sequence[tuple[str, str]]]


def family_key(graph: PartnershipGraph, picture: Picture, legend: Legend) -> OwnKey:
    """The key of the family."""
    shown = [box.face for box in picture.boxes]
    signs = {piece.sign for box in picture.boxes for piece in box.bar}
    signs |= {box.face.sign for box in picture.boxes if box.sector}
    rings = {ring.sign for line in picture.lines for ring in line.rings}
    kinds = {line.kind for line in picture.lines}
    known = {face.basis.sign for face in shown} | rings
    rows = shape_rows(legend, network=False)
    return _placed(_parts(graph, signs, kinds, known, rows), picture.width)


def legend_of_family(
    graph: PartnershipGraph, faces: Mapping[str, Face], picture: Picture
) -> Legend:
    """What the shapes of the family mean, on the page and beside the picture alone."""
    rings = {ring.sign for line in picture.lines for ring in line.rings}
    joins = any(line.join for line in picture.lines)
    return make_legend(graph, faces, {box.face.id for box in picture.boxes}, rings, joins=joins)


def write_key(key: OwnKey) -> str:
    """A key as an SVG element that stands by itself, but for its style."""
    written = environment().get_template("key.svg.j2").module.own_key(key)  # type: ignore[attr-defined]
    return str(written)


def network_key(
    graph: PartnershipGraph, faces: Mapping[str, Face], network: Mapping[str, Any], legend: Legend
) -> OwnKey:
    """The key of who sits where."""
    shown = [faces[node["id"]] for node in network["nodes"]]
    signs = {sign for face in shown for sign in face.seats}
    signs |= {face.sign for face in shown if face.organisation}
    states = {state for edge in network["edges"] for state in edge.get("states", ())}
    kinds = {edge["kind"] for edge in network["edges"] if "kind" in edge}
    known = {face.basis.sign for face in shown} | states
    rows = shape_rows(legend, network=True)
    return _placed(_parts(graph, signs, kinds, known, rows), 4 * COLUMN)


def _parts(
    graph: PartnershipGraph,
    signs: Collection[str],
    kinds: Iterable[str],
    known: Collection[str],
    shapes: Sequence[tuple[str, str]],
) -> list[Part]:
    found = graph.moment.map
    label = {kind: found.link_kind(kind).label for kind in kinds}
    of_style: dict[str, list[str]] = defaultdict(list)
    for kind in sorted(label, key=lambda kind: (label[kind], kind)):
        of_style[style_of(kind).name].append(label[kind])
    parts: list[Part] = [
        ("Sectors", [(f"sector-{s}", label_of(found, s)) for s in LETTERS if s in signs]),
        # Kinds that look alike are one row: which of them a line is, its words say.
        (
            "Lines",
            [
                (style.name, listed(of_style[style.name], "or"))
                for style in ALL_STYLES
                if style.name in of_style
            ],
        ),
        ("Concluded or guessed", [(sign, KNOWN[sign]) for sign in KNOWN if sign in known]),
        ("Shapes", shapes),
    ]
    return [part for part in parts if part[1]]


@dataclass(frozen=True, slots=True)
class _Block:
    """Rows that stay together, from their own top, and the room that they want above them."""

    rows: tuple[KeyRow, ...]
    height: float
    above: float


def _placed(parts: Iterable[Part], width: float) -> OwnKey:
    """The parts one below the other, broken into columns that are as low as may be."""
    blocks = [block for part in parts for block in _blocks(part)]
    most = max(2, int(width // COLUMN))
    low = sum(block.height for block in blocks) / most
    while len(columns := _columns(blocks, low)) > most:
        low += MORE / 2
    placed = [(at * COLUMN, y, block) for at, column in enumerate(columns) for y, block in column]
    rows = tuple(replace(row, x=x, y=y + row.y) for x, y, block in placed for row in block.rows)
    high = max((y + block.height for _, y, block in placed), default=0.0)
    return OwnKey(COLUMN * len(columns), high, rows)


def _blocks(part: Part) -> Iterator[_Block]:
    """The rows of a part one by one; its title stays with the first."""
    title, shown = part
    head: tuple[KeyRow, ...] = (KeyRow("", (title,), 0, SIZE),)
    for what, said in shown:
        lines = tuple(wrap(said, COLUMN - SAMPLE - SIZE, SIZE, MOST_LINES))
        y = TITLE if head else 0.0
        height = y + ROW + MORE * (len(lines) - 1)
        yield _Block((*head, KeyRow(what, lines, 0, y)), height, BETWEEN if head else 0)
        head = ()


def _columns(blocks: Iterable[_Block], low: float) -> list[list[tuple[float, _Block]]]:
    """Blocks with how far down each stands, in columns that end where the next would pass `low`."""
    columns: list[list[tuple[float, _Block]]] = [[]]
    foot = 0.0
    for block in blocks:
        y = foot + block.above if columns[-1] else 0.0
        if columns[-1] and y + block.height > low:
            columns.append([])
            y = 0.0
        columns[-1].append((y, block))
        foot = y + block.height
    return columns
