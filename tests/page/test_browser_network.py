"""What is drawn of who sits where can be read: names have room, and nothing lies on another.

Everything that the canvas is told to write or to frame is noted down, with its place on the screen.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations

import pytest
from maps_from_text import MAPS
from page.packed import data_of
from page.waiting import until

from partnermap.layout import BOX

pytestmark = pytest.mark.browser
MOST_BYTES = 3_000_000
LAPTOP = {"width": 1366, "height": 768}
LISTEN = """
window.drawn = [];
const note = (ctx, kind, left, top, width, height, text = "") => {
  if (!ctx.canvas.isConnected) return;
  const to = ctx.getTransform();
  const ratio = devicePixelRatio;
  drawn.push({ kind, text, left: (to.a * left + to.e) / ratio, top: (to.d * top + to.f) / ratio,
    right: (to.a * (left + width) + to.e) / ratio, bottom: (to.d * (top + height) + to.f) / ratio,
    size: parseFloat(/([0-9.]+)px/.exec(ctx.font)[1]) * to.a / ratio,
    alpha: ctx.globalAlpha });
};
const proto = CanvasRenderingContext2D.prototype;
const { fillText, roundRect, arc, clearRect, drawImage } = proto;
proto.fillText = function (text, x, y) {
  const said = this.measureText(text);
  note(this, "text", x - said.actualBoundingBoxLeft, y - said.actualBoundingBoxAscent,
    said.actualBoundingBoxLeft + said.actualBoundingBoxRight,
    said.actualBoundingBoxAscent + said.actualBoundingBoxDescent, text);
  return fillText.apply(this, arguments);
};
proto.roundRect = function (x, y, width, height) {
  note(this, "box", x, y, width, height);
  return roundRect.apply(this, arguments);
};
proto.arc = function (x, y, radius) {
  note(this, "dot", x - radius, y - radius, 2 * radius, 2 * radius);
  return arc.apply(this, arguments);
};
// Of a large map bodies are stamped: that of a partnership is wide, with 24 units of room about it.
proto.drawImage = function (stamp, x, y, width, height) {
  if (width > height) note(this, "box", x + 24, y + 24, width - 48, height - 48);
  return drawImage.apply(this, arguments);
};
proto.clearRect = function () {
  window.drawn = [];
  return clearRect.apply(this, arguments);
};
"""


@pytest.fixture(scope="module")
def draw(browser, pages):
    """What is on the canvas of a map's network at first, and its bodies; looked at once."""
    context = browser.new_context(viewport=LAPTOP)
    page = context.new_page()
    page.add_init_script(LISTEN)

    @cache
    def go(name):
        page.goto("about:blank")
        page.goto(pages[name].as_uri() + "#network")
        page.wait_for_function("() => drawn.length > 0")
        page.wait_for_timeout(200)
        drawn = page.evaluate("drawn")
        data = bodies_of(data_of(page.content()))
        size = page.locator("#network-picture").bounding_box()
        return drawn, data, size

    yield go
    context.close()


def bodies_of(data):
    """The bodies of the network, out of the columns in which the page holds them."""
    rows = {}
    for part, packed in (("nodes", data["network"]["nodes"]), ("search", data["search"])):
        columns = {
            name: [column["of"][at] for at in column["at"]] if "at" in column else column
            for name, column in packed["columns"].items()
            if isinstance(column, (list, dict))
        }
        rows[part] = [
            {name: values[row] for name, values in columns.items() if values[row] is not None}
            for row in range(packed["length"])
        ]
    return {"nodes": [n | {"label": rows["search"][n["at"]]["name"]} for n in rows["nodes"]]}


def overlap(one, other):
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return min(across, down)


def within(one, other):
    return (
        one["left"] >= other["left"]
        and one["right"] <= other["right"]
        and one["top"] >= other["top"]
        and one["bottom"] <= other["bottom"]
    )


def frames_of(drawn):
    """The frame of each partnership; those behind a stack left out."""
    found = [each for each in drawn if each["kind"] == "box"]
    return [each for each in found if not any(is_behind(each, other) for other in found)]


def is_behind(one, other):
    across, down = one["left"] - other["left"], one["top"] - other["top"]
    return 0.1 < across < 12 and 0.1 < down < 12


def words_in(frame, drawn):
    texts = [each for each in drawn if each["kind"] == "text" and within(each, frame)]
    return [each for each in texts if len(each["text"]) > 2]


def letters(text):
    return re.sub(r"[^a-z0-9]", "", text.lower())


@pytest.mark.parametrize("name", [path.name for path in MAPS])
def test_every_partnership_says_its_name_at_first(draw, name):
    drawn, data, size = draw(name)
    frames = frames_of(drawn)
    tables = [node for node in data["nodes"] if node["shape"] == "box"]
    assert len(frames) == len(tables)
    assert all(frame["right"] - frame["left"] > 90 for frame in frames)
    for one, other in combinations(frames, 2):
        assert overlap(one, other) <= 0
    for frame in frames:
        assert frame["left"] >= 0
        assert frame["right"] <= size["width"]
        assert frame["bottom"] <= size["height"]
    starts = {letters(each) for node in tables for each in (node["label"], node.get("short", ""))}
    for frame in frames:
        said = words_in(frame, drawn)
        assert said
        assert min(each["size"] for each in said) >= 10
        name_said = letters("".join(each["text"] for each in said).split("…")[0])
        remark = letters("members not recorded")
        assert any(
            start and (start.startswith(name_said.removesuffix(remark)) or start in name_said)
            for start in starts
        ), name_said


