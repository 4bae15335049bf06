"""The code of a rule or problem, from what a user writes for it."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

import click


class Code(click.ParamType[str]):
    """One of some codes: written in any case, or by its name.

    Args:
        known: code -> name.
        elsewhere: code and name of every other -> what to say of it.
    """

    name = "code"

    def __init__(self, known: Mapping[str, str], elsewhere: Mapping[str, str]) -> None:
        self._known = known
        self._elsewhere = elsewhere

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        """The code that was meant, or a message with all that there are."""
        written = str(value)
        code = code_of(written, self._known)
        if code is not None:
            return code
        told = self._elsewhere.get(written.upper()) or self._elsewhere.get(_as_name(written))
        return self.fail(told or no_code(written, self._known), param, ctx)


def code_of(written: str, known: Mapping[str, str]) -> str | None:
    """``PM301`` from ``pm301``, ``no-seat`` or ``No seat``; None where it is neither.

    Args:
        written: by the user.
        known: code -> name.
    """
    if written.upper() in known:
        return written.upper()
    name = _as_name(written)
    return next((code for code, each in known.items() if each == name), None)


def no_code(written: str, known: Mapping[str, str]) -> str:
    """What to say of one that is not there: the nearest, or all of them."""
    words = [*known, *known.values()]
    close = dict.fromkeys(
        (
            *get_close_matches(written.upper(), words, n=2, cutoff=0.75),
            *get_close_matches(_as_name(written), words, n=2, cutoff=0.6),
        )
    )
    if close:
        return f"There is no code '{written}'. Did you mean {' or '.join(close)}?"
    every = ", ".join(f"{code} {name}" for code, name in known.items())
    return f"There is no code '{written}'. Codes: {every}."


def _as_name(written: str) -> str:
    return "-".join(written.lower().replace("_", " ").split())
