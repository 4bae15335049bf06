"""The functions and decisions map in words: who does what about a function."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from partnermap import vocabulary as words
from partnermap.analysis.matrix import Matrix, Row
from partnermap.english import counted, sentence
from partnermap.graph import Duty, PartnershipGraph
from partnermap.wording.absence import duties_apart
from partnermap.wording.several import first_of
from partnermap.wording.standing import standing
from partnermap.wording.verbs import role_verb


def groups(graph: PartnershipGraph, matrix: Matrix) -> Iterator[tuple[str, list[Row]]]:
    """The rows by who asks for them, statute first; those without a record last."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in matrix.rows:
        found[(row.record.duty or "unknown") if row.record else ""].append(row)
    for duty in (*words.DUTIES, ""):
        if found[duty]:
            title = graph.moment.map.label(words.DUTIES, duty) if duty else "used without a record"
            yield sentence(title), found[duty]


def row_name(row: Row) -> str:
    """What people call the function."""
    return row.record.name if row.record else f"{row.function} (not recorded)"


def needed_words(graph: PartnershipGraph, row: Row) -> str:
    """``needed in every neighbourhood``; empty where that is not recorded."""
    level = row.record.needed_at if row.record else None
    return f"needed in every {graph.moment.map.label(words.AREA_LEVELS, level)}" if level else ""


def lead_words(graph: PartnershipGraph, row: Row) -> str:
    """``Forum leads, 2 more, 1 not now``, or how many do something; empty where nobody does."""
    doing = dict.fromkeys(duty.body for duty in row.doing)
    leaders = list(dict.fromkeys(duty.body for duty in row.doing if duty.role == "leads"))
    apart = {duty.body for duty in row.apart} - doing.keys()
    said = []
    if len(leaders) == 1:
        said.append(f"{graph.name_of(leaders[0])} {role_verb(graph, leaders[0], 'leads')}")
    elif leaders:
        said.append(f"{len(leaders)} bodies lead")
    if others := len(doing) - len(leaders):
        said.append(f"{others} more" if leaders else counted(others, "body", "bodies"))
    if apart:
        number = str(len(apart)) if said else counted(len(apart), "body,", "bodies,")
        said.append(f"{number} not now")
    return ", ".join(said)


def role_words(graph: PartnershipGraph, role: str | None) -> str:
    """What a body does, without about what: "leads"."""
    if role is None:
        return "does something, not recorded what"
    return graph.moment.map.label(words.FUNCTION_ROLES, role)


def duty_words(graph: PartnershipGraph, duty: Duty) -> str:
    """The same, and how it stands: "leads (proposed)"."""
    how = standing(graph.moment.map, duty.row, duty.presence)
    return f"{role_words(graph, duty.role)}{f' ({how})' if how else ''}"


def where_words(graph: PartnershipGraph, body: str) -> str:
    """The areas of a body; says so where they are not recorded."""
    record, areas = graph.record(body), graph.moment.map.areas
    if record is None:
        return "no record has this id"
    named = [areas[each].name if each in areas else each for each in record.areas or ()]
    return first_of(named) or "area not recorded"


def doers(graph: PartnershipGraph, row: Row) -> Iterator[tuple[str | None, list[str]]]:
    """Each role that is held, and who holds it, where, and how that stands."""
    by_role: dict[str | None, dict[tuple[str, str], str]] = defaultdict(dict)
    for duty in row.doing:
        how = standing(graph.moment.map, duty.row, duty.presence)
        said = "; ".join(filter(None, (where_words(graph, duty.body), how)))
        by_role[duty.role][duty.body, how] = f"{graph.name_of(duty.body)} ({said})"
    for role, said_of in by_role.items():
        yield role, list(said_of.values())


def apart_words(graph: PartnershipGraph, row: Row) -> str:
    """Who covered it, or would, and does not now; empty where nobody did."""
    covering = [duty for duty in row.apart if duty.role in (None, *words.COVERING_ROLES)]
    return f"{duties_apart(graph, covering)}." if covering else ""
