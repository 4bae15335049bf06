"""Tables are sorted, filtered and saved, with the mouse and with the keyboard."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from maps_from_text import analysis_of
from page.waiting import until

from partnermap.pipeline import write_page
from partnermap.reports.excel import table as written_by_python

pytestmark = pytest.mark.browser
NAMES = "[...document.querySelectorAll('#{} tbody tr')].filter((row) => !row.hidden)"
FORMULAS = (
    'map: {name: "=cmd()"}\norganisations:\n  a: {name: "=1+1"}\n  b: {name: "+44, or \\"so\\""}\n'
    '  c: {name: "-x"}\n  d: {name: "@here"}\n  e: {name: "Plain"}\n  f: {name: "Élan"}\n'
)


def column(page, table, at=0):
    rows = NAMES.format(table)
    return page.evaluate(f"{rows}.map((row) => row.cells[{at}].textContent.trim())")


def status(page, words):
    until(page, f"document.getElementById('status').textContent === {words!r}")


def saved(page, button):
    with page.expect_download() as download:
        button.click()
    return download.value


def test_a_head_sorts_up_then_down_then_as_written(visit):
    page = visit(address="#everything")
    before = column(page, "table-organisations")
    head = page.locator("#table-organisations th[scope=col]").first
    button = head.get_by_role("button")
    button.focus()
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "ascending"
    up = column(page, "table-organisations")
    assert up == sorted(before, key=str.casefold)
    status(page, "Sorted by Organisation, ascending.")
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "descending"
    assert column(page, "table-organisations") == up[::-1]
    page.keyboard.press("Space")
    assert head.get_attribute("aria-sort") is None
    assert column(page, "table-organisations") == before


def test_only_one_head_says_that_it_sorts(visit):
    page = visit(address="#everything")
    for number in (0, 1):
        page.locator("#table-links thead button").nth(number).click()
    assert page.locator("#table-links [aria-sort]").count() == 1


@pytest.mark.parametrize(
    ("texts", "ordered"),
    [
        (["10", "9", "1,200"], ["9", "10", "1,200"]),
        (["about 900", "", "at least 7"], ["at least 7", "about 900", ""]),
        (["March 2024", "2023", "1 March 2024"], ["2023", "March 2024", "1 March 2024"]),
        (["Ward 10", "ward 9", "Élan", "Eland"], ["Élan", "Eland", "ward 9", "Ward 10"]),
    ],
)
def test_numbers_dates_and_names_are_sorted_as_people_do(visit, texts, ordered):
    page = visit(address="#everything")
    found = page.evaluate(
        """(texts) => {
          const rows = [...document.querySelectorAll('#table-areas tbody tr')];
          rows.slice(texts.length).forEach((row) => row.cells[0].textContent = "");
          texts.forEach((text, at) => { rows[at].cells[0].textContent = text; });
          document.querySelector('#table-areas button.sort').click();
          return [...document.querySelectorAll('#table-areas tbody tr')]
            .map((row) => row.cells[0].textContent);
        }""",
        texts,
    )
    assert [each for each in found if each] == [each for each in ordered if each]


def test_incomes_are_sorted_by_size_and_those_not_known_stand_last(visit):
    page = visit(address="#everything")
    at = page.locator("#table-organisations th[scope=col]").all_text_contents().index("Income")
    head = page.locator("#table-organisations th[scope=col]").nth(at)
    bands = ["micro", "small", "medium", "large", "major", "super-major"]

    def ranks():
        found = column(page, "table-organisations", at)
        # "£25,000 a year: small (...)" and "small (...)" are of one band.
        named = [each.split(": ")[-1].split(" (")[0] for each in found]
        known = [bands.index(each) for each in named if each in bands]
        assert len(set(named[len(known) :])) == 1
        return known

    head.get_by_role("button").click()
    up = ranks()
    assert up == sorted(up)
    assert len(set(up)) > 3
    head.get_by_role("button").click()
    assert ranks() == sorted(up, reverse=True)


def test_a_filter_leaves_the_rows_with_all_its_words_and_says_how_many(visit):
    page = visit(address="#everything")
    box = page.get_by_role("textbox", name="Filter Organisations")
    box.fill("voluntary millside")
    shown = column(page, "table-organisations")
    assert shown
    assert all("Millside" in each for each in shown)
    total = page.locator("#table-organisations tbody tr").count()
    status(page, f"{len(shown)} of {total} rows.")
    box.press("Escape")
    assert len(column(page, "table-organisations")) == total
    status(page, f"{total} rows.")


def test_a_link_to_a_row_that_is_filtered_away_brings_it_back(visit):
    page = visit(address="#everything")
    page.get_by_role("textbox", name="Filter Functions").fill("zzz")
    page.evaluate("location.hash = '#view=matrix'")
    page.locator("table.matrix tbody th[scope=row] a").first.click()
    until(page, "document.activeElement.id.startsWith('function-')")
    assert page.evaluate("!document.activeElement.hidden")


@pytest.mark.parametrize("row", ["function-small-grants", "communities-older-people"])
def test_a_row_that_is_asked_for_from_elsewhere_stands_below_the_heads(visit, row):
    arrived = []
    for first, then in (
        (f"#{row}", ""),
        ("#view=matrix", f"#{row}"),
        ("#view=everything", f"#{row}"),
    ):
        page = visit(address=first, viewport={"width": 1366, "height": 768})
        if then:
            page.evaluate("address => { location.hash = address; }", then)
        target = page.locator(f"[id='{row}']")
        until(page, f"document.activeElement.closest(`[id='{row}']`)")
        heads = page.locator(f"table:has([id='{row}']) thead th").first.bounding_box()
        arrived.append(target.bounding_box()["y"] - heads["y"] - heads["height"])
    assert all(-1 <= each < 200 for each in arrived), arrived


def test_a_table_is_saved_as_excel_wants_it_and_nothing_in_it_runs(visit, pages, tmp_path):
    pages["formulas"] = tmp_path / "formulas.html"
    write_page(analysis_of(FORMULAS), pages["formulas"])
    page = visit("formulas", "#everything", accept_downloads=True)
    found = saved(page, page.get_by_role("button", name="Save as CSV: Organisations"))
    assert found.suggested_filename == "cmd-organisations.csv"
    content = found.path().read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))
    names = [row[0] for row in rows[1:]]
    assert names == ["'=1+1", '\'+44, or "so"', "'-x", "'@here", "Plain", "Élan"]
    bare = [[cell.removeprefix("'") for cell in row] for row in rows]
    assert content.decode("utf-8") == written_by_python(bare[0], bare[1:])
    status(page, "Saved as cmd-organisations.csv.")


def test_what_is_saved_is_what_is_shown_in_its_order(visit):
    page = visit(address="#everything")
    page.get_by_role("textbox", name="Filter Partnerships and their members").fill("locality")
    page.locator("#table-partnerships button.sort").first.click()
    found = saved(page, page.get_by_role("button", name="Save as CSV: Partnerships and"))
    rows = list(csv.reader(StringIO(found.path().read_text("utf-8-sig"), newline="")))
    assert [row[0] for row in rows[1:]] == column(page, "table-partnerships")


def test_the_matrix_is_saved_too(visit):
    page = visit(address="#matrix")
    found = saved(page, page.get_by_role("button", name="Save as CSV: Functions by bodies"))
    rows = list(csv.reader(StringIO(found.path().read_text("utf-8-sig"), newline="")))
    assert rows[0][0] == "Function"
    assert len({len(row) for row in rows}) == 1
    assert len(rows) - 1 == page.locator("table.matrix tr[id]").count()


def test_every_table_has_a_caption_heads_with_scope_and_a_way_out(visit):
    page = visit(address="#everything")
    wanting = """[...document.querySelectorAll("#everything table")].filter((table) => {
      const many = (what) => table.querySelectorAll(what).length;
      return !table.caption.textContent.trim() || !many("thead th")
        || many("thead th") !== many("thead th[scope=col]")
        || many("tbody tr") !== many("tbody th[scope=row]");
    }).map((table) => table.id)"""
    assert page.evaluate(wanting) == []
    assert (
        page.locator("#everything .table-tools").count()
        == page.locator("#everything table").count()
    )


@pytest.mark.parametrize("wide", [1440, 700])
def test_the_heads_of_a_long_table_stay_in_sight(visit, wide):
    page = visit(address="#everything", viewport={"width": wide, "height": 900})
    table = page.locator("#table-organisations")
    table.scroll_into_view_if_needed()
    table.locator("tbody tr").last.evaluate("row => row.scrollIntoView({block: 'end'})")
    row, head = (table.locator(what).last.bounding_box() for what in ("tbody tr", "thead tr th"))
    assert 0 <= head["y"] < head["y"] + head["height"] <= row["y"] < 900


def test_what_filters_and_saves_a_table_stands_below_its_name(visit):
    page = visit(address="#everything")
    tools = page.locator(".table-tools:has(+ .scroller > #table-organisations)")
    title = tools.locator(".table-title")
    assert title.inner_text() == page.locator("#table-organisations caption").text_content()
    save = tools.get_by_role("button").bounding_box()
    assert title.bounding_box()["y"] + title.bounding_box()["height"] <= save["y"]
    page.emulate_media(media="print")
    assert page.locator("#table-organisations caption").bounding_box()["height"] > 9
