"""A decision is written into the YAML, and nothing else in it changes."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from editing.decided_text import LINES, MAP, NEW, SAID, edited, section

from partnermap.editing import EditError, set_dispositions
from partnermap.editing.scalars import scalar
from partnermap.storage import Files


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
        (edit,) = set_dispositions(files, {NEW: SAID}).edits
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
        (edit,) = set_dispositions(files, {NEW: SAID}).edits
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
            (f"{MAP}dispositions: {{ # none\n  }}\n", SAID, "comment stands within"),
        ],
    )
    def test_nothing_is_changed_that_would_not_read_well(
        self, text: str, said: dict[str, str], why: str
    ) -> None:
        with pytest.raises(EditError, match=why):
            edited(text, said=said)
