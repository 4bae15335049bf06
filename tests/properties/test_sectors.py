"""PM206 and PM207 equal slow, obvious references, and assert nothing that a doubt overturns."""

from __future__ import annotations

import copy
from typing import Any

import networkx as nx
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from properties.closing import can_be_read, found_in, loaded
from properties.sector_maps import (
    BODIES,
    CLASSES,
    COMMUNITIES,
    FOR_WHOM,
    SECTORS,
    TABLES,
    sector_maps,
)
from properties.test_asking import answered_until_silent

from partnermap import vocabulary as words
from partnermap.finding import Finding

MANY = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
Data = dict[str, Any]
BY_KIND = {
    "health-and-wellbeing-board": ["local-government", "nhs", "healthwatch"],
    "safeguarding-board": ["local-government", "nhs", "police-fire"],
    "community-safety-partnership": ["local-government", "nhs", "police-fire"],
}


def found(data: Data, *codes: str) -> dict[str, Finding]:
    return {each.id: each for each in found_in(loaded(data)) if each.code in codes}


def speaks(row: Data) -> bool:
    return row["role"] in ("member", "chair") and "until" not in row


def sectors_at(data: Data, table: str, seen: frozenset[str] = frozenset()) -> set[str]:
    """The sectors at a table: of holders and those they speak for, and what tables bring."""
    there: set[str] = set()
    for row in data["partnerships"][table]["members"]:
        if not speaks(row):
            continue
        for whom in (row.get("body"), *row.get("on_behalf_of", [])):
            if isinstance(whom, dict):
                there |= {whom.get("sector", "")}
                there |= {"faith"} if whom.get("sector") == "vcse" else set()
            elif whom in SECTORS:
                there.add(SECTORS[whom])
            elif whom not in seen:
                there |= sectors_at(data, str(whom), seen | {table})
    return there


@MANY
@given(sector_maps())
def test_a_missing_sector_is_one_that_nobody_there_is_of(data: Data) -> None:
    expected = set()
    for name, table in data["partnerships"].items():
        own = data["map"]["expectations"].get(table["kind"])
        wanted = BY_KIND.get(table["kind"], []) if "city" in table["areas"] else []
        wanted = own["sectors"] if own else wanted
        missing = set(wanted) - sectors_at(data, name)
        expected |= {f"PM206/{sector}/{name}" for sector in missing}
    actual = found(data, "PM206")
    assert set(actual) == expected
    assert {each.certainty.value for each in actual.values()} <= {"asserted"}


def voices(data: Data) -> nx.DiGraph:
    """Who is heard through whom: bodies, seats that speak for others, and classes, as a graph.

    An organisation that a table reaches is another vertex, where a voice ends.
    """
    graph = nx.DiGraph()
    graph.add_nodes_from([*BODIES, *TABLES])
    for table, record in data["partnerships"].items():
        for position, row in enumerate(record["members"]):
            if not speaks(row):
                continue
            place: Any = table
            if "on_behalf_of" in row:
                place = (table, position)
                graph.add_edge(place, table)
                for whom in row["on_behalf_of"]:
                    for each in [whom] if isinstance(whom, str) else members_of(data, whom, table):
                        graph.add_edge(each, place) if each != row["body"] else None
                    if isinstance(whom, dict) and "community" in whom:
                        graph.add_edge(("community", whom["community"]), place)
            graph.add_edge(row["body"], place)
    for name in (*BODIES, *TABLES):
        record = {**data["organisations"], **data["partnerships"]}[name]
        for kind in ("reports_to", "advises", "affiliated_to"):
            for link in record.get(kind, []):
                ends = name in TABLES and link["to"] in BODIES
                graph.add_edge(name, ("end", link["to"]) if ends else link["to"])
        for link in record.get("represents", []):
            graph.add_edge(("community", link["to"]["community"]), name)
            for each in members_of(data, link["to"], name):
                graph.add_edge(each, name) if each != name else None
    return graph


def members_of(data: Data, whom: Data, near: str) -> list[str]:
    """The organisations of a class; all areas of these maps meet."""
    also = {"vcse": {"vcse", "faith"}}.get(whom.get("sector", ""), {whom.get("sector")})
    return [
        name
        for name, record in data["organisations"].items()
        if whom.get("community") in (None, *record["communities"])
        and ("sector" not in whom or record["sector"] in also)
        and name != near
    ]


