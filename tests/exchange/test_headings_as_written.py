"""Headings as officers write them: understood, offered as a question, or asked without a guess.

A hint that is wrong is worse than none, as who is in a hurry takes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from exchange.workbooks import book_of

from partnermap.exchange.columns import SHEETS
from partnermap.exchange.spreadsheets import Mapped, start_of_mapping

NAMES = ["Elmside Carers Trust", "Oakham Foodbank", "Norvale Youth Project", "St Wystan's Church"]
DATES = ["12/03/2019", "01/10/2021", "May 2022", "2020"]
AREAS = ["Elmside", "Oakham", "Norvale", "Elmside"]
PEOPLE = ["Jane Smith", "Priya Nair", "Tom Hext", "Mary Jones"]
YES_NO = ["Yes", "No", "Yes", "No"]
SERVICES = ["Befriending; advice", "Food parcels", "Youth clubs; detached youth work", "Lunch club"]
SENTENCES = [
    "We help carers across the whole of the town to have a life of their own.",
    "It gives out food to whoever has none.",
    "The project runs clubs for young people who live here.",
    "It is a church, and it has a hall that is open to all.",
]

ORGANISATIONS = [
    # What is plain is understood.
    ("Charity name", NAMES, "= Name"),
    ("Charity number", ["1098123", "1101234", "1123456", "1087654"], "= Charity number"),
    ("Reg no", ["1098123", "1101234", "1123456", "08765432"], "= Charity or company number"),
    ("Org type", ["Charity", "Charity", "CIC", "Church"], "= Kind"),
    ("Income band", ["£10k - £100k", "micro", "small", "nil"], "= Yearly income"),
    ("Inc 23/24", ["£45k", "£120,000", "c. £1.2m", "nil"], "? Yearly income"),
    ("Turnover last yr", ["£45k", "£120,000", "tbc", "nil"], "? Yearly income"),
    ("Ward(s)", AREAS, "= Areas"),
    ("Area served", AREAS, "= Areas"),
    ("Geographical reach", AREAS, "= Areas"),
    ("Beneficiaries", ["Carers", "Older people", "Young people", "Everyone"], "= Communities"),
    ("Client group", ["Carers", "Older people", "Young people", "Everyone"], "= Communities"),
    ("Thematic area", ["Health", "Food", "Youth", "Faith"], "= Themes"),
    ("Website", ["elm.example.org", "www.oak.example.org"], "= Web page"),
    ("Link", ["https://elm.example.org", "www.oak.example.org"], "= Web page"),
    ("Ref", ["P01", "P02", "P03", "P04"], "= Id"),
    # Persons are never asked about.
    ("Lead officer", PEOPLE, "persons"),
    ("Who to ring", PEOPLE, "persons"),
    ("Contact name", PEOPLE, "persons"),
    ("Rep", PEOPLE, "persons"),
    ("Deputy", PEOPLE, "persons"),
    ("Sub", PEOPLE, "persons"),
    # What is kept of a register, and not of a body.
    ("Postcode", ["NV1 2AB", "NV2 3CD", "NV1 2AB", "NV3 4EF"], "? ignore"),
    ("Date added", DATES, "? ignore"),
    ("Updated", DATES, "? ignore"),
    ("Last updated by", ["KL", "KL", "MB", "MB"], "? ignore"),
    ("Notes (internal)", ["slow to pay", "ask again", "new hall", "none"], "? ignore"),
    ("GDPR consent", YES_NO, "? ignore"),
    # Facts for which a map has no column: a note has the heading before it.
    ("Joined us", DATES, "? Notes"),
    ("Date joined", DATES, "? Notes"),
    ("Last AGM", DATES, "? Notes"),
    ("Next review due", DATES, "? Notes"),
    ("CQC", ["Good", "Good", "Outstanding", "n/a"], "? Notes"),
    ("RAG", ["Green", "Green", "Amber", "Red"], "? ignore"),
    ("Volunteers (FTE)", ["2", "2", "3.5", "2"], "? Notes"),
    ("Signed up to compact?", YES_NO, "? Notes"),
    ("Compact signatory", YES_NO, "? Notes"),
    ("Expenditure", ["£45k", "£120,000", "£9k", "nil"], "? Notes"),
    ("Income source", ["Grants", "Gifts", "Grants", "Gifts"], "? Notes"),
    # What the cells say.
    ("Short", ["ECT", "OF", "NYP", "SWC"], "? Also known as"),
    ("Known locally", ["Elmside Carers", "Foodbank", "NYP", "St Wystan's"], "? Also known as"),
    ("What they do", SERVICES, "? Functions"),
    ("Services", SERVICES, "? Functions"),
    ("What they do", SENTENCES, "? About"),
    ("ICB area", AREAS, "? Areas"),
    ("Where they work", AREAS, "? Areas"),
    ("Facebook", ["https://www.facebook.com/oakfood", "facebook.com/elm"], "? Web page"),
    ("Who they help", ["Carers", "Older people", "Young people", "Everyone"], "? Communities"),
    ("Cluster", ["Red group", "Blue group", "Red group", "Blue group"], "? Tags"),
    # Nothing speaks for anything.
    ("Box", ["Shelf", "Door", "Van", "Loft"], "?"),
    ("SLA", ["1a", "2", "2b", "x9"], "? Notes"),
]
PARTNERSHIPS = [
    ("Meets", ["Monthly", "Quarterly", "Monthly", "Termly"], "= Meets every"),
    ("Cycle", ["Monthly", "Quarterly", "Monthly", "Termly"], "? Meets every"),
    ("Remit", SENTENCES, "= About"),
    ("Remit", SERVICES, "? Functions"),
    ("Purpose", SERVICES, "? Functions"),
    ("Terms of reference", SERVICES, "? Functions"),
    ("Sits under", [NAMES[1], NAMES[2], NAMES[3], NAMES[0]], "? Reports to"),
    ("What it's for", SERVICES, "? Functions"),
    ("Stat / non stat", ["Stat", "Non stat", "Stat", "Stat"], "? Notes"),
    ("Freq.", ["Monthly", "Quarterly", "Monthly", "Termly"], "= Meets every"),
    ("Next meeting", DATES, "? ignore"),
    ("Venue", ["Town Hall", "Room 3", "Town Hall", "Teams"], "? Notes"),
    ("Hosted by", ["ECT", "Council", "Council", "NYP"], "? Notes"),
    ("Lead director", PEOPLE, "persons"),
]


def _cases() -> Iterator[object]:
    for kind, cases in (("Organisations", ORGANISATIONS), ("Partnerships", PARTNERSHIPS)):
        for heading, cells, wanted in cases:
            yield pytest.param(kind, heading, cells, wanted, id=f"{heading}: {wanted}")


@pytest.mark.parametrize(("kind", "heading", "cells", "wanted"), list(_cases()))
def test_what_becomes_of_a_heading(kind: str, heading: str, cells: list[str], wanted: str) -> None:
    is_name = wanted == "= Name"
    first, beside, word = {
        "Organisations": ("Body", "Sector", "vcse"),
        "Partnerships": ("Board", "Type", "Board"),
    }[kind]
    heads = [heading] if is_name else [first, heading]
    rows = [[name] if is_name else [name, cell] for name, cell in zip(NAMES, cells, strict=False)]
    sheet = [
        [*row, said, "Seen"] for row, said in [(heads, beside), *((row, word) for row in rows)]
    ]
    sheet[0][-1] = "Comments"
    text = start_of_mapping([book_of(**{kind: sheet})], Mapped())
    assert _became(text, heading) == wanted


def _became(text: str, heading: str) -> str:
    names = {column.heading for each in SHEETS[:2] for column in each.columns}
    asked, known = text.split("# What was understood", 1)
    if line := re.search(rf'"{re.escape(heading)}": "\?"  # (.*)', asked):
        likely = re.match(r"likely (.+) \(", line[1])
        return f"? {likely[1]}" if likely else "?"
    found = re.search(rf'"{re.escape(heading)}"\s=\s([A-Z][a-z ]+)', re.sub(r"\n#\s+", " ", known))
    return f"= {found[1].strip()}" if found else (f"= {heading}" if heading in names else "persons")
