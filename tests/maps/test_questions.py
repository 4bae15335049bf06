"""What ``ask`` asks about every map in maps/: questions that a person has read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from maps_from_text import MAPS, TODAY

from partnermap.asking import questions
from partnermap.pipeline import analyse, read
from partnermap.reports import asking
from partnermap.reports.terminal import Style

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("folder", MAPS, ids=lambda folder: folder.name)
def test_its_questions_are_those_that_were_read(
    folder: Path, committed: Callable[[Path, str], None]
) -> None:
    kept = read(folder).map
    assert kept is not None
    analysis = analyse(kept, TODAY)
    said = asking.render(analysis.graph, questions(analysis.findings), Style(), every=True)
    committed(GOLDEN / f"{folder.name}.ask.txt", said)
