"""PM303: what is to be done about a voice that is not heard, or of which it is not known."""

from __future__ import annotations

import pytest
from maps_from_text import finding_of

MAP = """
areas:
  town: {name: Town}
  village: {name: Village}
organisations:
  council: {name: Council, kind: council, areas: [town]}
  club: {name: Club, sector: vcse, income: micro, %s}
partnerships:
  forum: {name: Forum, members: [club], %s}
"""


@pytest.mark.parametrize(
    ("club", "forum", "remedy"),
    [
        ("areas: [town]", "decides: false, areas: [town]", "Find the partnership that fits it"),
        ("tags: [x]", "decides: true, areas: [town]", "Record its areas"),
        ("areas: [town]", "areas: [town]", "Ask for what is not known; only then look for a seat"),
        ("areas: [town]", "decides: true", "Ask for what is not known; only then look for a seat"),
    ],
    ids=["unheard", "its areas are not recorded", "the forum may decide", "for which area"],
)
def test_where_only_facts_are_missing_nobody_is_sent_for_a_seat(
    club: str, forum: str, remedy: str
) -> None:
    assert finding_of(MAP % (club, forum), "PM303").remedy.startswith(remedy)
