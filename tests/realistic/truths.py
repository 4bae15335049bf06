"""Truths that are planted in a map: what must be found there, and what must not.

Each stands on bodies and functions of its own, so that nothing else in the map changes it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from realistic.background import ENDED, LATER, Data, places_of, top_of

WHOLE = ["members", "functions", "links"]


@dataclass
class Planted:
    """A map, and what is true of it.

    Attributes:
        must: ids of findings that must be there.
        must_not: ids of findings that must not, or the beginnings of such ids.
    """

    data: Data
    random: Random
    must: set[str] = field(default_factory=set)
    must_not: set[str] = field(default_factory=set)

    def board(self, name: str, **fields: object) -> None:
        """A partnership with complete lists, for the whole ground, that answers to the council."""
        record = {
            "name": name.replace("-", " ").title(),
            "kind": "board",
            "areas": [top_of(self.data)],
            "communities": [],
            "decides": "false",
            "complete": WHOLE,
            "members": [],
            "functions": [],
            "accountable_to": [{"to": "council"}],
        }
        self.data["partnerships"][name] = record | fields

    def group(self, name: str, **fields: object) -> None:
        """A micro charity whose seats and links are all recorded."""
        record = {
            "name": name.replace("-", " ").title(),
            "sector": "vcse",
            "kind": "charity",
            "income": "micro",
            "areas": [self.random.choice(list(self.data["areas"]))],
            "communities": [],
            "complete": ["seats", "links"],
        }
        self.data["organisations"][name] = record | fields

    def function(self, name: str, **fields: object) -> None:
        """A function that nobody in the background has to do with."""
        self.data["functions"][name] = {"name": name.replace("-", " ").title(), **fields}


def duplicated(on: Planted, n: int) -> None:
    """Two boards that do the same for one place; two for other places or people do not."""
    role = on.random.choice(["leads", "decides", "coordinates", "oversees"])
    east, *_, west = places_of(on.data, "neighbourhood")
    doing = {"functions": [{"function": f"twice-{n}", "role": role}]}
    on.function(f"twice-{n}")
    for letter in "ab":
        on.board(f"board-twin-{n}-{letter}", **doing)
    on.must.add(f"PM101/twice-{n}/board-twin-{n}-a+board-twin-{n}-b")
    doing = {"functions": [{"function": f"apart-{n}", "role": role}]}
    on.function(f"apart-{n}")
    if {east} != {west}:
        on.board(f"board-apart-{n}-a", areas=[east], communities=["carers"], **doing)
        on.board(f"board-apart-{n}-b", areas=[west], communities=["deaf"], **doing)
    on.must_not.add(f"PM101/apart-{n}/")


def sub_group(on: Planted, n: int) -> None:
    """A board and the group below its group do the same; the line is a mixture."""
    doing = {"functions": [{"function": f"below-{n}", "role": "oversees"}]}
    on.function(f"below-{n}")
    low, high = on.random.sample(["part_of", "reports_to", "accountable_to"], 2)
    on.board(f"board-above-{n}", **doing)
    between = {"accountable_to": [], low: [{"to": f"board-above-{n}"}]}
    on.board(f"board-between-{n}", **between)
    lowest = {"accountable_to": [], high: [{"to": f"board-between-{n}"}], **doing}
    on.board(f"board-below-{n}", **lowest)
    on.must_not |= {f"PM101/below-{n}/", f"PM103/board-above-{n}"}


def uncovered(on: Planted, n: int) -> None:
    """A function that lacks in one neighbourhood; one that only was done, or is to be."""
    hoods = places_of(on.data, "neighbourhood")
    bare = on.random.choice(hoods)
    on.function(f"patchy-{n}", needed_at="neighbourhood")
    doing = {"functions": [{"function": f"patchy-{n}", "role": "delivers"}]}
    for number, area in enumerate(hoods):
        if area != bare:
            on.board(f"board-patch-{n}-{number}", areas=[area], **doing)
        on.must_not.add(f"PM201/patchy-{n}/{area}")
    on.must_not.discard(f"PM201/patchy-{n}/{bare}")
    on.must.add(f"PM201/patchy-{n}/{bare}")
    on.function(f"gone-{n}", duty="statute")
    was = {"function": f"gone-{n}", "role": "leads", "until": ENDED}
    will = {"function": f"gone-{n}", "role": "leads", "status": "proposed"}
    on.board(f"board-gone-{n}", functions=[was, will])
    on.must.add(f"PM201/gone-{n}")
    on.function(f"above-{n}", needed_at="neighbourhood", duty="statute")
    on.board(f"board-all-{n}", functions=[{"function": f"above-{n}", "role": "leads"}])
    on.must_not |= {f"PM201/above-{n}", f"PM202/above-{n}"}


def broken_line(on: Planted, n: int) -> None:
    """A board whose line ends at a charity, one that only reports, and one whose line arrives."""
    on.group(f"charity-{n}", income="medium")
    kind = on.random.choice(["part_of", "accountable_to", "decides_through"])
    none: dict[str, object] = {"accountable_to": []}
    on.board(f"board-lost-{n}", decides="true", **none | {kind: [{"to": f"board-mid-{n}"}]})
    on.board(f"board-mid-{n}", **none | {"part_of": [{"to": f"charity-{n}"}]})
    on.board(f"board-tells-{n}", decides="true", **none | {"reports_to": [{"to": "council"}]})
    was = {"accountable_to": [{"to": "council", "until": ENDED}]}
    on.board(f"board-was-{n}", decides="true", **was)
    on.board(f"board-far-{n}", decides="true", **none | {kind: [{"to": f"board-near-{n}"}]})
    on.board(f"board-near-{n}", **none | {"part_of": [{"to": "trust"}]})
    on.must |= {f"PM204/board-{which}-{n}" for which in ("lost", "tells", "was")}
    on.must_not |= {f"PM204/board-{which}-{n}" for which in ("far", "near", "mid")}


def islands(on: Planted, n: int) -> None:
    """Nobody's group; one that is only affiliated; one that somebody names; a large one."""
    on.group(f"island-{n}")
    on.group(f"affiliate-{n}", affiliated_to=[{"to": "forum-0"}])
    on.group(f"large-{n}", income="large")
    on.group(f"named-{n}")
    speaks = {"body": "forum-0", "on_behalf_of": [f"named-{n}"], "mandate": "elected"}
    on.board(f"board-names-{n}", members=[speaks])
    on.must |= {f"PM301/island-{n}", f"PM302/island-{n}", f"PM303/island-{n}"}
    on.must |= {f"PM301/affiliate-{n}"}
    on.must_not |= {f"PM302/affiliate-{n}", f"PM302/named-{n}"}
    on.must_not |= {f"{code}/large-{n}" for code in ("PM301", "PM302", "PM303", "PM304")}


