"""What somebody writes who knows Excel and Word, not YAML: the first hint says what to write."""

from __future__ import annotations

from pathlib import Path

import pytest
from maps_from_text import loaded_from

FRAMES = {
    "map": "map:\n  name: T\n  {}\n",
    "group": "organisations:\n  g:\n    name: G\n    {}\n",
    "body": "partnerships:\n  p:\n    name: P\n    {}\n",
    "member": "partnerships:\n  p:\n    name: P\n    members:\n      - seats: 1\n        {}\n",
    "item": "partnerships:\n  p:\n    name: P\n    members:\n      - {}\n",
    "duty": "partnerships:\n  p:\n    name: P\n    functions:\n      - {}\n",
    "record": "organisations:\n  {}\n",
    "area": "areas:\n  north:\n    name: North\n    {}\n",
    "source": "sources:\n  report:\n    title: Report\n    {}\n",
    "link": "links:\n  - {}\n",
    "file": "{}\n",
}
WRITTEN = Path(__file__).with_name("newcomers.attempts").read_text(encoding="utf-8")
ATTEMPTS = [line for line in WRITTEN.split("\n")[1:] if line and line[0] != "#"]


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_the_first_hint_says_what_to_write(attempt: str) -> None:
    frame, written, code, remedy = attempt.split(" | ")
    problems = loaded_from(FRAMES[frame].replace("{}", written)).problems
    found = next(each for each in problems if each.code == code)
    assert found.remedy.startswith(remedy), found.remedy


@pytest.mark.parametrize("frame", ["item", "duty"])
def test_what_stands_for_the_id_of_a_row_is_one_problem_and_not_two(frame: str) -> None:
    written = "loneliness: leads" if frame == "duty" else "forum: chair"
    (found,) = loaded_from(FRAMES[frame].replace("{}", written)).problems
    assert found.code == "PM010"