@pytest.mark.parametrize("name", [path.name for path in MAPS])
def test_no_name_lies_on_another_or_on_a_body(draw, name):
    drawn, _, size = draw(name)
    frames = frames_of(drawn)
    texts = [each for each in drawn if each["kind"] == "text" and len(each["text"]) > 2]
    for one, other in combinations(texts, 2):
        assert overlap(one, other) <= 1, (one["text"], other["text"])
    beside = [each for each in texts if not any(within(each, frame) for frame in frames)]
    dots = [each for each in drawn if each["kind"] == "dot"]
    for each in beside:
        assert each["left"] >= 0
        assert each["right"] <= size["width"] + 1
        for other in [*frames, *dots]:
            assert overlap(each, other) <= 0, each["text"]


def covers(one, other):
    return one is not None and overlap(one, other) > 0


@pytest.mark.parametrize("name", [path.name for path in MAPS])
def test_every_disc_has_its_letter_and_a_place_of_its_own(draw, name):
    drawn, data, _ = draw(name)
    nodes = [node for node in data["nodes"] if node["shape"] == "dot"]
    single = [each for each in drawn if each["kind"] == "text" and len(each["text"]) == 1]
    # Rings, which say how a body is known, are smaller than any disc.
    scale = max((frame["right"] - frame["left"]) / BOX[0] for frame in frames_of(drawn))
    ring = 2 * max(6.5 * scale, 5.5)
    dots = [
        each for each in drawn if each["kind"] == "dot" and each["right"] - each["left"] > ring + 1
    ]
    discs = [each for each in dots if not any(within(each, o) for o in dots if o is not each)]
    # Of a stack, which is three discs, the foremost is drawn last.
    after = [*discs[1:], None]
    discs = [one for one, on_it in zip(discs, after, strict=True) if not covers(on_it, one)]
    assert len(discs) == len(nodes)
    for disc in discs:
        assert any(within(each, disc) and each["size"] >= 7 for each in single)
    for one, other in combinations(discs, 2):
        assert overlap(one, other) <= 0


def test_no_number_in_a_triangle_is_too_small_to_be_read(draw):
    drawn, _, _ = draw("northbridge")
    numbers = [each for each in drawn if re.fullmatch(r"\d|9\+", each["text"])]
    assert len(numbers) > 15
    assert min(each["size"] for each in numbers) > 8.9


def test_the_page_of_a_city_stays_below_three_megabytes(pages):
    assert pages["city"].stat().st_size < MOST_BYTES


def test_a_city_has_no_box_on_another_and_no_name_on_a_box(draw):
    drawn, data, size = draw("city")
    frames = frames_of(drawn)
    assert len(frames) == sum(node["shape"] == "box" for node in data["nodes"])
    assert min(frame["right"] - frame["left"] for frame in frames) > 40
    names = [each for each in drawn if each["kind"] == "text" and len(each["text"]) > 2]
    assert len(names) > len(frames) / 8  # there is room for no more on a screen
    hubs = sorted((n for n in data["nodes"] if n["shape"] == "box"), key=lambda n: -n["ties"])[:5]
    largest = [each["text"] for each in names if each["size"] > 13]
    assert {node["label"] for node in hubs} <= set(largest)
    for one, other in combinations([*frames, *names], 2):
        assert overlap(one, other) <= 1
    assert all(each["left"] >= 0 and each["right"] <= size["width"] + 1 for each in names)


def test_where_there_is_room_organisations_are_named_at_first(draw):
    small = [path.name for path in MAPS if path.name != "northbridge"]
    for name, least in (("northbridge", 0.6), *((each, 1) for each in small)):
        drawn, data, _ = draw(name)
        frames = frames_of(drawn)
        texts = [each for each in drawn if each["kind"] == "text" and len(each["text"]) > 2]
        beside = [each for each in texts if not any(within(each, frame) for frame in frames)]
        said = letters("".join(each["text"].rstrip("…") for each in beside))
        dots = [letters(node["label"]) for node in data["nodes"] if node["shape"] == "dot"]
        named = [dot for dot in dots if dot[:10] in said]
        assert len(named) >= least * len(dots), (name, len(named), len(dots))


def test_buttons_move_the_picture_without_dragging(visit):
    page = visit(address="#network")
    page.evaluate("() => {" + LISTEN + "}")
    frame = "(drawn.find((each) => each.kind === 'box') || {}).left"
    places = []
    for name in ("Look further right", "Look further right", "Look further left"):
        page.get_by_role("button", name=name).click()
        page.wait_for_timeout(150)
        places.append(page.evaluate(frame))
    assert places[1] == pytest.approx(places[0] - 80, abs=1)
    assert places[2] == pytest.approx(places[0], abs=1)


def test_a_narrow_window_begins_with_names_that_can_be_read(visit):
    page = visit(address="#network", viewport={"width": 320, "height": 800})
    page.evaluate("() => {" + LISTEN + "}")
    page.get_by_role("button", name="Larger").click()
    page.get_by_role("button", name="Smaller").click()
    until(page, "drawn.length > 0")
    drawn = page.evaluate("drawn")
    frames = [each for each in frames_of(drawn) if each["right"] > 0 and each["left"] < 296]
    assert any(each["right"] - each["left"] > 110 and words_in(each, drawn) for each in frames)
    # One button shows the whole.
    page.get_by_role("button", name="Fit", exact=True).and_(page.locator(":visible")).click()
    until(
        page,
        "drawn.filter(({kind, right, left}) => kind === 'box' && right - left > 60).length === 0",
    )
