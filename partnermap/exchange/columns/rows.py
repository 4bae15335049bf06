"""Who sits where, what joins bodies, and what they do: a row for each, beside the bodies' own."""

from __future__ import annotations

from partnermap import vocabulary as words
from partnermap.exchange.columns import forms
from partnermap.exchange.columns.carried import ON_ROWS, of_another
from partnermap.exchange.columns.table import EACH, Column, Key, Name, OneOf, Sheet
from partnermap.model import FunctionRow, LinkRecord, Member

BODIES = OneOf(("organisations", "partnerships"))
_BODY_SHEETS = ("Organisations", "Partnerships")
_ENDS = (*_BODY_SHEETS, "Plans")

MEMBERSHIPS = Sheet(
    "Memberships",
    "Who sits on what: one row for each seat.",
    ("partnerships", Key("Partnership"), "members", EACH),
    (
        *of_another(
            "Partnership",
            ("Partnerships",),
            "The id of the partnership that the seat is on.",
            *("board", "group", "forum", "meeting", "committee", "partnership id", "member of"),
            *("panel", "network", "alliance", "partnership group", "partnership board"),
            *("working group", "steering group"),
        ),
        Column(
            "Member",
            ("body",),
            forms.reference(*_BODY_SHEETS),
            "The id of the body that holds the seat; where its holder is not known, whom it is "
            "for, such as 'sector: faith'; empty, with a number of seats, where nothing is known; "
            "'none' on a row of its own where it is known that there are no members.",
            (
                *("organisation", "organization", "member organisation", "body", "represented by"),
                *("agency", "partner organisation", "partner agency", "organisation represented"),
                *("representing organisation", "member body"),
            ),
            28,
        ),
        Name("Member name", "Member"),
        Column(
            "Role",
            ("role",),
            forms.some_of(words.MEMBER_ROLES),
            "The role; one seat may have two. Empty: member.",
            (
                *("position", "membership type", "member type", "type of member", "capacity"),
                *("role on board", "role on the board", "role on group", "role on the group"),
            ),
            19,
        ),
        Column(
            "Voting",
            ("voting",),
            forms.FLAG_OR_UNKNOWN,
            synonyms=("vote", "votes", "voting member", "voting rights", "voting status"),
            width=9,
        ),
        Column(
            "On behalf of",
            ("on_behalf_of",),
            forms.many(forms.reference(*_BODY_SHEETS)),
            "Whom the seat speaks for, other than its holder: ids, or classes such as "
            "'sector: vcse'.",
            ("representing", "represents", "speaks for", "constituency"),
            26,
        ),
        Column(
            "Mandate",
            ("mandate",),
            forms.one_of(words.MANDATES),
            "How the holder came to speak for them. Empty: unknown.",
            ("how chosen", "appointed by"),
        ),
        Column(
            "Post",
            ("post",),
            forms.SHORT,
            synonyms=("job title", "title", "job role"),
            width=24,
        ),
        Column(
            "Seats",
            ("seats",),
            forms.COUNT_OR_UNKNOWN,
            "How many seats, or 'unknown'. Empty: 1.",
            ("number of seats", "places"),
            8,
        ),
        *ON_ROWS,
    ),
    Member,
    none_in="Member",
    synonyms=("membership", "members", "seats", "board members", "who sits where"),
)

LINKS = Sheet(
    "Links",
    "What joins bodies other than a seat: who answers to whom, who funds or represents whom.",
    (BODIES, Key("From"), Key("Kind"), EACH),
    (
        *of_another(
            "From",
            _ENDS,
            "The id of the body that the link starts from.",
            *("source body", "body", "from body"),
            path="from",
        ),
        Column(
            "Kind",
            ("kind",),
            forms.one_of(words.LINK_KINDS),
            "What it is: 'reports_to' on a row is read 'From reports to To'.",
            ("type", "relationship", "kind of link", "link type"),
            18,
            required=True,
        ),
        Column(
            "To",
            ("to",),
            forms.reference(*_ENDS),
            "The id of the body or plan that it leads to, or a class such as 'sector: vcse'.",
            ("target", "to body"),
            28,
            required=True,
        ),
        Name("To name", "To"),
        Column(
            "Every",
            ("every",),
            forms.one_of(words.FREQUENCIES),
            synonyms=("frequency", "how often"),
            width=12,
        ),
        Column("Instrument", ("instrument",), forms.SHORT, width=22),
        Column("Basis", ("basis",), forms.SHORT, synonyms=("legal basis", "agreement"), width=24),
        Column("Mandate", ("mandate",), forms.one_of(words.MANDATES), width=12),
        *ON_ROWS,
        Column(
            "Kept in",
            ("kept in",),
            forms.one_of(dict.fromkeys(("list",))),
            "Where the map's files have it: 'list' for its list of links, empty for the record of "
            "the body that it starts from. Leave it as it is, and empty on new rows.",
            width=9,
        ),
    ),
    LinkRecord,
    otherwise=("links", EACH),
    none_in="To",
    synonyms=("link", "relationships", "connections", "governance", "reporting lines"),
)

FUNCTION_ROLES = Sheet(
    "Function roles",
    "Who does what: one row for each body and function.",
    (BODIES, Key("Body"), "functions", EACH),
    (
        *of_another(
            "Body",
            _BODY_SHEETS,
            "The id of the organisation or partnership.",
            *(
                "organisation",
                "organization",
                "partnership",
                "board",
                "group",
                "forum",
                "committee",
            ),
            *("meeting", "network", "who"),
        ),
        *of_another(
            "Function",
            ("Functions",),
            "The id of the function.",
            *("duty", "responsibility", "what"),
            path="function",
        ),
        Column(
            "Role",
            ("role",),
            forms.one_of(words.FUNCTION_ROLES),
            "What it does about it; empty where not known.",
            ("part", "does"),
            14,
        ),
        *ON_ROWS,
    ),
    FunctionRow,
    none_in="Function",
    synonyms=(
        "responsibilities",
        "functions and decisions",
        "who does what",
        "functions",
        "duties",
    ),
)
