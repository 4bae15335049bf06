"""Changes within a record of a map: what it says afterwards, in whatever way it is written."""

from __future__ import annotations

import pytest
from editing.changed_text import board, less, more, put

from partnermap.editing import AddRecord, Change


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        pytest.param(
            "name: B # the board", put("C", "name"), "name: C # the board", id="comment behind"
        ),
        pytest.param(
            "name: B\n? kind\n: board", put("forum", "kind"), "name: B\n? kind\n: forum", id="?"
        ),
        pytest.param(
            "name:   'B'  ", put("C: D", "name"), 'name:   "C: D"  ', id="spaces and other quotes"
        ),
        pytest.param(
            "name: B\nkind:\nsince: 2020",
            put("board", "kind"),
            "name: B\nkind: board\nsince: 2020",
            id="a field without a value",
        ),
        pytest.param(
            "name: B\nkind: ~ # not known",
            put("board", "kind"),
            "name: B\nkind: board # not known",
            id="a value that says nothing",
        ),
        pytest.param(
            "name: B\nabout: | # said\n  One.\n  Two.\n\nsince: 2020",
            put("Three.", "about"),
            'name: B\nabout: "Three."  # said\n\nsince: 2020',
            id="a text on lines",
        ),
        pytest.param(
            "name: B\nabout: One\n  two\n  three.\nsince: 2020",
            put("Three.", "about"),
            'name: B\nabout: "Three."\nsince: 2020',
            id="a plain text on lines",
        ),
        pytest.param(
            "name: B\nareas: # where\n  - north\n  - south\nsince: 2020",
            put(["north"], "areas"),
            "name: B\nareas: [north] # where\nsince: 2020",
            id="a list on lines becomes short",
        ),
        pytest.param(
            "name: B\nsource: a # p. 2\nsince: 2020",
            put([{"id": "a"}, {"id": "b"}], "source"),
            "name: B\nsource: # p. 2\n  - {id: a}\n  - {id: b}\nsince: 2020",
            id="one thing becomes a list on lines",
        ),
        pytest.param(
            "name: B\n# from the register\nsince: 2020\n# to come",
            put("board", "kind"),
            "name: B\nkind: board\n# from the register\nsince: 2020\n# to come",
            id="a new field in its place, above the comment on the next",
        ),
        pytest.param(
            "name: B\nsince: 2020\n  # a word on it\n# the end",
            put("2021", "reviewed"),
            "name: B\nsince: 2020\n  # a word on it\n# the end\nreviewed: 2021",
            id="a new last field",
        ),
        pytest.param(
            "name: B\nsince: 2020  # or so\n# it meets\nmeets: {every: year}",
            put(None, "since"),
            "name: B\n# it meets\nmeets: {every: year}",
            id="a field taken out with the comment on its line",
        ),
        pytest.param(
            "name: B\nmeets: {every: year, hours: 2}",
            put(None, "meets", "every"),
            "name: B\nmeets: {hours: 2}",
            id="the first field in braces taken out",
        ),
        pytest.param(
            "name: B\nmeets: {every: year, hours: 2,}",
            put("online", "meets", "mode"),
            "name: B\nmeets: {every: year, hours: 2, mode: online}",
            id="a new field in braces with a comma at the end",
        ),
        pytest.param(
            "name: B\nmeets:\n  every: year",
            put(None, "meets", "every"),
            "name: B",
            id="nothing is left of a mapping",
        ),
        pytest.param(
            "name: B",
            put("year", "meets", "every"),
            "name: B\nmeets:\n  every: year",
            id="a mapping that is new",
        ),
        pytest.param(
            "name: B\nmembers:\n- body: forum\n  role: chair\n- council",
            put("2020", "members", 0, "since"),
            "name: B\nmembers:\n- body: forum\n  role: chair\n  since: 2020\n- council",
            id="items that are not indented",
        ),
        pytest.param(
            "name: B\nmembers:\n  - council # always\n  - forum",
            put("chair", "members", 0, "role"),
            "name: B\nmembers:\n  - body: council\n    role: chair # always\n  - forum",
            id="an id becomes a row",
        ),
        pytest.param(
            "name: B\nmembers: [council, forum]",
            put("chair", "members", 1, "role"),
            "name: B\nmembers:\n  - council\n  - body: forum\n    role: chair",
            id="an id in brackets becomes a row",
        ),
        pytest.param(
            "name: B\nreports_to: council",
            put("year", "reports_to", 0, "every"),
            "name: B\nreports_to:\n  - to: council\n    every: year",
            id="one id becomes a row",
        ),
        pytest.param(
            "name: B\nreports_to:\n  - every: year # or so\n    to: council",
            put(None, "reports_to", 0, "every"),
            "name: B\nreports_to:\n  - to: council",
            id="the field behind a hyphen",
        ),
        pytest.param(
            "name: B\nmembers:\n  - forum\n  # the end of them\nsince: 2020",
            more("members", {"role": "chair", "body": "council"}),
            "name: B\nmembers:\n  - forum\n  # the end of them\n  - body: council\n    role: chair"
            "\nsince: 2020",
            id="a new row",
        ),
        pytest.param(
            "name: B\nmembers:\n- forum",
            more("members", "council"),
            "name: B\nmembers:\n- forum\n- council",
            id="a new row that is not indented",
        ),
        pytest.param(
            "name: B\nmembers: [\n  forum, # always\n  trust\n  ]",
            more("members", "council"),
            "name: B\nmembers: [\n  forum, # always\n  trust,\n  council\n  ]",
            id="a new row in brackets on lines",
        ),
        pytest.param(
            "name: B\nareas: []", more("areas", "north"), "name: B\nareas: [north]", id="no row yet"
        ),
        pytest.param(
            "name: B",
            more("accountable_to", "council"),
            "name: B\naccountable_to: council",
            id="a first link",
        ),
        pytest.param(
            "name: B\naccountable_to: council",
            more("accountable_to", "forum"),
            "name: B\naccountable_to: [council, forum]",
            id="a second link",
        ),
        pytest.param(
            "name: B\nmembers:\n  # the chair\n  - forum # for now\n  # others\n  - council",
            less("members", 0),
            "name: B\nmembers:\n  # the chair\n  # others\n  - council",
            id="a row taken out; what is written above it stays",
        ),
        pytest.param(
            "name: B\nmembers: [council, forum, trust]",
            less("members", 1),
            "name: B\nmembers: [council, trust]",
            id="a row taken out of brackets",
        ),
        pytest.param(
            "name: B\nmembers: forum\nsince: 2020",
            less("members", 0),
            "name: B\nsince: 2020",
            id="the last row taken out",
        ),
        pytest.param(
            "name: B\nareas:\n  - north # up\n  - south",
            put(["south", "east"], "areas"),
            "name: B\nareas:\n  - south\n  - east",
            id="a list with comments, item by item",
        ),
    ],
)
def test_a_record_is_changed_where_it_says_so(before: str, change: Change, after: str) -> None:
    areas = AddRecord("areas", "north", {"name": "North"})
    more_areas = [areas, *(AddRecord("areas", each, {"name": each}) for each in ("south", "east"))]
    sources = [AddRecord("sources", each, {"title": each}) for each in "ab"]
    text = board(before, change, *more_areas, *sources)
    assert text.rstrip("\n") == after
