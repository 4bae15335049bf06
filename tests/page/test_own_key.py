"""A picture that leaves the page says what it is of, of when, and what its signs mean."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

from click.testing import CliRunner
from maps_from_text import MAPS, analysis_of
from page.packed import data_of

from partnermap.cli import program
from partnermap.page import render, render_svg

SVG = "{http://www.w3.org/2000/svg}"
TEXT = """
map: {name: Ourtown, as_of: 2023-11}
areas: {city: {name: City, level: place}}
organisations:
  council: {name: Council, kind: council, sector: local-government, areas: [city], decides: true}
  charity: {name: Charity, sector: vcse}
  shop: {name: Shop, sector: private}
partnerships:
  board:
    name: Board
    areas: [city]
    inferred: [areas]
    accountable_to: council
    members: [charity]
  next: {name: Next, areas: [city], status: proposed, reports_to: board}
"""


def words_of(text):
    root = ElementTree.fromstring(text)  # noqa: S314 - our own
    return root, [each.text for each in root.iter(f"{SVG}text")]


def key_of(text):
    root, _ = words_of(text)
    key = next(each for each in root.iter(f"{SVG}g") if each.get("class") == "own-key")
    return {each.text for each in key.iter(f"{SVG}text")}


def test_a_saved_family_has_its_title_its_date_and_a_key():
    analysis = analysis_of(TEXT)
    text = render_svg(analysis.graph, analysis.findings)
    _, words = words_of(text)
    assert words[0] == "Family of partnerships: Ourtown"
    assert words[1].startswith("As of November 2023. 1 partnership")
    assert {"Sectors", "Lines", "Concluded or guessed", "Shapes"} <= key_of(text)


def test_its_key_has_what_occurs_and_nothing_else():
    analysis = analysis_of(TEXT)
    key = key_of(render_svg(analysis.graph, analysis.findings))
    assert {"local government", "voluntary sector", "answers to", "reports to"} <= key
    assert {"concluded, not stated", "decides", "proposed", "organisation"} <= key
    assert "private sector" not in key  # on the map, and not in this picture
    assert not key & {"guessed, not stated", "is part of", "stands for several", "not recorded"}


def test_everything_lies_within_the_picture():
    for where in MAPS:
        done = CliRunner().invoke(program, ["export", "svg", str(where)])
        root = ElementTree.fromstring(done.stdout)  # noqa: S314 - our own
        x, y, wide, high = map(float, root.get("viewBox").split())
        assert (root.get("width"), root.get("height")) == (f"{wide:g}", f"{high:g}")
        key = next(each for each in root.iter(f"{SVG}g") if each.get("class") == "own-key")
        dx, dy = map(float, re.findall(r"[-\d.]+", key.get("transform")))
        for text in key.iter(f"{SVG}text"):
            if text.get("class") != "key-said":
                continue
            assert 0 <= float(text.get("x")) + dx - x < wide - 100
            assert 0 < float(text.get("y")) + dy - y < high


def test_title_and_key_can_be_chosen_on_the_command_line(tmp_path):
    where = tmp_path / "map.yaml"
    where.write_text(TEXT, encoding="utf-8")
    titled = CliRunner().invoke(program, ["export", "svg", str(where), "--title", "For <us>"])
    root, words = words_of(titled.stdout)
    assert words[0] == "For <us>"
    assert root.find(f"{SVG}title").text == "For <us>"
    bare = CliRunner().invoke(program, ["export", "svg", str(where), "--no-key"])
    assert 'class="own-key"' not in bare.stdout
    assert "As of November 2023" in bare.stdout


def test_the_page_has_the_keys_of_its_two_pictures_for_whoever_saves_them():
    analysis = analysis_of(TEXT)
    keys = data_of(render(analysis.graph, analysis.findings))["keys"]
    assert "has a seat on" in keys["network"]
    assert "private sector" in keys["network"]
    assert "has a seat on" not in keys["family"]
    for key in keys.values():
        root = ElementTree.fromstring(key)  # noqa: S314 - our own
        assert float(root.get("width")) > 200
        assert float(root.get("height")) > 50
