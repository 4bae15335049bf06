"""What is said of names that wait, and of decisions that cannot be followed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from partnermap.english import listed
from partnermap.exchange.names import Found, Near, choices, plain_name
from partnermap.exchange.spreadsheets.decisions.review import FILE, NEW, SKIP
from partnermap.loader.sections import noun
from partnermap.loader.suggestions import did_you_mean
from partnermap.problems import quoted

ONE = "Write one id; or put each into a row of its own in the workbook."


def listed_ids(ids: Sequence[str]) -> str:
    """Ids with quotation marks."""
    return " and ".join(f"'{each}'" for each in ids)


def called(text: str, found: Found) -> str:
    """That a name means several records."""
    if len(found.several) < 2:
        return f"rows of one list share the name {quoted(text)}, so it is not clear which is meant"
    return f"several records are called {quoted(text)}: {', '.join(found.several)}"


def may_be(text: str, near: Sequence[Near]) -> str:
    """Whose a name may be: the nearest body, or all that are as near."""
    several = choices(near)
    if len(several) > 1:
        return f"{quoted(text)} may be {either(several)}"
    best = several[0]
    return f"{quoted(text)} may be {quoted(best.name)} ('{best.id}', {best.score} of 100)"


def either(several: Iterable[Near]) -> str:
    """Records by their names and ids, of which one is meant."""
    return listed((f"{quoted(each.name)} ('{each.id}')" for each in several), "or")


def unknown_id(where: str, name: str, ids: Sequence[str]) -> str:
    """That a decision names no record.

    Args:
        where: the line of the review file.
        name: that it decides about.
        ids: what it says.
    """
    return f"{where} says {quoted('; '.join(ids))} of {quoted(name)}, and no record has that id"


def several_of_a_row(where: str, name: str, ids: Sequence[str]) -> str:
    """That a decision names several records for a row, which is about one."""
    return f"{where} says {quoted('; '.join(ids))} of {quoted(name)}, and a row is one body"


def which_of_the_name(key: str) -> str:
    """What to write of a row that shares its name with another one, by what it is called there."""
    return (
        f"Say in {FILE}, at {quoted(key)}: the id where it is the same body, '{NEW}' where it is "
        f"another, or '{SKIP}'. What stands with this name elsewhere waits, too."
    )


def another_id(ids: Sequence[str], known: Iterable[str], otherwise: str) -> str:
    """What to write in place of an id that no record has."""
    every = list(known)
    near = next((hint for each in ids if (hint := did_you_mean(each, every))), "")
    return f"{near} {otherwise}".strip()


def of_another_kind(where: str, name: str, id_: str, sections: tuple[str, str]) -> str:
    """That a decision names a record which cannot stand here.

    Args:
        where: the line of the review file; empty where no decision names it.
        name: in the cell.
        id_: of the record.
        sections: the one that it is of, and the one that is expected.
    """
    is_now, expected = map(noun, sections)
    if not where:
        return f"{quoted(name)} is {is_now}, and {expected} is expected here"
    said = f"{where} says '{id_}' of {quoted(name)}"
    return f"{said}, which is {is_now}, and {expected} is expected here"


def none_is_made(where: str, text: str, id_: str, name: str) -> tuple[str, str]:
    """That a name which is said to be new is one that is there; and what to do.

    Args:
        where: the line of the review file.
        text: the name.
        id_: of the record that it means.
        name: of that record.
    """
    said = f"{where} says 'new' of {quoted(text)}, and no other body is made"
    if plain_name(name) == plain_name(text):
        hint = "If there are two, give them names that tell them apart; if not, take the line out."
        return f"{said}, as the map has one of this name ('{id_}')", hint
    hint = "If it is another body, take the name out of 'also_known_as'; if not, take out the line."
    return f"{said}, as this is another name of {quoted(name)} ('{id_}')", hint


def taken_as_same(text: str, known: str, id_: str, what: str, where: str) -> tuple[str, str]:
    """That a row is a known record, whatever it is called here; and what to do.

    Args:
        text: the name in the row.
        known: the name of the record.
        id_: of the record.
        what: they have in common, ``number`` or ``id``.
        where: it stands, such as `` in a register``.
    """
    message = (
        f"{quoted(text)} has the {what} of {quoted(known)} ('{id_}'){where}, and was taken as the "
        "same body: it is kept as another name of it, and what else its row says is added"
    )
    hint = f"If it is called so now, change its name in the map; if they are two, mend a {what}."
    return message, hint
