"""PM206: who is expected at a table is there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from maps_from_text import finding_of

from partnermap import vocabulary as words
from partnermap.expectations import SECTOR_OF_KIND, STANDARD

Findings = Callable[..., dict[str, str]]
NHS = "PM206/nhs/board"
ASSERTED, POSSIBLE, NONE = {NHS: "asserted"}, {NHS: "possible"}, {}


def board(
    *seats: str,
    complete: str = "complete: [members]",
    kind: str = "kind: community-safety-partnership",
    areas: str = "areas: [town]",
    level: str = "level: place",
    more: str = "",
    expects: str = "",
) -> str:
    """A community safety partnership of council and police, with more seats."""
    every = "".join(f", {{{seat}}}" for seat in seats)
    return f"""
map: {{name: T, as_of: 2023, recorded_from: 2000{expects}}}
areas: {{town: {{name: Town, {level}}}, ward: {{name: Ward, level: ward}}, odd: {{name: Odd}}}}
communities: {{carers: {{name: Carers}}}}
organisations:
  council: {{name: Council, kind: council}}
  police: {{name: Police, sector: police-fire}}
  icb: {{name: ICB, sector: nhs, kind: integrated-care-board}}
  trust: {{name: Trust, kind: nhs-trust}}
  guess: {{name: Guess, sector: vcse, assumed: [sector]}}
  nobody-knows: {{name: Nobody Knows}}
  charity: {{name: Charity, kind: charity}}
  forum: {{name: Forum, sector: vcse}}
  trusts: {{name: Trusts, sector: nhs, stands_for: 3}}
partnerships:
  board:
    {{name: Board, {kind}, {areas}, {complete}, members: [council, {{body: police}}{every}]}}
  table: {{name: Table, members: [trust], complete: [members]}}
  club: {{name: Club, members: [forum], complete: [members]}}
  open: {{name: Open, members: [forum]}}
  ring: {{name: Ring, members: [board, forum], complete: [members]}}
{more}"""


@pytest.mark.parametrize(
    ("seat", "expected"),
    [
        ("body: icb", NONE),
        ("body: trust", NONE),
        ("body: trusts", NONE),
        ("body: forum", ASSERTED),
        ("sector: nhs", NONE),
        ("sector: faith", ASSERTED),
        ("kind: nhs-trust", NONE),
        ("kind: council", ASSERTED),
        ("kind: charity", POSSIBLE),
        ("community: carers", POSSIBLE),
        ("area: ward", POSSIBLE),
        ("seats: 2", POSSIBLE),
        ("body: forum, on_behalf_of: {sector: nhs}", NONE),
        ("body: forum, on_behalf_of: {kind: nhs-trust}", NONE),
        ("body: forum, on_behalf_of: icb", NONE),
        ("body: forum, on_behalf_of: [{sector: vcse}, {area: ward}]", ASSERTED),
        ("body: forum, on_behalf_of: nobody-knows", POSSIBLE),
        ("body: nobody-knows", POSSIBLE),
        ("body: charity", POSSIBLE),
        ("body: guess", POSSIBLE),
        ("body: mispelt", POSSIBLE),
        ("body: table", NONE),
        ("body: club", ASSERTED),
        ("body: open", POSSIBLE),
        ("body: forum, on_behalf_of: table", ASSERTED),
        ("body: ring", ASSERTED),
    ],
)
def test_who_brings_a_sector(findings: Findings, seat: str, expected: dict[str, str]) -> None:
    assert findings(board(seat), "PM206") == expected


def test_what_speaks_for_the_voluntary_sector_speaks_for_faith(findings: Findings) -> None:
    expects = ", expectations: {community-safety-partnership: {sectors: faith}}"
    for seat in ("sector: vcse", "body: police, on_behalf_of: {sector: vcse}"):
        assert findings(board(seat, expects=expects), "PM206") == NONE
    assert findings(board("body: forum", expects=expects), "PM206") == {
        "PM206/faith/board": "asserted"
    }


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("role: chair", NONE),
        ("role: [observer, chair]", NONE),
        ("role: observer", ASSERTED),
        ("role: in-attendance", ASSERTED),
        ("role: secretariat", ASSERTED),
        ("role: observer, inferred: [role]", POSSIBLE),
        ("role: unknown", POSSIBLE),
        ("until: 2020", ASSERTED),
        ("until: 2020, assumed: [until]", POSSIBLE),
        ("until: 2020..2030", POSSIBLE),
        ("status: proposed", ASSERTED),
        ("inferred: [body]", NONE),
    ],
)
def test_how_a_seat_stands(findings: Findings, row: str, expected: dict[str, str]) -> None:
    assert findings(board(f"body: icb, {row}"), "PM206") == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"complete": "about: x"}, POSSIBLE),
        ({"complete": "complete: [members], inferred: [members]"}, POSSIBLE),
        ({"complete": "complete: [members], assumed: [kind]"}, POSSIBLE),
        ({"complete": "complete: [members], assumed: [areas]"}, POSSIBLE),
        ({"complete": "complete: [members], since: 2020..2030"}, POSSIBLE),
        ({"complete": "complete: [members], status: proposed"}, NONE),
        ({"complete": "complete: [members], stands_for: 4"}, NONE),
        ({"level": "level: district"}, ASSERTED),
        ({"level": "level: ward"}, NONE),
        ({"level": "level: place, inferred: [level]"}, POSSIBLE),
        ({"level": "level: ward, inferred: [level]"}, NONE),
        ({"level": "about: x"}, POSSIBLE),
        ({"areas": "about: x"}, POSSIBLE),
        ({"areas": "areas: [ward]"}, NONE),
        ({"areas": "areas: [odd, ward]"}, POSSIBLE),
        ({"areas": "areas: [odd, town]"}, ASSERTED),
        ({"areas": "areas: [mispelt]"}, POSSIBLE),
        ({"kind": "kind: forum"}, NONE),
        ({"kind": "about: x"}, NONE),
    ],
)
def test_when_it_is_expected(
    findings: Findings, fields: dict[str, str], expected: dict[str, str]
) -> None:
    assert findings(board(**fields), "PM206") == expected


@pytest.mark.parametrize(
    ("at", "expected"), [("1999", {}), ("2007-07", {}), ("2007-08", ASSERTED), ("2023", ASSERTED)]
)
def test_an_act_asks_for_it_from_its_day_on(
    findings: Findings, at: str, expected: dict[str, str]
) -> None:
    assert findings(board(), "PM206", at=at) == expected


def test_nothing_is_asserted_before_recording_began(findings: Findings) -> None:
    text = board().replace("recorded_from: 2000", "recorded_from: 2020")
    assert findings(text, "PM206", at="2010") == POSSIBLE


def test_a_table_of_which_nobody_is_recorded_is_left_out(findings: Findings) -> None:
    text = """
