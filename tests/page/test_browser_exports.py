"""Pictures out of the page: files that stand by themselves and say what they show."""

from __future__ import annotations

import struct
import xml.etree.ElementTree as ElementTree
import zlib

import pytest

pytestmark = pytest.mark.browser
SVG = "{http://www.w3.org/2000/svg}"
NAME = "Northbridge health and care partnerships (an invented city)"


def saved(page, name, *, key=False):
    button = page.get_by_role("button", name=name, exact=True).and_(page.locator(":visible"))
    with page.expect_download() as download:
        if key:
            button.focus()
            page.keyboard.press("Enter")
        else:
            button.click()
    return download.value


def words_in(content):
    """The size of a PNG file and the words in it; every checksum is right."""
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    at, words, size = 8, {}, (0, 0)
    while at < len(content):
        (length,) = struct.unpack(">I", content[at : at + 4])
        kind, data = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        (check,) = struct.unpack(">I", content[at + 8 + length : at + 12 + length])
        assert check == zlib.crc32(kind + data)
        if kind == b"IHDR":
            size = struct.unpack(">II", data[:8])
        if kind == b"iTXt":
            keyword, said = data.split(b"\0", 1)
            words[keyword.decode()] = said[4:].decode("utf-8")
        at += 12 + length
    return size, words


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_family_is_saved_as_a_drawing_that_stands_by_itself(visit, browser, scheme, tmp_path):
    page = visit(address="#family", color_scheme=scheme)
    found = saved(page, "Save as SVG", key=True)
    assert found.suggested_filename.endswith("-family.svg")
    text = found.path().read_text("utf-8")
    root = ElementTree.fromstring(text)  # noqa: S314 - our own
    assert root.find(f"{SVG}title").text == f"Family of partnerships: {NAME}"
    assert root.find(f"{SVG}desc").text.startswith("As of November 2023. 27 partnerships")
    assert "href" not in text
    assert "class=" not in text
    assert "var(" not in text
    boxes = [each for each in root.iter(f"{SVG}g") if each.get("data-id")]
    assert len(boxes) == page.locator("a.box").count()
    names = [each for each in root.iter(f"{SVG}text") if each.get("font-weight") == "700"]
    assert {each.get("font-size") for each in names} >= {"13px"}
    said = {each.text for each in root.iter(f"{SVG}text")}
    assert {f"Family of partnerships: {NAME}", "Lines", "answers to", "decides"} <= said


def test_a_line_that_stands_out_is_saved_as_it_is_seen(visit):
    page = visit(address="#view=family&body=north-locality-board")
    seen = page.locator("#family-svg g.line").evaluate_all(
        "(all) => all.map((line) => [line.dataset.from, line.dataset.to,"
        " [...line.querySelectorAll('path:not(.reach)')].filter((path) =>"
        " getComputedStyle(path).display !== 'none').length])"
    )
    root = ElementTree.fromstring(saved(page, "Save as SVG").path().read_text("utf-8"))  # noqa: S314 - our own
    lines = [each for each in root.iter(f"{SVG}g") if each.get("data-from")]
    assert [
        [each.get("data-from"), each.get("data-to"), len(each.findall(f"{SVG}path"))]
        for each in lines
    ] == seen


def test_what_is_faded_on_the_page_is_faded_in_the_file_and_it_says_so(visit):
    page = visit(address="#view=family&sector=faith")
    page.wait_for_timeout(300)
    root = ElementTree.fromstring(saved(page, "Save as SVG").path().read_text("utf-8"))  # noqa: S314
    filtered = "Filtered to faith: 1 of 34 bodies stands out."
    assert root.find(f"{SVG}desc").text.endswith(filtered)
    assert filtered in {each.text for each in root.iter(f"{SVG}text")}
    boxes = {each.get("data-id"): each for each in root.iter(f"{SVG}g") if each.get("data-id")}
    assert boxes["faith-network"].get("opacity") == "1"
    assert float(boxes["executive-group"].get("opacity")) < 0.5


def test_the_family_is_saved_as_a_picture_with_words_in_it(visit):
    page = visit(address="#family")
    drawing = ElementTree.fromstring(saved(page, "Save as SVG").path().read_text("utf-8"))  # noqa: S314
    wide, high = (float(drawing.get(side)) for side in ("width", "height"))
    size, words = words_in(saved(page, "Save as PNG").path().read_bytes())
    assert size == (round(wide * 2), round(high * 2))
    assert words["Title"] == f"Family of partnerships: {NAME}"
    assert "27 partnerships" in words["Description"]


def test_the_network_is_saved_as_a_picture_with_words_in_it(visit):
    page = visit(address="#network")
    size, words = words_in(saved(page, "Save as PNG", key=True).path().read_bytes())
    assert min(size) > 600
    assert words["Title"] == f"Who sits where: {NAME}"
    assert words["Description"].startswith("As of November 2023. 27 partnerships")
