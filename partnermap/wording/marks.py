"""What is to be looked at in the functions and decisions map: empty and crowded rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.analysis.charge import perhaps_in_charge
from partnermap.analysis.crowding import Crowd
from partnermap.analysis.matrix import Lists, Matrix, Row
from partnermap.english import counted, listed
from partnermap.finding import Certainty, Finding
from partnermap.graph import PartnershipGraph
from partnermap.moment import Presence
from partnermap.wording.coverage import tally_words
from partnermap.wording.deciding import decision_mark
from partnermap.wording.details import presence_words
from partnermap.wording.doing import nobody_in_charge
from partnermap.wording.matrix import where_words
from partnermap.wording.moments import nothing_found
from partnermap.wording.several import first_of
from partnermap.wording.verbs import is_several

EMPTY = "Nobody recorded covers it"
NOT_NOW = f"{EMPTY} now"
UNCLEAR = "What is done is not recorded"
PARTLY = "Not covered everywhere"
UNDECIDED = "Nobody recorded decides"
UNCERTAIN = "Nobody is certain to decide"
CROWDED = "Crowded"
_COUNTED = {
    UNCLEAR: (
        "has a body recorded against it, and not what it does",
        "have a body recorded against them, and not what it does",
    ),
    PARTLY: ("is not covered everywhere", "are not covered everywhere"),
    UNDECIDED: ("is done with nobody recorded deciding", "are done with nobody recorded deciding"),
    UNCERTAIN: ("is done with nobody certain to decide", "are done with nobody certain to decide"),
    CROWDED: ("is crowded", "are crowded"),
}
FOUND_BY = {
    EMPTY: "PM201",
    NOT_NOW: "PM201",
    UNCLEAR: "PM201",
    PARTLY: "PM201",
    UNDECIDED: "PM202",
    UNCERTAIN: "PM202",
    CROWDED: "PM101",
}
"""The rule that finds what a mark shows, where it is more than a remark."""

BLANK = "A blank cell means that nothing is recorded, not that nothing is done."


@dataclass(frozen=True, slots=True)
class Mark:
    """What is to be looked at in a row: in a few words, and as a sentence."""

    label: str
    text: str


def marks(graph: PartnershipGraph, matrix: Matrix, row: Row) -> list[Mark]:
    """What is to be looked at in a row, the emptiest first; nothing where nothing was found.

    In the public copy nothing, as a mark would tell a finding that is left out.
    """
    said: list[Mark] = []
    if graph.moment.map.is_public:
        return said
    if row.is_empty:
        said.append(_empty(graph, matrix, row))
    elif row.gaps:
        said.append(Mark(PARTLY, _gaps(graph, row)))
    if row.is_undecided:
        perhaps = perhaps_in_charge(row.undecided)
        nobody = nobody_in_charge(graph, "recorded", perhaps, "there")
        said.append(Mark(UNCERTAIN if perhaps else UNDECIDED, f"it is done, and {nobody}"))
    said += [Mark(CROWDED, _crowd(graph, crowd)) for crowd in row.crowds]
    return said


def lists_words(lists: Lists, where: str = "") -> str:
    """How far what is recorded can tell that nobody does something."""
    if lists.are_complete:
        return "all partnerships are on the map, and all that they do is recorded"
    doubt = []
    if lists.complete != lists.searched:
        many = tally_words(lists.searched, "partnership")
        has = "have" if lists.complete.all > 1 else "has"
        how_many = lists.complete.all or "none"
        doubt.append(f"{how_many} of the {many}{where} {has} a complete list of functions")
    if not lists.all_partnerships:
        doubt.append("not all partnerships may be on the map")
    return f"{' and '.join(doubt)}, so somebody may"


def summary(graph: PartnershipGraph, matrix: Matrix) -> list[str]:
    """How many functions and bodies there are, how many rows are marked, what is left out."""
    doing = {duty.body for row in matrix.rows for duty in row.doing}
    who = counted(len(doing), "body does", "bodies do") if doing else "nobody recorded does"
    alone = len(matrix.rows) == 1
    others = len(set(matrix.bodies) - doing)
    more = f"; {others:,}{' more' if doing else ''} would, or did" if others else ""
    them = "it" if alone else "them"
    said = [f"{counted(len(matrix.rows), 'function')}; {who} something about {them}{more}."]
    if graph.moment.map.is_public:
        return [*said, *([_left_out(graph, matrix)] if matrix.left_out else [])]
    labels = {
        row.function: {mark.label for mark in marks(graph, matrix, row)} for row in matrix.rows
    }
    found = [
        *_empty_counted(
            [row for row in matrix.rows if labels[row.function] & {EMPTY, NOT_NOW}], alone=alone
        ),
        *(
            verbs[0] if alone else f"{number} {verbs[number != 1]}"
            for label, verbs in _COUNTED.items()
            if (number := sum(label in each for each in labels.values()))
        ),
    ]
    nothing = nothing_found(graph, "No empty or crowded row")
    which = "It" if alone else "Of the functions,"
    said.append(f"{which} {listed(found)}." if found else nothing)
    if matrix.left_out:
        said.append(_left_out(graph, matrix))
    if set().union(*labels.values()) & {EMPTY, NOT_NOW, PARTLY}:
        said.append(_covering(graph))
    return said


def _covering(graph: PartnershipGraph) -> str:
    """What it is to cover a function, in the words of this place."""
    found = graph.moment.map
    verbs = (found.term(words.FUNCTION_ROLES, role).many for role in words.COVERING_ROLES)
    return f"To cover one is to {listed(verbs, 'or')} it."


def _empty_counted(rows: Sequence[Row], *, alone: bool) -> Iterator[str]:
    """How many rows nobody fills, and about how many of them somebody has another part."""
    if not rows:
        return
    has, them = ("has", "it") if len(rows) == 1 else ("have", "them")
    partly = sum(bool(row.doing or row.apart) for row in rows)
    besides = ""
    if partly:
        which = "it" if len(rows) == 1 else f"{partly} of these"
        besides = f" (somebody has another part in {which}, or one that does not count now)"
    many = "" if alone else f"{len(rows)} "
    yield f"{many}{has} nobody recorded who covers {them}{besides}"


def no_duty(row: Row) -> bool:
    """Whether nobody recorded covers it, and nothing recorded asks that somebody does."""
    return row.is_empty and not row.gaps


def not_found_words(graph: PartnershipGraph, matrix: Matrix) -> str:
    """How many of the rows that nobody is recorded to cover are no finding; empty for none."""
    number = sum(map(no_duty, matrix.rows))
    if not number or graph.moment.map.is_public:
        return ""
    empty = sum(row.is_empty for row in matrix.rows)
    all_rows = "the functions" if number == empty else f"these {empty}"
    which = f"{'one' if number == 1 else number} of {all_rows}"
    if len(matrix.rows) == 1:
        which = "it"
    return (
        f"That nobody is recorded to cover {which} is no finding, as no duty to do "
        f"{'it' if number == 1 else 'them'} is recorded."
    )


def finding_words(finding: Finding) -> str:
    """The id of a finding, and how it stands: ``PM201/care (possible, planned)``."""
    said = _standing(finding)
    return f"{finding.id} ({', '.join(said)})" if said else finding.id


def finding_said(finding: Finding) -> str:
    """A finding in words, and how it stands: ``Nobody covers it. (PM201, possible)``."""
    return f"{finding.message} ({', '.join((finding.code, *_standing(finding)))})"


def _standing(finding: Finding) -> list[str]:
    possible = ["possible"] if finding.certainty is Certainty.POSSIBLE else []
    return [*possible, *filter(None, [decision_mark(finding.disposition)])]


def about(row: Row, findings: Iterable[Finding]) -> list[Finding]:
    """The findings that concern the function of a row."""
    return [each for each in findings if each.evidence.get("function") == row.function]


def _left_out(graph: PartnershipGraph, matrix: Matrix) -> str:
    """The functions that do not stand, and why: proposed, ended or not yet begun."""
    found, by_presence = graph.moment.map, defaultdict[str, list[str]](list)
    for name in matrix.left_out:
        how = presence_words(found, graph.moment.presence(found.functions[name]))
        by_presence[how].append(f"'{found.functions[name].name}'")
    said = (f"{listed(names)} ({how})" for how, names in by_presence.items())
    return f"Left out, as not standing at this moment: {'; '.join(said)}."


def _empty(graph: PartnershipGraph, matrix: Matrix, row: Row) -> Mark:
    """Nobody covers it, or somebody is recorded against it and may; and whether anybody has to."""
    areas = graph.moment.map.areas
    bodies = list(dict.fromkeys(duty.body for duty in row.doing if duty.role is None))
    if bodies:
        several = len(bodies) > 1 or is_several(graph, bodies[0])
        asked = f"ask what {listed(map(graph.name_of, bodies))} {'do' if several else 'does'}"
        return Mark(UNCLEAR, f"{asked} about it{_no_finding(row)}")
    where = areas[matrix.area].name if matrix.area and matrix.area in areas else ""
    said = lists_words(matrix.lists, f" that are or may be for {where}" if where else "")
    before = any(duty.role in words.COVERING_ROLES for duty in row.apart)
    return Mark(NOT_NOW if before else EMPTY, f"{said}{_no_finding(row)}")


def _no_finding(row: Row) -> str:
    """Why an empty row is no finding: nobody has to do it, as far as is recorded."""
    record = row.record
    if record is None or record.needed_at or record.duty in words.BINDING_DUTIES:
        return ""
    if record.duty:
        return "; nobody has to, so it is no finding"
    return "; whether anybody has to is not recorded, so it is no finding"


def _gaps(graph: PartnershipGraph, row: Row) -> str:
    found = graph.moment.map
    sure = [found.areas[gap.area].name for gap in row.gaps if gap.area and not gap.required]
    perhaps = [found.areas[gap.area].name for gap in row.gaps if gap.area and gap.required]
    said = [f"nobody recorded for {listed(sure)}"] if sure else []
    if perhaps:
        also = "; " if sure else ""
        said.append(f"{also}not certain for {listed(perhaps)}")
    return "".join(said) or "whether anybody covers it is not certain"


def _crowd(graph: PartnershipGraph, crowd: Crowd) -> str:
    names = first_of([graph.name_of(body) for body in crowd.bodies])
    verbs = listed(graph.moment.map.term(words.FUNCTION_ROLES, role).many for role in crowd.roles)
    both = "both" if len(crowd.bodies) == 2 else "all"
    where = f" for {where_words(graph, crowd.bodies[0])}"
    if not crowd.same_place:
        where = ", perhaps for the same area"
    doubt = any(graph.moment.presence_of(body) is Presence.POSSIBLE for body in crowd.bodies)
    return f"{names} {'may ' if doubt else ''}{both} {verbs} it{where}"
