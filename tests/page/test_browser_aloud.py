"""What a screen reader is told of the page, in committed files that a person has read aloud.

Addresses of links are left out, as nobody hears them. Of long lists of one shape only the first.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from page.test_browser_views import OVERLAP

pytestmark = pytest.mark.browser
GOLDEN = Path(__file__).parent / "aloud"
SMALL = "leeds-third-sector-strategy-2020"
# The name of the file, the address, and what of the page is read.
OF_SMALL = (
    ("head", "", "body > header, body > nav"),
    ("family", "#family", "#family"),
    ("network", "#network", "#network"),
    ("voice", "#voice", "#voice"),
    ("matrix", "#matrix", "#matrix"),
    ("findings", "#findings", "#findings"),
    ("ask", "#ask", "#ask > h2, #ask > p, #ask > ol > li:nth-child(-n+2)"),
    ("plans", "#plans", "#plans > h2, #plans > p, #plans article"),
    ("everything", "#everything", "#everything ul.contents, #table-partnerships, #table-links"),
    ("who", "#who", "#who > h2, #who > h3, #body-third-sector-steering-group"),
    ("panel", "#view=family&body=lch-business-committee", "#panel"),
)
OF_NORTHBRIDGE = (
    ("head", "", "body > header, body > nav"),
    ("filters", "#family", "#filters"),
    ("overlaps", "#findings", "section[aria-labelledby=findings-overlap]"),
    ("banner", f"#view=family&finding={OVERLAP}", "#banner, #banner-lit"),
    ("panel", "#view=voice&body=northbridge-forum", "#panel"),
    ("table", "#everything", "#table-areas, .table-tools:has(+ .scroller #table-areas)"),
)
OF_PUBLIC = (
    ("head", "", "body > header, body > nav"),
    ("isolation", "#findings", "section[aria-labelledby=findings-isolation]"),
)


def heard(page, address, parts):
    """What is told of some parts of the page, without addresses."""
    page.evaluate("address => { location.hash = address; }", address)
    page.wait_for_timeout(100)
    for fold in page.locator("#filters summary").all():
        if fold.is_visible() and "finding=" not in address:  # a click would scroll what is lit away
            fold.click()
    told = [part.aria_snapshot() for part in page.locator(parts).all()]
    return re.sub(r"\n *- /url: .*", "", "\n".join(told)) + "\n"


@pytest.mark.parametrize(
    ("name", "parts"),
    [(SMALL, OF_SMALL), ("northbridge", OF_NORTHBRIDGE), ("northbridge public", OF_PUBLIC)],
    ids=["small", "northbridge", "public"],
)
def test_it_reads_well_aloud(visit, committed, name, parts):
    page = visit(name)
    for part, address, where in parts:
        committed(GOLDEN / name.replace(" ", "-") / f"{part}.yaml", heard(page, address, where))


def told_in(files):
    return {path: path.read_text(encoding="utf-8") for path in files}


def test_nothing_that_can_be_pressed_is_without_a_name():
    kinds = "button|link|checkbox|textbox|combobox"
    for path, told in told_in(GOLDEN.rglob("*.yaml")).items():
        assert re.findall(rf"^ *- (?:{kinds})(?::| \[|$).*", told, re.MULTILINE) == [], path


def test_no_name_says_the_same_twice():
    for path, told in told_in(GOLDEN.rglob("*.yaml")).items():
        twice = re.findall(r'^ *- (?:button|link|checkbox) "(.{4,}?)[ ,:]+\1"', told, re.MULTILINE)
        assert twice == [], path


def test_no_two_buttons_of_one_part_have_one_name():
    for path, told in told_in(GOLDEN.rglob("*.yaml")).items():
        if "columnheader" not in told:
            names = re.findall(r'- button "(?!Show on the map)(.*?)"', told)
            assert len(names) == len(set(names)), path
