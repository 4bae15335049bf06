"""The picture of voices as shapes with positions: what the SVG template writes down."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from partnermap import vocabulary as words
from partnermap.analysis.focus import in_focus
from partnermap.analysis.voice import Grade
from partnermap.analysis.voice.audience import Way
from partnermap.english import counted, number_word
from partnermap.graph import PartnershipGraph
from partnermap.layout import Rank, Rect, Tie, band_width, place_voices
from partnermap.page.basis import basis_of_body
from partnermap.page.measure import fit, width_of, wrap
from partnermap.page.signs import UNKNOWN, label_of, sign_of
from partnermap.page.voice_bars import Bar, Sample, bar_key, bar_of
from partnermap.page.voice_boxes import INSET, SIZES, SMALL, name_lines, sizes_for
from partnermap.page.voice_notes import deaf_words, notes_below, other_carriers, other_ends
from partnermap.page.voice_spots import (
    GRADES,
    Cast,
    choose_cast,
    heard_words,
    key_of,
    sure_total,
    thread_words,
)
from partnermap.wording.heard import MEANINGS, heading
from partnermap.wording.several import first_of

COUNT, BEFORE, AFTER = 19.0, 36.0, 24.0
"""Of the number at the right of a band: its font size; what is left of the words, and right."""

KEY = 66.0
"""Where the letters of the key of the bars stand, below the head of their column."""

EDGE = 12.0
"""Between the picture and its border, in CSS pixels."""

WIDTH = 1170.0
"""The least that the picture takes up, so that its letters have one size on every map."""


@dataclass(frozen=True, slots=True)
class Spot:
    """An organisation, a tile of several, or a body that carries voices or hears them.

    Attributes:
        column: ``who``, ``through`` or ``at``.
        href: where it leads on the page.
        lines: its name, or of a tile what it counts.
        small: a line below in small letters; of a body that decides, in place of its number.
        number: what stands at its right end.
        bar: of a body that decides, how many it hears; none where none is recorded.
        said: all of it as one sentence.
        basis: ``concluded`` or ``guessed``, where what is known of the body is not stated.
    """

    column: str
    id: str
    href: str
    rect: Rect
    lines: tuple[str, ...]
    said: str
    sign: str = ""
    small: str = ""
    number: str = ""
    outline: str = "plain"
    bar: Bar | None = None
    basis: str = ""


@dataclass(frozen=True, slots=True)
class BandOfVoice:
    """A band: the sign of its grade, its heading, what that means in lines, how many it has."""

    key: str
    rect: Rect
    heading: str
    meaning: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class VoicePicture:
    """The picture, ready to be written as SVG; sizes in CSS pixels.

    Attributes:
        heads: the names of the columns, and what is said of each in small lines.
        notes: what stands below the columns, line by line.
        deaf: bodies counted there that hear nobody, to be named below; with what is said of them.
    """

    whom: str
    width: float
    height: float
    bands: tuple[BandOfVoice, ...]
    frames: tuple[Rect, ...]
    threads: tuple[str, ...]
    spots: tuple[Spot, ...]
    heads: tuple[tuple[float, str, tuple[str, ...]], ...]
    key: tuple[Sample, ...]
    notes: tuple[tuple[float, float, str], ...]
    deaf: tuple[str, ...]
    deaf_said: str


def draw_voices(
    graph: PartnershipGraph,
    names: list[str],
    whom: str,
    tables: Collection[str] = (),
    unheard: Collection[str] = (),
) -> VoicePicture:
    """Positions and words of everything in the picture.

    Args:
        graph: the map at a moment.
        names: the organisations that it is about.
        whom: what is said of them after "organisation", such as " in focus".
        tables: the ids of tables that the view has, for tiles to lead to.
        unheard: the organisations of which it is certain that nobody hears them.
    """
    cast = choose_cast(graph, names)
    surely = len({*names} & {*unheard})
    sure = cast.counts[Grade.UNHEARD] == surely
    headings = {grade: heading(grade, sure=sure) for grade in GRADES}
    meanings = {grade: _meaning(cast, grade, 0 if sure else surely) for grade in GRADES}
    ranks = [
        Rank(cast.groups[grade], grade is Grade.UNHEARD, len(meanings[grade]) - 1)
        for grade in GRADES
    ]
    sizes = sizes_for(graph, [] if cast.tiles else names, cast)
    at = place_voices(ranks, [*cast.carriers], [*cast.ends, *cast.perhaps], sizes)
    bands = tuple(
        BandOfVoice(key_of(grade), rect, headings[grade], meanings[grade], cast.counts[grade])
        for grade, rect in zip(GRADES, at.bands, strict=True)
    )
    spots = [
        *(_organisation(graph, name, rect, cast, tables) for name, rect in at.spots.items()),
        *(_carrier(graph, body, rect, cast.carriers[body]) for body, rect in at.carriers.items()),
        *(_end(graph, body, rect, cast, len(names)) for body, rect in at.ends.items()),
    ]
    first, middle, last = at.columns
    heads: list[tuple[float, str, tuple[str, ...]]] = [
        (first, "Who is heard", (f"{counted(len(names), 'organisation')}{whom}",))
    ]
    if cast.carriers:
        heads.append((middle, "Through whom", ("and how many hang by it alone",)))
    of_all = f" of the {len(names):,}" if len(names) > 1 else ""
    doubt = "; ?: may decide" if cast.perhaps else ""
    hears = (
        f"and how many{of_all} each hears,",
        f"directly or through other bodies{doubt}",
    )
    heads.append((last, "By whom: bodies that decide", hears))
    notes = [
        *notes_below(middle, at.carriers.values(), last - middle - 8, other_carriers(cast)),
        *notes_below(last, at.ends.values(), SIZES.end[0], other_ends(cast)),
    ]
    return VoicePicture(
        whom,
        max(WIDTH, at.width + 2 * EDGE),
        max([at.height + EDGE, *(y + EDGE for _, y, _ in notes)]),
        bands,
        tuple(at.frames.values()),
        tuple(_thread(tie) for tie in at.ties),
        tuple(_with_basis(graph, spot) for spot in spots),
        tuple(heads),
        tuple(bar_key(last, KEY)) if any(map(sure_total, cast.ends.values())) else (),
        tuple(notes),
        cast.deaf,
        deaf_words(cast, f"{counted(len(names), 'organisation')}{whom}") if cast.deaf else "",
    )


def _with_basis(graph: PartnershipGraph, spot: Spot) -> Spot:
    """With the sign of how the body is known, as in the other pictures; a tile has none."""
    basis = basis_of_body(graph, spot.id)
    if not basis.sign:
        return spot
    return replace(spot, basis=basis.sign, said=f"{spot.said}; {basis.said}")


def _organisation(
    graph: PartnershipGraph, name: str, rect: Rect, cast: Cast, tables: Collection[str]
) -> Spot:
    if name in cast.tiles:
        return _tile(graph, name, rect, cast.tiles[name], tables)
    sign = sign_of(graph, name)
    said = f"{graph.name_of(name)}, {label_of(graph.moment.map, sign)}{thread_words(graph, name)}"
    lines = name_lines(graph, name, "spot")
    outline = "plain"
    if in_focus(graph, name, graph.moment.map.organisations[name]).answer is None:
        outline, said = "perhaps", f"{said}, perhaps in focus"
    return Spot("who", name, f"body-{name}", rect, tuple(lines), said, sign, outline=outline)


def _tile(
    graph: PartnershipGraph, tile: str, rect: Rect, count: int, tables: Collection[str]
) -> Spot:
    grade, sector, size = tile.split("/")
    table = f"table-voice-{grade}"
    label = label_of(graph.moment.map, sector)
    unknown = size == UNKNOWN
    lines = [f"{count:,}", *([] if size == "any" else ["size not known" if unknown else size])]
    meaning = [] if size == "any" else [graph.moment.map.label(words.INCOME_BANDS, size)]
    return Spot(
        "who",
        tile,
        table if table in tables else "voice-tables",
        rect,
        (" ".join(lines),),
        ", ".join((f"{counted(count, 'organisation')}: {label}", *meaning)),
        sector,
        small=fit(label, rect.width - 38, SMALL),
    )


def _carrier(graph: PartnershipGraph, body: str, rect: Rect, held: int) -> Spot:
    name = graph.name_of(body)
    said = f"{name}, {counted(held, 'organisation')} would be heard less without it" if held else ""
    return Spot(
        "through",
        body,
        f"body-{body}",
        rect,
        tuple(name_lines(graph, body, "carrier")),
        said or f"{name}, carries voices; nobody hangs by it alone",
        number=f"{held:,}" if held else "",
    )


def _end(graph: PartnershipGraph, body: str, rect: Rect, cast: Cast, of: int) -> Spot:
    name = graph.name_of(body)
    lines = tuple(name_lines(graph, body, "end"))
    if body in cast.perhaps:
        said = f"{name}, whether it decides is not recorded"
        return Spot("at", body, f"body-{body}", rect, lines, said, outline="perhaps", small="?")
    heard = cast.ends[body]
    none = not sure_total(heard) and not cast.silent
    perhaps = heard[Way.PERHAPS]
    return Spot(
        "at",
        body,
        f"body-{body}",
        rect,
        lines,
        f"{name}, {heard_words(heard, of, silent=cast.silent)}{_reached(graph, body, cast)}",
        number="" if none else f"{sure_total(heard):,}",
        small=(f"perhaps {perhaps:,}" if perhaps else "none recorded") if none else "",
        outline="decides",
        bar=None if none else bar_of(heard, of, rect, INSET),
    )


def _reached(graph: PartnershipGraph, body: str, cast: Cast) -> str:
    """That nobody sits where many are heard, and through whom they are; else nothing."""
    by = cast.through.get(body)
    if by is None:
        return ""
    through = f", but through {first_of([graph.name_of(each) for each in by])}"
    return f"; none with a seat here{through if by else ''}"


def _meaning(cast: Cast, grade: Grade | None, surely_unheard: int) -> tuple[str, ...]:
    """What a grade means and how many hang by a thread, in lines that end before its number."""
    said = MEANINGS[grade]
    if grade is Grade.ITSELF and cast.deciding:
        verb = "decides itself" if cast.deciding == 1 else "decide themselves"
        said += f", or as a body that decides; {number_word(cast.deciding)} {verb}"
    if grade is Grade.UNHEARD and surely_unheard:
        verb = "is" if surely_unheard == 1 else "are"
        said += f"; {number_word(surely_unheard)} of them {verb} not heard at all"
    if hanging := cast.hanging[grade]:
        verb = "hangs" if hanging == 1 else "hang"
        said += f"; {number_word(hanging)} {verb} by a single thread"
    taken = width_of(f"{cast.counts[grade]:,}", COUNT, bold=True)
    room = band_width(SIZES) - BEFORE - taken - AFTER
    return tuple(wrap(said, room, SMALL, 3))


def _thread(tie: Tie) -> str:
    """A line that stays level in its band, below whose words it might else run, then bends."""
    (x, y), (to_x, to_y) = tie.edge, tie.end
    half = (x + to_x) / 2
    return f"M{tie.start[0]:g} {y:g} H{x:g} C{half:g} {y:g} {half:g} {to_y:g} {to_x:g} {to_y:g}"
