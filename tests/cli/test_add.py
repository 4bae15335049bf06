"""``partnermap add``: what it asks for, says and writes."""

from __future__ import annotations

from difflib import ndiff
from pathlib import Path

import pytest
from cli.running import within as partnermap

from partnermap.cli.add import command


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


def added(folder: Path, *arguments: str) -> tuple[str, str]:
    """What a command says, and the lines that it adds to the one file that it changes."""
    before = contents(folder)
    kind, *rest = arguments
    many = 3 if kind == "link" else 2 if kind == "function-role" else 1
    result = partnermap("add", kind, *rest[:many], folder, *rest[many:])
    assert (result.exit_code, result.stderr) == (0, "")
    changed = [name for name, text in contents(folder).items() if text != before[name]]
    (name,) = changed
    lines = list(ndiff(before[name].split("\n"), contents(folder)[name].split("\n")))
    assert [line for line in lines if line[0] in "-?"] == []
    new = [line[2:] for line in lines if line[0] == "+"]
    at = result.stdout.rstrip(".\n").rpartition("line ")[2]
    assert contents(folder)[name].split("\n")[int(at) - 1] in new
    assert partnermap("check", folder).stdout.endswith("nothing wrong.\n")
    return result.stdout.replace(f"{folder}/", ""), "\n".join(new)


def test_an_organisation(northbridge: Path) -> None:
    said, text = added(
        northbridge,
        *("organisation", "St Mary's Food Bank & Café", "--sector", "vcse", "--income", "small"),
        *("--area", "millside", "--area", "weir-end", "--source", "forum-directory, M"),
    )
    assert text == (
        '  st-marys-food-bank-and-cafe:\n    name: "St Mary\'s Food Bank & Café"\n'
        "    sector: vcse\n    income: small\n    areas: [millside, weir-end]\n"
        '    source: {id: forum-directory, at: "M"}'
    )
    assert said == (
        "St Mary's Food Bank & Café is st-marys-food-bank-and-cafe now: organisations.yaml, "
        "line 439.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (
            ("area", "Sedge End", "--level", "neighbourhood", "--within", "south-locality"),
            "  sedge-end:\n    name: Sedge End\n    level: neighbourhood\n"
            "    within: south-locality",
        ),
        (("theme", "Food"), "  food:\n    name: Food"),
        (("community", "Young parents", "--id", "parents"), "  parents:\n    name: Young parents"),
        (
            ("function", "Feed people", "--duty", "choice"),
            "  feed-people:\n    name: Feed people\n    duty: choice",
        ),
        (
            ("partnership", "Food Table", "--kind", "forum", "--community", "carers"),
            "\n  food-table:\n    name: Food Table\n    kind: forum\n    communities: [carers]",
        ),
        (
            ("plan", "Food plan 2024", "--since", "2024"),
            "  food-plan-2024:\n    name: Food plan 2024\n    since: 2024\n",
        ),
        (
            ("source", "Minutes, May 2023", "--published", "2023-05"),
            '  minutes-may-2023:\n    title: "Minutes, May 2023"\n    published: 2023-05',
        ),
        (
            ("seat", "faith-network", "--body", "northbridge-welcome"),
            "      - body: northbridge-welcome",
        ),
        (
            ("seat", "faith-network", "--sector", "vcse", "--seats", "2", "--mandate", "elected"),
            "      - sector: vcse\n        seats: 2\n        mandate: elected",
        ),
        (
            ("link", "adults-board", "reports-to", "executive-group", "--every", "year"),
            "    reports_to:\n      - to: executive-group\n        every: year",
        ),
        (
            ("link", "community-fund-panel", "accountable_to", "executive-group"),
            "    accountable_to: executive-group",
        ),
        (
            ("link", "northbridge-council", "funds", "faith-network"),
            "  - from: northbridge-council\n    kind: funds\n    to: faith-network",
        ),
        (
            ("function-role", "faith-network", "prevention", "--role", "involved"),
            "    functions:\n      - function: prevention\n        role: involved",
        ),
    ],
)
def test_it_stands_where_its_like_stand(
    northbridge: Path, arguments: tuple[str, ...], text: str
) -> None:
    assert added(northbridge, *arguments)[1].strip("\n") == text.strip("\n")


