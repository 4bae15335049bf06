"""Charities of the register as the data of a map: how many there are, and who they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from partnermap.analysis.charity import UNKNOWN, Charity
from partnermap.analysis.denominator import REGISTER
from partnermap.exchange.charities.choosing import Sifting
from partnermap.exchange.imported import Imported
from partnermap.exchange.registers.capitals import as_people_write
from partnermap.model import Area
from partnermap.model.values import as_id

SOURCE = "charity-commission"
COMPANIES = "GB-COH"
_PUBLISHER = "Charity Commission for England and Wales"


def coverage_of(sifting: Sifting, area: str) -> Imported:
    """How many charities there are, with the register that says so.

    Args:
        sifting: after all rows have passed.
        area: the id of the area of the map in which they work; empty where it is not known.
    """
    choice = sifting.choice
    names = choice.working.names if choice.working else ()
    apart = " ".join((*names, *choice.postcodes, choice.incomes.words))  # other counts stay beside
    wanted = as_id(f"charities {apart}") if apart.strip() else "registered-charities"
    record: dict[str, Any] = {"of": choice.words, "sector": "vcse"}
    if area:
        record["area"] = area
    record["total"] = sifting.kept
    record["inferred"] = ["sector"]
    record["source"] = {"id": SOURCE, "at": "publicextract.charity"}
    source = {"title": "Register of charities", "publisher": _PUBLISHER}
    if sifting.extracted:
        source["published"] = sifting.extracted
    return Imported({"sources": {SOURCE: source}, "coverage": {wanted: record}})


def area_named(names: Iterable[str], areas: Mapping[str, Area]) -> str:
    """The id of the area of the map that is the only one asked for; empty where there is none."""
    wanted = [each.casefold() for each in names]
    found = [key for key, area in areas.items() if area.name.casefold() in wanted]
    return found[0] if len(found) == 1 == len(wanted) else ""


def organisations_of(charities: Iterable[Charity], area: str) -> dict[str, dict[str, Any]]:
    """Charities as organisations of a map.

    Args:
        charities: those that were chosen.
        area: the id of the area of the map in which they work; empty where it is not known.
    """
    found: dict[str, dict[str, Any]] = {}
    for each in charities:
        name = as_people_write(each.name)
        wanted = as_id(name) or f"charity-{each.number}"
        if wanted in found:
            wanted = f"{wanted[:50].rstrip('-')}-{each.number}"
        found[wanted] = _organisation(each, name, area)
    return found


def _organisation(each: Charity, name: str, area: str) -> dict[str, Any]:
    numbers = {REGISTER: each.number}
    if each.company:
        numbers[COMPANIES] = each.company
    fields: dict[str, Any] = {"name": name, "sector": "vcse", "kind": "charity"}
    if each.band != UNKNOWN:
        fields["income"] = each.band
    if area:
        fields["areas"] = [area]
    fields["identifiers"] = numbers
    is_linked = "-" in each.number  # the table of areas is mostly silent on these
    fields["inferred"] = ["sector", "areas"] if is_linked and area else ["sector"]
    fields["source"] = {"id": SOURCE, "at": each.number}
    return fields
