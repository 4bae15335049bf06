"""The page as text: whole, closed, the same every time."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from maps_from_text import ROOT, TODAY, analysis_of, loaded_from

from partnermap.page import render
from partnermap.page.missing import missing_line
from partnermap.page.vis import vis_script
from partnermap.pipeline import analyse

ALLOWED = ("http://", "https://", "mailto:", "#")
VOID = {"meta", "link", "input", "br", "img"}


class Reader(HTMLParser):
    """Gathers what a page consists of."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.references: set[str] = set()
        self.loads: list[tuple[str, str, str]] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag, attrs):
        found = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        self.attributes |= found.keys()
        if "id" in found:
            self.ids.append(found["id"])
        for name in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
            self.references |= set(found.get(name, "").split())
        if tag == "a":
            self.links.append(found["href"])
        elif {"src", "href"} & found.keys():
            self.loads.append((tag, *(found.get(name, "") for name in ("src", "href"))))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def page_of(pages, name):
    return pages[name].read_text("utf-8")


def read_page(text):
    reader = Reader()
    reader.feed(text)
    reader.close()
    return reader


@pytest.fixture(params=["northbridge", "leeds-third-sector-strategy-2020", "hostile"])
def text(request, pages):
    return page_of(pages, request.param)


def test_its_elements_are_closed_and_its_ids_are_unique(text):
    reader = read_page(text)
    assert not reader.open
    assert len(reader.ids) == len(set(reader.ids))
    assert reader.references <= set(reader.ids)


def test_links_within_the_page_lead_somewhere_and_others_to_the_web(text):
    reader = read_page(text)
    targets = set(reader.ids)
    for link in reader.links:
        assert link.startswith(ALLOWED), link
        if link.startswith("#"):
            assert link[1:] in targets, link


def test_it_loads_nothing_and_has_no_script_in_its_attributes(text):
    reader = read_page(text)
    assert reader.loads == [("link", "", "data:,"), ("link", "", "#packed")]
    assert "packed" in reader.ids
    assert "style" not in reader.attributes
    assert not [name for name in reader.attributes if name.startswith("on")]
    assert not reader.tags & {"iframe", "img", "object", "embed", "form", "base", "image"}


def test_its_policy_has_the_hash_of_each_script_and_style(text):
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy
    said = policy.group(1).replace("&#39;", "'")
    inline = re.findall(r"<script(?: type=\"module\")?>(.*?)</script>", text, re.DOTALL)
    inline += re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    inline += [vis_script()]  # which the page's own script puts in when it is needed
    hashes = {b64encode(sha256(each.encode()).digest()).decode() for each in inline}
    assert set(re.findall(r"sha256-([^']*)'", said)) == hashes
    assert len(hashes) == 4
    assert said.startswith("default-src 'none'; img-src data: blob:; style-src 'sha256-")
    assert said.endswith("; base-uri 'none'; form-action 'none'")


def test_names_are_words_and_nothing_else(pages):
    hostile = read_page(page_of(pages, "hostile"))
    ordinary = read_page(page_of(pages, "northbridge"))
    assert hostile.tags <= ordinary.tags
    assert hostile.attributes <= ordinary.attributes
    text = page_of(pages, "hostile")
    assert text.count("<script") == page_of(pages, "northbridge").count("<script")
    (name,) = re.findall(r"<h1>(.*?)</h1>", text)
    assert unescape(name) == ("</title></script><script>document.title='owned'</script> {{7*7}}")


def test_it_is_small_enough_and_is_british(pages):
    content = pages["northbridge"].read_bytes()
    assert len(content) < 1_120_000
    assert b"\r" not in content
    assert content.startswith(b'<!DOCTYPE html>\n<html lang="en-GB">')


def test_what_the_page_says_about_the_map(pages):
    text = page_of(pages, "northbridge")
    assert "<title>Northbridge health and care partnerships (an invented city)</title>" in text
    assert "Nothing in it is real." in text
    assert "As of November 2023" in text
    assert "Voluntary and community sector" in text
    assert text.count("<h1>") == 1
    assert "612 registered charities in Northbridge" in text


def test_every_body_has_one_article(pages):
    text = page_of(pages, "northbridge")
    analysis = analysis_of((ROOT / "tests/page/hostile.yaml").read_text("utf-8"))
    assert len(re.findall(r'<article class="entry" id="body-', text)) > 60
    hostile = page_of(pages, "hostile")
    for _, name, _ in analysis.graph.moment.map.bodies():
        assert hostile.count(f'id="body-{name}"') == 1


