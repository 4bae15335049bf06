"""What is no YAML at all, but has the name of a YAML file; and unfinished merges."""

import pytest
from written_cases import said

from partnermap.source import read_source

ELSEWHERE = "Move it out of the map's folder, or delete it."
EXPORTED = "A map cannot be read from it. Move it out of the map's folder."
RAW = "On the website, download the file itself (often a link called 'Raw'), not its page."
NAMED = "with the name of a YAML file"


@pytest.mark.parametrize(
    ("content", "what", "hint"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a picture (PNG)", ELSEWHERE),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a picture (JPEG)", ELSEWHERE),
        (b"GIF89a\x01", "a picture (GIF)", ELSEWHERE),
        (b"PK\x03\x04\x14\x00", "a spreadsheet, a Word document or a zip file", EXPORTED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Office document", EXPORTED),
        (b"{\\rtf1\\ansi", "a Word document (RTF)", EXPORTED),
        (b"%PDF-1.7\n", "a PDF", EXPORTED),
        (b"\x1f\x8b\x08", "a compressed file", ELSEWHERE),
        (b"<!DOCTYPE html>\n<html>", "a web page", RAW),
        (b"\xef\xbb\xbf\n  <HTML lang='en'>", "a web page", RAW),
        (b"<?xml version='1.0'?>", "a web page", RAW),
        (
            b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a",
            "a Git LFS pointer, not the file itself",
            "Ask whoever looks after the repository to run 'git lfs pull'.",
        ),
    ],
)
def test_other_kinds_of_file_are_named(content, what, hint):
    source = read_source("map.yaml", content)
    assert said(source.problems) == f"1:1 error PM001 this is {what}, {NAMED}\n    {hint}"
    assert (source.data, source.is_whole) == ({}, False)


def test_a_name_that_begins_like_a_web_page_is_a_text():
    assert read_source("map.yaml", b'map: {name: "<html> for beginners"}').problems == ()


KEEP = "Keep the lines that are right, and delete the lines with <<<<<<<, =======, and >>>>>>>."


def test_every_unfinished_merge_is_one_problem_with_all_its_lines():
    merged = b"""\
map:
<<<<<<< HEAD
  name: Northbridge
||||||| 1f2e3d
  name: North
=======
  name: Northbridge Partnership
>>>>>>> reform
areas:
<<<<<<< HEAD
=======
  north: {name: North}
>>>>>>> reform
"""
    source = read_source("map.yaml", merged)
    assert said(source.problems) == (
        "2:1 error PM001 git left two versions here that were not merged\n"
        "    4:1 |||||||\n"
        "    6:1 =======\n"
        "    8:1 >>>>>>>\n"
        f"    {KEEP}\n"
        "10:1 error PM001 git left two versions here that were not merged\n"
        "    11:1 =======\n"
        "    13:1 >>>>>>>\n"
        f"    {KEEP}"
    )
    assert (source.data, source.is_whole) == ({}, False)


@pytest.mark.parametrize(
    ("text", "place"), [("map:\n>>>>>>> reform\n", "2:1"), ("<<<<<<< HEAD\nmap: {}\n", "1:1")]
)
def test_one_line_left_of_a_merge_is_enough(text, place):
    problems = read_source("map.yaml", text.encode()).problems
    message = "git left two versions here that were not merged"
    assert said(problems) == f"{place} error PM001 {message}\n    {KEEP}"


def test_such_signs_within_a_text_are_no_merge():
    text = b'map:\n  name: "<<<<<<< x >>>>>>>"\n  about: |\n    <<<<<<< HEAD\n    =======\n'
    assert read_source("map.yaml", text).problems == ()
