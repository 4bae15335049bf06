"""What people write at first, and what they mean by it: hints that are better than a near word."""

from __future__ import annotations

import re
from collections.abc import Collection

_MEMBERS = "This is written among the 'members': '- body: some-body', and below it 'role: {}'."
_SEATS = "Seats are written on the partnership, under 'members'."
_IDENTIFIERS = "Write 'identifiers: {GB-CHC: \"1234567\"}' (GB-COH for a company)."
_BELONGS = "If people sit round it, move this record to 'partnerships:'."
_ONLY_ORGANISATIONS = "Only organisations have this: remove the line."
_OF_AREAS = "Areas have this: write it on a record of 'areas:', and its id here under 'areas'."
_ABOVE = "The id stands above the record, before its colon: remove this line."
_ALIASES = {
    "kind": "type category",
    "about": "description summary purpose remit comment comments background aims",
    "url": "website web link page webpage",
    "since": "start started start_date established founded formed joined",
    "post": "title job job_title position",
    "until": "end end_date finished dissolved closed left",
    "also_known_as": "short_name acronym abbreviation aka alias aliases initials known_as",
    "areas": "place places location town borough district ward postcode address geography covers "
    "region county council_area",
    "functions": "responsibilities duties responsible_for does",
    "communities": "serves beneficiaries client_group for",
    "members": "attendees representatives partners member_organisations participants",
    "terms_of_reference": "tor",
    "reviewed": "last_reviewed review_date review",
    "part_of": "parent parent_body belongs_to sub_group_of subgroup_of",
    "accountable_to": "answers_to",
    "seats": "stands_for number count how_many",
}
_PLAIN = {each: field for field, many in _ALIASES.items() for each in many.split()}
FIELDS = {
    "chair": "A chair is a member: '- body: some-body', and below it 'role: chair'.",
    "chaired_by": "A chair is a member: '- body: some-body', and below it 'role: chair'.",
    "vice_chair": _MEMBERS.format("deputy-chair"),
    "deputy_chair": _MEMBERS.format("deputy-chair"),
    "secretary": _MEMBERS.format("secretariat"),
    "secretariat": _MEMBERS.format("secretariat"),
    "clerk": _MEMBERS.format("secretariat"),
    "observers": _MEMBERS.format("observer"),
    "size": "Write 'income', with a band or pounds a year.",
    "budget": "Write 'income', with a band or pounds a year.",
    "turnover": "Write 'income', with a band or pounds a year.",
    "staff": "There is no field for staff; 'income' takes a band or pounds a year.",
    "seats": _SEATS,
    "member_of": _SEATS,
    "sits_on": _SEATS,
    "from": "Write 'since', if this is a date.",
    "ended": "Write 'until', with the date.",
    "to": "Write 'until', if this is a date.",
    "proposed": "Write 'status: proposed'.",
    "frequency": "Write 'meets: {every: month}'.",
    "meetings": "Write 'meets: {every: month}'.",
    "meeting_frequency": "Write 'meets: {every: month}'.",
    "statutory": "What the law asks for is said of a function: 'duty: statute'.",
    "subgroups": "Each sub-group says it itself: on it, write 'part_of' and the id of this one.",
    "sub_groups": "Each sub-group says it itself: on it, write 'part_of' and the id of this one.",
    "children": "Each part says it itself: on it, write 'part_of' and the id of this one.",
    "charity_number": _IDENTIFIERS,
    "charity_no": _IDENTIFIERS,
    "company_number": _IDENTIFIERS,
    "id": _ABOVE,
    "key": _ABOVE,
}
_IN = {
    "areas": {
        "parent": "Write 'within'.",
        "part_of": "Write 'within'.",
        "type": "Write 'level'.",
        "kind": "Write 'level'.",
        "code": "Write 'gss'.",
        "gss_code": "Write 'gss'.",
        "ons_code": "Write 'gss'.",
    },
    "sources": {
        "name": "Write 'title'.",
        "date": "Write 'published'.",
        "year": "Write 'published'.",
        "author": "Write 'publisher'.",
        "organisation": "Write 'publisher'.",
    },
    "organisations": {
        **dict.fromkeys(("members", "meets", "how_to_join", "terms_of_reference"), _BELONGS),
        **dict.fromkeys(("level", "gss", "gss_code", "ons_code", "within"), _OF_AREAS),
    },
    "partnerships": dict.fromkeys(
        ("sector", "income", "income_here", "publicly_accountable"), _ONLY_ORGANISATIONS
    ),
    "notes": {"note": "Write 'text'.", "description": "Write 'text'.", "date": "Write 'when'."},
}
_SECTION_ALIASES = {
    "organisations": "orgs charities bodies agencies groups_and_charities providers companies",
    "partnerships": "boards groups committees forums networks meetings",
    "areas": "places wards neighbourhoods localities districts geography",
    "links": "relationships relations connections lines reporting_lines",
    "plans": "strategies agreements",
    "functions": "duties responsibilities remits",
    "sources": "documents references evidence bibliography",
    "communities": "groups_of_people communities_of_interest populations",
}
_SECTIONS = {each: name for name, many in _SECTION_ALIASES.items() for each in many.split()}
_NOT_KNOWN = frozenset(
    {
        *("tbc", "tba", "tbd", "na", "n/a", "n.a.", "nk", "n/k", "not known", "not-known"),
        *("unknown", "?", "??", "???", "-", "\u2013", "\u2014", "none", "nil", "nobody", "vacant"),
        *("to be confirmed", "to be decided", "to be agreed", "not applicable", "not recorded"),
        *("don't know", "dont know", "vacancy", "blank", "not sure"),
    }
)
UNKNOWN_HOLDER = (
    "Where the holder is not known, leave 'body' out, and write whom the seat is for, such as "
    "'sector: faith', or only 'seats: 1'."
)
NOBODY = (
    "Leave it out where it is not known, and where there is none; 'complete' says of which lists "
    "everything is written."
)


def for_field(field: str, section: str, fields: Collection[str]) -> str:
    """A hint for a field that a record does not have; empty where there is none.

    Args:
        field: as it was written.
        section: of the record; empty for a row in one.
        fields: those that can stand there.
    """
    name = re.sub(r"[-\s]+", "_", field.strip().lower())
    if name in fields:
        return f"Did you mean '{name}'?"
    if name in _IN.get(section, {}):
        return _IN[section][name]
    if name in FIELDS:
        return FIELDS[name]
    return f"Write '{_PLAIN[name]}'." if _PLAIN.get(name) in fields else ""


def for_section(section: str, manifest_fields: Collection[str]) -> str:
    """A hint for a section that maps do not have; empty where there is none."""
    name = re.sub(r"[-\s]+", "_", section.strip().lower())
    if name in manifest_fields:
        return f"Write it below 'map:', indented: '{name}' belongs to the map as a whole."
    if name == "members":
        return "Members are written on their partnership, under its name and further indented."
    return f"Write '{_SECTIONS[name]}'." if name in _SECTIONS else ""


def is_not_known(written: object) -> bool:
    """Whether a text says that something is not known: ``TBC``, ``n/a``."""
    return isinstance(written, str) and " ".join(written.lower().split()) in _NOT_KNOWN


def for_not_known(field: str, *, or_unknown: bool) -> str:
    """What to write where a field says only that it is not known."""
    what = f"'{field}'" if field else "it"
    write = "Write unknown, or leave" if or_unknown else "Leave"
    return f"{write} {what} out where it is not known."
