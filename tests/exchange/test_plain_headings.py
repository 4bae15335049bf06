"""Headings of registers, lists and exports that say one thing are understood; others are not."""

from __future__ import annotations

import pytest

from partnermap.exchange.columns import SHEETS_BY_NAME, Column
from partnermap.exchange.spreadsheets.headings.synonyms import column_for

PLAIN = {
    "Organisations": {
        "Name": "Agency|Partner organisation|Charity name|Name of organisation|Legal name",
        "Also known as": "Trading name|Trading as|Acronym|Other name(s)|Short name",
        "Kind": "Org type|Type of organisation|Organisation category",
        "Yearly income": "Gross income|Latest gross income|Income bracket|Turnover (£000s)",
        "Areas": "Geographical reach|Area of benefit|Area(s) covered|Wards covered|Catchment area",
        "Communities": "Target group(s)|Client group|Beneficiary groups|Communities of interest",
        "Themes": "Thematic area|Policy area|Topic",
        "Charity number": "Reg. charity no.|Charity Commission no|Charity registration number",
        "Company number": "Companies House no.|Company reg no",
        "NHS code": "ODS code|Org code|Trust code",
        "Web page": "Website address|Website link|Link",
        "About": "Overview|Aims & objectives|Mission statement|Charitable objects",
        "Since": "Year established|Founded|Date formed",
        "Until": "Date closed|Disbanded",
        "sits_on": "Boards sat on|Board memberships|Meetings attended",
    },
    "Partnerships": {
        "Name": "Panel|Partnership board|Name of group|Board / Forum",
        "Meets every": "How often it meets|Frequency of meetings|Meeting cycle",
        "Decides": "Decision-making powers|Can take decisions?|Decision making body",
        "reports_to": "Reporting line|Reports in to|Who it reports to",
        "part_of": "Parent group|Parent partnership",
        "members": "Member agencies|Who sits on it|Core members",
        "chaired_by": "Chairing agency",
    },
    "Memberships": {
        "Member": "Agency|Organisation represented|Member body",
        "Role": "Type of member|Position",
        "Since": "Date joined|Joined",
    },
}
TWO_MEANINGS = (
    *("Area of work", "Service area", "Registered charity", "Legal status", "Group name", "Joined"),
    *("Date registered", "Priority", "Scope", "Classification", "Account name", "Partner since"),
)


@pytest.mark.parametrize("sheet", PLAIN)
def test_headings_of_other_registers_that_are_plain(sheet: str) -> None:
    kind = SHEETS_BY_NAME[sheet]
    wrong = {
        heading: (ours, found and found.heading)
        for ours, headings in PLAIN[sheet].items()
        for heading in headings.split("|")
        if (found := column_for(kind, heading)) is None or found.heading != ours
    }
    assert wrong == {}


@pytest.mark.parametrize("heading", TWO_MEANINGS)
def test_what_may_mean_two_things_is_no_synonym(heading: str) -> None:
    assert column_for(SHEETS_BY_NAME["Organisations"], heading) is None


@pytest.mark.parametrize("sheet", SHEETS_BY_NAME)
def test_no_heading_stands_for_two_columns_of_a_sheet(sheet: str) -> None:
    columns = [each for each in SHEETS_BY_NAME[sheet].columns if isinstance(each, Column)]
    said = [word for each in columns for word in {each.heading.casefold(), *each.synonyms}]
    assert sorted(set(said)) == sorted(said)
