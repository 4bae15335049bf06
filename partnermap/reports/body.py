"""Who is who: one body as text or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable

from partnermap.english import sentence
from partnermap.finding import Finding
from partnermap.graph import PartnershipGraph
from partnermap.reports.json import VERSION, as_data, map_data
from partnermap.reports.terminal import Style, Writer, heading, look_of
from partnermap.wording import (
    Description,
    Item,
    as_of,
    by_weight,
    decision_line,
    folded,
    remarks,
    review_line,
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
    shown, rest = folded(sorted(findings, key=by_weight))
    if shown:
        writer.line()
        writer.line("Findings", look="bold")
        for finding in shown:
            writer.line(heading(finding), indent=2, look=look_of(finding))
            writer.line(finding.message, indent=4)
            if finding.disposition:
                decided = decision_line(graph.moment.map, finding.disposition)
                review = review_line(finding.disposition)
                writer.line(f"{decided} {review}".rstrip(), indent=4)
    if rest:
        hint = f"use partnermap findings --body {of.id} --all"
        writer.line(f"... and {len(rest):,} more like these: {hint}", indent=2)
    section = graph.moment.map.section_of(of.id)
    if section:
        at = graph.locate((section, of.id), key=True)
        writer.line()
        writer.line(f"Written in {at.path}, line {at.line}. {sentence(as_of(graph.moment))}.")
    return writer.text()


def render_json(graph: PartnershipGraph, of: Description, findings: Iterable[Finding]) -> str:
    """The same as data: words, and the ids of the bodies they name."""
    section = graph.moment.map.section_of(of.id)
    at = graph.locate((section, of.id), key=True) if section else None
    data = {
        "version": VERSION,
        "map": map_data(graph),
        "body": {
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
                        {"text": said(item), "bodies": [p.body for p in item if p.body]}
                        for item in part.items
                    ],
                }
                for part in of.parts
            ],
            "location": {"path": at.path, "line": at.line, "column": at.column} if at else None,
        },
        "findings": [as_data(finding) for finding in findings],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def said(item: Item) -> str:
    """An item as one text."""
    return "".join(piece.text for piece in item)
