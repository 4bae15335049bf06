"""Who is who: one body, plan or survey as text or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from partnermap.analysis.burden import burden
from partnermap.analysis.voice.audience import Audiences, Way
from partnermap.english import sentence
from partnermap.finding import Finding, Location
from partnermap.graph import PartnershipGraph
from partnermap.reports.json import VERSION, as_data, map_data
from partnermap.reports.survey import survey_data
from partnermap.reports.terminal import Style, Writer, heading, look_of
from partnermap.reports.text_finding import also_in_short
from partnermap.wording import (
    Description,
    Item,
    as_of,
    decision_line,
    folded,
    remarks,
    review_line,
    told_of_one,
)


def render(
    graph: PartnershipGraph, of: Description, findings: Iterable[Finding], style: Style
) -> str:
    """A body as text: what it is, its seats and links, findings about it, where it is written."""
    writer = Writer(style)
    writer.line(of.name, look="bold")
    writer.line(f"{of.kind}; id: {of.id}")
    for _, remark in remarks(graph):
        writer.line(remark)
    for fact in of.facts:
        writer.line(fact, indent=2, hang=2)
    for label, address in of.addresses:
        writer.line(f"{label}: {address}", indent=2, hang=2)
    for part in of.parts:
        writer.line()
        writer.line(part.title, look="bold")
        for item in part.items:
            writer.line(said(item), indent=2, hang=2)
        if part.remark:
            writer.line(part.remark, indent=2)
    shown, rest = folded(told_of_one(findings))
    if shown:
        writer.line()
        writer.line("Findings", look="bold")
        for told in shown:
            finding = told.main
            writer.line(heading(finding), indent=2, look=look_of(finding))
            if told.caveat:
                writer.line(told.caveat, indent=4)
            writer.line(finding.message, indent=4)
            if finding.disposition:
                decided = decision_line(graph.moment.map, finding.disposition)
                review = review_line(finding.disposition)
                writer.line(f"{decided} {review}".rstrip(), indent=4)
            if told.also:
                writer.line(also_in_short(told), indent=4)
    if rest:
        hint = f"use partnermap findings --body {of.id} --all"
        writer.line(f"... and {len(rest):,} more like these: {hint}", indent=2)
    at = _location(graph, of)
    if at:
        writer.line()
        writer.line(f"Written in {at.path}, line {at.line}. {sentence(as_of(graph.moment))}.")
    return writer.text()


def render_json(
    graph: PartnershipGraph,
    of: Description,
    findings: Iterable[Finding],
    also: Description | None = None,
) -> str:
    """The same as JSON; see ``data_of``."""
    return json.dumps(data_of(graph, of, findings, also), ensure_ascii=False, indent=2) + "\n"


def data_of(
    graph: PartnershipGraph,
    of: Description,
    findings: Iterable[Finding],
    also: Description | None = None,
) -> dict[str, Any]:
    """The same as data: words, and the ids of the bodies they name; of a survey its figures too.

    Args:
        graph: the moment.
        of: a body, a plan or a survey.
        findings: about the body or plan.
        also: a survey with the same id.
    """
    data: dict[str, Any] = {
        "version": VERSION,
        "map": map_data(graph),
    }
    for each in (of, *([also] if also else [])):
        if each.section == "surveys":
            survey = graph.moment.map.surveys[each.id]
            data["survey"] = {**_as_data(graph, each), **survey_data(survey)}
        else:
            data["body"] = {
                **_as_data(graph, each),
                "heard_here": _heard_here(graph, each.id),
                "meetings": _meetings(graph, each.id),
            }
    data["findings"] = [as_data(finding) for finding in findings]
    return data


def _as_data(graph: PartnershipGraph, of: Description) -> dict[str, Any]:
    at = _location(graph, of)
    return {
        "id": of.id,
        "name": of.name,
        "kind": of.kind,
        "facts": list(of.facts),
        "addresses": [{"what": label, "address": at} for label, at in of.addresses],
        "parts": [
            {
                "title": part.title,
                "remark": part.remark,
                "items": [
                    {
                        "text": said(item),
                        "bodies": [piece.body for piece in item if piece.body],
                        "surveys": [piece.survey for piece in item if piece.survey],
                    }
                    for item in part.items
                ],
            }
            for part in of.parts
        ],
        "location": {"path": at.path, "line": at.line, "column": at.column} if at else None,
    }


def _heard_here(graph: PartnershipGraph, body: str) -> dict[str, list[str]] | None:
    """Who is heard at a body that decides or may decide, each in one way; None at any other."""
    heard = graph.once(Audiences).at.get(body)
    if heard is None:
        return None
    return {
        way.value: sorted(each.organisation for each in heard if each.way is way) for way in Way
    }


def _meetings(graph: PartnershipGraph, body: str) -> dict[str, Any] | None:
    """The meeting hours of an organisation; None of any other body, and of a stack."""
    record = graph.moment.map.organisations.get(body)
    if record is None or record.is_stack:
        return None
    of = burden(graph, body)
    return {
        "hours_a_year": round(of.hours, 2) if of.known else None,
        "seats": of.seats,
        "seats_known": of.known,
        "at_least": of.at_least or of.known < of.seats,
        "not_recorded": list(of.not_recorded),
        "perhaps": list(of.perhaps),
    }


def _location(graph: PartnershipGraph, of: Description) -> Location | None:
    section = of.section or graph.moment.map.section_of(of.id)
    return graph.locate((section, of.id), key=True) if section else None


def said(item: Item) -> str:
    """An item as one text."""
    return "".join(piece.text for piece in item)
