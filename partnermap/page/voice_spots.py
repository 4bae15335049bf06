"""What stands in the picture of voices: organisations by name or counted, and who hears them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from partnermap.analysis.voice import Grade, Voices
from partnermap.analysis.voice.audience import Audiences, Way
from partnermap.analysis.voice.best import best_paths, threads
from partnermap.analysis.voice.silence import Silence
from partnermap.english import counted, listed
from partnermap.graph import PartnershipGraph
from partnermap.layout import Group

FEW = 60
"""So many organisations are drawn one by one; more are counted."""

ALL_ENDS = 8
"""So many bodies that decide are all drawn; of more only those that hear somebody."""

MOST = 18
"""So many bodies stand in a column at most."""

SIZED = ("vcse", "faith")
"""The sectors whose organisations are told apart by their size."""

GRADES = (Grade.ITSELF, Grade.REPRESENTED, Grade.CLAIMED, None, Grade.UNHEARD)


@dataclass(frozen=True, slots=True)
class Cast:
    """Who stands in the picture.

    Attributes:
        groups: for each grade, what stands in its band.
        tiles: where organisations are counted, how many each tile stands for.
        counts: how many organisations each grade has; ``hanging``, how many by a single thread.
        carriers: bodies on the way -> how many of those drawn hang by them alone.
        ends: bodies that decide -> how many of those drawn are heard there, and how; or perhaps.
        through: of ends where somebody is heard, and nobody of them has a seat -> who stands before
            them on the ways, those first by whom most are heard.
        silent: whether it is certain that one that is not recorded to hear any hears none.
        perhaps: bodies that may decide, where there is room for them.
        more_carriers: how many of them there was no room for; ``more_ends`` of the ends.
        deaf: bodies that decide, are not recorded to hear any of those drawn, and are not drawn.
        deciding: how many of those who speak for themselves are bodies that decide.
    """

    groups: Mapping[Grade | None, tuple[Group, ...]]
    tiles: Mapping[str, int]
    counts: Mapping[Grade | None, int]
    hanging: Mapping[Grade | None, int]
    carriers: Mapping[str, int]
    ends: Mapping[str, Counter[Way]]
    through: Mapping[str, tuple[str, ...]]
    silent: bool
    perhaps: tuple[str, ...]
    more_carriers: int
    more_ends: int
    deaf: tuple[str, ...]
    deciding: int


def choose_cast(graph: PartnershipGraph, names: list[str]) -> Cast:
    """Who stands in the picture of these organisations."""
    voices = graph.once(Voices)
    alike: dict[Grade | None, list[str]] = {grade: [] for grade in GRADES}
    for name in sorted(names, key=lambda each: (graph.name_of(each).casefold(), each)):
        alike[voices.hearings[name].grade].append(name)
    carriers, left = _carriers(graph, names)
    few = len(names) <= FEW
    tiles = Counter[str]() if few else Counter(tile_of(graph, name) for name in names)
    groups = {
        grade: _by_thread(voices, of, carriers) if few else _tiled(tiles, grade)
        for grade, of in alike.items()
    }
    heard = _heard(graph, names)
    order = sorted(
        heard,
        key=lambda body: (
            -sure_total(heard[body]),
            *(-n for n in by_grade(heard[body]).values()),
            body,
        ),
    )
    deaf: tuple[str, ...] = ()
    if len(order) > ALL_ENDS:
        deaf = tuple(body for body in order if not sure_total(heard[body]))
        order = [body for body in order if sure_total(heard[body])]
    decide = graph.once(Voices).deciding.bodies
    perhaps = tuple(body for body in decide if not decide[body])
    return Cast(
        groups,
        tiles,
        {grade: len(of) for grade, of in alike.items()},
        {grade: sum(bool(voices.hearings[n].threads) for n in of) for grade, of in alike.items()},
        carriers,
        {body: heard[body] for body in order[:MOST]},
        {
            body: _last_before(graph, names, body)
            for body in order[:MOST]
            if sure_total(heard[body]) and not heard[body][Way.SEAT]
        },
        any(not sure_total(counts) for counts in heard.values())
        and graph.once(Silence).is_sure(names),
        perhaps if len(order) + len(perhaps) <= MOST else (),
        more_carriers=left,
        more_ends=max(0, len(order) - MOST),
        deaf=deaf,
        deciding=sum(map(voices.decides, names)),
    )


def key_of(grade: Grade | None) -> str:
    """The word by which a grade goes in ids and styles."""
    return grade.name.lower() if grade is not None else "unknown"


def tile_of(graph: PartnershipGraph, name: str) -> str:
    """The tile on which an organisation is counted: its grade and sector, and the size of some.

    Size tells voluntary and faith organisations apart; a council is a council.
    """
    record = graph.moment.map.organisations[name]
    grade = graph.once(Voices).hearings[name].grade
    size = (record.band or "unknown") if record.sector in SIZED else "any"
    return f"{key_of(grade)}/{record.sector or 'unknown'}/{size}"


def thread_words(graph: PartnershipGraph, name: str) -> str:
    """``, only through Northbridge Forum``; empty for one that hangs by nothing."""
    hearing = graph.once(Voices).hearings[name]
    said = ""
    for bodies, how in ((hearing.threads, "only"), (hearing.perhaps_threads, "perhaps only")):
        if bodies:
            said += f", {how} through {listed(map(graph.name_of, bodies))}"
    return said


def _by_thread(
    voices: Voices, names: Iterable[str], carriers: Mapping[str, int]
) -> tuple[Group, ...]:
    """Those that hang by nothing; then by what each of the others hangs, the most first."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for name in names:
        hanging = tuple(body for body in voices.hearings[name].threads if body in carriers)
        alike.setdefault(hanging, []).append(name)
    order = sorted(alike, key=lambda by: (by != (), -len(alike[by]), by))
    return tuple(Group(tuple(alike[by]), by) for by in order)