def test_a_name_that_one_body_has_stands_for_its_id(northbridge: Path) -> None:
    said, new = added(
        northbridge,
        "seat",
        "Northbridge Health and Care Executive",
        "--body",
        "Northbridge Faith network",
    )
    assert said.startswith("faith-network sits on executive-group now")
    assert new.strip() == "- body: faith-network"


def test_a_map_of_one_file_has_no_other(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text("map: {name: One}\n", encoding="utf-8")
    result = partnermap("add", "theme", "Care", tmp_path / "one.yaml", "--in", "two.yaml")
    assert result.exit_code == 2
    assert "this map is the single file one.yaml" in result.stderr
    assert list(contents(tmp_path)) == ["one.yaml"]


def test_a_sector_may_be_written_in_capitals(northbridge: Path) -> None:
    _, new = added(northbridge, "organisation", "Elm Trust", "--sector", "VCSE")
    assert "sector: vcse" in new


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("organisation", "Northbridge Forum"),
            "'northbridge-forum' is there already, in organisations.yaml, line 154",
        ),
        (("organisation", "New", "--sector", "voluntry"), "Did you mean 'voluntary'?"),
        (("organisation", "New", "--area", "milside"), "Did you mean 'millside' (areas.yaml, "),
        (("organisation", "New", "--in", "../a.yaml"), "is not within the map's folder"),
        (("organisation", "!!!"), "No id can be made of '!!!'. Give one with --id."),
        (("organisation", "New", "--id", "New One"), "'New One' cannot be an id. Write 'new-one'"),
        (
            ("seat", "executive-group", "--body", "northbridge-forum"),
            "northbridge-forum sits on executive-group already: ",
        ),
        (("seat", "executive-grup", "--body", "faith-network"), "Did you mean executive-group?"),
        (("seat", "executive-group", "--body", "faith-netwok"), "Did you mean faith-network?"),
        (("seat", "northbridge-forum", "--body", "faith-network"), "seats are on partnerships"),
        (("seat", "executive-group"), "this seat names nobody"),
        (
            ("link", "adults-board", "report_to", "executive-group"),
            "no kind of link 'report_to'. Did you mean 'reports_to'?",
        ),
        (
            ("link", "executive-group", "reports_to", "health-and-wellbeing-board"),
            "executive-group reports_to health-and-wellbeing-board already: ",
        ),
        (("function-role", "faith-network", "preventing"), "Did you mean 'prevention'?"),
        (
            ("function-role", "executive-group", "prevention", "--role", "oversees"),
            "executive-group has this part in prevention already: ",
        ),
    ],
)
def test_what_cannot_be_is_refused(
    northbridge: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = contents(northbridge)
    kind, *rest = arguments
    many = 3 if kind == "link" else 2 if kind == "function-role" else 1
    result = partnermap("add", kind, *rest[:many], northbridge, *rest[many:])
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert contents(northbridge) == before


def test_a_dry_run_shows_the_difference_and_writes_nothing(northbridge: Path) -> None:
    before = contents(northbridge)
    result = partnermap("add", "theme", "Food", northbridge, "--dry-run")
    assert (result.exit_code, result.stderr) == (0, "Nothing was written.\n")
    assert "+  food:\n+    name: Food\n" in result.stdout
    assert contents(northbridge) == before


def test_every_kind_of_record_has_its_command() -> None:
    assert sorted(command.commands) == sorted(  # type: ignore[attr-defined]
        [
            *("area", "community", "function", "function-role", "link", "organisation"),
            *("partnership", "plan", "seat", "source", "theme"),
        ]
    )
