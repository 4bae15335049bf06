"""What the reader says of YAML that it refuses, doubts or cannot read: see syntax.cases."""

from pathlib import Path

import pytest
from written_cases import cases, said

from partnermap.source import read_source


@pytest.mark.parametrize(("files", "expected"), cases(Path(__file__).with_name("syntax.cases")))
def test_the_reader_says(files, expected):
    (path, content), *_ = files.items()
    assert said(read_source(path, content).problems) == expected
