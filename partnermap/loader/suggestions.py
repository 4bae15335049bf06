"""Did you mean: the nearest words to one that is not known."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from difflib import get_close_matches

_FEW = 500  # so many are compared one by one; of more, only those that share the most letters
_BEST = 100
_MANY = 1000


class Suggestions:
    """The known words, ready to be searched many times."""

    def __init__(self, known: Iterable[str]) -> None:
        self._plain = {_plain(name): name for name in sorted(known)}
        self._found: dict[tuple[str, int], list[str]] = {}
        self._by_part: dict[str, list[str]] = defaultdict(list)
        if len(self._plain) > _FEW:
            for name in self._plain:
                for part in _parts(name):
                    self._by_part[part].append(name)

    def nearest(self, word: str, most: int = 3) -> list[str]:
        """The known words nearest to ``word``, best first; none that is not near, nor itself."""
        plain = _plain(word)
        if (plain, most) not in self._found:
            candidates = self._sharing(plain) if self._by_part else self._plain
            close = get_close_matches(plain, candidates, n=most + 1, cutoff=0.7)
            self._found[plain, most] = [self._plain[name] for name in close]
        return [name for name in self._found[plain, most] if name != word][:most]

    def _sharing(self, plain: str) -> list[str]:
        """The words that share most parts with this one; parts that few words have go first."""
        shared: Counter[str] = Counter()
        parts = [self._by_part.get(part, []) for part in _parts(plain)]
        for names in sorted(parts, key=len):
            if shared and len(names) > _MANY:
                break
            shared.update(names[:_MANY])
        return [name for name, _ in shared.most_common(_BEST)]


def is_near(word: str, known: str) -> bool:
    """Whether a known word would be offered for another."""
    return bool(Suggestions([known]).nearest(word))


def misspelt(word: str, known: Iterable[str]) -> str:
    """The nearest known word that each word of ``word`` may be one of; empty where none is.

    ``stering group`` is a steering group, and a statutory committee is none of scrutiny, however
    many letters they share.
    """
    parts = _plain(word).split("-")
    for name in Suggestions(known).nearest(word, 1):
        others = _plain(name).split("-")
        if all(_is_among(each, others) for each in parts):
            return name
    return ""


def _is_among(part: str, others: list[str]) -> bool:
    is_cut = any(each.startswith(part) or part.startswith(each) for each in others)
    return is_cut or bool(get_close_matches(part, others, n=1, cutoff=0.7))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question that offers the nearest words; empty where none is near."""
    found = Suggestions(known).nearest(word)
    if not found:
        return ""
    return f"Did you mean {' or '.join(repr(name) for name in found)}?"


def _plain(word: str) -> str:
    return word[:64].lower().replace("_", "-").replace(" ", "-")


def _parts(word: str) -> set[str]:
    """The word cut into every three letters that stand side by side, its ends included."""
    ended = f"^{word}$"
    return {ended[start : start + 3] for start in range(len(ended) - 2)}
