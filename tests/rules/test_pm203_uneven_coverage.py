"""PM203: what the areas beside one have of their own, and it has not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from maps_from_text import finding_of

Findings = Callable[..., dict[str, str]]
WHOLE = "complete: [areas, partnerships]"
AREAS = """
areas:
  city: {name: City, level: place}
  east: {name: East, level: locality, within: city}
  north: {name: North, level: locality, within: city}
  west: {name: West, level: locality, within: city}
functions:
  care: {name: Care}
"""
CARE = "functions: [{function: care, role: delivers}], complete: [functions]"
WEST = {"PM203/care/west": "asserted"}
PERHAPS = {"PM203/care/west": "possible"}
KIND = {"PM203/kind/board/west": "asserted"}
KIND_PERHAPS = {"PM203/kind/board/west": "possible"}


def world(
    *bodies: str, complete: str = WHOLE, areas: str = AREAS, thresholds: str = "", more: str = ""
) -> str:
    rows = "".join(f"  p{n}: {{name: P{n}, {body}}}\n" for n, body in enumerate(bodies))
    own = f", thresholds: {{{thresholds}}}" if thresholds else ""
    return f"map: {{name: T, {complete}{own}}}\n{areas}partnerships:\n{rows}{more}"


EAST, NORTH = f"areas: [east], {CARE}", f"areas: [north], {CARE}"


class TestFunctions:
    def test_one_that_both_others_have_here_is_told(self, findings: Findings) -> None:
        assert findings(world(EAST, NORTH), "PM203") == WEST
        finding = finding_of(world(EAST, NORTH), "PM203")
        assert finding.severity == "note"
        assert finding.message == (
            "No body for West itself covers 'Care'; in both other localities of City one does."
        )
        assert finding.evidence["having"] == {"east": ["p0"], "north": ["p1"]}

    def test_one_other_alone_may_be_the_exception(self, findings: Findings) -> None:
        assert findings(world(EAST), "PM203") == {}

    def test_two_of_five_others_are_less_than_half(self, findings: Findings) -> None:
        more = "".join(f"  l{n}: {{name: L{n}, level: locality, within: city}}\n" for n in range(3))
        areas = AREAS.replace("functions:", f"{more}functions:")
        assert findings(world(EAST, NORTH, areas=areas), "PM203") == {}
        four = world(EAST, NORTH, areas=areas, thresholds="siblings_share: 40")
        assert set(findings(four, "PM203")) == {
            *("PM203/care/l0", "PM203/care/l1", "PM203/care/l2", "PM203/care/west")
        }

    def test_a_map_may_ask_for_more(self, findings: Findings) -> None:
        assert findings(world(EAST, NORTH, thresholds="siblings: 3"), "PM203") == {}

    @pytest.mark.parametrize("role", ["advises", "scrutinises", "involved"])
    def test_other_roles_do_not_cover(self, findings: Findings, role: str) -> None:
        assert findings(world(EAST, NORTH.replace("delivers", role)), "PM203") == {}
        third = f"areas: [west], {CARE}".replace("delivers", role)
        assert findings(world(EAST, NORTH, third), "PM203") == WEST

    def test_a_body_for_the_area_closes_it(self, findings: Findings) -> None:
        assert findings(world(EAST, NORTH, f"areas: [west], {CARE}"), "PM203") == {}
        both = f"areas: [north, west], {CARE}"
        assert findings(world(EAST, both), "PM203") == {}

    def test_an_organisation_has_it_here_too(self, findings: Findings) -> None:
        more = f"organisations:\n  o: {{name: O, areas: [west], {CARE.split(', complete')[0]}}}\n"
        assert findings(world(EAST, NORTH, more=more), "PM203") == {}

    def test_from_above_and_in_part_are_said(self) -> None:
        areas = AREAS.replace(
            "functions:", "  mill: {name: Mill, level: ward, within: west}\nfunctions:"
        )
        above, part = f"areas: [city], {CARE}", f"areas: [mill], {CARE}"
        finding = finding_of(world(EAST, NORTH, above, part, areas=areas), "PM203")
        assert finding.message.endswith("P2 covers it from above. P3 covers it in part.")
        assert finding.subjects == ("p2", "p3")

    def test_where_it_is_needed_and_nobody_covers_it_another_rule_speaks(
        self, findings: Findings
    ) -> None:
        areas = AREAS.replace("name: Care", "name: Care, needed_at: locality")
        assert findings(world(EAST, NORTH, areas=areas), "PM201") == {"PM201/care/west": "asserted"}
        assert findings(world(EAST, NORTH, areas=areas), "PM203") == {}
        above = world(EAST, NORTH, f"areas: [city], {CARE}", areas=areas)
        assert findings(above, "PM201") == {}
        assert findings(above, "PM203") == WEST
        guessed = world(EAST, NORTH, f"areas: [city], {CARE}, inferred: [areas]", areas=areas)
        assert findings(guessed, "PM203") == PERHAPS

    @pytest.mark.parametrize(
        "body",
        [
            "areas: [west], functions: [care], complete: [functions]",
            "areas: [west]",
            f"{CARE}",
            "about: Anything",
            f"areas: [city], {CARE}, inferred: [areas]",
            f"areas: [wst], {CARE}",
            f"areas: [city], stands_for: 3, {CARE}",
            f"areas: [west], {CARE}, since: 2023..2024",
            f"areas: [west], {CARE}, until: 2020, assumed: [until]",
            "areas: [west], functions: [{function: car, role: leads}], complete: [functions]",
            "areas: [west], functions: [{function: care, role: involved, inferred: [role]}], "
            "complete: [functions]",
        ],
    )
    def test_what_may_cover_it_here_makes_it_possible(self, findings: Findings, body: str) -> None:
        assert findings(world(EAST, NORTH, body), "PM203", at="2023-06") == PERHAPS

    @pytest.mark.parametrize("body", ["areas: [city]", "areas: [east]", f"areas: [east], {CARE}"])
    def test_lists_of_other_places_do_not_matter(self, findings: Findings, body: str) -> None:
        assert findings(world(EAST, NORTH, body), "PM203") == WEST

    @pytest.mark.parametrize(
        "north",
        [
            f"{NORTH}, assumed: [functions]",
            f"{NORTH}, since: 2023..2024",
            NORTH.replace("delivers", "delivers, inferred: [role]"),
        ],
    )
    def test_a_sibling_that_may_not_have_it_makes_it_possible(
        self, findings: Findings, north: str
    ) -> None:
        found = findings(world(EAST, north), "PM203", at="2023-06")
        assert found["PM203/care/west"] == "possible"
        assert findings(world(EAST, f"{NORTH}, inferred: [areas]"), "PM203") == PERHAPS
        sure = findings(world(EAST, north, NORTH), "PM203", at="2023-06")
        assert sure["PM203/care/west"] == "asserted"

    @pytest.mark.parametrize(
        "complete", ["complete: [areas]", "complete: [partnerships]", "about: x"]
    )
    def test_all_areas_and_partnerships_must_be_on_the_map(
        self, findings: Findings, complete: str
    ) -> None:
        assert findings(world(EAST, NORTH, complete=complete), "PM203") == PERHAPS

    @pytest.mark.parametrize(
        "old_and_new",
        [
            ("West, level: locality", "West, level: locality, inferred: [level]"),
            ("within: city}\n  north", "within: city, assumed: [within]}\n  north"),
            ("functions:", "  south: {name: South, level: locality}\nfunctions:"),
            ("functions:", "  south: {name: South, within: city}\nfunctions:"),
            ("functions:", "  south: {name: South, level: locality, within: cty}\nfunctions:"),
            ("name: Care", "name: Care, since: 2023..2024"),
        ],
    )
    def test_where_areas_lie_must_be_known(
        self, findings: Findings, old_and_new: tuple[str, str]
    ) -> None:
        text = world(EAST, NORTH, areas=AREAS.replace(*old_and_new))
        assert findings(text, "PM203", at="2023-06")["PM203/care/west"] == "possible"

    def test_an_area_that_is_recorded_as_lying_in_none_is_no_sibling(
        self, findings: Findings
    ) -> None:
        apart = "  south: {name: South, level: locality, within: []}\nfunctions:"
        text = world(EAST, NORTH, areas=AREAS.replace("functions:", apart))
        assert findings(text, "PM203") == {"PM203/care/west": "asserted"}

    def test_who_had_it_stands_beside_it(self) -> None:
        finding = finding_of(world(EAST, NORTH, f"areas: [west], {CARE}, until: 2020"), "PM203")
        assert finding.evidence["not_counted_now"] == ["p2"]
        assert "P2: covered it, or is to" in {each.note for each in finding.locations}


class TestSiblings:
    def test_other_levels_and_other_containing_areas_are_none(self, findings: Findings) -> None:
        areas = AREAS.replace("West, level: locality", "West, level: ward")
        assert findings(world(EAST, NORTH, areas=areas), "PM203") == {}
        areas = AREAS.replace("West, level: locality, within: city", "West, level: locality")
        assert findings(world(EAST, NORTH, areas=areas), "PM203") == {}

    def test_one_that_lies_partly_in_two_stands_beside_those_of_both(
        self, findings: Findings
    ) -> None:
        areas = """