@MANY
@given(sector_maps())
def test_an_unheard_community_is_one_of_which_no_path_leads_to_who_decides(data: Data) -> None:
    graph = voices(data)
    deciding: set[Any] = {n for n, t in data["partnerships"].items() if t["decides"] == "true"}
    deciding |= {"council", ("end", "council")}
    expected = set()
    for community in COMMUNITIES:
        people: list[Any] = [("community", community)]
        people += [n for n, o in data["organisations"].items() if community in o["communities"]]
        reached = set().union(
            *({each, *nx.descendants(graph, each)} for each in people if each in graph)
        )
        if not reached & deciding:
            expected.add(f"PM207/{community}")
    actual = found(data, "PM207")
    assert set(actual) == expected
    assert {each.certainty.value for each in actual.values()} <= {"asserted"}


@MANY
@given(sector_maps(), st.data())
def test_what_is_asserted_stays_however_one_doubt_turns_out(
    data: Data, choice: st.DataObject
) -> None:
    draw = choice.draw
    doubtful, turned_out = copy.deepcopy(data), copy.deepcopy(data)
    for _ in range(draw(st.integers(1, 2))):
        _doubt(draw, doubtful, turned_out)
    assume(can_be_read(doubtful))
    assume(can_be_read(turned_out))
    before = found(doubtful, "PM206", "PM207")
    after = found(turned_out, "PM206", "PM207")
    for name, finding in before.items():
        assert finding.certainty.value == "possible" or name in after, (name, finding.message)


def _doubt(draw: Any, doubtful: Data, truth: Data) -> None:
    """One thing that a map leaves open, in the first, and how it turns out, in the second."""
    table, body = draw(st.sampled_from(TABLES)), draw(st.sampled_from(BODIES))
    what = draw(st.sampled_from(["members", "links", "map", "seat", "field", "table", "holder"]))
    rows = doubtful["partnerships"][table]["members"]
    position = draw(st.integers(0, len(rows) - 1)) if rows else -1
    if what in ("members", "links", "map", "seat"):  # a complete list of seats would hold it
        _open_own(doubtful, "seats" if what == "links" else "links")
    new = {"body": body, "role": "member"}
    if draw(st.booleans()):
        new["on_behalf_of"] = [draw(st.sampled_from(CLASSES))]
    if what == "members":
        doubtful["partnerships"][table]["complete"] = ["functions", "links"]
        truth["partnerships"][table]["members"].append(new)
    elif what == "links":
        if body != "council":
            truth["organisations"][body]["represents"] = [
                {"to": draw(st.sampled_from(CLASSES[4:]))}
            ]
    elif what == "map":
        doubtful["map"]["complete"] = draw(st.sampled_from([["organisations"], ["partnerships"]]))
        other = {"name": "Other", "sector": "vcse", "communities": draw(st.sampled_from(FOR_WHOM))}
        if "organisations" in doubtful["map"]["complete"]:
            members = [{**new, "role": "member"}]
            truth["partnerships"]["other"] = {"name": "O", "decides": "true", "members": members}
        else:
            truth["organisations"]["other"] = {**other, "decides": "true", "areas": ["city"]}
    elif what == "seat" and rows:
        field, value = draw(
            st.sampled_from([("role", "chair"), ("body", body), ("on_behalf_of", [CLASSES[4]])])
        )
        doubtful["partnerships"][table]["members"][position].setdefault("inferred", []).append(
            field
        )
        truth["partnerships"][table]["members"][position][field] = value
    elif what == "holder" and rows:
        seat = truth["partnerships"][table]["members"][position]
        doubtful["partnerships"][table]["members"][position]["body"] = "mispelt"
        seat["body"] = body
    elif what == "field":
        field, value = draw(
            st.sampled_from([("sector", "nhs"), ("sector", "vcse"), ("communities", ["carers"])])
        )
        record = doubtful["organisations"][body]
        for_everyone = field == "communities" and record.get("sector") in words.PUBLIC_SECTORS
        # Of a public body without a record of it PM207 takes it that it is there for everyone.
        if draw(st.booleans()) and body != "council" and not for_everyone:
            record.pop(field, None)
        else:
            record["inferred"] = sorted({*record.get("inferred", []), field})
        truth["organisations"][body][field] = value
    elif what == "table":
        field, value = draw(
            st.sampled_from([("decides", "true"), ("kind", "forum"), ("areas", ["ward"])])
        )
        record = doubtful["partnerships"][table]
        record["inferred"] = sorted({*record.get("inferred", []), field})
        truth["partnerships"][table][field] = value


def _open_own(data: Data, whole: str) -> None:
    """Of their own lists, organisations declare only one complete."""
    for record in data["organisations"].values():
        record["complete"] = [whole]


@settings(MANY, max_examples=40)
@given(sector_maps(), st.data())
def test_ask_closes_what_one_doubt_opened(data: Data, choice: st.DataObject) -> None:
    _doubt(choice.draw, data, copy.deepcopy(data))
    assume(can_be_read(data))
    answered_until_silent(data, lambda choices: choice.draw(st.sampled_from(choices)))