areas: {town: {name: Town, level: place}}
partnerships:
  board: {name: Board, kind: health-and-wellbeing-board, areas: [town]}
"""
    assert findings(text, "PM206") == {}
    whole = text.replace("areas: [town]}", "areas: [town], complete: [members]}")
    assert set(findings(whole, "PM206")) == {
        f"PM206/{sector}/board" for sector in ("healthwatch", "local-government", "nhs")
    }


class TestExpectationsOfAMap:
    KIND = ", expectations: {community-safety-partnership: "

    @pytest.mark.parametrize(
        ("written", "missing"),
        [
            ("{}", []),
            ("{sectors: [vcse, nhs]}", ["nhs", "vcse"]),
            ("{sectors: vcse, levels: [ward]}", []),
            ("[{sectors: vcse, levels: [ward]}, {sectors: faith, levels: [place]}]", ["faith"]),
            ("{accountable_body: true}", []),
        ],
    )
    def test_they_take_the_place_of_the_standard(
        self, findings: Findings, written: str, missing: list[str]
    ) -> None:
        found = findings(board(expects=f"{self.KIND}{written}}}"), "PM206")
        assert sorted(found) == [f"PM206/{sector}/board" for sector in missing]

    @pytest.mark.parametrize(
        ("member", "certainty"),
        [
            ("council", None),
            ("forum", "asserted"),
            ("charity", "asserted"),
            ("nobody-knows", "possible"),
            ("icb, role: observer", "asserted"),
        ],
    )
    def test_somebody_who_answers_to_the_public(
        self, findings: Findings, member: str, certainty: str | None
    ) -> None:
        text = board(expects=f"{self.KIND}{{accountable_body: true}}}}")
        text = text.replace("[council, {body: police}]", f"[{{body: {member}}}]")
        found = findings(text, "PM206")
        assert found == ({"PM206/accountable-body/board": certainty} if certainty else {})

    def test_it_is_a_note_unless_somebody_binding_asks_for_it(self) -> None:
        for duty, severity in (("choice", "note"), ("guidance", "warning")):
            expects = f"{self.KIND}{{sectors: faith, duty: {duty}, basis: Terms}}}}"
            finding = finding_of(board(expects=expects), "PM206")
            assert finding.severity.value == severity
        assert finding.message == (
            "No member of the sector 'faith' is recorded on Board. Guidance asks for one (Terms)."
        )


def test_it_says_who_is_there_and_who_only_observes() -> None:
    finding = finding_of(board("body: icb, role: observer", "body: nobody-knows"), "PM206")
    assert finding.message == (
        "No member of the sector 'NHS' is recorded on Board. Statute asks for one (Crime and "
        "Disorder Act 1998, section 5(1)). ICB (observer) is there and no member."
    )
    assert finding.evidence["there"] == {
        "local-government": ["council"],
        "not known": ["nobody-knows"],
        "police-fire": ["police"],
    }
    assert finding.evidence["only_listening"] == ["icb"]
    assert [[slot.words for slot in each] for each in finding.rests_on] == [
        ["which sector Nobody Knows belongs to"]
    ]


def test_it_says_that_a_seat_only_may_stand() -> None:
    assert finding_of(board("body: icb, until: 2022..2030"), "PM206").message.startswith(
        "Whether a member of the sector 'NHS' is on Board is not certain; ICB may be. Statute asks"
    )


def test_the_standard_uses_words_of_the_vocabularies() -> None:
    for kind, rows in STANDARD.items():
        assert kind in words.PARTNERSHIP_KINDS
        for row in rows:
            assert set(row.sectors) <= set(words.SECTORS)
            assert set(row.levels) <= set(words.AREA_LEVELS)
            assert row.duty in words.BINDING_DUTIES
            assert row.basis
    assert set(SECTOR_OF_KIND) <= set(words.ORGANISATION_KINDS)
    assert set(SECTOR_OF_KIND.values()) <= set(words.SECTORS)
    assert words.ORGANISATION_KINDS.keys() - SECTOR_OF_KIND.keys() == {"other"}


@pytest.mark.parametrize("kind", STANDARD)
def test_of_every_standard_expectation_it_is_said_what_was_read(kind: str) -> None:
    assert all(each.basis and each.checked for each in STANDARD[kind])
