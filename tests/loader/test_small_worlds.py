"""Small worlds in which anything may lead anywhere: what is wrong is said, and nothing else."""

from pathlib import Path

import hypothesis.strategies as st
import yaml
from hypothesis import given, settings

from partnermap.loader import load
from partnermap.storage import Files

POOL = st.sampled_from("abcde")
DATES = st.sampled_from(["2020", "2021-06", "2019..2022", "2023-02-28"])
ROWS = st.fixed_dictionaries({"body": POOL}, optional={"since": DATES, "until": DATES})
BODIES = st.dictionaries(
    POOL,
    st.fixed_dictionaries(
        {"name": st.sampled_from(["One", "Two", "N\u043erth"])},
        optional={
            "part_of": st.lists(POOL, max_size=3),
            "members": st.lists(ROWS, max_size=4),
            "areas": st.lists(POOL, max_size=2),
            "since": DATES,
            "until": DATES,
            "formerly": POOL,
            "inferred": st.sampled_from(["areas", "colour"]),
        },
    ),
)
AREAS = st.dictionaries(
    POOL,
    st.fixed_dictionaries({"name": st.just("A")}, optional={"within": st.lists(POOL, max_size=2)}),
)


class Plain(yaml.SafeDumper):
    """Writes everything out, without repetitions."""

    def ignore_aliases(self, data):
        return True


@settings(max_examples=400, deadline=None)
@given(BODIES, AREAS)
def test_what_is_wrong_is_said_and_nothing_else(bodies, areas):
    data = {"map": {"name": "Test"}, "partnerships": bodies, "areas": areas}
    text = yaml.dump(data, Dumper=Plain, allow_unicode=True)
    loaded = load(Files(Path(), {"map.yaml": text.encode()}))
    seats = [(name, row) for name, body in bodies.items() for row in body.get("members", ())]
    parts = [(name, to) for name, body in bodies.items() for to in body.get("part_of", ())]
    places = [to for body in bodies.values() for to in body.get("areas", ())]
    places += [to for area in areas.values() for to in area.get("within", ())]
    used = {to for _, to in parts} | {row["body"] for _, row in seats}
    names = [body["name"] for body in bodies.values()]
    rows = [*bodies.values(), *(row for _, row in seats)]
    expected = {
        "PM013": any(body.get("inferred") == "colour" for body in bodies.values()),
        "PM020": any(to not in areas and to not in bodies for to in {*used, *places}),
        "PM021": any(to not in areas and to in bodies for to in places)
        or any(to not in bodies and to in areas for to in used),
        "PM023": any(name == to for name, to in parts)
        or any(name == row["body"] for name, row in seats),
        "PM024": has_circle(without_own(bodies, "part_of")) or has_circle(steps(areas, "within")),
        "PM025": any((row.get("since"), row.get("until")) in REVERSED for row in rows),
        "PM026": len(set(names)) < len(names),
        "PM028": any(has_twins(body.get("members", ())) for body in bodies.values()),
        "PM030": "N\u043erth" in names,
        "PM033": any(has_twins(body.get("part_of", ())) for body in bodies.values()),
    }
    assert {problem.code for problem in loaded.problems} == {
        code for code, holds in expected.items() if holds
    }


REVERSED = {("2021-06", "2020"), ("2023-02-28", "2020"), ("2023-02-28", "2021-06")}
REVERSED |= {("2023-02-28", "2019..2022")}


def has_twins(rows):
    return any(row in rows[:index] for index, row in enumerate(rows))


def steps(records, field):
    return {name: set(record.get(field, ())) for name, record in records.items()}


def without_own(records, field):
    """Steps but for those from a record to itself, which are an error of their own."""
    return {name: others - {name} for name, others in steps(records, field).items()}


def has_circle(ways):
    """Whether anything can be reached from itself."""
    for start in ways:
        reached, waiting = set(), set(ways[start])
        while waiting:
            name = waiting.pop()
            reached.add(name)
            waiting |= ways.get(name, set()) - reached
        if start in reached:
            return True
    return False
