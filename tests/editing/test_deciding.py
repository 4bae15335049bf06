"""A decision is written into the YAML, and nothing else in it changes."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from partnermap.editing import EditError, set_dispositions
from partnermap.editing.entries import scalar
from partnermap.storage import Files

MAP = """\
map:
  name: Test
organisations:
  council: {name: Council, kind: council}
"""
SAID = {"decision": "justified", "reason": "Both are needed, by law.", "evidence": "abc123"}
LINES = """\
    decision: justified
    reason: "Both are needed, by law."
    evidence: abc123
"""
NEW = "PM101/care/a+b"


def edited(text: str, name: str = NEW, said: dict[str, str] = SAID) -> str:
    """What a single file says after the decision."""
    content = text.encode()
    changes = set_dispositions(Files(Path(), {"map.yaml": content}), {name: said}, single=True)
    (edit,) = changes.edits
    assert edit.before == content
    after = edit.after.decode()
    line = after.replace("\r\n", "\n").split("\n")[changes.places[name].line - 1]
    assert name in line
    return after


def section(text: str, name: str = NEW, said: dict[str, str] = SAID) -> str:
    """What becomes of a section behind a manifest."""
    after = edited(MAP + dedent(text), name, said)
    assert after.startswith(MAP)
    return after.removeprefix(MAP)


class TestANewEntry:
    def test_a_map_without_decisions_has_a_section_at_its_end(self) -> None:
        assert edited(MAP) == f"{MAP}\ndispositions:\n  {NEW}:\n{LINES}"

    def test_one_blank_line_is_enough(self) -> None:
        assert edited(f"{MAP}\n") == f"{MAP}\ndispositions:\n  {NEW}:\n{LINES}"

    def test_it_follows_the_last_one_and_comments_stay_with_theirs(self) -> None:
        assert section(
            """\
            dispositions:  # the ledger
              # first
              "PM204/x":  # in quotes
                decision: accepted   # by the board
                # to be looked at by the clerk
              # nothing after this

            themes: {care: {name: Care}}
            # the end
            """
        ) == dedent(
            f"""\
            dispositions:  # the ledger
              # first
              "PM204/x":  # in quotes
                decision: accepted   # by the board
                # to be looked at by the clerk
              {NEW}:
                decision: justified
                reason: "Both are needed, by law."
                evidence: abc123
              # nothing after this

            themes: {{care: {{name: Care}}}}
            # the end
            """
        )

    @pytest.mark.parametrize(
        ("empty", "begun"),
        [
            ("dispositions:\n", "dispositions:\n"),
            ("dispositions:  # none yet\n", "dispositions:  # none yet\n"),
            ("dispositions: {}  # none yet\n", "dispositions:  # none yet\n"),
            ("dispositions: { }\n", "dispositions:\n"),
            ("dispositions: ~\n", "dispositions:\n"),
            ("dispositions: null # none\n", "dispositions: # none\n"),
            ('"dispositions":\n', '"dispositions":\n'),
        ],
    )
    def test_an_empty_section_is_begun(self, empty: str, begun: str) -> None:
        rest = "\n# a comment\nthemes: {care: {name: Care}}\n"
        assert section(empty + rest) == f"{begun}  {NEW}:\n{LINES}{rest}"

    def test_an_indentation_of_four_is_kept(self) -> None:
        old = "dispositions:\n    PM204/x:\n        decision: accepted\n"
        lines = LINES.replace("    ", " " * 8)
        assert section(old) == f"{old}    {NEW}:\n{lines}"

    def test_the_first_follows_the_indentation_of_the_rest_of_the_file(self) -> None:
        wide = "map:\n    name: Test\n"
        lines = LINES.replace("    ", " " * 8)
        assert edited(wide) == f"{wide}\ndispositions:\n    {NEW}:\n{lines}"

    def test_a_file_that_is_indented_as_a_whole(self) -> None:
        text = "  map:\n    name: Test\n"
        lines = LINES.replace("    ", " " * 6)
        assert edited(text) == f"{text}\n  dispositions:\n    {NEW}:\n{lines}"

    @pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
    def test_line_ends_are_those_of_the_file(self, newline: str) -> None:
        old = f"{MAP}dispositions:\n  PM204/x:\n    decision: accepted\n".replace("\n", newline)
        content = old.encode()
        files = Files(Path(), {"m.yaml": content})
        (edit,) = set_dispositions(files, {NEW: SAID}, single=True).edits
        assert edit.after == content + f"  {NEW}:\n{LINES}".replace("\n", newline).encode()

    @pytest.mark.parametrize("end", ["", "  # a comment", "\n# a comment"])
    def test_a_last_line_that_is_not_ended(self, end: str) -> None:
        old = f"{MAP}dispositions:\n  PM204/x:\n    decision: accepted{end}"
        after = edited(old)
        at = after.index(f"  {NEW}:\n{LINES}")
        assert (after[:at] + after[at + len(f"  {NEW}:\n{LINES}") :]).rstrip("\n") == old
        assert edited(MAP.rstrip("\n")) == f"{MAP}\ndispositions:\n  {NEW}:\n{LINES}"

    @pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
    def test_the_byte_order_mark_is_kept(self, codec: str) -> None:
        content = MAP.encode(codec)
        files = Files(Path(), {"m.yaml": content})
        (edit,) = set_dispositions(files, {NEW: SAID}, single=True).edits
        assert edit.after.startswith(content)
        assert edit.after.decode(codec) == f"{MAP}\ndispositions:\n  {NEW}:\n{LINES}"

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("{PM204/x: {decision: accepted}}", "{PM204/x: {decision: accepted}, NEW}"),
            (
                "{ PM204/x: {decision: accepted}, }  # x",
                "{ PM204/x: {decision: accepted}, NEW}  # x",
            ),
            (
                "{\n  PM204/x: {decision: accepted}  # a, b\n}",
                "{\n  PM204/x: {decision: accepted},  # a, b\n  NEW\n}",
            ),
            (
                "{\n  PM204/x: {decision: accepted},\n  # end\n  }",
                "{\n  PM204/x: {decision: accepted},\n  # end\n  NEW,\n  }",
            ),
        ],
    )
    def test_a_section_in_braces_stays_in_braces(self, old: str, new: str) -> None:
        entry = f'{NEW}: {{decision: justified, reason: "Both are needed, by law.", '
        entry += "evidence: abc123}"
        after = section(f"dispositions: {old}\n")
        assert after == f"dispositions: {new.replace('NEW', entry)}\n"

    def test_a_text_below_a_bar_stays_whole(self) -> None:
        held = "    decision: accepted\n    reason: |\n      One.\n      # Two.\n"
        old = f"dispositions:\n  PM204/x:\n{held}"
        assert section(f"{old}\n# end\n") == f"{old}  {NEW}:\n{LINES}\n# end\n"

    def test_a_document_that_is_ended_by_dots(self) -> None:
        old = "dispositions:\n  PM204/x: {decision: accepted}\n"
        assert section(f"{old}...\n") == f"{old}  {NEW}:\n{LINES}...\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("council", "council"),
        ("on", '"on"'),
        ("2024-06", "2024-06"),
        ("91afbaae", "91afbaae"),
        ("91246820", '"91246820"'),
        ("1e246820", '"1e246820"'),
        ("0b110101", '"0b110101"'),
        ("Yes: # agreed", '"Yes: # agreed"'),
        ('Say "no"\\', r'"Say \"no\"\\"'),
    ],
)
def test_what_another_reader_might_take_for_something_else_is_in_quotes(
    text: str, written: str
) -> None:
    assert scalar(text) == written


OLD = """\
dispositions:
  # the council's
  PM204/x: # here
      decision: accepted   # by the board
      reason: 'It''s
        agreed.'           # in June
      review: 2024-06

  PM204/y: {decision: planned}