def test_ids_without_a_record_are_said_at_the_head_and_where_they_are_used():
    loaded = loaded_from("""
organisations: {trust: {name: Trust, areas: [nowhere]}}
partnerships: {board: {name: Board, members: [trust, ghost], reports_to: unheard-of}}
""")
    analysis = analyse(loaded.map, TODAY)
    page = render(analysis.graph, analysis.findings)
    head = re.sub(r"<[^>]*>", "", page[page.index("<header") : page.index("</header>")])
    assert (
        "3 ids are used that no record has (ghost, nowhere, unheard-of). They are shown as "
        "'not recorded', and what depends on them is only possible."
    ) in " ".join(unescape(head).split())
    assert '<a href="#body-ghost">ghost</a>' in page[: page.index("</header>")]
    ghost = unescape(page[page.index('id="body-ghost"') :]).split("</article>")[0]
    assert "no record has the id 'ghost'" in ghost
    assert "not certain yet" not in ghost
    assert "that no record has" not in page_words("organisations: {one: {name: One}}")


def page_words(text):
    analysis = analysis_of(text)
    return render(analysis.graph, analysis.findings)


def test_one_id_without_a_record_and_very_many():
    one = analyse(loaded_from("partnerships: {a: {name: A, members: [b]}}").map, TODAY).graph
    said = "".join(piece.text for piece in missing_line(one))
    assert said.startswith("One id is used that no record has (b). It is shown as ")
    many = ", ".join(f"b{number:02d}" for number in range(20))
    graph = analyse(loaded_from(f"partnerships: {{a: {{name: A, members: [{many}]}}}}").map, TODAY)
    said = "".join(piece.text for piece in missing_line(graph.graph))
    assert "b10, b11 and 8 more). They" in said


def test_who_is_who_counts_as_the_head_does():
    page = page_words("""
organisations: {one: {name: One, until: 2001}, two: {name: Two}}
partnerships:
  now: {name: Now}
  old: {name: Old, until: 2001}
  new: {name: New, status: proposed}
""")
    assert "<h3>Partnerships (1; 2 do not count now)</h3>" in page
    assert "<h3>Organisations (1; 1 does not count now)</h3>" in page


def test_a_map_of_names_only_has_a_page():
    for text in ("map: {name: Empty}", "organisations: {one: {name: One}}"):
        analysis = analysis_of(text)
        assert "</html>" in render(analysis.graph, analysis.findings)


def test_other_commands_do_not_wait_for_the_drawing_library():
    code = (
        "import sys, partnermap.pipeline; print({'pyvis', 'jinja2', 'IPython'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(exclude_categories=["C", "Z"], codec="utf-8"), min_size=1))
def test_any_name_comes_through_as_it_is(name):
    loaded = loaded_from(f"partnerships: {{board: {{name: {json.dumps(name)}}}}}")
    assume(loaded.map is not None)
    analysis = analyse(loaded.map, TODAY)
    page = render(analysis.graph, analysis.findings)
    shown = loaded.map.partnerships["board"].name
    assert shown in unescape(re.findall(r'<h4 tabindex="-1">(.*?)</h4>', page)[-1])
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', page)
    assert data
    assert json.loads(data.group(1))["search"]["columns"]["name"] == [shown]
    assert not read_page(page).open


@pytest.mark.parametrize("name", ["northbridge", "leeds-third-sector-strategy-2020"])
def test_the_same_bytes_wherever_it_is_made(name, tmp_path):
    code = (
        "import sys; from datetime import date; from pathlib import Path; "
        "from partnermap.pipeline import *; "
        "write_page(analyse(read(Path(sys.argv[1])).map, date(2026, 1, 1)), Path(sys.argv[2]))"
    )
    made = []
    for seed, zone, locale in (("0", "UTC", "C"), ("4711", "Pacific/Apia", "tr_TR.UTF-8")):
        target = tmp_path / f"{seed}.html"
        surroundings = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        command = [sys.executable, "-c", code, str(ROOT / "maps" / name), str(target)]
        subprocess.run(command, env=os.environ | surroundings, cwd=ROOT, check=True)
        made.append(Path(target).read_bytes())
    assert made[0] == made[1]
