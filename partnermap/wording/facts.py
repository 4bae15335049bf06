"""What a body is, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from partnermap import vocabulary as words
from partnermap.analysis.burden import burden
from partnermap.english import counted, listed, sentence
from partnermap.graph import PartnershipGraph
from partnermap.model import Body, Organisation, PartnerMap, Partnership, Plan, Record
from partnermap.model.fields import band
from partnermap.moment import Presence
from partnermap.wording.burden import burden_words
from partnermap.wording.details import day_words, frequency, presence_words
from partnermap.wording.verbs import agreeing, is_several

_THEY = {False: "it", True: "they"}
_UNDATED = "no date is recorded, and the recording had not begun"
_ROUGH = "the dates are known only roughly"


def kind_of(found: PartnerMap, record: Body | Plan) -> str:
    """What a body is and where, in a few words."""
    table = words.PARTNERSHIP_KINDS
    said = "partnership"
    if isinstance(record, Organisation):
        table, said = words.ORGANISATION_KINDS, "organisation"
    if isinstance(record, Plan):
        said = (record.kind or "plan").replace("-", " ")
    elif isinstance(record, Organisation | Partnership) and record.kind:
        said = found.label(table, record.kind)
    if isinstance(record, Organisation) and record.sector:
        sector = found.label(words.SECTORS, record.sector)
        said += f", {sector}" if sector != said else ""  # Healthwatch is both
    places = [found.areas[a].name if a in found.areas else a for a in record.areas or ()]
    return f"{said}, {listed(places)}" if places else said


def facts(
    graph: PartnershipGraph, body: str, record: Body | Plan, *, briefly: bool = False
) -> Iterator[str]:
    """Sentences about a body or plan, what is not recorded included.

    Args:
        graph: the moment.
        body: its id.
        record: its record.
        briefly: without what has a column of its own in tables (the income of an organisation,
            whether a partnership decides), and what is worked out from other records.
    """
    found = graph.moment.map
    they, takes = _THEY[is_several(graph, body)], agreeing(graph, body, "takes")
    if isinstance(record, Body):
        if record.is_stack:
            many = counted(record.stands_for, "body", "bodies") if record.stands_for else "several"
            yield f"Stands for {many} that the source does not name."
        if record.also_known_as:
            yield f"Also known as {listed(record.also_known_as)}."
    yield from _standing(graph, body, record)
    if isinstance(record, Organisation):
        if not briefly:
            yield f"Income: {income_words(found, record.income)}."
        if record.income_here:
            yield f"Income here: {income_words(found, record.income_here)}."
        meetings = "" if briefly or record.is_stack else burden_words(burden(graph, body))
        if meetings:
            yield meetings
        if record.publicly_accountable is not None:
            answers = "answers" if record.publicly_accountable else "does not answer"
            yield f"{sentence(they)} {agreeing(graph, body, answers)} to the public."
        if record.decides is not None:
            yield _decides(takes, record.decides)
    if record.communities:
        yield f"For {names_of(found.communities, record.communities)}."
    elif record.communities == ():
        yield "For everyone."
    if isinstance(record, Body) and record.reviewed:
        yield f"Last reviewed {record.reviewed.words}."
    if isinstance(record, Partnership):
        yield from _meetings(found, record)
        if not briefly:
            yield _whether_it_decides(they, takes, record)
        if record.how_to_join:
            yield f"How to join: {record.how_to_join}"
    if record.themes:
        yield f"Themes: {names_of(found.themes, record.themes)}."
    if isinstance(record, Body):
        yield from _registered(record)
    if record.tags:
        yield f"Tagged {listed(record.tags)}."
    if record.about:
        yield record.about


def _decides(takes: str, decides: bool) -> str:
    return sentence(f"{takes} decisions." if decides else f"{takes} no decisions.")


def _whether_it_decides(they: str, takes: str, record: Partnership) -> str:
    if record.takes_decisions is None:
        return f"Whether {they} {takes} decisions is not recorded."
    return _decides(takes, record.takes_decisions)


def names_of(records: Mapping[str, Record], ids: Iterable[str]) -> str:
    """The names of some records; the id of one that is not recorded."""
    return listed(records[each].name if each in records else each for each in ids)


def _registered(body: Body) -> Iterator[str]:
    if body.identifiers:
        numbers = (f"{scheme} {number}" for scheme, number in sorted(body.identifiers.items()))
        yield f"Registered as {listed(numbers)}."
    if body.formerly:
        yield f"Called {listed(body.formerly)} in earlier files of this map."


def _standing(graph: PartnershipGraph, body: str, record: Body | Plan) -> Iterator[str]:
    at = graph.moment.presence_of(body)
    they, exist = _THEY[is_several(graph, body)], agreeing(graph, body, "exists")
    if at is Presence.POSSIBLE:
        if graph.moment.is_undated(record):
            yield f"Whether {they} existed then is not known: {_UNDATED}."
        else:
            yield f"Whether {they} {exist} at this date is not certain: {_ROUGH}."
    elif not at.stands:
        yield f"Not counted at this moment: {presence_words(graph.moment.map, at)}."
    if record.since:
        yield f"Since {day_words(record.since)}."
    if record.until:
        yield f"Until {day_words(record.until)}."
    elif record.status == "ending":
        yield f"It is {presence_words(graph.moment.map, Presence.ENDING)}."


def income_words(found: PartnerMap, income: str | None) -> str:
    """An income as its band; in pounds too, where these are recorded."""
    label = found.label(words.INCOME_BANDS, band(income) or "unknown")
    if income is None or income in words.INCOME_BANDS:
        return label
    return f"£{f'{float(income):,.2f}'.removesuffix('.00')} a year: {label}"


def _meetings(found: PartnerMap, record: Partnership) -> Iterator[str]:
    if record.meets:
        meets = record.meets
        mode = found.label(words.MEETING_MODES, meets.mode) if meets.mode else ""
        hours = f"for {counted_hours(meets.hours)}" if meets.hours else ""
        said = [frequency(meets.every) if meets.every else "", mode, hours]
        yield f"Meets {', '.join(each for each in said if each)}."


def counted_hours(hours: float) -> str:
    """``1 hour``, ``1.5 hours``."""
    return f"{hours:g} {'hour' if hours == 1 else 'hours'}"
