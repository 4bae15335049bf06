"""Columns in lists of bodies that join them to others: links, members, boards, functions.

Our own workbook has sheets of their own for these; officers write them beside the body.
"""

from __future__ import annotations

from functools import cache

from partnermap import vocabulary as words
from partnermap.exchange.columns import Column, forms

LISTS_OF_BODIES = ("Organisations", "Partnerships")
"""The sheets whose rows are bodies, and across which a matrix may lie."""
MEMBERS, CHAIRS, SITS_ON = "members", "chaired_by", "sits_on"
SEATED = (MEMBERS, CHAIRS, SITS_ON)
FUNCTIONS = "functions"
_LINKS = {
    "accountable_to": "answers to|accountability|accountable body|holds to account",
    "reports_to": "reporting to|reports into|reports up to|upward reporting|report to"
    "|reporting line|line of reporting|who it reports to|reports in to",
    "part_of": "parent|parent body|parent board|parent organisation|sub group of|subgroup of"
    "|parent group|parent partnership|parent committee",
    "funds": "funder of",
    "represents": "speaks for",
    "affiliated_to": "affiliation|affiliations",
    "hosts": "host of",
}
_SEATS = {
    MEMBERS: "members|member organisations|membership|organisations represented|partners"
    "|attended by|core members|member agencies|partner organisations|partner agencies"
    "|member bodies|who attends|who sits on it|agencies represented",
    CHAIRS: "chair|chaired by|chair organisation|chairing organisation"
    "|chairing body|chairing agency",
    SITS_ON: "sits on|member of|boards|partnerships|boards attended|represented on|attends"
    "|board membership|board memberships|partnerships attended|meetings attended|groups attended"
    "|forums attended|boards sat on|seats on",
}
_OF_BOARDS = (
    "|function|duties|main duties|key duties|duty|responsibility|roles and responsibilities"
)
_DUTIES = {
    "": "functions|responsible for|what it is responsible for|responsibilities"
    "|main responsibilities|key responsibilities|areas of responsibility|main functions"
    "|key functions|functions and duties|functions and responsibilities|statutory functions"
    "|statutory duties",
    "leads": "leads on|leads|lead on|lead for|leads for",
    "decides": "decides on|decisions on",
    "delivers": "delivers",
}
_ONLY = {MEMBERS: "Partnerships", CHAIRS: "Partnerships", SITS_ON: "Organisations"}


def joining(sheet: str, heading: str) -> Column | None:
    """The column that a heading means in a list of bodies; None where it means none of these.

    Args:
        sheet: the name of our sheet.
        heading: plain.
    """
    return _columns(sheet).get(heading) if sheet in LISTS_OF_BODIES else None


@cache
def _columns(sheet: str) -> dict[str, Column]:
    found: dict[str, Column] = {}
    for kind, term in words.LINK_KINDS.items():
        said = [kind.replace("_", " "), term.label, *_LINKS.get(kind, "").split("|")]
        column = Column(kind, (kind,), forms.many(forms.reference(*LISTS_OF_BODIES, "Plans")))
        found.update(dict.fromkeys(filter(None, said), column))
    for field, written in _SEATS.items():
        if _ONLY[field] == sheet:
            sheets = ("Partnerships",) if field == SITS_ON else LISTS_OF_BODIES
            column = Column(field, (field,), forms.many(forms.reference(*sheets)))
            found.update(dict.fromkeys(written.split("|"), column))
    for role, written in _DUTIES.items():
        # In a list of organisations 'Function' may say what kind of body each is.
        more = _OF_BOARDS if sheet == "Partnerships" and not role else ""
        said = f"{written}{more}".split("|")
        column = Column(said[0], (FUNCTIONS, role), forms.many(forms.reference("Functions")))
        found.update(dict.fromkeys(said, column))
    return found
