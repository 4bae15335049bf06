"""What is said of a value that a field does not take: see fields.cases."""

from pathlib import Path

import pytest
from written_cases import cases, loaded, said


@pytest.mark.parametrize(("files", "expected"), cases(Path(__file__).with_name("fields.cases")))
def test_a_field_says(files, expected):
    problems = [found for found in loaded(files).problems if found.code != "PM020"]
    assert said(problems) == expected