def _tiled(tiles: Mapping[str, int], grade: Grade | None) -> tuple[Group, ...]:
    mine = [tile for tile in tiles if tile.startswith(f"{key_of(grade)}/")]
    mine.sort(key=lambda tile: (-tiles[tile], tile))
    return (Group(tuple(mine)),) if mine else ()


def _carriers(graph: PartnershipGraph, names: list[str]) -> tuple[dict[str, int], int]:
    """The bodies on the way, those by which most hang first; and how many there is no room for."""
    held = {each.body: len(each.certain) for each in threads(graph.once(Voices), names)}
    paths = graph.once(Audiences).paths
    on_the_way = Counter(
        body for name in names for path in best_paths(paths[name]) for body in path.through
    )
    order = sorted(
        {*held, *on_the_way},
        key=lambda body: (-held.get(body, 0), -on_the_way[body], body),
    )
    return {body: held.get(body, 0) for body in order[:MOST]}, max(0, len(order) - MOST)


def _heard(graph: PartnershipGraph, names: list[str]) -> dict[str, Counter[Way]]:
    """How many of these organisations each body that decides hears, and how, or perhaps hears."""
    audiences, wanted = graph.once(Audiences), set(names)
    return {
        body: Counter(each.way for each in audiences.at[body] if each.organisation in wanted)
        for body, certain in graph.once(Voices).deciding.bodies.items()
        if certain
    }


def _last_before(graph: PartnershipGraph, names: list[str], body: str) -> tuple[str, ...]:
    """Whom the certain ways to a body that decides pass last, those of most organisations first."""
    paths = graph.once(Audiences).paths
    counts = Counter(
        path.through[-1]
        for name in names
        for path in paths[name]
        if path.end == body and path.certain and path.through
    )
    return tuple(sorted(counts, key=lambda each: (-counts[each], each)))


def by_grade(counts: Counter[Way]) -> dict[Grade, int]:
    """The same by grade: a seat here and a longer line are both their own."""
    return {
        Grade.ITSELF: counts[Way.SEAT] + counts[Way.LINE],
        Grade.REPRESENTED: counts[Way.REPRESENTED],
        Grade.CLAIMED: counts[Way.CLAIMED],
    }


def sure_total(counts: Counter[Way]) -> int:
    """How many are surely heard."""
    return sum(by_grade(counts).values())


def heard_words(counts: Counter[Way], of: int, *, silent: bool) -> str:
    """``hears 12 of 21: 3 with a seat here, 5 themselves by a longer line, 4 only spoken for``.

    Args:
        counts: how many it hears, and how, or perhaps hears.
        of: how many there are.
        silent: whether it is certain that it hears none, where none is recorded.
    """
    if not sure_total(counts) and not silent:
        perhaps = counts[Way.PERHAPS]
        doubt = f"; perhaps it hears {perhaps:,}" if perhaps else ""
        return f"not recorded to hear any of {counted(of, 'organisation')}{doubt}"
    ways = {
        Way.SEAT: "with a seat here",
        Way.LINE: "themselves by a longer line",
        Way.REPRESENTED: "represented",
        Way.CLAIMED: "only spoken for",
    }
    said = [f"{counts[way]:,} {words}" for way, words in ways.items() if counts[way]]
    line = f"hears {sure_total(counts):,} of {counted(of, 'organisation')}"
    return f"{line}: {listed(said)}" if said else line
