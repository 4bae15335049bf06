"""One finding as text: in full, or in short where many others stand beside it."""

from __future__ import annotations

from partnermap.english import listed
from partnermap.finding import Decision, Finding
from partnermap.graph import PartnershipGraph
from partnermap.reports.terminal import Writer, heading, look_of
from partnermap.wording import (
    Gathered,
    decision_line,
    first_places,
    review_line,
    settling,
    settling_in_short,
    title_of,
)

_LONGEST_ID = 400


def write_whole(
    writer: Writer, graph: PartnershipGraph, told: Gathered, *, every: bool = False
) -> None:
    """What, where, what would settle it, what to do, and what else is told with it.

    Args:
        writer: takes the lines.
        graph: where its subjects are.
        told: the finding.
        every: all its places, all that would settle it, and an id of any length.
    """
    finding = told.main
    writer.line(heading(finding), look=look_of(finding))
    if told.caveat:
        writer.line(told.caveat, indent=2)
    writer.line(finding.message, indent=2, look="bold")
    shown, more = first_places(finding.locations, "place")
    for location in finding.locations if every else shown:
        place = f"{location.path}:{location.line}"
        writer.line(f"{place}  {location.note}", indent=4, hang=2)
    if more and not every:
        writer.line(f"... {more}: use --all", indent=4, hang=2)
    if finding.disposition:
        _decision(writer, graph, finding.disposition)
    if finding.is_open:
        if every:
            _settling(writer, graph, finding)
        elif finding.rests_on:
            writer.line(settling_in_short(graph, finding), indent=4, hang=2)
        writer.line(f"To do: {finding.remedy}", indent=4, hang=2)
    if told.caveat and told.also:
        writer.line(also_in_short(told), indent=4, hang=2)
    for other in () if told.caveat else told.also:
        said = f"{heading(other)}: {other.message} Id: {other.id}"
        writer.line(f"Also {said}", indent=4, hang=2)
        if other.disposition:
            _decision(writer, graph, other.disposition)
    long = len(finding.id) > _LONGEST_ID and not every
    named = f"{finding.id[:_LONGEST_ID]}... (use --all)" if long else finding.id
    writer.line(f"Id: {named}", indent=4, hang=2)


def also_in_short(told: Gathered) -> str:
    """The others by their ids: of what hangs by one doubt, one message is enough."""
    return f"Also, if it is one of these: {listed(other.id for other in told.also)}."


def write_short(writer: Writer, told: Gathered, remark: str = "") -> None:
    """What, how weighty, and the id by which the rest can be found.

    Args:
        writer: takes the lines.
        told: the finding.
        remark: to be said after it.
    """
    finding = told.main
    writer.line(finding.message, indent=2, look=look_of(finding), hang=2)
    said = heading(finding).removeprefix(f"{finding.code} {title_of(finding)}, ")
    also = f"; also {listed(each.code for each in told.also)}" if told.also else ""
    writer.line(f"Id: {finding.id} ({said}{also}){remark}", indent=4, hang=2)


def _settling(writer: Writer, graph: PartnershipGraph, finding: Finding) -> None:
    settled = settling(graph, finding)
    if settled:
        needed = (
            f" {settled.first}{'; and besides' if settled.ways else '.'}" if settled.first else ""
        )
        writer.line(f"Would be settled by knowing{needed}", indent=4, hang=2)
    for number, way in enumerate(settled.ways, start=1):
        end = "." if number == len(settled.ways) else ";"
        writer.line(f"{way}{end}", indent=6, hang=2)


def _decision(writer: Writer, graph: PartnershipGraph, decision: Decision) -> None:
    at = decision.location
    said = decision_line(graph.moment.map, decision)
    writer.line(f"{at.path}:{at.line}  {said}", indent=4, hang=2)
    review = review_line(decision)
    if review:
        writer.line(review, indent=4, hang=2)
