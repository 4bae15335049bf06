"""Who is heard: the view's sentences, its pictures, its tables and what the script lights up."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from partnermap.analysis.focus import in_focus
from partnermap.analysis.voice import Voices
from partnermap.analysis.voice.audience import Audiences
from partnermap.analysis.voice.best import best_paths, threads
from partnermap.english import number_word
from partnermap.graph import PartnershipGraph
from partnermap.page import cells
from partnermap.page.about import focus_words
from partnermap.page.cells import Table
from partnermap.page.signs import LETTERS, label_of
from partnermap.page.voice_drawing import VoicePicture, draw_voices
from partnermap.page.voice_spots import FEW, tile_of
from partnermap.page.voice_tables import bodies_table, seats_table, threads_tables, voices_tables
from partnermap.wording import Item, Piece
from partnermap.wording.coverage import tables_here
from partnermap.wording.heard import summary_line

NOBODY: dict[str, Any] = {"best": [], "further": [], "perhaps": [], "tiles": {}}
"""What the script has to know where nobody is shown as heard."""


@dataclass(frozen=True, slots=True)
class VoiceView:
    """The view.

    Attributes:
        lead: what it says before anything else, of those in focus where any is.
        lead_of_all: the same of everybody, where there is a picture of them, too.
        ask: what is to be asked whether it decides, where nobody by name is known to.
        focus: whom the picture is about.
        pictures: of those in focus, then of everybody; none, one or both.
        letters: the sectors that the pictures have, with their labels.
        undecided: bodies of which it is not known whether they decide.
        deaf: what is said of bodies that a picture counts, as they hear nobody in it; and these.
        tables: each with the words of its fold; without, it is open.
    """

    lead: str
    ask: tuple[Item, ...]
    focus: str
    pictures: tuple[VoicePicture, ...]
    letters: tuple[tuple[str, str], ...]
    undecided: tuple[Item, ...]
    tables: tuple[tuple[str, Table], ...]
    lead_of_all: str = ""
    deaf: tuple[tuple[str, tuple[Item, ...]], ...] = ()


def make_voice(graph: PartnershipGraph, unheard: Collection[str] = ()) -> VoiceView:
    """All that the view shows.

    Args:
        graph: the map at a moment.
        unheard: the organisations of which it is certain that nobody hears them (PM303).
    """
    voices = graph.once(Voices)
    known = voices.deciding.bodies
    undecided = tuple(cells.body_item(graph, name) for name in known if not known[name])
    if not voices.deciding.anybody:
        tables = [seats_table(graph)]
        ask = tuple(_to_ask(graph, name) for name in known)
        return VoiceView(_nobody(graph), ask, "", (), (), (), _folds("", tables))
    focus = focused(graph)
    shown = [*focus] or list(voices.hearings)
    whom = _said_of(focus)
    tables = [bodies_table(graph, shown), seats_table(graph)]
    if not shown:
        lead = "No organisation is recorded here by name, so nobody is shown as heard or not heard."
        return VoiceView(lead, (), "", (), (), undecided, _folds("", tables))
    every_table = [
        *threads_tables(graph, threads(voices, shown)),
        *voices_tables(graph, shown, unheard),
        *_folds("", tables),
    ]
    anchors = {table.id for _, table in every_table}
    pictures = [draw_voices(graph, shown, whom, anchors, unheard)]
    lead_of_all = ""
    if len(shown) < len(voices.hearings):
        every = list(voices.hearings)
        pictures.append(draw_voices(graph, every, "", anchors, unheard))
        lead_of_all = _lead(voices, every, " recorded here by name", unheard)
    return VoiceView(
        _lead(voices, shown, whom, unheard),
        (),
        _whom(graph, focus),
        tuple(pictures),
        _letters(graph, pictures),
        undecided,
        tuple(every_table),
        lead_of_all,
        tuple(
            (picture.deaf_said, tuple(cells.body_item(graph, body) for body in picture.deaf))
            for picture in pictures
            if picture.deaf
        ),
    )


def _lead(voices: Voices, names: Collection[str], whom: str, unheard: Collection[str]) -> str:
    return summary_line(
        [voices.hearings[name] for name in names],
        whom,
        decide=sum(map(voices.decides, names)),
        surely_unheard=len({*names} & {*unheard}),
    )


def focused(graph: PartnershipGraph) -> dict[str, bool | None]:
    """The organisations that are in focus, or may be (None); classes of several are left out."""
    answers = {
        name: in_focus(graph, name, record).answer
        for name, record in graph.organisations()
        if not record.is_stack
    }
    return {name: answer for name, answer in answers.items() if answer is not False}


def _said_of(focus: Mapping[str, bool | None]) -> str:
    """What is said of those in focus after "organisations"; those who may be are not guessed."""
    sure = [answer for answer in focus.values() if answer]
    if not focus or len(sure) == len(focus):
        return " in focus" if focus else ""
    return " in focus or perhaps in focus" if sure else " that may be in focus"


def lights(graph: PartnershipGraph, bodies: Iterable[str]) -> dict[str, Any]:
    """What the script has to know to light up a path.

    Args:
        graph: the map at a moment.
        bodies: the ids of all of them, in the order in which the script has them.

    Returns:
        ``best``, ``further`` and ``perhaps``: the best ways of organisations; their others that are
        certain, on through a body that decides or heard less; those that are not certain, to where
        no certain one leads. Each as places in ``bodies``. So every body that decides is at the end
        of a way of each organisation that it is counted to hear. ``tiles``, for each the
        organisations that it stands for.
    """
    voices = graph.once(Voices)
    if not voices.deciding.anybody:
        return NOBODY
    numbers = {name: number for number, name in enumerate(bodies)}
    found: dict[str, list[list[int]]] = {"best": [], "further": [], "perhaps": []}
    tiles: dict[str, list[int]] = {}
    for name, paths in sorted(graph.once(Audiences).paths.items()):
        best = best_paths(paths)
        sure = {path.end for path in paths if path.certain}
        for path in paths:
            if path.certain or path.end not in sure:
                way = (name, *path.through, path.end)
                kind = "perhaps" if not path.certain else "best" if path in best else "further"
                found[kind].append([numbers[body] for body in way])
        if len(voices.hearings) > FEW:
            tiles.setdefault(tile_of(graph, name), []).append(numbers[name])
    return {**found, "tiles": tiles}


def _nobody(graph: PartnershipGraph) -> str:
    tables = [table for _, table in graph.partnerships()]
    if not tables:
        return "No partnership is recorded here, so the map cannot say who is heard."
    which = "The one partnership recorded here is not"
    if len(tables) > 1:
        which = f"None of the {tables_here(tables)} is"
    return f"{which} known to take decisions, so the map cannot say who is heard."


def _to_ask(graph: PartnershipGraph, body: str) -> Item:
    """A body that may decide; a class of bodies that do is one of which nobody is named."""
    item = cells.body_item(graph, body)
    if not graph.once(Voices).deciding.bodies[body]:
        return item
    return (*item, Piece(" (they decide if they are of this kind; which they are is not recorded)"))


def _whom(graph: PartnershipGraph, focus: Mapping[str, bool | None]) -> str:
    if not focus:
        return "No organisation recorded here is in focus, so all of them are shown."
    said = f"In focus: {focus_words(graph.moment.map)}"
    not_known = sum(answer is None for answer in focus.values())
    if not_known:
        verb = "is" if not_known == 1 else "are"
        said += (
            f" Whether {number_word(not_known)} of these {verb} in focus is not known, as sector "
            "or income is not recorded."
        )
    return said


def _letters(
    graph: PartnershipGraph, pictures: Iterable[VoicePicture]
) -> tuple[tuple[str, str], ...]:
    used = {spot.sign for picture in pictures for spot in picture.spots}
    return tuple((sign, label_of(graph.moment.map, sign)) for sign in LETTERS if sign in used)


def _folds(said: str, tables: Iterable[Table]) -> tuple[tuple[str, Table], ...]:
    return tuple((said, table) for table in tables if table.rows)
