"""What a single value may be, in the types that YAML gives to what is written.

YAML makes a number of ``2023`` and a truth of ``true``, where partnermap reads what was written; so
a text may be any of these. What a number or a truth was written as, a schema cannot see: ``1e5``,
``02021``, ``21`` for a year and ``True`` pass here, and ``check`` tells of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from partnermap import vocabulary as words
from partnermap.model import values
from partnermap.model.fields import OneOf
from partnermap.model.values import ID_PATTERN, MAX_ID

Schema = dict[str, Any]

# Written so that editors do not offer 'null', 'true' and 'false' where any text will do.
EMPTY: Schema = {"not": {"type": ["string", "number", "boolean", "array", "object"]}}
_LEAP = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
_MONTHS = (
    "(0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?",
    "(0[469]|11)(-(0[1-9]|[12][0-9]|30))?",
    "02(-(0[1-9]|1[0-9]|2[0-8]))?",
)
_DAY = f"(?!0000)([0-9]{{4}}(-({'|'.join(_MONTHS)}))?|{_LEAP}-02-29)"
_WEB = r"[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#<>\"\\]+[^\s<>\"\\]*"
_MAIL = r"[Mm][Aa][Ii][Ll][Tt][Oo]:[^\s@<>\"\\]+@[^\s@<>\"\\]+"


def number(
    *, pattern: str, message: str, least: int = 0, digits: int = 12, kind: str = "integer"
) -> Schema:
    """A number, be it in quotes or not."""
    span = {"minimum": least, "exclusiveMaximum": 10**digits}
    return {
        "anyOf": [
            {"type": kind, **span, "errorMessage": message},
            {"type": "string", "pattern": f"^({pattern})$", "errorMessage": message},
        ]
    }


_A_TEXT = "A text is expected here. If it is one text, put it in quotes."
TEXT: Schema = {
    "if": {"type": ["array", "object", "null"]},
    "then": {"type": "string", "errorMessage": _A_TEXT},
    "pattern": r"\S",
    "errorMessage": "This text is empty: write something, or leave the field out.",
}
ID: Schema = {
    "type": ["string", "number"],
    "minimum": 0,
    "pattern": f"^{ID_PATTERN}$",
    "maxLength": MAX_ID,
    "errorMessage": "An id is expected here: small letters and digits in words joined by hyphens.",
}
DATE: Schema = {
    "anyOf": [
        {
            "type": "string",
            "pattern": rf"^\s*{_DAY}(\s*\.\.\s*{_DAY})?\s*$",
            "errorMessage": "A date is expected here: 2023, 2023-11, 2023-11-05, or 2002..2007-09 "
            "for some time within.",
        },
        {"type": "integer", "minimum": 1, "maximum": 9999},
    ]
}
MOMENT: Schema = {
    "anyOf": [
        {
            "type": "string",
            "pattern": rf"^\s*{_DAY}\s*$",
            "errorMessage": "One moment is expected here: 2023, 2023-11 or 2023-11-05.",
        },
        {"type": "integer", "minimum": 1, "maximum": 9999},
    ]
}
_FLAG: Schema = {
    "anyOf": [
        {"enum": [True, False], "errorMessage": "Write true or false."},
        {"type": "string", "pattern": "^(true|false)$"},
    ]
}
_FLAG_OR_UNKNOWN: Schema = {
    "anyOf": [
        {"enum": [True, False, "unknown"], "errorMessage": "Write true, false or unknown."},
        {"type": "string", "pattern": "^(true|false)$"},
    ]
}
_COUNT = number(pattern="[0-9]{1,12}", message="A whole number is expected here, in digits.")
_BODIES: Schema = {
    "anyOf": [
        *number(
            pattern="0*[1-9][0-9]{0,11}",
            message="A whole number is expected here, at least 1, or unknown.",
            least=1,
        )["anyOf"],
        {"enum": ["unknown"]},
    ]
}
_DECIMAL = r"[0-9]{1,12}(\.[0-9]{1,6})?"
_NUMBER = number(
    pattern=_DECIMAL, message="A number is expected here, such as 2 or 1.5.", kind="number"
)
_PERCENT = number(
    pattern=_DECIMAL, message="A percentage is expected here, such as 23 or 38.5.", kind="number"
)
_ADDRESS: Schema = {
    "type": "string",
    "pattern": rf"^\s*({_WEB}|{_MAIL})\s*$",
    "errorMessage": "An address is expected here that begins with https://, or with mailto: and a "
    "role mailbox.",
}


def one_word(table: Mapping[str, Any], synonyms: Iterable[str] = ()) -> Schema:
    """A word of a vocabulary, with its label; a synonym is right, but not offered."""
    labels = [getattr(term, "label", "") or word.replace("-", " ") for word, term in table.items()]
    word: Schema = {
        "enum": list(table),
        "enumDescriptions": labels,
        "errorMessage": f"This is not one of the words: {', '.join(table)}.",
    }
    others = list(synonyms)
    return (
        {"anyOf": [word, {"pattern": f"^({'|'.join(others)})$", "type": "string"}]}
        if (others)
        else word
    )


_INCOME: Schema = {
    "anyOf": [
        one_word(words.INCOME_BANDS)
        | {"errorMessage": f"Write pounds a year in digits, or: {', '.join(words.INCOME_BANDS)}."},
        *number(pattern=r"[0-9]{1,15}(\.[0-9]{1,2})?", message="", digits=15, kind="number")[
            "anyOf"
        ],
    ]
}
_BY_CHECK: dict[Callable[[Any], Any], tuple[str, Schema]] = {
    values.a_text: ("text", TEXT),
    values.an_id: ("id", ID),
    values.a_flag: ("yes-or-no", _FLAG),
    values.a_flag_or_unknown: ("yes-no-or-unknown", _FLAG_OR_UNKNOWN),
    values.a_count: ("count", _COUNT),
    values.a_number_of_bodies: ("number-of-bodies", _BODIES),
    values.a_number: ("number", _NUMBER),
    values.a_percentage: ("percentage", _PERCENT),
    values.an_income: ("income", _INCOME),
    values.an_address: ("address", _ADDRESS),
}
DEFINITIONS: dict[str, Schema] = {
    **dict(_BY_CHECK.values()),
    "date": DATE,
    "empty": EMPTY,
}


def value_of(check: Any) -> Schema | None:
    """The schema of what a check of the model takes; None for a check of another kind."""
    if isinstance(check, OneOf):
        return one_word(check.table, check.meant)
    named = _BY_CHECK.get(check)
    return {"$ref": f"#/definitions/{named[0]}"} if named else None
