"""A realistic workbook of an invented office: everything that officers' workbooks have in them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

ORGANISATIONS = [
    ["Partnership register \u2013 organisations"],
    ["Last updated Nov 2023. Please do not share."],
    [],
    [
        *("Organisation ", "Sector", "Type", "Annual income", "Charity No.", "Area\xa0covered"),
        *("Contact name", "Email", "Website", "Ward cluster", "Notes"),
    ],
    [
        *("Birmingham City Council", "Local Authority", "Council", None, None, "Birmingham"),
        *("Jane Smith", "jane.smith@council.example", "www.council.example", None, None),
    ],
    [
        *("Elmside Community Trust  ", "Voluntary sector", "charity", "\u00a350k", 1090095.0),
        *("Elmside", "Bob Jones", "info@elmside.example", "https://elmside.example", "Cluster 2"),
        "Very active; applies to fund",
    ],
    [
        *("Birmingham Foodbank", "VCSE", "Charity", "tbc", "0109009", "Birmingham", "Ann Lee"),
        *("ann@foodbank.example", None, "Cluster 1", "Call Ann on 0121 496 0000"),
    ],
    ["NHS Elm Valley ICB", "NHS", "ICB", "n/k", None, "Elm Valley"],
    ["St. Mary's Church", "Church", "?", "<10k", None, "Elmside"],
    [
        *("Birmingham Forum", "vcs", "umbrella", 85000, "1234567", "Birmingham; Elmside", None),
        *("office@forum.example", "forum.example"),
    ],
    ["Birmingham Forum", "vcs", None, None, "7654321"],
    [],
    ["Note: figures are for 2022/23."],
]
MATRIX = [
    ["Membership matrix"],
    ["x = member, C = Chair, O = observer"],
    [None, "Health & Wellbeing Board", "Place Board", "VCSE Alliance"],
    ["B'ham CC", "C", "x", None],
    ["Elmside Community Trust", None, "\u2713", "x"],
    ["Birmingham Food Bank", None, None, "Y"],
    ["Birmingham Forum", "O", "Chair/Member?", "C"],
    ["NHS Elm Valley ICB", "Deputy Chair", "maybe", "-"],
]
BOARDS = [
    [
        *("Board", "Type", "Meets", "Accountable to", "Established", "Reviewed", "Chair's name"),
        "Area",
    ],
    [
        *("Health and Wellbeing Board", "HWB", "Quarterly", "Birmingham City Council", 2013),
        *(45231, "Cllr A Patel", "Birmingham"),
    ],
    [
        *("Place Board", "Place partnership", "monthly", "HWB", "Spring 2022", "01/02/2023"),
        *(None, "Birmingham"),
    ],
    [
        *("VCSE Alliance", "Alliance", "6 weekly", None, datetime(2021, 4, 1), None),
        *("Dr Sue Green", "Birmingham"),
    ],
]
SEATS = [
    ["Board", "Organisation", "Role", "Rep name", "Voting?", "From date"],
    ["Safeguarding Adults Board", "Birmingham City Council", "Chair", "John Smith", "Y", 2020],
    [None, "Police", "member", None, "N"],
    [None, "VCSE rep", "Member"],
    [None, "#REF!"],
    ["Place Board", "Healthwatch Birmingham", "Observer", "Mary Major", "tbc", "Sept 2022"],
    ["Place Board", "Siobhan Example", "Member"],
]
OLD = [["Board", "Organisation"], ["VCSE Alliance", "Elmside Lunch Club"]]


def messy_workbook(path: Path) -> Path:
    """The workbook, written to a file."""
    book = Workbook()
    book.remove(book.active)
    sheets = {
        name: _filled(book, name, rows)
        for name, rows in {
            "Orgs 2023": ORGANISATIONS,
            "Who sits where": MATRIX,
            "Boards": BOARDS,
            "Members": SEATS,
            "Old members": OLD,
            "Ideas": [["Ring round the churches?"]],
        }.items()
    }
    sheets["Orgs 2023"].merge_cells("A1:I1")
    sheets["Members"].merge_cells("A2:A5")
    sheets["Members"]["B5"].data_type = "e"
    sheets["Members"]["B3"].font = Font(strike=True)
    sheets["Old members"].sheet_state = "hidden"
    book.save(path)
    return path


def _filled(book: Workbook, name: str, rows: list[list[object]]) -> Worksheet:
    sheet = book.create_sheet(name)
    for row in rows:
        sheet.append(row)
    return sheet
