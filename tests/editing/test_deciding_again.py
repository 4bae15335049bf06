"""A decision that is there is changed: only the fields that are given."""

from __future__ import annotations

import pytest
from editing.decided_text import section

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
