"""How far an organisation is heard: for all of its ground, or only in parts of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from partnermap.analysis.voice.grades import Grade
from partnermap.analysis.voice.paths import Path
from partnermap.analysis.voice.voices import Voices
from partnermap.vocabulary import AREA_LEVELS


@dataclass(frozen=True, slots=True)
class Part:
    """Areas of one level within an organisation's ground: in how many it is heard.

    Attributes:
        level: an area level.
        heard: the areas of bodies that it is heard at.
        of: how many areas of this level are recorded within its ground.
    """

    level: str
    heard: tuple[str, ...]
    of: int


@dataclass(frozen=True, slots=True)
class Reach:
    """How far an organisation is heard at its best grade.

    Attributes:
        whole: whether for each of its areas some body is for all of it.
        heard: where that is not so, those of its areas for which one is.
        parts: the levels at which it is heard in part for the others; none known, none named.
    """

    whole: bool
    heard: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


def reach(voices: Voices, name: str, paths: Iterable[Path], grade: Grade) -> Reach:
    """How far an organisation is heard, at a grade or better."""
    good = [path for path in paths if path.certain and path.grade >= grade]
    areas = voices.graph.moment.map.areas
    record = voices.graph.record(name)
    every = sorted(set((record.areas if record else None) or ()) & areas.keys())
    whole = [a for a in every if any(voices.deciding.contains(path.end, (a,)) for path in good)]
    if whole == every:
        return Reach(whole=True)
    ground = [area for area in every if area not in whole]
    heard: dict[str, set[str]] = defaultdict(set)
    for path in good:
        end = voices.graph.record(path.end)
        for area in (end.areas if end else None) or ():
            level = areas[area].level if area in areas else None
            if level and voices.areas.any_meet((area,), ground):
                heard[level].add(area)
    parts = []
    for level in AREA_LEVELS:
        if heard[level]:
            inside = [a for a in voices.areas.at_level(level) if _lies_in(voices, a, ground)]
            parts.append(Part(level, tuple(sorted(heard[level])), len({*inside, *heard[level]})))
    return Reach(whole=False, heard=tuple(whole), parts=tuple(parts))


def _lies_in(voices: Voices, area: str, ground: Iterable[str]) -> bool:
    return any(voices.areas.contains(outer, area) for outer in ground)