areas:
  city: {name: City, level: place}
  town: {name: Town, level: place}
  east: {name: East, level: locality, within: city}
  west: {name: West, level: locality, within: town}
  border: {name: Border, level: locality, within: [city, town]}
functions: {care: {name: Care}}
"""
        text = world(EAST, f"areas: [west], {CARE}", areas=areas)
        assert findings(text, "PM203") == {"PM203/care/border": "asserted"}
        assert finding_of(text, "PM203").message.endswith(
            "in both other localities of City and Town one does."
        )

    def test_only_the_innermost_containing_area_counts(self, findings: Findings) -> None:
        areas = """
areas:
  shire: {name: Shire, level: region}
  city: {name: City, level: place, within: shire}
  town: {name: Town, level: place, within: shire}
  east: {name: East, level: locality, within: [city, shire]}
  north: {name: North, level: locality, within: [city, shire]}
  west: {name: West, level: locality, within: [town, shire]}
functions: {care: {name: Care}}
"""
        assert findings(world(EAST, NORTH, areas=areas), "PM203") == {}

    def test_an_area_that_has_ended_is_none(self, findings: Findings) -> None:
        areas = AREAS.replace("West, level", "West, until: 2020, level")
        assert findings(world(EAST, NORTH, areas=areas), "PM203") == {}


class TestKinds:
    EAST, NORTH = "kind: board, areas: [east]", "kind: board, areas: [north]"

    def test_one_that_both_others_have_is_told(self, findings: Findings) -> None:
        assert findings(world(self.EAST, self.NORTH), "PM203") == KIND
        finding = finding_of(world(self.EAST, self.NORTH), "PM203")
        assert finding.message == (
            "West has no board of its own; both other localities of City have one."
        )
        assert finding.evidence["kind"] == "board"

    @pytest.mark.parametrize("kind", ["other", "sub-group", "task-group", "officer-group"])
    def test_some_kinds_are_not_looked_for(self, findings: Findings, kind: str) -> None:
        bodies = (each.replace("board", kind) for each in (self.EAST, self.NORTH))
        assert findings(world(*bodies), "PM203") == {}

    @pytest.mark.parametrize(
        ("third", "expected"),
        [
            ("kind: board, areas: [west]", {}),
            ("kind: board, areas: [north, west]", {}),
            ("kind: board, areas: [city]", KIND),
            ("kind: forum, areas: [west]", KIND),
            ("areas: [west]", KIND_PERHAPS),
            ("kind: board", KIND_PERHAPS),
            ("about: Anything", KIND_PERHAPS),
            ("kind: board, areas: [city], stands_for: 3", KIND_PERHAPS),
            ("kind: board, areas: [west], stands_for: 3", {}),
            ("kind: forum, areas: [west], inferred: [kind]", KIND_PERHAPS),
            ("kind: board, areas: [city], assumed: [areas]", KIND_PERHAPS),
            ("kind: board, areas: [west], since: 2023..2024", KIND_PERHAPS),
            ("kind: board, areas: [west], until: 2020", KIND),
            ("kind: board, areas: [west], until: 2020, inferred: [until]", KIND_PERHAPS),
            ("kind: board, areas: [west], status: proposed", KIND),
        ],
    )
    def test_what_a_third_partnership_changes(
        self, findings: Findings, third: str, expected: dict[str, str]
    ) -> None:
        assert findings(world(self.EAST, self.NORTH, third), "PM203", at="2023-06") == expected

    def test_what_is_proposed_closes_it_in_the_proposed_future(self, findings: Findings) -> None:
        third = "kind: board, areas: [west], status: proposed"
        text = world(self.EAST, self.NORTH, third)
        assert findings(text, "PM203", with_proposed=True) == {}

    def test_before_recording_began_nothing_is_asserted(self, findings: Findings) -> None:
        text = world(self.EAST, self.NORTH).replace("name: T,", "name: T, recorded_from: 2022,")
        assert findings(text, "PM203", at="2021") == KIND_PERHAPS
