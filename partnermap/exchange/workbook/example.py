"""A small invented map that a template shows: how rows are written, and no more."""

from __future__ import annotations

from partnermap.exchange.workbook.data import Data


def example() -> Data:
    """The map, every row written out."""
    return {
        "areas": {
            "northbridge": {"name": "Northbridge", "level": "place"},
            "millside": {"name": "Millside", "level": "neighbourhood", "within": ["northbridge"]},
        },
        "organisations": {
            "northbridge-council": {
                "name": "City of Northbridge Council",
                "sector": "local-government",
                "kind": "council",
                "areas": ["northbridge"],
                "communities": [],
            },
            "northbridge-forum": {
                "name": "Northbridge Forum",
                "sector": "vcse",
                "kind": "infrastructure",
                "income": "medium",
                "areas": ["northbridge"],
                "identifiers": {"GB-CHC": "1234567"},
            },
            "millside-carers": {
                "name": "Millside Carers",
                "sector": "vcse",
                "kind": "community-group",
                "income": 4200,
                "areas": ["millside"],
                "affiliated_to": [{"to": "northbridge-forum"}],
                "source": [{"id": "forum-directory", "at": "p. 12"}],
            },
        },
        "partnerships": {
            "wellbeing-board": {
                "name": "Northbridge Health and Wellbeing Board",
                "kind": "health-and-wellbeing-board",
                "areas": ["northbridge"],
                "decides": True,
                "complete": ["members"],
                "members": [
                    {"body": "northbridge-council", "role": ["chair"], "voting": True},
                    {
                        "body": "northbridge-forum",
                        "on_behalf_of": [{"sector": "vcse"}],
                        "mandate": "elected",
                        "since": "2021-04",
                    },
                    {"sector": "nhs", "seats": 2},
                ],
                "accountable_to": [{"to": "northbridge-council"}],
            },
        },
        "sources": {
            "forum-directory": {"title": "Directory of groups", "published": "2023-06"},
        },
    }
