"""Every rule's documentation is true: the flagged example gives its code, the clean one not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from maps_from_text import analysis_of

import partnermap.rules
from partnermap.rule import Rule
from partnermap.rules import RULES

HEADINGS = ["What it finds", "Why it matters", "Evidence", "Remedy", "Example", "Limits"]
BLOCK = re.compile(r"```yaml\n(.*?)```", re.DOTALL)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
class TestDocumentation:
    def test_the_flagged_example_gives_this_code_once(self, rule: Rule) -> None:
        flagged, _ = BLOCK.findall(rule.documentation)
        codes = [finding.code for finding in analysis_of(flagged).findings]
        assert codes.count(rule.code) == 1

    def test_the_clean_example_does_not(self, rule: Rule) -> None:
        _, clean = BLOCK.findall(rule.documentation)
        assert rule.code not in {finding.code for finding in analysis_of(clean).findings}

    def test_it_has_its_six_headings_in_order(self, rule: Rule) -> None:
        found = re.findall(r"^(.+)\n-+$", rule.documentation, re.MULTILINE)
        assert found == HEADINGS


def test_the_folder_and_the_tuple_agree() -> None:
    folder = Path(partnermap.rules.__file__).parent
    files = sorted(path.stem for path in folder.glob("pm*.py"))
    named = [f"{rule.code.lower()}_{rule.name.replace('-', '_')}" for rule in RULES]
    assert named == files