def threads(on: Planted, n: int) -> None:
    """One group hangs by one forum, and another by two."""
    top = [top_of(on.data)]
    for letter in "ab":
        medium = {"income": "medium", "kind": "infrastructure", "areas": top}
        on.group(f"thread-{n}-{letter}", **medium)
    members = [{"body": f"thread-{n}-{letter}"} for letter in "ab"]
    on.board(f"board-hears-{n}", decides="true", members=members)
    to = [{"to": f"thread-{n}-{letter}"} for letter in "ab"]
    on.group(f"hangs-{n}", affiliated_to=to[:1])
    on.group(f"safe-{n}", affiliated_to=to)
    on.must |= {f"PM304/hangs-{n}"}
    on.must_not |= {f"PM304/safe-{n}", f"PM303/hangs-{n}", f"PM303/safe-{n}"}


def seats_that_do_not_count(on: Planted, n: int) -> None:
    """An observer has a seat and no voice; who sat, or is to sit, has no seat."""
    members: list[dict[str, object]] = []
    for name, row in (
        ("observer", {"role": on.random.choice(["observer", "in-attendance"])}),
        ("gone", {"until": ENDED}),
        ("later", {"since": LATER}),
        ("proposed", {"status": "proposed"}),
        ("ending", {"status": "ending"}),
    ):
        on.group(f"{name}-{n}", areas=[top_of(on.data)])
        members.append({"body": f"{name}-{n}", **row})
    on.board(f"board-seats-{n}", decides="true", members=members)
    on.must |= {f"PM303/observer-{n}"}
    on.must |= {f"PM301/{name}-{n}" for name in ("gone", "later", "proposed")}
    on.must_not |= {f"PM301/observer-{n}", f"PM301/ending-{n}", f"PM303/ending-{n}"}


TRUTHS: tuple[Callable[[Planted, int], None], ...] = (
    duplicated,
    sub_group,
    uncovered,
    broken_line,
    islands,
    threads,
    seats_that_do_not_count,
)
