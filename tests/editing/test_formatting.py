"""Files in one style: every value and comment as before, and again the same."""

from __future__ import annotations

from pathlib import Path
from random import Random
from textwrap import dedent

import pytest
from editing.written_anyhow import Writer, a_map, comments
from hypothesis import given
from hypothesis import strategies as st
from maps_from_text import MAPS

from partnermap.editing import EditError
from partnermap.editing.formatting import formatted
from partnermap.source import read_source


def after(text: str, *, order: bool = False) -> str:
    return formatted("a.yaml", text.encode(), in_usual_order=order).decode()


@pytest.mark.parametrize("folder", MAPS, ids=lambda folder: folder.name)
def test_the_maps_of_this_house_are_in_order(folder: Path) -> None:
    for path in sorted(folder.glob("*.yaml")):
        text = path.read_text("utf-8")
        assert after(text) == text, path


@pytest.mark.parametrize("folder", MAPS, ids=lambda folder: folder.name)
def test_in_the_usual_order_all_their_values_and_comments_stay(folder: Path) -> None:
    for path in sorted(folder.glob("*.yaml")):
        text = path.read_text("utf-8")
        ordered = after(text, order=True)
        assert sorted(ordered.split()) == sorted(text.split()), path


@given(st.randoms(use_true_random=False), st.booleans())
def test_however_it_is_written_it_says_the_same_and_no_comment_is_lost(
    random: Random, order: bool
) -> None:
    data = a_map(random)
    text = Writer(random).file(data)
    ordered = after(text, order=order)
    assert read_source("a.yaml", ordered.encode()).data == data
    assert comments(ordered) == comments(text)
    assert after(ordered, order=order) == ordered
    assert ("\r\n" in ordered) == ("\r\n" in text)


def test_a_file_that_grew_by_many_hands() -> None:
    text = """\


        # Our bodies.
        organisations:
            "council": {kind: council, name: 'Council'}   # the city's


            forum:
                # It has many names.
                also_known_as:
                - 'NF'
                -   The Forum   # said in 2021
                # not checked
                name: "Forum"
                about: >-
                    It was founded
                    in 1990: by nine groups.
                url:   "https://example.org/#a"
                source: {id: s, at: "p. 1"}
                    # a word on the source
        partnerships:
          board:
             name: Board: the second   # once the first
        """.replace("Board: the second", "Board, the second")
    assert after(dedent(text)) == dedent("""\
        # Our bodies.
        organisations:
          council:  # the city's
            name: Council
            kind: council

          forum:
            # not checked
            name: "Forum"
            # It has many names.
            also_known_as:
              - "NF"
              - The Forum  # said in 2021
            about: "It was founded in 1990: by nine groups."
            url: "https://example.org/#a"
            source: {id: s, at: "p. 1"}
              # a word on the source
        partnerships:
          board:
            name: Board, the second  # once the first
        """)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("about: Some words", 'about: "Some words"'),
        ("about: |\n  One.\n  Two.\n", 'about: "One.\\nTwo.\\n"'),
        ("post: 'It''s'", 'post: "It\'s"'),
        ("kind: a - b", "kind: a - b"),
        ("kind: 'a'", 'kind: "a"'),
        ("kind:\n  - a\n  - b", "kind:\n  - a\n  - b"),
        ("tags: [ a,b ,c ]", "tags: [a, b, c]"),
        ("tags: [a, b c]", "tags: [a, b c]"),
        ('tags: ["a", "b, c"]', 'tags: ["a", "b, c"]'),
        ("meets: {every: year, hours: 2}", "meets:\n  every: year\n  hours: 2"),
        ("members: [{body: a, role: chair}, b]", "members:\n  - body: a\n    role: chair\n  - b"),
        ("on_behalf_of: [{sector: vcse}, a]", "on_behalf_of:\n  - {sector: vcse}\n  - a"),
        ("url: # none yet", "url:  # none yet"),
        ("kind: ~", "kind: ~"),
        ("about: # here\n  Some words", None),
        ("about: | # here\n  Some words", None),
    ],
)
def test_one_field(before: str, now: str | None) -> None:
    lines = "".join(f"    {line}\n" for line in before.splitlines())
    text = f"partnerships:\n  p:\n    also_known_as: a\n{lines}"
    if now is None:
        with pytest.raises(EditError):
            after(text)
        return
    expected = "".join(f"    {line}\n" for line in now.splitlines())
    assert after(text) == f"partnerships:\n  p:\n    also_known_as: a\n{expected}"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"areas": {"n": {"name": "N"}}}', "one pair of braces"),
        ("---\nareas:\n  n: {name: N}\n", "begins with '---'"),
        ("areas:\n  n: {name: N, # north\n    level: ward}\n", "a comment stands within the brac"),
        ("areas:\n\tn: {name: N}\n", "line 2: a tab"),
        ("areas:\n  n: &a {name: N}\n", "line 2: '&a' is read by YAML as an anchor"),
        ("areas:\n  n: {name: N}\n  n: {name: M}\n", "line 3: 'n' stands here a second time"),
        (
            "organisations:\n  a:\n    tags:\n      - - b\n        - c\n",
            "a list within a list",
        ),
    ],
)
def test_what_cannot_be_put_in_order_safely_is_left(text: str, reason: str) -> None:
    with pytest.raises(EditError) as refused:
        after(text)
    assert reason in str(refused.value)


def test_byte_order_marks_and_line_ends_stay() -> None:
    content = "areas:\r\n    north:   {name: Ŵ}\r\n".encode("utf-16")
    assert formatted("a.yaml", content).decode("utf-16") == "areas:\r\n  north:\r\n    name: Ŵ\r\n"
    assert formatted("a.yaml", content)[:2] == content[:2]


def test_a_file_without_anything_stays() -> None:
    assert after("# nothing yet\n") == "# nothing yet\n"
