"""Did you mean: the nearest words, and never the very word that was refused."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from partnermap.loader.suggestions import Suggestions, did_you_mean

WORDS = st.text("abcdeo-_ B", min_size=1, max_size=8)


@settings(deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=12), WORDS)
def test_a_word_is_never_suggested_for_itself(known: list[str], word: str) -> None:
    assert word not in Suggestions([*known, word]).nearest(word)


def test_the_word_itself_takes_no_place_from_others() -> None:
    known = ("board", "boards", "board-a", "board-b")
    assert len(Suggestions(known).nearest("board")) == 3
    assert did_you_mean("board", ["board"]) == ""


def test_another_case_is_another_word() -> None:
    assert did_you_mean("Board", ["board"]) == "Did you mean 'board'?"
