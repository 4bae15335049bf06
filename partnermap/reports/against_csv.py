"""Who works here and sits nowhere, as a table for a spreadsheet: one charity a row."""

from __future__ import annotations

from partnermap.analysis.denominator import Comparison, Held
from partnermap.graph import PartnershipGraph
from partnermap.reports.excel import table
from partnermap.wording.against import STANDINGS

_HEAD = (
    *("Charity number", "Name", "Income", "Income band", "Postcode", "Website", "Standing"),
    *("On the map", "Its name there", "By", "Likeness of names", "Its number there"),
)


def render(graph: PartnershipGraph, comparison: Comparison) -> str:
    """All charities, in the order of the register."""
    return table(_HEAD, (_row(graph, each) for each in comparison.held))


def _row(graph: PartnershipGraph, held: Held) -> list[str]:
    charity, match = held.charity, held.match
    income = "" if charity.income is None else f"{charity.income:.0f}"
    said = [charity.number, charity.name, income, charity.band, charity.postcode, charity.website]
    said.append(STANDINGS[held.standing])
    if match is None:
        return [*said, "", "", "", "", ""]
    return [*said, match.body, graph.name_of(match.body), match.by, str(match.score), match.number]
