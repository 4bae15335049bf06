"""What is said of records that cannot be as they are written: see problems.cases."""

import re
from pathlib import Path

import pytest
from written_cases import cases, loaded, said

from partnermap.finding import Severity
from partnermap.loader import load
from partnermap.problem_codes import PROBLEMS
from partnermap.storage import Files

HERE = Path(__file__)
CASES = cases(HERE.with_name("problems.cases"))
ALL = [HERE.with_name("problems.cases"), *HERE.parent.parent.glob("*/*.cases")]
WITHOUT_MANIFEST = {"a map without a manifest", "a folder without a manifest in any of its files"}


@pytest.mark.parametrize(("files", "expected"), CASES)
def test_the_loader_says(files, expected, request):
    found = loaded(files)
    if request.node.callspec.id in WITHOUT_MANIFEST:
        found = load(Files(Path(), files))
    assert said(found.problems) == expected
    stops = {
        problem.code
        for problem in found.problems
        if problem.severity is Severity.ERROR and problem.code != "PM020"
    }
    assert (found.map is None) == bool(stops)


def test_every_code_is_said_somewhere_with_its_place_and_its_words():
    said_of = {path.parent.name: path.read_text(encoding="utf-8") for path in ALL}
    codes = set(re.findall(r"^\S+ (?:error|warning|note) (PM\d+)", "".join(said_of.values()), re.M))
    on_disk = "".join(path.read_text() for path in (HERE.parent.parent / "storage").glob("*.py"))
    codes |= set(re.findall(r"1:1 (?:error|warning|note) (PM\d+) this", on_disk))
    assert codes == set(PROBLEMS)


def test_each_code_is_of_the_severity_that_it_is_explained_with():
    for path in ALL:
        text = path.read_text(encoding="utf-8")
        for severity, code in re.findall(r"^\S+ (error|warning|note) (PM\d+)", text, re.MULTILINE):
            assert severity in [each.value for each in PROBLEMS[code].severities]
