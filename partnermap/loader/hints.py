"""What people write at first, and what they mean by it: hints that are better than a near word."""

from __future__ import annotations

import re

FIELDS = {
    "chair": "A chair is a member: '- body: some-body', and below it 'role: chair'.",
    "type": "Write 'kind'.",
    "size": "Write 'income', with a band or pounds a year.",
    "budget": "Write 'income', with a band or pounds a year.",
    "turnover": "Write 'income', with a band or pounds a year.",
    "staff": "There is no field for staff; 'income' takes a band or pounds a year.",
    "seats": "Seats are written on the partnership, under 'members'.",
    "member_of": "Seats are written on the partnership, under 'members'.",
    "description": "Write 'about'.",
    "website": "Write 'url'.",
    "start": "Write 'since'.",
    "started": "Write 'since'.",
    "from": "Write 'since', if this is a date.",
    "end": "Write 'until'.",
    "ended": "Write 'until', with the date.",
    "to": "Write 'until', if this is a date.",
    "proposed": "Write 'status: proposed'.",
    "short_name": "Write 'also_known_as'.",
    "acronym": "Write 'also_known_as'.",
}
_ENDED = "Write 'until', with the date when it ended, and leave 'status' out."
WORDS = {
    ("status", "ended"): _ENDED,
    ("status", "closed"): _ENDED,
    ("status", "past"): _ENDED,
    ("role", "vice-chair"): "Write 'deputy-chair'.",
    ("role", "vice chair"): "Write 'deputy-chair'.",
    ("role", "chairman"): "Write 'chair'.",
    ("role", "chairperson"): "Write 'chair'.",
    ("role", "secretary"): "Write 'secretariat'.",
    ("kind", "working-group"): "Write 'task-group'.",
    ("kind", "working group"): "Write 'task-group'.",
    ("kind", "task-and-finish-group"): "Write 'task-group'.",
    ("kind", "task and finish group"): "Write 'task-group'.",
    ("sector", "unknown"): "Leave 'sector' out where it is not known.",
    ("every", "monthly"): "Write 'month'.",
    ("every", "weekly"): "Write 'week'.",
    ("every", "quarterly"): "Write 'quarter'.",
    ("every", "annually"): "Write 'year'.",
    ("every", "yearly"): "Write 'year'.",
}
_SECTORS = {
    "council": "local-government",
    "icb": "nhs",
    "police": "police-fire",
    "fire": "police-fire",
    "charity": "vcse",
    "charities": "vcse",
}
WORDS |= {
    (field, word): f"Write '{sector}'."
    for field in ("sector", "sectors")
    for word, sector in _SECTORS.items()
}
_OFTEN = re.compile(r"(every )?(week|fortnight|month|quarter|year)(ly)?\Z", re.IGNORECASE)


def for_word(field: str, word: str) -> str:
    """A hint for a word that a field does not take; empty where there is none."""
    return WORDS.get((field, word.strip().lower()), "")


def for_text(field: str, text: str) -> str:
    """A hint for a text where fields are expected; empty where there is none."""
    often = _OFTEN.match(text.strip())
    if field == "meets" and often:
        return f"Write 'meets: {{every: {often[2].lower()}}}'."
    if re.match(r"[\w-]+:\S", text):
        return "Write 'key: value', with a space after the colon."
    return "Write each field on a line of its own, as 'key: value'."
