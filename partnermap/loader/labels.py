"""The words that a place uses for words of the vocabularies: which can have a label, and how."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from partnermap import vocabulary as words
from partnermap.finding import Finding
from partnermap.loader.sections import Entry
from partnermap.loader.suggestions import did_you_mean
from partnermap.model import Manifest
from partnermap.problems import problem, quoted

TABLES: tuple[Mapping[str, words.Term | words.LinkKind], ...] = (
    *(words.SECTORS, words.INCOME_BANDS, words.AREA_LEVELS, words.ORGANISATION_KINDS),
    *(words.PARTNERSHIP_KINDS, words.LINK_KINDS, words.MEMBER_ROLES, words.MANDATES),
    *(words.FUNCTION_ROLES, words.DUTIES, words.STATUSES, words.MEETING_MODES),
    *(words.NOTE_KINDS, words.DECISIONS),
)
"""Every vocabulary whose words are read by people."""


def labels(entry: Entry, manifest: Manifest) -> Iterator[Finding]:
    """Labels of no word, of a word that cannot have one, or in a form that will not do.

    Args:
        entry: the manifest as written.
        manifest: the same, read.
    """
    for word, label in manifest.labels.items():
        key = entry.locate("labels", word, key=True)
        forms = _forms(word)
        if word in manifest.link_kinds and not forms:
            message = f"{quoted(word)} is a kind of link of this map, and has its label there"
            hint = "Write it under 'link_kinds', as 'label' and 'inverse'."
            yield problem("PM013", key, message, hint)
        elif not forms:
            message = f"{quoted(word)} is a word of no vocabulary, so it cannot have a label"
            known = [each for table in TABLES for each in table]
            hint = did_you_mean(word, known) or "The format reference lists the words."
            yield problem("PM013", key, message, hint)
        elif len(forms) > 1:
            message = f"'{word}' means different things in different fields, so one label does"
            one, other = forms[0][0], forms[1][0]
            hint = f"Of one it says '{one}', of another '{other}'. Remove this line."
            yield problem("PM013", key, f"{message} not fit", hint)
        else:
            wrong = _wrong_form(word, label, *forms[0])
            if wrong is not None:
                yield problem("PM012", entry.locate("labels", word), *wrong)


def _forms(word: str) -> list[tuple[str, str]]:
    """The two forms in which a word is read, for each of its meanings."""
    found = [_two_forms(table[word]) for table in TABLES if word in table]
    return list(dict.fromkeys(found))


def _two_forms(known: words.Term | words.LinkKind) -> tuple[str, str]:
    return known.label, known.inverse if isinstance(known, words.LinkKind) else known.many


def _wrong_form(word: str, label: str, one: str, other: str) -> tuple[str, str] | None:
    """What is wrong with a label and what to do; None for a good one."""
    forms = [part.strip() for part in label.split("|")]
    needs_two = word in words.FUNCTION_ROLES or (word in words.LINK_KINDS and one != other)
    if len(forms) > 2 or "" in forms:
        hint = "Write the word for one, and if it needs one, the word for several"
        return "a label has one form, or two with a bar between them", f'{hint}: "{one} | {other}".'
    if len(forms) == 1 and needs_two:
        both = "what one body does and what several do"
        if word in words.LINK_KINDS:
            both = "both directions"
        hint = f'Write {both}, with a bar between them: "{one} | {other}".'
        return f"the label of '{word}' is needed in two forms", hint
    return None
