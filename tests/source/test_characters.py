"""Characters that cannot be seen are refused by name; those that people use are not."""

import pytest
from written_cases import said

from partnermap.source import read_source

DELETE = "    Delete it; where a space is meant, type an ordinary one."


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x00", "a NUL character (U+0000)"),
        ("\x07", "a control character (U+0007)"),
        ("\x0b", "a control character (U+000B)"),
        ("\x0c", "a control character (U+000C)"),
        ("\x1b", "an escape character (U+001B)"),
        ("\x7f", "a delete character (U+007F)"),
        ("\x85", "a next-line character (U+0085)"),
        ("\x9b", "a control character (U+009B)"),
        ("\xad", "a soft hyphen (U+00AD)"),
        ("\u061c", "an arabic letter mark (U+061C)"),
        ("\u180e", "a mongolian vowel separator (U+180E)"),
        ("\u200b", "a zero width space (U+200B)"),
        ("\u200c", "a zero width non-joiner (U+200C)"),
        ("\u200d", "a zero width joiner (U+200D)"),
        ("\u200e", "a left-to-right mark (U+200E)"),
        ("\u200f", "a right-to-left mark (U+200F)"),
        ("\u2028", "a line separator (U+2028)"),
        ("\u2029", "a paragraph separator (U+2029)"),
        ("\u202a", "a left-to-right embedding (U+202A)"),
        ("\u202e", "a right-to-left override (U+202E)"),
        ("\u2060", "a word joiner (U+2060)"),
        ("\u2063", "an invisible separator (U+2063)"),
        ("\u2066", "a left-to-right isolate (U+2066)"),
        ("\u2069", "a pop directional isolate (U+2069)"),
        ("\ufeff", "a zero width no-break space (U+FEFF)"),
        ("\ufff9", "an interlinear annotation anchor (U+FFF9)"),
        ("\ufffe", "an invisible character (U+FFFE)"),
        ("\uffff", "an invisible character (U+FFFF)"),
        ("\U000e0041", "a tag latin capital letter a (U+E0041)"),
    ],
)
def test_what_cannot_be_seen_is_refused_where_it_stands(character, name):
    source = read_source("map.yaml", f"map:\n  name: North{character}bridge\n".encode())
    assert said(source.problems) == f"2:14 error PM007 {name} stands here\n{DELETE}"
    assert source.data == {"map": {"name": "North bridge"}}


@pytest.mark.parametrize("character", ["\x1b", "\u200b", "\u202e", "\ufeff"])
def test_it_is_refused_in_comments_too_as_they_may_deceive_a_reader(character):
    content = f"map: {{name: Northbridge}} # and{character}\n".encode()
    (problem,) = read_source("map.yaml", content).problems
    assert (problem.code, problem.primary.column) == ("PM007", 31)


def test_no_control_character_ever_stays_in_a_line_that_a_terminal_may_show():
    content = "map: {name: \x1b[31mred\x9b, 'a\x07': \u202e}".encode()
    source = read_source("map.yaml", content)
    assert all(line.isprintable() for line in source.lines)
    assert all(problem.message.isprintable() for problem in source.problems)


def test_at_most_twenty_of_them_are_listed():
    problems = read_source("map.yaml", b"map: {name: x" + b"\x07" * 50 + b"}").problems
    assert [problem.primary.column for problem in problems] == list(range(14, 34))


@pytest.mark.parametrize(
    "name",
    [
        "Llŷn a Thŵr Gwyn",
        "Pàrtaidhean Eilean Shléite",
        "Ngāti Whātua",
        "مشارکت می‌خواهیم",  # Persian, with a zero-width non-joiner
        "শ্রীলঙ্কা ক্‌ষ",  # Bengali, with joiners
        "北橋",
        "👩‍👩‍👧 Family hub",  # joined emoji
        "🏴󠁧󠁢󠁷󠁬󠁳󠁿 Wales",  # a flag made of tags
        "❤️ Heart of Northbridge",
        "x" * 300,
    ],
)
def test_the_letters_and_signs_of_real_names_are_welcome(name):
    source = read_source("map.yaml", f"map: {{name: {name}}}".encode())
    assert (source.data, source.problems) == ({"map": {"name": name}}, ())


@pytest.mark.parametrize("space", "\u00a0\u1680\u2002\u2009\u202f\u205f\u3000")
def test_spaces_of_other_kinds_are_read_as_ordinary_ones_with_a_warning(space):
    source = read_source("map.yaml", f'map: {{name: "North{space}bridge"}}'.encode())
    assert source.data == {"map": {"name": "North bridge"}}
    assert [(each.code, each.primary.column) for each in source.problems] == [("PM008", 19)]
    assert f"(U+{ord(space):04X}) stands in this text" in source.problems[0].message


def test_a_space_written_as_a_code_is_pointed_at_by_its_text():
    source = read_source("map.yaml", rb'map: {name: "North\_bridge"}')
    assert source.data == {"map": {"name": "North bridge"}}
    assert [(each.code, each.primary.column) for each in source.problems] == [("PM008", 13)]


def test_a_key_with_such_a_space_is_an_error():
    source = read_source("map.yaml", "map: {as\u00a0of: '2023'}".encode())
    assert said(source.problems) == (
        f"1:9 error PM007 a no-break space (U+00A0) stands here\n{DELETE}"
    )
