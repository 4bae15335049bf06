"""What was concluded or guessed, and not stated, in the words of those who look at a picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from partnermap.english import listed
from partnermap.model import Row

_WHEN = {"status": "its status", "since": "its dates", "until": "its dates"}
OF_BODY = {
    "name": "its name",
    "kind": "its kind",
    "sector": "its sector",
    "income": "its income",
    "areas": "its area",
    "decides": "whether it decides",
    "stands_for": "how many it stands for",
    "members": "who sits on it",
    **_WHEN,
}
"""The fields of a body that a picture draws."""

OF_LINK = {
    "from": "from whom it leads",
    "to": "to whom it leads",
    "kind": "what kind of link it is",
    **_WHEN,
}
"""The fields of a link without which its line would be another one."""

OF_SEAT = {
    "body": "who holds the seat",
    "sector": "whom the seat is for",
    "kind": "whom the seat is for",
    **_WHEN,
}
"""The same of a seat."""

OF_BAR = dict.fromkeys(("body", "sector", "kind", "seats"), OF_BODY["members"])
"""The fields of a seat that the bar of its partnership draws."""


_PLAIN = {
    "also_known_as": "other names",
    "as_stated": "the document's own word",
    "decides": OF_BODY["decides"],
    "directed_by": "who directs it",
    "from": OF_LINK["from"],
    "needed_at": "where it is needed",
    "on_behalf_of": "on whose behalf",
    "overseen_by": "who oversees it",
    "publicly_accountable": "whether it answers to the public",
    "signed_off_by": "who signs it off",
    "stands_for": OF_BODY["stands_for"],
    "to": OF_LINK["to"],
}


HOW = {"inferred": "concluded", "assumed": "guessed"}
"""What the format calls a mark, and what whoever reads of it is told."""


def marked_words(row: Row, mark: str) -> str:
    """``concluded: kind, who oversees it``; empty for a row without that mark."""
    fields = [_PLAIN.get(field, field.replace("_", " ")) for field in getattr(row, mark) or ()]
    return f"{HOW[mark]}: {', '.join(fields)}" if fields else ""


def unstated_fields(row: Row, mark: str, words: Mapping[str, str]) -> tuple[str, ...]:
    """Which of some fields of a row have a mark (``inferred``, ``assumed``), each once in words."""
    marked = getattr(row, mark) or ()
    return tuple(dict.fromkeys(said for field, said in words.items() if field in marked))


def unstated_words(concluded: Iterable[str], guessed: Iterable[str]) -> str:
    """``guessed, not stated: its sector; concluded: its area``; the weaker first."""
    parts = [("guessed", list(guessed)), ("concluded", list(concluded))]
    said = [(how, listed(fields)) for how, fields in parts if fields]
    return "; ".join(
        f"{how}{'' if at else ', not stated'}: {fields}" for at, (how, fields) in enumerate(said)
    )
