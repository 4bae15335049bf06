"""Rows of one list that are one body under two names: cut short, in initials, in another order.

Other names that are only alike are those of two bodies, as rows of one list mostly are.
"""

from __future__ import annotations

import re
from collections import defaultdict

from partnermap.exchange.names import Near, nearness, plain_name
from partnermap.exchange.names.folding import SMALL_WORDS
from partnermap.exchange.names.nearness import LEAST, spelt_out

_INITIALS = re.compile(r"\b[A-Z]{2,8}\b")
_CUT = re.compile(r"\b[A-Za-z]{1,4}['\u2019][a-z]{2,}")
_FORMS = "association charity foundation group project service society trust"
_TAILS = frozenset(_FORMS.split(" "))
_FEWEST = 8  # letters; of less the same ones may come together by chance
_SURE = 95
_ONLY_INITIALS = 88
_SAME_WORDS = 96
_POSSESSIVE = re.compile(r"s?['\u2018\u2019`](?:s\b)?")
_ALWAYS_POSSESSIVE = {"childrens": "children", "mens": "men", "womens": "women"}


class TwiceListed:
    """The names of the rows of one list, as they are entered."""

    def __init__(self) -> None:
        self._by_key: dict[str, list[Near]] = defaultdict(list)
        self._by_sign: dict[str, list[Near]] = defaultdict(list)
        self._by_letters: dict[str, list[Near]] = defaultdict(list)
        self._short: dict[str, list[Near]] = defaultdict(list)
        self._by_first: dict[str, list[Near]] = defaultdict(list)  # by the letters words begin with
        self._cut: dict[str, list[Near]] = defaultdict(list)

    def enter(self, id_: str, name: str) -> None:
        """Enter a row."""
        row = Near(id_, name, 0)
        for first in {word[0] for word in plain_name(name).split()}:
            self._by_first[first].append(row)
        for cut in _CUT.findall(name):
            self._cut[cut[0].lower()].append(row)
        for key in (*_keys(name), *_in_any_order(name)):
            self._by_key[key].append(row)
        self._by_sign[_signs(name)].append(row)
        for letters in _letters(name):
            self._by_letters[letters].append(row)
        for initials in _INITIALS.findall(name):
            self._short[initials.lower()].append(row)

    def near(self, name: str) -> tuple[Near, ...]:
        """The rows above that may be the same body as one of this name, the nearest first."""
        same_words = [row for key in _in_any_order(name) for row in self._by_key.get(key, ())]
        rows = [row for key in _keys(name) for row in self._by_key.get(key, ())]
        for initials in _INITIALS.findall(name):
            found_by = self._by_letters.get(initials.lower(), ())
            rows += [row for row in found_by if _has_rest(row.name, name, initials)]
        for letters in _letters(name):
            found_by = self._short.get(letters, ())
            rows += [row for row in found_by if _has_rest(name, row.name, letters)]
        for cut in _CUT.findall(name):
            rows += self._by_first.get(cut[0].lower(), ())
        for first in {word[0] for word in plain_name(name).split()}:
            rows += self._cut.get(first, ())
        found = {}
        for row in rows:
            score = nearness(name, row.name)
            if score >= _least(name, row.name):
                found[row.id] = Near(row.id, row.name, score)
        for row in self._by_sign.get(_signs(name), ()):
            score = nearness(name, row.name)
            if score >= LEAST and _is_tail_of_one(name, row.name):
                found.setdefault(row.id, Near(row.id, row.name, score))
        for row in same_words:
            found.setdefault(row.id, Near(row.id, row.name, _SAME_WORDS))
        return tuple(sorted(found.values(), key=lambda each: (-each.score, each.id))[:3])


def _signs(name: str) -> str:
    """The letters of a name in the order of the alphabet, without a word for its form at the end.

    ``Home Start Elm`` and ``Elm Homestart Trust`` have the same.
    """
    words = [word for word in plain_name(name).split() if word not in SMALL_WORDS]
    bare = words[:-1] if words[-1:] and words[-1] in _TAILS and len(words) > 2 else words
    letters = "".join(sorted("".join(bare)))
    return letters if len(letters) >= _FEWEST else plain_name(name)


def _is_tail_of_one(name: str, other: str) -> bool:
    """Whether not each of two names has a word for its form, and another one."""
    ends = {plain_name(each).split()[-1] for each in (name, other)} & _TAILS
    return len(ends) < 2


def _keys(name: str) -> set[str]:
    """A name without spaces and small words, with what is cut short in it spelt out."""
    return {
        "".join(word for word in form.split() if word not in SMALL_WORDS)
        for form in spelt_out(name, "")
    }


def _in_any_order(name: str) -> set[str]:
    """The words of a name in one order, with and without what makes them possessive."""
    found = set()
    for text in (name, _POSSESSIVE.sub("", name)):
        words = {_ALWAYS_POSSESSIVE.get(word, word) for word in plain_name(text).split()}
        found.add(" ".join(sorted(words - SMALL_WORDS)))
    return found


def _letters(name: str) -> set[str]:
    """The first letters of every run of words of a name: ``tra`` of a tenants' association."""
    found = set()
    every = plain_name(name).split()
    for words in (every, [word for word in every if word not in SMALL_WORDS]):
        letters = "".join(word[0] for word in words)
        found |= {
            letters[begin:end]
            for begin in range(len(letters))
            for end in range(begin + 2, min(begin + 9, len(letters) + 1))
        }
    return found


def _has_rest(longer: str, short: str, initials: str) -> bool:
    """Whether all that a name says beside its initials stands in a longer one."""
    rest = {word for word in plain_name(short).split() if word != initials.lower()}
    words = {word for form in spelt_out(longer, "") for word in form.split()}
    spelt = {frozenset(form.split()) - {initials.lower()} for form in spelt_out(short, "")}
    return any(form - SMALL_WORDS <= words for form in (rest, *spelt))


def _least(one: str, other: str) -> int:
    """How near two names must be: less where one is only initials, or has letters left out."""
    if bool(_CUT.search(one)) != bool(_CUT.search(other)):
        return LEAST
    is_initials = any(_INITIALS.fullmatch(each.strip()) for each in (one, other))
    return _ONLY_INITIALS if is_initials else _SURE
