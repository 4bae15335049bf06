"""Files made to hurt: they end quickly, with data or with an error at a place."""

from time import perf_counter

import pytest
from written_cases import said

from partnermap.source import read_source

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}]\n"
    for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGES = "a: &a {x: 1}\n" + "".join(
    f"{b}: &{b} {{<<: [{', '.join(['*' + a] * 9)}]}}\n"
    for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("[" * 100_000, {"PM002"}),
        ("map: " + "[" * 100_000, {"PM003"}),
        ("map: " + "{a: " * 100_000, {"PM003"}),
        ("map:\n" + "".join(" " * n + "a:\n" for n in range(1, 2000)), {"PM003"}),
        ("map:\n  - " + "- " * 100_000, {"PM003"}),
        ("? " * 100_000, {"PM003"}),
        (BOMB, {"PM003"}),
        (MERGES, {"PM003"}),
        ("map: {a: 2023-02-30, b: " + "9" * 5000 + "}", set()),
        ("map: {" + "a" * 1025 + ": b}", {"PM002"}),
        ("map: " + "!" * 100_000, {"PM003"}),
        ("map: &" + "a" * 100_000 + " b", {"PM003"}),
        ("? " + "k" * 100_000 + "\n: x\n? " + "k" * 100_000 + "\n: y", {"PM004"}),
        ("map:\n" + " " * 1_000_000 + "x: y", set()),
        ("map: " + "x #" * 300_000, {"PM006"}),
        ("map: x" + " " * 1_000_000 + "#y", {"PM006"}),
        ("map: [" + "a b, " * 50_000 + "]", {"PM006"}),
        ("\n" * 1_000_000, {"PM009"}),
        ("#" * 5_000_000, {"PM009"}),
        ("map: {name: " + "x" * 5_000_000 + "}", set()),
        ("map: {name: '" + "é " * 2_500_000 + "'}", set()),
        ("map:\n  about: |\n" + "    a line of prose\n" * 250_000, set()),
    ],
    ids=lambda value: value[:12].strip() if isinstance(value, str) else "",
)
def test_nothing_takes_long(text, codes):
    start = perf_counter()
    source = read_source("map.yaml", text.encode())
    assert perf_counter() - start < 20  # no hang; speed is measured in benchmarks
    assert {problem.code for problem in source.problems} == codes
    assert all(len(problem.message) < 200 for problem in source.problems)


def test_nesting_ends_at_64_levels():
    deep = "map: " + "[" * 63 + "]" * 63
    assert read_source("map.yaml", deep.encode()).problems == ()
    deeper = "map: " + "[" * 64 + "]" * 64
    source = read_source("map.yaml", deeper.encode())
    assert said(source.problems) == (
        "1:69 error PM003 this is nested deeper than 64 levels; maps do not use this\n"
        "    Look for brackets that are not closed."
    )
    assert (source.data, source.is_whole) == ({}, False)


def test_what_was_written_stays_as_it_was_written():
    text = b"map: {a: no, b: 00123456, c: 12:30, d: 1E5, e: 2023-02-30, f: 0x1F, g: 1_000, h: .inf}"
    assert read_source("map.yaml", text).data["map"] == {
        "a": "no",
        "b": "00123456",
        "c": "12:30",
        "d": "1E5",
        "e": "2023-02-30",
        "f": "0x1F",
        "g": "1_000",
        "h": ".inf",
    }


def test_an_empty_value_is_absence_and_an_empty_text_is_not():
    text = b"map: {a: , b: ~, c: null, d: '', e: '~', f: \"null\"}\nlist: [x, ~, '']"
    source = read_source("map.yaml", text)
    assert source.data == {"map": {"d": "", "e": "~", "f": "null"}, "list": ["x", None, ""]}
    assert list(source.marks.values["map"].keys) == list("abcdef")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("map: [a", "1:6 error PM002 this '[' is not closed\n    1:8 "),
        ("map: {a: b", "1:6 error PM002 this '{' is not closed\n    1:11 "),
        ("map: 'a", "1:6 error PM002 this quote is not closed\n"),
        ("map:\n  a: [", "2:7 error PM002 the file ends where a value or a closing"),
    ],
)
def test_a_file_that_ends_too_early_and_without_a_line_end(text, expected):
    assert said(read_source("map.yaml", text.encode()).problems).startswith(expected)
