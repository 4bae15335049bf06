"""Parts of a name by which a body may be meant: a short name before more, what brackets hold."""

from __future__ import annotations

import re

from partnermap.exchange.names.folding import kinds_in, says_little
from partnermap.exchange.names.plain import plain_name

_BRACKETS = re.compile(r"(?P<outside>[^()\[\]]+?)\s*[(\[](?P<inside>[^()\[\]]+)[)\]]\s*\Z")
_AT_END = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*\Z")
_MOST_WORDS = 3


def round_brackets(name: str) -> tuple[str, ...]:
    """What stands before the brackets at the end of a name, and in them; both plain.

    Args:
        name: as it is written: ``Adult Social Care (ECC)``.
    """
    match = _BRACKETS.match(name)
    parts = (plain_name(match["outside"]), plain_name(match["inside"])) if match else ()
    return tuple(each for each in parts if len(each) > 1)


def beginnings(name: str) -> tuple[str, ...]:
    """The first words of a name, plain, that may be somebody's short name; the longest first."""
    words = plain_name(name).split()
    runs = (words[:end] for end in range(min(_MOST_WORDS, len(words) - 1), 0, -1))
    return tuple(" ".join(run) for run in runs if not all(map(says_little, run)))


def is_of_kind(name: str, kind: str) -> bool:
    """Whether a name says that a body is of a kind: ``University of Elm``, ``Elm Trust Board``.

    A council for voluntary service is no council.
    """
    words = plain_name(_AT_END.sub("", name)).split()
    if kind not in words:
        return False
    after = words[words.index(kind) + 1 :][:1]
    return not after or after == ["of"] or bool(kinds_in(after[0]))


def is_of_its_kind(name: str, begin: str, whole: str) -> bool:
    """Whether a name says after its first words of no other kind than a body is of.

    Args:
        name: ``HWB Executive Group``, which is another body than the board.
        begin: its first words.
        whole: the name of the body that is called so.
    """
    rest = plain_name(name).removeprefix(begin)
    return kinds_in(rest) <= kinds_in(plain_name(whole))
