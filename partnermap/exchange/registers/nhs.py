"""The NHS's tables with headings: trusts, integrated care boards, regions, hospitals."""

from __future__ import annotations

import re
from collections import defaultdict

from partnermap.english import listed
from partnermap.exchange.imported import Origin, Weight
from partnermap.exchange.names import plain_name
from partnermap.exchange.registers.capitals import as_people_write
from partnermap.exchange.registers.gathering import Gathering
from partnermap.exchange.registers.tables import Row, Table

ODS = "GB-NHS"
_LEGAL_FORM = re.compile(r"\s+NHS (?:Foundation )?Trust$", re.IGNORECASE)
_BOARD = re.compile(r"^(?:NHS )?(.+?)(?: Integrated Care Board| ICB)?$", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\(.*\)$")


def place_of_board(name: str) -> str:
    """The place in the name of an ICB: ``West Yorkshire``."""
    found = _BOARD.match(name)
    return found[1] if found else name


def kind_of(name: str) -> str | None:
    """What kind of organisation a name tells of; None where it does not."""
    said = plain_name(name)
    if said.endswith(("nhs trust", "nhs foundation trust", "national health service trust")):
        return "nhs-trust"
    if said.endswith(("nhs care trust", "nhs and social care partnership trust")):
        return "nhs-trust"
    if said.endswith("integrated care board"):
        return "integrated-care-board"
    return None


def organisation(
    gathering: Gathering,
    source: str,
    row: Row,
    code: str,
    written: str,
    **more: str | None,
) -> str:
    """An NHS organisation by its code; one that is known gets no second record.

    Args:
        gathering: what is known so far.
        source: the id of the table.
        row: where it stands.
        code: its ODS code.
        written: its name as the table has it.
        more: further fields, such as ``kind``.
    """
    name = as_people_write(written)
    record = gathering.known("organisations", ODS, code)
    if record is None:
        wanted = _LEGAL_FORM.sub("", name)
        kind = more.pop("kind", None) or kind_of(name)
        if kind == "integrated-care-board":
            wanted = f"{place_of_board(name)} ICB"
        fields = {
            "name": name,
            "identifiers": {ODS: code} if code else {},
            "sector": more.pop("sector", "nhs"),
            "kind": kind,
            **more,
        }
        record = gathering.add("organisations", wanted, fields, row.origin)
        gathering.register("organisations", ODS, code, record)
    else:
        gathering.call(record, name, row.origin)
    gathering.cite("organisations", record, source, row.origin.cell)
    return record


def add_trusts(gathering: Gathering, table: Table) -> None:
    """NHS trusts: code and name. Their addresses have no place in a map."""
    source = gathering.source(table, "NHS trusts")
    for row in table.rows:
        organisation(gathering, source, row, row["ods_code"], row["trust_name"])


def add_boards(gathering: Gathering, table: Table) -> None:
    """Integrated care boards, each with the area that it is for."""
    source = gathering.source(table, "Integrated care boards")
    for row in table.rows:
        add_board(gathering, source, row, (row["ods_code"], row["name"], row["gss_code"]))


def add_board(
    gathering: Gathering, source: str, row: Row, said: tuple[str, str, str], region: str = ""
) -> str:
    """An ICB and its area.

    Args:
        gathering: what is known so far.
        source: the id of the table.
        row: where it stands.
        said: its ODS code, its name and the code of its area.
        region: the id of the area that its area lies in.
    """
    code, written, gss = said
    area = gathering.known("areas", ODS, code)
    if area is None:
        place = place_of_board(as_people_write(written))
        fields = {"name": place, "level": "system", "gss": gss, "within": region or None}
        area = gathering.add("areas", place, fields, row.origin)
        gathering.register("areas", ODS, code, area)
    else:
        _compare_area(gathering, row.origin, area, gss)
        if region:
            gathering.sections["areas"][area].setdefault("within", region)
    gathering.cite("areas", area, source, row.origin.cell)
    known = gathering.known("organisations", ODS, code)
    kind = "integrated-care-board"
    record = organisation(gathering, source, row, code, written, kind=kind)
    if known is None:
        gathering.sections["organisations"][record]["areas"] = [area]
    return record


def _compare_area(gathering: Gathering, origin: Origin, area: str, gss: str) -> None:
    """Codes of areas end when boundaries change: the first one stays, and another is told."""
    fields = gathering.sections["areas"][area]
    first = fields.setdefault("gss", gss) if gss else ""
    if gss and gss != first:
        gathering.remark(
            Weight.LEFT_OUT,
            origin,
            f"the area of {fields['name']} has the code {gss} here and {first} in another table; "
            f"{first} is kept",
            "Codes change with boundaries: see which of the two is in force.",
        )


def add_regions(gathering: Gathering, table: Table) -> None:
    """The regions of NHS England: areas, as they are no bodies of their own."""
    source = gathering.source(table, "Regions of NHS England")
    for row in table.rows:
        code, name = row["nhs_england_region_code"], row["nhs_england_region_name"]
        add_region(gathering, source, row, (code, name, row["nhs_england_region_ons_code"]))


def add_region(gathering: Gathering, source: str, row: Row, said: tuple[str, str, str]) -> str:
    """A region by its code; its name says that it is the NHS's, as other regions are called so."""
    code, written, gss = said
    area = gathering.known("areas", ODS, code)
    if area is None:
        name = _IN_BRACKETS.sub("", written)
        fields = {"name": f"{name} (NHS region)", "level": "region", "gss": gss}
        area = gathering.add("areas", f"nhs {name}", fields, row.origin)
        gathering.register("areas", ODS, code, area)
    gathering.cite("areas", area, source, row.origin.cell)
    return area


def add_hospitals(gathering: Gathering, table: Table) -> None:
    """Hospitals as notes on the trusts that run them.

    A hospital is a place where a trust works; it decides nothing, sits nowhere and is no legal
    person. So it gets no record of its own, and is told apart by its code.
    """
    source = gathering.source(table, "Hospitals and their trusts")
    called: dict[str, list[Row]] = defaultdict(list)
    for row in table.rows:
        name, code = as_people_write(row["organisationname"]), row["organisationcode"]
        called[name.casefold()].append(row)
        town = as_people_write(row["city"])
        add_site(gathering, source, row, (code, name, town, row["parentodscode"]))
    for rows in called.values():
        if len(rows) > 1:
            name = as_people_write(rows[0]["organisationname"])
            codes = listed(row["organisationcode"] for row in rows)
            message = f"{len(rows)} hospitals are called '{name}'; their codes tell them apart"
            origins = [row.origin for row in rows]
            gathering.remark(Weight.NOTE, origins, f"{message}: {codes}")


def add_site(gathering: Gathering, source: str, row: Row, said: tuple[str, str, str, str]) -> None:
    """A place where an organisation works.

    Args:
        gathering: what is known so far.
        source: the id of the table.
        row: where it stands.
        said: its code, name and town, and the code of whose it is.
    """
    code, name, town, parent = said
    where = f", {town}" if town and plain_name(town) not in plain_name(name) else ""
    note = {
        "text": f"Site: {name} ({code}){where}",
        "source": {"id": source, "at": row.origin.cell},
    }
    if not parent:
        gathering.notes.append(
            {"kind": "question", "text": f"Whose site is {name} ({code}){where}?"}
            | {"source": note["source"]}
        )
        gathering.remark(
            Weight.NOTE,
            row.origin,
            f"'{name}' ({code}) has no parent: it is kept as a note of the map, a question",
            "Find out whose it is; if it is an organisation of its own, write a record for it.",
        )
        return
    record = gathering.known("organisations", ODS, parent)
    if record is None:
        record = organisation(gathering, source, row, parent, row["parentname"] or parent)
        called = gathering.sections["organisations"][record]["name"]
        gathering.remark(
            Weight.NOTE,
            row.origin,
            f"'{called}' ({parent}) is in no table of organisations; it is written as the parent "
            "of a site, and all else about it is not known",
        )
    elif row["parentname"]:
        gathering.call(record, as_people_write(row["parentname"]), row.origin)
    gathering.sections["organisations"][record].setdefault("notes", []).append(note)
