"""``partnermap decide``: what it asks for, says and writes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.running import within as partnermap

PANEL = "PM204/community-fund-panel"
YES = ("--decision", "accepted", "--reason", "It  gives\nsmall grants only.")


def disposition(folder: Path, name: str = PANEL) -> dict[str, str]:
    data = json.loads(partnermap("findings", folder, "--format", "json").stdout)
    (found,) = [each["disposition"] for each in data["findings"] if each["id"] == name]
    return dict(found or {})


@pytest.mark.parametrize("given", ["", "partnermap.yaml"])
def test_it_is_written_where_decisions_stand_and_the_finding_is_decided(
    northbridge: Path, given: str
) -> None:
    before = (northbridge / "dispositions.yaml").read_text(encoding="utf-8")
    where = northbridge / given
    options = ("--owner", "northbridge-council", "--review", "2024-06")
    result = partnermap("decide", PANEL, where, *YES, *options)
    assert (result.exit_code, result.stderr) == (0, "")
    path = northbridge / "dispositions.yaml"
    assert result.stdout.startswith(f"{PANEL}: accepted. Written in {path}, line ")
    after = path.read_text(encoding="utf-8")
    assert after.startswith(before)
    assert after.removeprefix(before).startswith(
        f'\n  {PANEL}:\n    decision: accepted\n    reason: "It gives small grants only."\n'
        "    owner: northbridge-council\n    review: 2024-06\n    evidence: "
    )
    assert disposition(northbridge)["state"] == "decided"


def test_a_single_file_is_a_map_too(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    text = "map: {name: One}\npartnerships:\n  board: {name: Board, decides: true}\n"
    path.write_bytes(text.replace("\n", "\r\n").encode())
    assert partnermap("decide", "PM204/board", path, *YES).exit_code == 0
    assert path.read_bytes().startswith(text.replace("\n", "\r\n").encode())
    assert disposition(path, "PM204/board")["decision"] == "accepted"


def test_in_names_another_file(northbridge: Path) -> None:
    assert partnermap("decide", PANEL, northbridge, *YES, "--in", "panel.yaml").exit_code == 0
    assert (northbridge / "panel.yaml").read_text(encoding="utf-8").startswith("dispositions:\n")


def test_a_dry_run_shows_the_difference_and_writes_nothing(northbridge: Path) -> None:
    before = {path.name: path.read_bytes() for path in northbridge.iterdir()}
    result = partnermap("decide", PANEL, northbridge, *YES, "--dry-run")
    added = [line for line in result.stdout.split("\n") if line.startswith("+ ")]
    assert added[0] == f"+  {PANEL}:"
    assert len(added) == 4
    assert "\n-" not in result.stdout
    assert result.stderr == "Nothing was written.\n"
    assert {path.name: path.read_bytes() for path in northbridge.iterdir()} == before


def test_a_decision_that_is_open_again_is_made_again_and_its_comment_stays(
    northbridge: Path,
) -> None:
    shed = "PM301/kestrel-moor-shed"
    assert disposition(northbridge, shed)["state"] == "reopened"
    result = partnermap("decide", shed, northbridge, *YES, "--review", "2025")
    assert result.exit_code == 0
    assert disposition(northbridge, shed)["state"] == "decided"
    assert "  # Open again: since" in (northbridge / "dispositions.yaml").read_text(
        encoding="utf-8"
    )


def test_a_review_that_stays_due_is_said(northbridge: Path) -> None:
    result = partnermap("decide", "PM204/carers-partnership", northbridge, *YES)
    assert result.stdout.endswith(
        '  Its owner is still health-and-wellbeing-board: --owner names another, --owner "" none.\n'
        "  Its review (2023-09) is still due: --review gives it a new date.\n"
    )


CARERS = "PM204/carers-partnership"


def test_an_owner_and_a_review_are_kept_and_that_is_said_or_taken_out(northbridge: Path) -> None:
    before = disposition(northbridge, CARERS)
    said = partnermap("decide", CARERS, northbridge, *YES, "--review", "2031").stdout
    assert "Its owner is still health-and-wellbeing-board" in said
    assert "review is" not in said
    assert disposition(northbridge, CARERS)["owner"] == before["owner"]
    assert "Its review is still 2031" in partnermap("decide", CARERS, northbridge, *YES).stdout
    said = partnermap("decide", CARERS, northbridge, *YES, "--owner", "", "--review", "").stdout
    assert said.count("\n") == 1
    after = disposition(northbridge, CARERS)
    assert (after["owner"], after["review"]) == (None, None)


SHED = [f"PM30{number}/kestrel-moor-shed" for number in (1, 2, 4, 5, 6)]


def test_others_about_the_same_organisation_stay_open_and_are_named(northbridge: Path) -> None:
    said = partnermap("decide", SHED[0], northbridge, *YES, "--owner", "northbridge-forum").stdout
    first, *rest = said.split("\n")
    assert first.startswith(f"{SHED[0]}: accepted.")
    command = (
        f"  partnermap decide {' '.join(SHED[1:])} {northbridge} --decision accepted "
        '--reason "It gives small grants only." --owner northbridge-forum'
    )
    assert "4 more findings about Kestrel Moor Workshop Shed stay open:" in rest
    assert [line for line in rest if line.startswith("  PM")] == [f"  {name}" for name in SHED[1:]]
    assert rest[-3:] == ["To decide them for the same reason:", command, ""]


def test_several_are_decided_at_once(northbridge: Path) -> None:
    said = partnermap("decide", *SHED, PANEL.lower(), northbridge, *YES).stdout
    assert "stay open" not in said
    assert said.count(": accepted. Written in ") == 6
    assert {disposition(northbridge, name)["state"] for name in (*SHED, PANEL)} == {"decided"}


def test_where_one_of_several_cannot_be_decided_none_is(northbridge: Path) -> None:
    before = {path.name: path.read_bytes() for path in northbridge.iterdir()}
    result = partnermap("decide", SHED[0], "PM301/nobody", northbridge, *YES)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "There is no finding PM301/nobody" in result.stderr
    assert {path.name: path.read_bytes() for path in northbridge.iterdir()} == before


def test_where_one_of_several_files_cannot_be_written_none_is(northbridge: Path) -> None:
    assert partnermap("decide", PANEL, northbridge, *YES, "--in", "panel.yaml").exit_code == 0
    (northbridge / "panel.yaml").chmod(0o444)
    before = {path.name: path.read_bytes() for path in northbridge.iterdir()}
    result = partnermap("decide", SHED[0], PANEL, northbridge, *YES, "--review", "2030")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "panel.yaml: this file is write-protected" in result.stderr
    assert {path.name: path.read_bytes() for path in northbridge.iterdir()} == before


def test_what_is_not_safe_in_a_shell_is_not_shown_to_be_typed(northbridge: Path) -> None:
    said = partnermap("decide", SHED[0], northbridge, *YES[:3], 'It costs "$5".').stdout
    assert '--reason "..."' in said


def test_a_link_is_never_replaced(northbridge: Path) -> None:
    elsewhere = northbridge.parent / "elsewhere.yaml"
    (northbridge / "dispositions.yaml").rename(elsewhere)
    (northbridge / "dispositions.yaml").symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    result = partnermap("decide", PANEL, northbridge, *YES)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "dispositions.yaml is a link to another place" in result.stderr
    assert (northbridge / "dispositions.yaml").is_symlink()
    assert elsewhere.read_bytes() == before


def test_decided_findings_fail_nothing_and_those_that_are_open_again_do(northbridge: Path) -> None:
    shed = ("isolated", northbridge, "--body", "kestrel-moor-shed", "--code", "PM301")
    shed = (*shed, "--fail-on", "warning", "--fail-on-possible")
    carers = ("gaps", northbridge, "--body", "carers-partnership", "--fail-on", "note")
    assert partnermap(*shed).exit_code == 1
    assert partnermap("decide", "PM301/kestrel-moor-shed", northbridge, *YES).exit_code == 0
    assert partnermap(*shed).exit_code == 0
    assert partnermap(*carers).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((PANEL, *YES[:2]), 'Say why: --reason "..."'),
        ((PANEL, *YES[:3], " "), 'Say why: --reason "..."'),
        ((PANEL, *YES[2:]), "--decision accepted, justified, planned or disputed"),
        (("PM204/community-fund", *YES), f"Did you mean {PANEL}"),
        (
            ("PM301/northbridge-welcome", *YES),
            "There is no finding PM301/northbridge-welcome as of",
        ),
        (("PM020/x", *YES), "correct the file"),
        (("PM204/north-locality-board", *YES), "it is no longer found"),
        ((PANEL, *YES, "--owner", "northbridge-counci"), "Did you mean northbridge-council"),
        ((PANEL, *YES, "--review", "next year"), "'next year'"),
        ((PANEL, *YES, "--in", "../x.yaml"), "within the map's folder"),
        ((PANEL, *YES[:3], "Write to jo.bloggs@gmail.com."), "PM029"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    northbridge: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = {path.name: path.read_bytes() for path in northbridge.iterdir()}
    name, *options = arguments
    result = partnermap("decide", name, northbridge, *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert {path.name: path.read_bytes() for path in northbridge.iterdir()} == before


def test_what_is_found_only_in_the_proposed_future_is_decided_there(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    board = "board: {name: Board, decides: true, status: proposed}"
    path.write_text(f"map: {{name: One}}\npartnerships:\n  {board}\n", encoding="utf-8")
    now = partnermap("decide", "PM204/board", path, *YES)
    assert now.exit_code == 2
    assert "add --with-proposed" in now.stderr
    assert partnermap("decide", "PM204/board", path, *YES, "--with-proposed").exit_code == 0
    assert "no longer found" not in partnermap("findings", path).stdout
