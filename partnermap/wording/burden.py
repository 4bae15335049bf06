"""Meeting hours a year, in a sentence that says what is not known."""

from __future__ import annotations

from partnermap.analysis.burden import Burden
from partnermap.english import counted, number_word


def burden_words(of: Burden) -> str:
    """``Meetings: at least 34 hours a year on 3 of its 5 seats recorded here; ...``; or empty."""
    perhaps = counted(len(of.perhaps), "more partnership")
    doubt = f"; whether it sits on {perhaps} is not certain" if of.perhaps else ""
    if not of.seats:
        return ""
    seats = "one seat" if of.seats == 1 else f"{of.seats} seats"
    if not of.known:
        whose = f"its {seats}" if of.seats == 1 else f"any of its {seats}"
        return f"Meetings: no hours are recorded for {whose}{doubt}."
    hours = counted(_whole(of.hours), "hour")
    if of.known == of.seats:
        least = "at least " if of.at_least else ""
        return f"Meetings: {least}{hours} a year on its {seats} recorded here{doubt}."
    rest = of.seats - of.known
    return (
        f"Meetings: at least {hours} a year on {of.known} of its {seats} recorded here; for "
        f"{number_word(rest)} no hours are recorded{doubt}."
    )


def _whole(hours: float) -> int:
    """To the hour; what is less than one is one."""
    return max(1, round(hours)) if hours else 0
