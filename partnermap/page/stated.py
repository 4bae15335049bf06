"""What sources state, to be read: plans with their priorities, surveys with bars, notes by kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.english import counted, listed, sentence
from partnermap.graph import PartnershipGraph
from partnermap.model import Answer, Plan, Question, Survey
from partnermap.model.rows import NoteRow
from partnermap.page.cells import Cell
from partnermap.page.notes import every_note
from partnermap.wording import Item, cited, kind_of, oversight_remark, parties, respondents
from partnermap.wording.standing import standing
from partnermap.wording.surveys import asked, figures, remark, spoken


@dataclass(frozen=True, slots=True)
class PriorityView:
    """A priority: the functions it is about, and what is to be done about it."""

    name: str
    about: str
    now: tuple[str, ...]
    next: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan: how it stands, whose it is, what it contains.

    Attributes:
        parties: each body's part in it: "overseen by X".
        remark: what is not known about whose it is.
    """

    id: str
    name: str
    kind: str
    parties: tuple[Item, ...]
    remark: str
    contains: tuple[str, ...]
    priorities: tuple[PriorityView, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """An answer in words, and its share of those who answered, in per cent; None if not known."""

    said: str
    figures: str
    share: float | None


@dataclass(frozen=True, slots=True)
class SurveyQuestion:
    """A question of a survey with its answers, and what is to be said of all of them."""

    said: str
    bars: tuple[Bar, ...]
    remark: str


@dataclass(frozen=True, slots=True)
class SurveyView:
    """A survey: who answered, and what."""

    id: str
    name: str
    said: str
    questions: tuple[SurveyQuestion, ...]


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note: what it is about, when that was, and the source that says so."""

    text: str
    about: tuple[Item, ...]
    when: str
    source: str


@dataclass(frozen=True, slots=True)
class Stated:
    """The view.

    Attributes:
        title: the question that is answered, of what there is.
        said: how much there is of each.
        number: how many plans, surveys and notes there are in all.
        notes: groups of one kind of note, each with its title.
    """

    title: str
    said: str
    number: int
    plans: tuple[PlanView, ...]
    surveys: tuple[SurveyView, ...]
    notes: tuple[tuple[str, tuple[NoteView, ...]], ...]


def make_stated(graph: PartnershipGraph) -> Stated:
    """Every plan, survey and note, plans and surveys by their ids, notes by kind."""
    found = graph.moment.map
    plans = tuple(_plan(graph, name, plan) for name, plan in found.plans.items())
    surveys = tuple(_survey(name, survey) for name, survey in found.surveys.items())
    groups = tuple(_notes(graph))
    notes = sum(len(group) for _, group in groups)
    counts = ((len(plans), "plan"), (len(surveys), "survey"), (notes, "note"))
    asks = (
        (plans, "what was agreed"),
        (surveys, "what was counted"),
        (notes, "what did people say"),
    )
    return Stated(
        title=f"{sentence(_asked(each for there, each in asks if there))}?",
        said=listed(counted(number, what) for number, what in counts if number),
        number=len(plans) + len(surveys) + notes,
        plans=plans,
        surveys=surveys,
        notes=groups,
    )


def _asked(questions: Iterable[str]) -> str:
    *first, last = [*questions] or [""]
    return ", and ".join(filter(None, (", ".join(first), last)))


def _plan(graph: PartnershipGraph, name: str, plan: Plan) -> PlanView:
    found = graph.moment.map
    stands = standing(found, plan, graph.moment.presence_of(name))
    known, whose = found.functions, tuple(parties(graph, plan))
    return PlanView(
        id=name,
        name=plan.name,
        kind=", ".join(filter(None, (kind_of(found, plan), stands))),
        parties=whose,
        remark=oversight_remark(plan)
        if whose or plan.overseen_by is not None
        else "Its owner is not recorded.",
        contains=tuple(plan.contains or ()),
        priorities=tuple(
            PriorityView(
                each.name,
                listed(known[f].name if f in known else f for f in each.functions or ()),
                tuple(each.now or ()),
                tuple(each.next or ()),
            )
            for each in plan.priorities or ()
        ),
    )


def _survey(name: str, survey: Survey) -> SurveyView:
    questions = tuple(_question(survey, key, each) for key, each in survey.questions.items())
    return SurveyView(name, survey.name, respondents(survey), questions)


def _question(survey: Survey, key: str, question: Question) -> SurveyQuestion:
    bars = tuple(Bar(spoken(a), figures(a), _share(a)) for a in survey.answers(question))
    return SurveyQuestion(asked(key, question), bars, remark(survey, question))


def _share(answer: Answer) -> float | None:
    """Of the count where there is one, else as the source prints it; a bar is never over full."""
    if answer.count is not None:
        share = 100 * answer.count / answer.base if answer.base else None
    else:
        share = None if answer.stated is None else float(answer.stated)
    return None if share is None else min(share, 100.0)


def _notes(graph: PartnershipGraph) -> Iterator[tuple[str, tuple[NoteView, ...]]]:
    """Notes by kind, in the order of the vocabulary; those of no kind last."""
    found = graph.moment.map
    by_kind: dict[str | None, list[NoteView]] = defaultdict(list)
    for note, about in every_note(graph):
        by_kind[note.kind].append(_note(graph, note, about))
    for kind in (*words.NOTE_KINDS, None):
        if group := by_kind.get(kind):
            label = found.label(words.NOTE_KINDS, kind) if kind else "other note"
            yield counted(len(group), label), tuple(group)


def _note(graph: PartnershipGraph, note: NoteRow, about: Cell) -> NoteView:
    sources = cited(graph.moment.map, note)
    return NoteView(
        note.text,
        about.items,
        note.when.words if note.when else "",
        "; ".join(", ".join((s["title"], *filter(None, (s.get("at"),)))) for s in sources),
    )
