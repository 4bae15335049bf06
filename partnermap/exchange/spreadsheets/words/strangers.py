"""Texts without what may be the name of somebody, although no list has it."""

from __future__ import annotations

from collections.abc import Collection

from partnermap.exchange.columns import Column, forms
from partnermap.exchange.imported import Weight
from partnermap.exchange.persons.initials import acts_by_initials
from partnermap.exchange.persons.personal import clauses_of
from partnermap.exchange.persons.texts import may_name_somebody
from partnermap.exchange.spreadsheets.words.value import Value
from partnermap.exchange.spreadsheets.words.values import A_SENTENCE


def without_strangers(
    column: Column, value: Value, familiar: Collection[str], initials: Collection[str]
) -> Value:
    """What a cell of free text says, without clauses that may name somebody.

    Args:
        column: of our table.
        value: what the cell says without whom it surely names.
        familiar: words in small letters that names of bodies and places here have.
        initials: those of bodies here, in small letters.
    """
    is_tags = column.path == ("tags",)  # in which a name of two words is mostly one of a thing
    is_text = column.form is forms.TEXT or column.path == ("notes",) or is_tags
    if not is_text or column.path == ("post",) or not value.data:
        return value
    texts = value.data if isinstance(value.data, list) else [value.data]
    kept = [_kept(str(each), familiar, initials, are_names_fit=is_tags) for each in texts]
    if kept == texts:
        return value
    left = [each for each in kept if each]
    if not left:
        return Value(is_personal=True)
    data = left if isinstance(value.data, list) else left[0]
    return Value(data, Weight.LEFT_OUT, A_SENTENCE, is_guess=value.is_guess)


def _kept(
    text: str, familiar: Collection[str], initials: Collection[str], *, are_names_fit: bool
) -> str:
    clauses = clauses_of(text)
    return " ".join(
        each
        for each in clauses
        if (are_names_fit or not may_name_somebody(each, familiar))
        and not acts_by_initials(each, initials)
    )
