"""Which councils and trusts lie in which ICB: a matrix of seats, in effect.

Each row names an ICB, and beside it one of its councils and one of its trusts; that both stand in
one row says nothing. An integrated care system is made of each ICB, with all of them as members.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from partnermap.english import counted, listed
from partnermap.exchange.imported import Weight
from partnermap.exchange.names import plain_name
from partnermap.exchange.registers.capitals import as_people_write
from partnermap.exchange.registers.gathering import Fields, Gathering, several
from partnermap.exchange.registers.nhs import (
    ODS,
    add_board,
    add_region,
    organisation,
    place_of_board,
)
from partnermap.exchange.registers.tables import Row, Table

_SHOWN = 12


@dataclass
class _Systems:
    """What is known of the systems so far."""

    rows: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    doubtful: dict[str, list[Fields]] = field(default_factory=lambda: defaultdict(list))
    of: dict[str, dict[str, set[str]]] = field(
        default_factory=lambda: {"councils": defaultdict(set), "trusts": defaultdict(set)}
    )


def add_seats(
    gathering: Gathering, table: Table, council: Callable[[Row, str, str], str | None]
) -> list[str]:
    """The integrated care systems of a table; what lies in several of them, in words.

    Args:
        gathering: what is known so far.
        table: the table.
        council: finds or makes the council of a row: its name and its ODS code -> its id; None
            where it waits to be decided.
    """
    source = gathering.source(table, "Councils and trusts of each ICB")
    trusts = _names_of_trusts(table)
    systems = _Systems()
    for row in table.rows:
        system = _system(gathering, source, row)
        systems.rows[system].append(int(row.origin.cell.split()[-1]))
        if row["local authority"]:
            name = council(row, row["local authority"], row["ods la code"])
            if name is not None:
                gathering.cite("organisations", name, source, row.origin.cell)
                systems.of["councils"][name].add(system)
        if row["nhs trusts"] or row["ods trust code"]:
            trust = _trust(gathering, source, row, trusts)
            if trust is not None:
                systems.of["trusts"][trust].add(system)
            else:
                systems.doubtful[system].append(_doubtful(gathering, source, row))
    for system, numbers in systems.rows.items():
        rows = f"rows {min(numbers)} to {max(numbers)}" if len(numbers) > 1 else "one row"
        fields = gathering.sections["partnerships"][system]
        fields["source"] = {"id": source, "at": rows}
        for lies in systems.of.values():
            fields["members"] += [body for body, places in lies.items() if system in places]
        fields["members"] += systems.doubtful[system]
    _left_out(gathering, table)
    said = [_in_several(gathering, what, lies) for what, lies in systems.of.items() if lies]
    return [*said, *_in_none(gathering, systems.of["trusts"])]


def _system(gathering: Gathering, source: str, row: Row) -> str:
    """The integrated care system of a row; made where it is met first."""
    said = (row["ods icb code"], row["icb name"], row["ons icb boundary code"])
    region = ""
    if row["nhs england region code"]:
        named = (row["nhs england region code"], row["nhs england region"], "")
        region = add_region(gathering, source, row, named)
    board = add_board(gathering, source, row, said, region)
    system = gathering.known("partnerships", ODS, said[0])
    if system is None:
        place = place_of_board(as_people_write(said[1]))
        fields = {
            "name": f"{place} Integrated Care System",
            "kind": "integrated-care-system",
            "areas": [gathering.known("areas", ODS, said[0])],
            "members": [board],
            "inferred": ["name", "members"],
        }
        system = gathering.add("partnerships", f"{place} ICS", fields, row.origin)
        gathering.register("partnerships", ODS, said[0], system)
    return system


def _names_of_trusts(table: Table) -> dict[str, set[str]]:
    """The name of each trust in the table -> the codes that stand beside it."""
    codes: dict[str, set[str]] = defaultdict(set)
    for row in table.rows:
        codes[plain_name(row["nhs trusts"])].add(row["ods trust code"])
    return codes


def _trust(gathering: Gathering, source: str, row: Row, trusts: dict[str, set[str]]) -> str | None:
    """The trust of a row; None where its name is one trust's and its code another's."""
    code, name = row["ods trust code"], row["nhs trusts"]
    by_code = gathering.known("organisations", ODS, code)
    if by_code is not None and name and _is_another(gathering, by_code, code, name, trusts):
        return None
    return organisation(gathering, source, row, code, name or code)


def _is_another(
    gathering: Gathering, by_code: str, code: str, name: str, trusts: dict[str, set[str]]
) -> bool:
    """Whether a name is that of another trust than the one with the code beside it."""
    if plain_name(gathering.sections["organisations"][by_code]["name"]) == plain_name(name):
        return False
    others = trusts[plain_name(name)] - {code}
    return bool(others) or any(
        plain_name(fields["name"]) == plain_name(name)
        for record, fields in gathering.sections["organisations"].items()
        if record != by_code
    )


def _doubtful(gathering: Gathering, source: str, row: Row) -> Fields:
    """A seat of a trust of which the table does not tell which it is."""
    code, name = row["ods trust code"], row["nhs trusts"]
    holder = gathering.known("organisations", ODS, code) or ""
    called = gathering.sections["organisations"][holder]["name"]
    text = f"Which trust is it? The code {code} is that of {called}, and the name is '{name}'."
    gathering.remark(
        Weight.NOTE,
        row.origin,
        f"the code {code} is that of '{called}', and the name beside it is '{name}', which has "
        "another code: the seat is written as that of an NHS trust that is not known",
        "Find out which is right, and write the trust in the place of 'kind: nhs-trust'.",
    )
    return {
        "kind": "nhs-trust",
        "source": {"id": source, "at": row.origin.cell},
        "notes": [{"kind": "question", "text": text}],
    }


def _left_out(gathering: Gathering, table: Table) -> None:
    rows = [row for row in table.rows if row["ods sub icb code"]]
    if rows:
        many = counted(len(rows), "sub-ICB location")
        gathering.remark(
            Weight.LEFT_OUT,
            [row.origin for row in rows],
            f"{many} have a code and no name of their own",
        )


def _in_several(gathering: Gathering, what: str, lies: dict[str, set[str]]) -> str:
    """``9 of 145 councils lie in several ICBs: Cumbria County Council (2), ...``."""
    found = several(lies)
    head = f"{len(found)} of {counted(len(lies), what.rstrip('s'))} "
    if not found:
        return f"{head}lie in several ICBs."
    named = [
        f"{gathering.sections['organisations'][each]['name']} ({many})"
        for each, many in found.items()
    ]
    verb = "lies" if len(found) == 1 else "lie"
    return f"{head}{verb} in several ICBs, and so {_holds(found)}: {listed(named, most=_SHOWN)}."


def _in_none(gathering: Gathering, lies: dict[str, set[str]]) -> list[str]:
    """Trusts that other tables list, and that no ICB has."""
    organisations = gathering.sections["organisations"].items()
    trusts = [name for name, fields in organisations if fields.get("kind") == "nhs-trust"]
    without = len(set(trusts) - set(lies))
    if not without:
        return []
    verb = "stands" if without == 1 else "stand"
    return [f"{without} of {counted(len(trusts), 'NHS trust')} {verb} in no row of an ICB."]


def _holds(found: dict[str, int]) -> str:
    return "holds a seat on each" if len(found) == 1 else "hold a seat on each of these"
