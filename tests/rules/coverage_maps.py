"""A city with two neighbourhoods, a function that each of them needs, and one body."""

from __future__ import annotations

AREAS = """
areas:
  city: {name: City, level: place}
  east: {name: East, level: neighbourhood, within: city}
  west: {name: West, level: neighbourhood, within: city}
"""
NEEDED = f"{AREAS}functions:\n  care: {{name: Care, needed_at: neighbourhood}}\n"
BOTH = {"PM201/care/east", "PM201/care/west"}


def body(fields: str, name: str = "a") -> str:
    return f"partnerships:\n  {name}: {{name: A, {fields}}}\n"


def row(role: str = "leads") -> str:
    return f"functions: [{{function: care, role: {role}}}]"
