"""Bytes to text: what is read alike, and what is refused with the byte that is wrong."""

import codecs

import pytest
from written_cases import said

from partnermap.source import Marks, Source, read_source

TEXT = """\
map:
  name: Partneriaeth Tŵr Gwyn   # Welsh, and a comment
  about: >
    Two lines
    of prose.
areas:
  tŷ-newydd: {name: "Eilean a' Cheò 🏴󠁧󠁢󠁳󠁣󠁴󠁿", level: place}
"""


def what_it_holds(source: Source) -> tuple:
    """Everything of a source, in a form that can be compared."""
    return source.data, positions(source.marks), source.problems, source.is_whole


def positions(marks):
    if not isinstance(marks, Marks):
        return marks.line, marks.column
    keys = {key: positions(mark) for key, mark in marks.keys.items()}
    values = {key: positions(mark) for key, mark in marks.values.items()}
    return positions(marks.start), keys, values


PLAIN = read_source("map.yaml", TEXT.encode())
CRLF = TEXT.replace("\n", "\r\n")
CR = TEXT.replace("\n", "\r")
MIXED = TEXT.replace("\n", "\r\n", 3)
AS_UTF8 = "    Open the file in your editor and save it with the encoding UTF-8."


def test_the_text_used_here_is_a_map_without_problems():
    assert PLAIN.problems == ()
    assert PLAIN.data == {
        "map": {"name": "Partneriaeth Tŵr Gwyn", "about": "Two lines of prose.\n"},
        "areas": {"tŷ-newydd": {"name": "Eilean a' Cheò 🏴󠁧󠁢󠁳󠁣󠁴󠁿", "level": "place"}},
    }


@pytest.mark.parametrize("text", [TEXT, CRLF, CR, MIXED], ids=["LF", "CRLF", "CR", "mixed"])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
    ids=["UTF-8", "UTF-8 with mark", "UTF-16 LE", "UTF-16 BE"],
)
def test_every_usual_encoding_and_line_end_reads_the_same(text, mark, encoding):
    source = read_source("map.yaml", mark + text.encode(encoding))
    assert what_it_holds(source) == what_it_holds(PLAIN)
    assert source.lines == PLAIN.lines


def test_a_file_without_a_final_line_end_reads_the_same():
    cut = read_source("map.yaml", TEXT.removesuffix("\n").encode())
    assert what_it_holds(cut) == what_it_holds(PLAIN)


def test_accents_are_composed_whichever_way_they_were_typed():
    apart = "map: {cafe\u0301: Cafe\u0301}".encode()
    assert read_source("map.yaml", apart).data == {"map": {"caf\u00e9": "Caf\u00e9"}}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            "map: {name: x}\nareas: {a: {name: Café}}".encode("latin-1"),
            "2:22 error PM001 byte 37 (0xE9) is not UTF-8 text; "
            "it may be 'é', saved in an old Windows encoding",
        ),
        (
            b"map:\r\n  name: the council\x92s",
            "2:20 error PM001 byte 26 (0x92) is not UTF-8 text; "
            "it may be '\u2019', saved in an old Windows encoding",
        ),
        (
            b"map: {name: x}\xff",
            "1:15 error PM001 byte 15 (0xFF) is not UTF-8 text; "
            "it may be 'ÿ', saved in an old Windows encoding",
        ),
        (b"map: {name: \x81}", "1:13 error PM001 byte 13 (0x81) is not UTF-8 text"),
        (
            "map: {name: Tŵr}".encode()[:-3],
            "1:14 error PM001 the file breaks off within a character, at byte 14",
        ),
        (
            b"\xef\xbb\xbfmap: \xc0\x80",
            "1:6 error PM001 byte 9 (0xC0) is not UTF-8 text; "
            "it may be 'À', saved in an old Windows encoding",
        ),
        (
            b"map: {name: \xed\xa0\x80}",
            "1:13 error PM001 byte 13 (0xED) is not UTF-8 text; "
            "it may be 'í', saved in an old Windows encoding",
        ),
        (
            codecs.BOM_UTF16_LE + b"m\x00a\x00p",
            "1:1 error PM001 the UTF-16 text cannot be read from byte 7 on",
        ),
        (
            codecs.BOM_UTF16_BE + b"\x00m\xd8\x00\x00:",
            "1:1 error PM001 the UTF-16 text cannot be read from byte 5 on",
        ),
        (
            "map: {name: x}".encode("utf-16-le"),
            "1:1 error PM001 this looks like UTF-16 or UTF-32 text, not UTF-8",
        ),
        (
            "map: {name: x}".encode("utf-32"),
            "1:1 error PM001 this looks like UTF-16 or UTF-32 text, not UTF-8",
        ),
    ],
    ids=[
        "Latin-1",
        "cp1252 apostrophe",
        "a byte that no UTF-8 has",
        "a byte that no encoding has",
        "cut within a character",
        "an overlong form",
        "half a character",
        "UTF-16 cut",
        "UTF-16 with half a character",
        "UTF-16 without its mark",
        "UTF-32",
    ],
)
def test_other_encodings_are_refused_at_their_byte(content, message):
    source = read_source("map.yaml", content)
    assert said(source.problems) == f"{message}\n{AS_UTF8}"
    assert (source.data, source.is_whole) == ({}, False)
