"""Who is heard, as tables: by organisation, by body that decides, by seat and by thread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from partnermap import vocabulary as words
from partnermap.analysis.focus import in_focus
from partnermap.analysis.voice import Grade, Voices, reach
from partnermap.analysis.voice.audience import Audiences, Heard, Way
from partnermap.analysis.voice.best import Thread, without
from partnermap.analysis.voice.silence import Silence
from partnermap.english import counted, listed, sentence
from partnermap.graph import PartnershipGraph
from partnermap.page import cells
from partnermap.page.cells import Cell, Table
from partnermap.page.signs import LETTERS, label_of, sign_of
from partnermap.page.voice_spots import FEW, GRADES, SIZED, key_of
from partnermap.wording import Item, Piece, class_words, folded
from partnermap.wording.audience import nobody_words
from partnermap.wording.heard import (
    NONE_RECORDED,
    heading,
    heard_at,
    path_item,
    reach_words,
    route_item,
    without_words,
)

_HEARD = {
    Way.SEAT: "With a seat here",
    Way.LINE: "Themselves, by a longer line",
    Way.REPRESENTED: "Represented",
    Way.CLAIMED: "Only spoken for",
    Way.PERHAPS: "Perhaps also",
}
NAMED = 8
"""So many names stand in a cell; of more, the rest is counted."""


def voices_tables(
    graph: PartnershipGraph, focus: Sequence[str], unheard: Collection[str] = ()
) -> Iterator[tuple[str, Table]]:
    """Each organisation: those in focus first, the least heard before the others.

    More than a screen holds are folded, by grade; each table comes with the words of its fold.

    Args:
        graph: the map at a moment.
        focus: the organisations that come first.
        unheard: those of which it is certain that nobody hears them.
    """
    hearings = graph.once(Voices).hearings
    by_name = sorted(hearings, key=lambda name: (graph.name_of(name).casefold(), name))
    order = sorted(by_name, key=lambda name: GRADES.index(hearings[name].grade), reverse=True)
    first = [name for name in order if name in set(focus)]
    rest = [name for name in order if name not in set(focus)]
    which = " in focus" if rest else ""
    if len(first) <= FEW:
        yield "", _voices(graph, "voices", f"How each organisation{which} is heard", first, unheard)
    else:
        for grade in reversed(GRADES):
            alike = [name for name in first if hearings[name].grade is grade]
            if alike:
                over = heading(grade, sure={*alike} <= {*unheard})
                said = f"{over}: {counted(len(alike), 'organisation')}{which}"
                yield said, _voices(graph, f"voice-{key_of(grade)}", said, alike, unheard)
    if rest:
        said = f"Out of focus: {counted(len(rest), 'other organisation')}"
        yield said, _voices(graph, "voice-others", said, rest, unheard)


def _voices(
    graph: PartnershipGraph,
    name: str,
    caption: str,
    names: Sequence[str],
    unheard: Collection[str],
) -> Table:
    grades = {graph.once(Voices).hearings[each].grade for each in names}
    graded = len(grades) > 1 or len(names) <= FEW
    columns = ("Organisation", *(("Grade",) if graded else ()), "Best way", "Heard at")
    rows = [
        _voice(graph, each, graded=graded, short=len(names) > FEW, sure=each in unheard)
        for each in names
    ]
    return Table(
        f"table-{name}",
        caption,
        (*columns, "Only through", "Heard for how much of its ground"),
        tuple(rows),
    )


def _voice(
    graph: PartnershipGraph, name: str, *, graded: bool, short: bool, sure: bool
) -> tuple[Cell, ...]:
    voices, paths = graph.once(Voices), graph.once(Audiences).paths[name]
    hearing = voices.hearings[name]
    best = next((each for each in paths if each.certain), paths[0] if paths else None)
    way = Cell()
    if best:
        way = cells.items([(route_item if short else path_item)(graph, best)])
    elif voices.decides_itself(name):
        way = cells.text("decides itself")
    far = ""
    if hearing.least is not Grade.UNHEARD and best:
        far = reach_words(graph, reach(voices, name, paths, hearing.least))
    only = [*hearing.threads]
    perhaps = [(Piece(f"perhaps {graph.name_of(body)}"),) for body in hearing.perhaps_threads]
    through: list[Item] = [(Piece(graph.name_of(body), "" if short else body),) for body in only]
    return (
        cells.items([cells.body_item(graph, name, _doubt(graph, name))]),
        *((cells.text(heading(hearing.grade, sure=sure)),) if graded else ()),
        way,
        cells.text(heard_at(paths, sure=sure)),
        cells.items([*through, *perhaps]),
        cells.text(far),
    )


def _doubt(graph: PartnershipGraph, name: str) -> str:
    perhaps = in_focus(graph, name, graph.moment.map.organisations[name]).answer is None
    return " (perhaps in focus)" if perhaps else ""


def bodies_table(graph: PartnershipGraph, focus: Sequence[str]) -> Table:
    """Each body that decides: who is heard there, the widest audience first."""
    audiences = graph.once(Audiences)
    known = graph.once(Voices).deciding.bodies
    heard = {
        body: [each for each in audiences.at[body] if each.grade] for body in known if known[body]
    }
    wanted, every = set(focus), graph.once(Voices).hearings
    rows = [
        (
            cells.body(graph, body),
            cells.text(_number(graph, len(heard[body]), every)),
            cells.text(
                _number(graph, sum(each.organisation in wanted for each in heard[body]), focus)
            ),
            *(
                cells.text("" if not heard[body] and not number else str(number))
                for way in _HEARD
                for number in [sum(each.way is way for each in audiences.at[body])]
            ),
            cells.text(_by_sector(graph, heard[body])),
            cells.text(_by_size(graph, heard[body])),
        )
        for body in sorted(heard, key=lambda body: (-len(heard[body]), body))
    ]
    columns = (
        "Body that decides",
        "Heard",
        "Of them in focus",
        *_HEARD.values(),
        "By sector",
        "Voluntary and faith, by size",
    )
    return Table("table-audiences", "Who is heard at each body that decides", columns, tuple(rows))


def _number(graph: PartnershipGraph, heard: int, of: Iterable[str]) -> str:
    """How many are heard; that none is recorded does not say that there is none."""
    return str(heard) if heard or graph.once(Silence).is_sure(of) else NONE_RECORDED


def _by_sector(graph: PartnershipGraph, heard: Sequence[Heard]) -> str:
    counts = Counter(sign_of(graph, each.organisation) for each in heard)
    said = (f"{label_of(graph.moment.map, sign)} {counts[sign]:,}" for sign in LETTERS)
    return ", ".join(line for sign, line in zip(LETTERS, said, strict=True) if counts[sign])


def _by_size(graph: PartnershipGraph, heard: Sequence[Heard]) -> str:
    records = (graph.moment.map.organisations[each.organisation] for each in heard)
    counts = Counter(each.band or "unknown" for each in records if each.sector in SIZED)
    return ", ".join(
        f"{'not known' if band == 'unknown' else band} {counts[band]:,}"
        for band in words.INCOME_BANDS
        if counts[band]
    )


def seats_table(graph: PartnershipGraph) -> Table:
    """Each seat that is for others: for whom, chosen how, for how many, and why for nobody."""
    rows = []
    reasons = [nobody_words(graph, seat) for seat in graph.once(Audiences).speaking]
    for seat, reason in zip(graph.once(Audiences).speaking, reasons, strict=True):
        member = graph.moment.map.partnerships[seat.table].seats[seat.position]
        whom = listed(
            graph.name_of(each) if isinstance(each, str) else class_words(graph.moment.map, each)
            for each in member.on_behalf_of or ()
        )
        rows.append(
            (
                cells.body(graph, seat.table),
                cells.body(graph, seat.holder) if seat.holder else cells.text("not recorded"),
                cells.text(whom),
                cells.text(graph.moment.map.label(words.MANDATES, member.mandate)),
                cells.text(f"{len(seat.named):,}"),
                cells.text(f"{len(seat.by_class):,}"),
                *([cells.text(sentence(reason))] if any(reasons) else []),
            )
        )
    columns = (
        "Table",
        "Who speaks",
        "For whom",
        "How they were chosen",
        "Named, or in touch by a recorded link",
        "Only as one of a class",
        *(("Why nobody",) if any(reasons) else ()),
    )
    return Table("table-speaking", "Seats that speak for others", columns, tuple(rows))


def threads_tables(graph: PartnershipGraph, found: Sequence[Thread]) -> Iterator[tuple[str, Table]]:
    """The bodies by which voices hang, those that hold the most first; a long rest is folded."""
    first, rest = folded(found)
    if first:
        yield "", _threads(graph, "threads", "By how thin a thread", first)
    if rest:
        said = f"{counted(len(rest), 'more body', 'more bodies')} by which fewer hang"
        yield said, _threads(graph, "threads-more", said, rest)


def _threads(graph: PartnershipGraph, name: str, caption: str, found: Sequence[Thread]) -> Table:
    rows = [
        (
            cells.body(graph, each.body),
            cells.text(f"{len(each.certain):,}"),
            cells.text(f"{len(each.perhaps):,}" if each.perhaps else ""),
            cells.text(without_words(without(graph.once(Voices), each))),
            cells.items([_names(graph, (*each.certain, *each.perhaps))]),
        )
        for each in found
    ]
    columns = ("Body", "Hang by it alone", "Perhaps", "Without it", "Who hangs by it")
    return Table(f"table-{name}", caption, columns, tuple(rows))


def _names(graph: PartnershipGraph, names: Sequence[str]) -> Item:
    pieces: list[Piece] = []
    for name in names[:NAMED]:
        pieces += [Piece(", ")] if pieces else []
        pieces.append(Piece(graph.name_of(name), name))
    if len(names) > NAMED:
        pieces.append(Piece(f" and {len(names) - NAMED:,} more"))
    return tuple(pieces)
