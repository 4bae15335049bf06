"""The family as an SVG file: it stands by itself, says what it shows, and is always the same."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from click.testing import CliRunner
from maps_from_text import MAPS, TODAY

from partnermap.cli import program
from partnermap.page import render_svg
from partnermap.pipeline import analyse, read

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = Path(__file__).parent / "hostile.yaml"


def drawn(where):
    loaded = read(where)
    analysis = analyse(loaded.map, TODAY)
    return render_svg(analysis.graph, analysis.findings)


@pytest.mark.parametrize("where", [*MAPS, HOSTILE], ids=lambda path: path.stem)
def test_it_is_xml_with_a_title_and_a_description_and_nothing_from_elsewhere(where):
    text = drawn(where)
    root = ElementTree.fromstring(text)  # noqa: S314 - our own
    assert root.tag == f"{SVG}svg"
    assert read(where).map.manifest.name in root.find(f"{SVG}title").text
    assert "bands" in root.find(f"{SVG}desc").text
    assert root.get("aria-labelledby") == root.find(f"{SVG}title").get("id")
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in {
            "svg",
            "title",
            "desc",
            "style",
            "circle",
            "rect",
            "path",
            "text",
            "g",
        }
        assert not any("href" in name or name.startswith("on") for name in element.attrib)
    style = root.find(f"{SVG}style").text
    assert not re.search(r"var\(|url\(|@import|http", style)


def test_it_is_the_same_every_time():
    assert drawn(MAPS[0]) == drawn(MAPS[0])


def test_every_colour_that_a_shape_needs_is_in_it():
    text = drawn(next(path for path in MAPS if path.name == "northbridge"))
    style = ElementTree.fromstring(text).find(f"{SVG}style").text  # noqa: S314 - our own
    for sign in set(
        re.findall(r"fill-([a-z-]+)", re.sub(r"<style>.*</style>", "", text, flags=re.S))
    ):
        assert f".fill-{sign} {{ fill: #" in style


def test_the_description_names_the_styles_of_lines():
    northbridge = next(path for path in MAPS if path.name == "northbridge")
    root = ElementTree.fromstring(drawn(northbridge))  # noqa: S314 - our own
    said = root.find(f"{SVG}desc").text
    assert "As of November 2023." in said
    assert "Solid lines: answers to." in said


def test_the_command_writes_it_or_prints_it(tmp_path):
    target = tmp_path / "family.svg"
    where = str(next(path for path in MAPS if path.name == "northbridge"))
    done = CliRunner().invoke(program, ["export", "svg", where, "-o", str(target)])
    assert (done.exit_code, done.stdout) == (0, f"Wrote {target}.\n")
    printed = CliRunner().invoke(program, ["export", "svg", where])
    assert printed.stdout.encode() == target.read_bytes()


def test_a_drawing_is_not_written_over_yaml(tmp_path):
    target = tmp_path / "map.yaml"
    where = str(MAPS[0])
    done = CliRunner().invoke(program, ["export", "svg", where, "-o", str(target)])
    assert done.exit_code == 2
    assert "drawings are not written over YAML" in done.stderr
    assert not target.exists()


def test_no_other_kind_is_known():
    done = CliRunner().invoke(program, ["export", "ghost"])
    assert done.exit_code == 2
    assert "'ghost' is not one of 'svg', 'xlsx', 'csv'" in done.stderr
