"""Ways to reach a person are left out of all that is written, unless they are asked for."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from everything_written import everything

from partnermap.cli import program
from partnermap.pipeline import read

TEXT = """
map:
  name: Test
  about: "Ask jo.smith@example.org, or ring 0113 496 0000."
sources: {report: {title: "From al@example.net"}}
organisations:
  club:
    name: Club
    sector: vcse
    income: micro
    about: "Call +44 (0)113 496 0001, or mailto:kim@example.com"
    contact: mailto:office@example.org
    url: "https://example.org/01134960000"
    identifiers: {GB-COH: "01134960002"}
    tags: ["sam@example.org"]
    notes: ["Ring (0113) 496 0003"]
    source: {id: report, at: "p. 1, jan@example.org"}
  other: {name: Other, contact: "mailto:jane.smith@example.org"}
partnerships:
  board:
    name: Board
    how_to_join: "Write to lee@example.org"
    members: [{body: other, post: "Clerk, 0113 496 0004", about: "mo@example.org"}]
surveys:
  asked: {name: Asked, questions: {who: {counts: {"pat@example.org": 3, "0113 496 0005": 4}}}}
"""
PRIVATE = (
    *(
        "jo.smith@",
        "al@example.net",
        "kim@example.com",
        "sam@example",
        "jan@example",
        "lee@example",
    ),
    *("mo@example", "pat@example", "jane.smith@"),
    *("496 0000", "496 0001", "496 0003", "496 0004", "496 0005"),
)
KEPT = ("mailto:office@example.org", "https://example.org/01134960000", "01134960002")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "partnermap.yaml").write_text(TEXT, encoding="utf-8")
    return tmp_path


def run(*arguments: object) -> str:
    done = CliRunner().invoke(program, [str(each) for each in arguments])
    assert done.exit_code == 0, done.output
    return done.output


def left(text: str, words: tuple[str, ...]) -> list[str]:
    return [each for each in words if each in text]


def test_the_bytes_of_the_page_hold_none(folder: Path) -> None:
    target = folder / "page.html"
    said = run("build", folder, "-o", target)
    page = target.read_bytes().decode()
    assert left(page, PRIVATE) == []
    assert left(page, KEPT) == list(KEPT)
    assert "Ask [contact details left out], or ring [contact details left out]." in page
    assert "Contact details were left out of 12 texts; --include-contacts keeps them." in said


def test_they_are_kept_where_that_is_asked_for(folder: Path) -> None:
    target = folder / "page.html"
    said = run("build", folder, "-o", target, "--include-contacts")
    page = target.read_bytes().decode()
    assert left(page, (*PRIVATE, *KEPT)) == [*PRIVATE, *KEPT]
    assert "contact details left out" not in (said + page).lower()


@pytest.mark.parametrize("form", ["text", "json"])
def test_show_holds_none_unless_it_is_asked_for_them(folder: Path, form: str) -> None:
    said = "".join(
        run("show", name, folder, "--format", form) for name in ("club", "board", "other")
    )
    assert left(said, PRIVATE) == []
    assert "mailto:office@example.org" in said
    kept = run("show", "club", folder, "--format", form, "--include-contacts")
    assert "+44 (0)113 496 0001" in kept


@pytest.mark.parametrize("form", ["text", "json"])
def test_reports_hold_none(folder: Path, form: str) -> None:
    assert left(run("findings", folder, "--format", form), PRIVATE) == []


def test_answers_that_are_contact_details_stay_apart(folder: Path) -> None:
    found = read(folder).map
    assert found is not None
    counts = found.surveys["asked"].questions["who"].counts
    assert sorted(counts.values()) == [3, 4]


def test_a_map_without_any_is_the_same_object_by_object(folder: Path) -> None:
    (folder / "partnermap.yaml").write_text("map: {name: T}\norganisations: {a: {name: A}}")
    loaded = read(folder)
    assert loaded.left_out == 0
    assert loaded.map is not None
    assert json.loads(loaded.map.organisations["a"].model_dump_json())["name"] == "A"


def test_no_text_of_any_field_lets_one_through(tmp_path: Path) -> None:
    marked = everything()
    written = re.sub(r'"(marked\d{4})"', r'"\1@example.net"', json.dumps(marked.data, indent=1))
    assert written.count("@example.net") > 150
    (tmp_path / "partnermap.yaml").write_text(written, encoding="utf-8")
    run("build", tmp_path, "-o", tmp_path / "page.html")
    page = (tmp_path / "page.html").read_bytes().decode()
    assert re.findall(r".{30}@example\.net", page) == []
    shown = [run("show", f"the-{name}", tmp_path) for name in ("organisation", "plan")]
    assert "@example.net" not in "".join(shown)