"""


class TestAnEntryThatIsThere:
    def test_only_the_fields_that_are_given_change_and_comments_stay(self) -> None:
        said = {"decision": "planned", "reason": 'It is "under way".', "evidence": "1e10"}
        assert section(OLD, "PM204/x", said) == (
            """\
dispositions:
  # the council's
  PM204/x: # here
      decision: planned   # by the board
      reason: "It is \\"under way\\"."           # in June
      review: 2024-06
      evidence: "1e10"

  PM204/y: {decision: planned}
"""
        )

    def test_what_is_the_same_is_not_written_anew(self) -> None:
        said = {"decision": "accepted", "reason": "It's agreed.", "review": "2024-06"}
        assert section(OLD, "PM204/x", said) == OLD

    def test_one_in_braces_stays_in_braces(self) -> None:
        said = {"decision": "disputed", "reason": "No: we answer to the council.", "review": "2025"}
        assert section(OLD, "PM204/y", said) == OLD.replace(
            "{decision: planned}",
            '{decision: disputed, reason: "No: we answer to the council.", review: 2025}',
        )

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("{decision: planned, owner: }", "{decision: planned, owner: , review: 2024 }"),
            (
                "{decision: planned,\n owner:\n }",
                "{decision: planned,\n owner: ,\n review: 2024\n }",
            ),
        ],
    )
    def test_a_field_follows_one_that_is_empty_in_braces(self, old: str, new: str) -> None:
        begin = "dispositions:\n PM204/x: "
        assert section(f"{begin}{old}\n", "PM204/x", {"review": "2024"}) == f"{begin}{new}\n"

    def test_empty_fields_are_filled_in(self) -> None:
        old = "dispositions:\n  PM204/x:\n    owner:   # who?\n    decision: planned\n    review:"
        said = {"owner": "council", "review": "2024", "evidence": "abc"}
        assert section(old, "PM204/x", said) == (
            "dispositions:\n  PM204/x:\n    owner: council   # who?\n    decision: planned\n"
            "    review: 2024\n    evidence: abc\n"
        )

    def test_a_text_below_a_bar_gives_way_and_its_comment_stays(self) -> None:
        old = (
            "dispositions:\n  PM204/x:\n    reason: >-  # why\n      One.\n\n      Two.\n\n"
            "    # after\n    decision: planned\n"
        )
        assert section(old, "PM204/x", {"reason": "Three."}) == (
            'dispositions:\n  PM204/x:\n    reason: "Three."  # why\n\n'
            "    # after\n    decision: planned\n"
        )

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            (
                "\n    owner: council  # them\n    decision: planned\n",
                "\n    decision: planned\n",
            ),
            ("\n    decision: planned\n    owner:\n", "\n    decision: planned\n"),
            ("\n    decision: planned\n    owner: council", "\n    decision: planned\n"),
            (" {decision: planned, owner: council}\n", " {decision: planned}\n"),
            (" {owner: council, decision: planned}\n", " {decision: planned}\n"),
            (
                " {decision: planned, owner: council, review: 2024}\n",
                " {decision: planned, review: 2024}\n",
            ),
            (" {decision: planned}\n", " {decision: planned}\n"),
        ],
    )
    def test_a_field_that_is_to_be_empty_is_taken_out(self, old: str, new: str) -> None:
        begin = "dispositions:\n  PM204/x:"
        assert section(f"{begin}{old}", "PM204/x", {"owner": ""}) == f"{begin}{new}"

    def test_one_is_taken_out_while_others_come(self) -> None:
        old = "dispositions:\n  PM204/x: {decision: planned, owner: council}\n"
        said = {"decision": "accepted", "owner": "", "review": "2024"}
        assert section(old, "PM204/x", said) == (
            "dispositions:\n  PM204/x: {decision: accepted, review: 2024}\n"
        )

    def test_an_id_in_quotes_is_the_same_id(self) -> None:
        old = "dispositions:\n  'PM101/care/a+b':\n    decision: planned\n"
        assert section(old, said={"decision": "accepted"}) == old.replace("planned", "accepted")


class TestRefusals:
    @pytest.mark.parametrize(
        ("text", "said", "why"),
        [
            ("{map: {name: Test}}", SAID, "one pair of braces"),
            (MAP, {**SAID, "owner": "nobody"}, "PM020"),
            (MAP, {**SAID, "reason": "Write to jo.bloggs@gmail.com."}, "PM029"),
            (MAP, {**SAID, "reason": "A zero-width\u200b space."}, "PM007"),
            (MAP, {**SAID, "reason": "\udcff"}, "cannot be written"),
            (MAP, {**SAID, "review": "soon"}, "PM014"),
            (f"{MAP}...\n", SAID, "PM00"),
            (
                f"{MAP}dispositions:\n  {NEW}: {{decision: planned, # who?\n    owner: council}}\n",
                {"owner": ""},
                "by hand",
            ),
            (f"{MAP}dispositions: {{ # none\n  }}\n", SAID, "as a mapping"),
        ],
    )
    def test_nothing_is_changed_that_would_not_read_well(
        self, text: str, said: dict[str, str], why: str
    ) -> None:
        with pytest.raises(EditError, match=why):
            edited(text, said=said)
