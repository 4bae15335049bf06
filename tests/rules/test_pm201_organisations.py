"""PM201: what organisations may do beyond what is recorded of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from maps_from_text import finding_of

Findings = Callable[..., dict[str, str]]
AREAS = """
areas:
  city: {name: City, level: place}
  east: {name: East, level: neighbourhood, within: city}
  west: {name: West, level: neighbourhood, within: city}
"""
NEEDED = f"{AREAS}functions:\n  care: {{name: Care, needed_at: neighbourhood}}\n"
CLINIC = (
    "map: {name: T, complete: [partnerships]}\nfunctions:\n  care: {name: Care, duty: statute}\n"
)


class TestWhatOrganisationsDo:
    """Their lists of functions count where they may do what the public asks for."""

    @pytest.mark.parametrize(
        "fields",
        [
            "kind: council",
            "kind: charity, publicly_accountable: true",
            "sector: nhs",
            "about: x",
            "kind: charity, functions: [{function: other, role: delivers}]",
        ],
    )
    def test_a_list_that_is_not_complete_makes_it_possible(
        self, findings: Findings, fields: str
    ) -> None:
        text = CLINIC + "  other: {name: Other}\n"
        text += f"organisations:\n  o: {{name: O, {fields}}}\n"
        assert findings(text, "PM201") == {"PM201/care": "possible"}
        (slots,) = finding_of(text, "PM201").rests_on
        assert [(slot.record, slot.name) for slot in slots] == [("o", "functions")]
        whole = text.replace("{name: O,", "{name: O, complete: [functions],")
        assert findings(whole, "PM201") == {"PM201/care": "asserted"}

    @pytest.mark.parametrize(
        ("fields", "guessed"),
        [
            ("kind: charity, inferred: [kind]", ["kind"]),
            ("kind: charity, sector: vcse, inferred: [kind, sector]", ["kind"]),
            ("kind: other, sector: vcse, inferred: [kind, sector]", ["kind", "sector"]),
        ],
    )
    def test_of_one_that_was_guessed_not_to_be_public_the_guess_is_asked_for_and_no_list(
        self, findings: Findings, fields: str, guessed: list[str]
    ) -> None:
        text = f"{CLINIC}organisations:\n  o: {{name: O, {fields}}}\n"
        (slots,) = finding_of(text, "PM201").rests_on
        assert [slot.name for slot in slots] == guessed
        stated = text.replace("inferred: [kind, sector]", "").replace("inferred: [kind]", "")
        assert findings(stated, "PM201") == {"PM201/care": "asserted"}
        whole = text.replace("{name: O,", "{name: O, complete: [functions],")
        assert findings(whole, "PM201") == {"PM201/care": "asserted"}

    @pytest.mark.parametrize(
        "fields", ["kind: charity", "sector: vcse", "kind: council, publicly_accountable: false"]
    )
    def test_those_that_do_nothing_recorded_and_are_not_public_are_not_asked(
        self, findings: Findings, fields: str
    ) -> None:
        text = f"{CLINIC}organisations:\n  o: {{name: O, {fields}}}\n"
        assert findings(text, "PM201") == {"PM201/care": "asserted"}

    def test_one_for_another_place_is_not_asked(self, findings: Findings) -> None:
        text = "map: {name: T, complete: [partnerships]}\n" + NEEDED
        text += "organisations:\n  o: {name: O, kind: council, areas: [east]}\n"
        assert findings(text, "PM201") == {
            "PM201/care/east": "possible",
            "PM201/care/west": "asserted",
        }
