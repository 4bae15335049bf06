"""Who sits where, as data: pyvis holds it, Python places it."""

from __future__ import annotations

from maps_from_text import analysis_of

from partnermap.page.face import make_faces
from partnermap.page.network import make_network

TEXT = """
organisations:
  council: {name: Council, kind: council, sector: local-government}
  charity: {name: Charity, sector: vcse, income: small}
  group: {name: Group, sector: vcse, income: micro, affiliated_to: charity}
  gone: {name: Gone, until: 2001}
partnerships:
  board:
    name: Board
    members:
      - council
      - {body: group, status: proposed}
      - {body: charity, role: chair}
      - {body: charity, role: observer}
      - stranger
    reports_to: [forum, {to: {sector: vcse}}]
  forum: {name: Forum, members: [charity, council]}
  dream: {name: Dream, status: proposed, members: [charity]}
"""


def network(text):
    analysis = analysis_of(text)
    return make_network(analysis.graph, make_faces(analysis.graph, analysis.findings))


def test_bodies_have_a_place_and_a_shape():
    nodes = {node["id"]: node for node in network(TEXT)["nodes"]}
    assert {name: node["shape"] for name, node in nodes.items()} == {
        "board": "box",
        "forum": "box",
        "dream": "box",
        "council": "dot",
        "charity": "dot",
        "group": "dot",
        "stranger": "dot",
    }
    assert all(isinstance(node[axis], float) for node in nodes.values() for axis in "xy")
    assert nodes["group"]["size"] < nodes["charity"]["size"]
    assert (nodes["charity"]["seats"], nodes["group"]["seats"]) == (2, 0)
    assert nodes["charity"]["ties"] >= 2
    assert nodes["board"]["bar"] == [
        ["local-government", 1, "C"],
        ["vcse", 1, "V"],
        ["unknown", 1, "?"],
    ]


def test_lines_have_ids_and_styles():
    edges = {edge["id"]: edge for edge in network(TEXT)["edges"]}
    seats = [name for name in edges if name.startswith("seat ")]
    assert seats == [
        "seat charity board",
        "seat council board",
        "seat group board",
        "seat stranger board",
        "seat charity dream",
        "seat charity forum",
        "seat council forum",
    ]
    assert [name for name in seats if edges[name].get("proposed")] == [
        "seat group board",
        "seat charity dream",
    ]
    assert edges["seat group board"]["dashes"] == [4, 4]
    assert "dashes" not in edges["seat charity board"]
    report = edges["link board forum reports_to"]
    assert (report["from"], report["to"], report["style"]) == ("board", "forum", "dashed")
    assert report["dashes"] == [7, 4]
    assert report["said"] == "Board reports to Forum"
    assert edges["link group charity affiliated_to"]["style"] == "dash-dot"
    assert edges["shared board forum"]["shares"] == 2


def test_a_proposed_seat_brings_nobody_near():
    unlinked = TEXT.replace(", affiliated_to: charity", "")
    nodes = {node["id"]: node for node in network(unlinked)["nodes"]}
    lowest = max(nodes[name]["y"] for name in ("board", "forum", "dream", "council", "charity"))
    assert nodes["group"]["y"] > lowest
    assert {"shared board dream", "shared dream forum"}.isdisjoint(
        edge["id"] for edge in network(TEXT)["edges"]
    )


def test_many_organisations_are_shown_only_when_asked_for():
    many = "\n".join(f"  o{number}: {{name: Organisation {number}}}" for number in range(300))
    text = "organisations:\n" + many + "\npartnerships: {board: {name: Board}}"
    assert network(TEXT)["organisations"]
    assert not network(text)["organisations"]
