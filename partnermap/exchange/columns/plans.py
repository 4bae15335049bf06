"""Plans, who has a part in them, and their priorities."""

from __future__ import annotations

from partnermap.exchange.columns import forms
from partnermap.exchange.columns.carried import CARRIED, ON_ROWS, identified, named, of_another
from partnermap.exchange.columns.table import EACH, Column, Key, Name, Sheet
from partnermap.model import Plan, PlanParty
from partnermap.model.records import PARTY_FIELDS, Priority
from partnermap.vocabulary import FREQUENCIES

_PARTS = {
    "owners": "owns it",
    "directed_by": "directs it",
    "signed_off_by": "signs it off",
    "overseen_by": "oversees it",
    "reports": "is reported to",
}

PLANS = Sheet(
    "Plans",
    "Strategies, plans and agreements.",
    ("plans", Key("Id")),
    (
        identified("plan"),
        named("plan", "strategy", "title"),
        Column("Kind", ("kind",), forms.SHORT, synonyms=("type",)),
        Column("Areas", ("areas",), forms.ids_of("Areas"), synonyms=("area",), width=22),
        Column("Themes", ("themes",), forms.ids_of("Themes"), synonyms=("theme",), width=20),
        Column(
            "Communities",
            ("communities",),
            forms.ids_of("Communities", empty="everyone"),
            "The communities it is about; 'everyone' where it is about all.",
            ("community",),
            20,
        ),
        Column("Contains", ("contains",), forms.TEXTS, width=40),
        *CARRIED,
    ),
    Plan,
    synonyms=("plan", "strategies", "agreements"),
)

_OF_PLAN = of_another("Plan", ("Plans",), "The id of the plan.", "strategy")

PARTIES = Sheet(
    "Plan parties",
    "Who owns, directs, signs off and oversees a plan, and to whom progress is reported.",
    ("plans", Key("Plan"), Key("Part", PARTY_FIELDS), EACH),
    (
        *_OF_PLAN,
        Column(
            "Part",
            ("Part",),
            forms.one_of(_PARTS),
            "The part that the body has in the plan.",
            ("role",),
            15,
            required=True,
        ),
        Column(
            "Body",
            ("body",),
            forms.reference("Organisations", "Partnerships"),
            "The id of the body, or a class such as 'sector: vcse'.",
            ("organisation", "partnership", "who"),
            28,
            required=True,
        ),
        Name("Body name", "Body"),
        Column("Every", ("every",), forms.one_of(FREQUENCIES), synonyms=("how often",), width=12),
        *ON_ROWS,
    ),
    PlanParty,
    none_in="Body",
    synonyms=("parties", "plan owners"),
)

PRIORITIES = Sheet(
    "Plan priorities",
    "The priorities or components of a plan.",
    ("plans", Key("Plan"), "priorities", EACH),
    (
        *_OF_PLAN,
        named("priority", "component"),
        Column(
            "Functions", ("functions",), forms.ids_of("Functions"), synonyms=("function",), width=24
        ),
        Column("Now", ("now",), forms.TEXTS, synonyms=("immediate actions", "actions"), width=40),
        Column("Next", ("next",), forms.TEXTS, synonyms=("next steps", "later steps"), width=40),
        *ON_ROWS,
    ),
    Priority,
    none_in="Name",
    synonyms=("priorities", "components"),
)
