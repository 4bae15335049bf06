"""The page put together: every part worked out, written by the templates, closed by its policy."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from partnermap.finding import Certainty, Finding
from partnermap.graph import PartnershipGraph
from partnermap.ledger import Unfound
from partnermap.page.anchors import anchor
from partnermap.page.asking import make_asking
from partnermap.page.assets import page_script, page_style
from partnermap.page.balance import groups_without_seat, make_balance, without_seat
from partnermap.page.drawing import Picture, draw_family
from partnermap.page.environment import environment
from partnermap.page.face import Face, make_faces
from partnermap.page.family import Family, choose_family
from partnermap.page.filters import make_filters
from partnermap.page.findings import FindingView, group_findings, view_decision, view_findings
from partnermap.page.later import SIGHT, Later, ascii_only, is_large
from partnermap.page.legend import Legend, make_legend
from partnermap.page.matrix import make_matrix
from partnermap.page.missing import missing_line
from partnermap.page.network import make_network
from partnermap.page.overview import place_wide
from partnermap.page.own_key import family_key, legend_of_family, network_key, write_key
from partnermap.page.packing import pack
from partnermap.page.paper import OVERVIEW, below, choose_sheet
from partnermap.page.parts import make_parts
from partnermap.page.public import HOW_COUNTED, LEFT_OUT, isolation_table
from partnermap.page.records import kept, record_tables
from partnermap.page.safety import policy, script_json
from partnermap.page.searching import former_ids, other_entries, search_entries
from partnermap.page.sifting import initials, make_sifting
from partnermap.page.stated import make_stated
from partnermap.page.summing_up import family_said, findings_said, moment_said
from partnermap.page.tables import body_tables
from partnermap.page.undrawn import between_partnerships_said, line_of, lines_of, links_said
from partnermap.page.vis import vis_script
from partnermap.page.voice import NOBODY, lights, make_voice
from partnermap.page.who import make_entries
from partnermap.public import Told
from partnermap.wording import (
    PERHAPS_NOT_SMALL,
    counts_line,
    coverage_lines,
    nothing_found,
    remarks,
)
from partnermap.wording.asking import BEFORE, ORDER
from partnermap.wording.marks import BLANK

_NAME = "\0"  # in place of a name in what the script says; no file can hold it

# In the head, before anything is shown: what only one view at a time needs is kept back, and shown
# all the same, as to a reader without scripts, if the rest of the script never runs.
EARLY = (
    "(list=>{const show=()=>{list.remove('starting');if(list.contains('scripted'))return;"
    "for(const each of document.querySelectorAll('noscript')){"
    "const read=new DOMParser().parseFromString(each.textContent,'text/html');"
    "each.parentElement.removeAttribute('data-later');each.replaceWith(...read.body.childNodes)}};"
    "list.add('starting');addEventListener('error',show);"
    "addEventListener('load',()=>setTimeout(show,2000))})"
    "(document.documentElement.classList);"
)


def compose(
    graph: PartnershipGraph,
    findings: tuple[Finding, ...],
    unfound: tuple[Unfound, ...] = (),
    isolation: tuple[Told, ...] = (),
) -> str:
    """The page as text, lines ended by LF."""
    faces = make_faces(graph, findings)
    family = choose_family(graph)
    picture = draw_family(graph, family, faces)
    network = make_network(graph, faces)
    drawn = {node["id"] for node in network["nodes"]}
    legends = {
        "family_legend": legend_of_family(graph, faces, picture),
        "network_legend": _legend_of_network(graph, faces, network),
    }
    views = view_findings(graph, findings, drawn)
    public = graph.moment.map.is_public
    about = _about(graph, family)
    head = _long_words(about)
    parts = make_parts(picture, head)
    one_sheet = choose_sheet(picture.width, picture.height, head)
    style = page_style(below(head, OVERVIEW) if parts else one_sheet)
    scripts = (EARLY, page_script())
    library = vis_script()
    large = is_large(graph.moment.map)
    filters = make_filters(graph, faces, drawn)
    search = search_entries(graph, faces)
    at = {entry["id"]: number for number, entry in enumerate(search)}
    data = {
        "findings": {anchor(each.id): [at[body] for body in each.on_map] for each in views},
        "former": former_ids(graph),
        "keys": {
            "family": write_key(family_key(graph, picture, legends["family_legend"])),
            "network": write_key(network_key(graph, faces, network, legends["network_legend"])),
        },
        "moment": moment_said(graph.moment),
        "name": graph.moment.map.manifest.name,
        "marks": pack([filters.marks[node["id"]] for node in network["nodes"]]),
        "network": {**network, **_packed(network, at, faces)},
        "search": pack(search),
        "things": pack(other_entries(graph)),
        "voice": NOBODY if public else lights(graph, [entry["id"] for entry in search]),
    }
    text = (
        environment()
        .get_template("page.html.j2")
        .render(
            **about,
            matrix=make_matrix(graph, findings),
            facets=filters.facets,
            links_in_family=links_said(graph, set(map(line_of, family.links))),
            links_in_network=links_said(graph, lines_of(network)),
            links_of_partnerships=between_partnerships_said(graph, lines_of(network)),
            blank=BLANK,
            **_views(graph, views, faces, picture, legends, large=large),
            public=public,
            parts=parts,
            isolation=isolation_table(isolation),
            decisions=any(each.decision for each in views),
            unfound=[
                {
                    "id": each.id,
                    "nearest": each.nearest,
                    "decision": view_decision(graph, each.decision),
                }
                for each in unfound
            ],
            network_beside=network["beside"],
            network_large=not network["organisations"],
            policy=policy([style], (*scripts, library)),
            later=Later(large=large),
            sight=SIGHT if large else None,
            library=library,
            wide=json.dumps(place_wide(graph, family, faces), sort_keys=True),
            style=style,
            scripts=scripts,
            data=script_json(data),
        )
    )
    return ascii_only(text) if large else text


def _legend_of_network(
    graph: PartnershipGraph, faces: Mapping[str, Face], network: Mapping[str, Any]
) -> Legend:
    edges = network["edges"]
    return make_legend(
        graph,
        faces,
        {node["id"] for node in network["nodes"]},
        {sign for edge in edges for sign in edge.get("states", ())},
        {f"{edge['style']}{'-proposed' if edge.get('proposed') else ''}" for edge in edges}
        | {"behind" for edge in edges if "under" in edge},
        strongest=not network["organisations"],
    )


def _packed(
    network: Mapping[str, Any], at: Mapping[str, int], faces: Mapping[str, Face]
) -> dict[str, Any]:
    """Bodies and lines as columns; names and ids are those of the search."""
    nodes = [
        {
            **{name: value for name, value in node.items() if name not in ("id", "label")},
            "at": at[node["id"]],
            "said": node["said"].replace(node["label"], _NAME, 1),
        }
        for node in network["nodes"]
    ]
    edges = []
    for edge in network["edges"]:
        start, end = faces[edge["from"]].name, faces[edge["to"]].name
        found = {name: value for name, value in edge.items() if name != "id"}
        if "said" in edge:
            found["said"] = _between(edge["said"], start, end)
        edges.append(found | {"from": at[edge["from"]], "to": at[edge["to"]]})
    return {"nodes": pack(nodes), "edges": pack(edges)}


def _between(said: str, start: str, end: str) -> str:
    """`` reports to ``: words about two bodies, with a mark in place of their names."""
    if said.startswith(start) and end in said[len(start) :]:
        return _NAME + said[len(start) :].replace(end, _NAME, 1)
    return said


def _about(graph: PartnershipGraph, family: Family) -> dict[str, Any]:
    moment = graph.moment
    public = [("Public edition", LEFT_OUT)] if moment.map.is_public else []
    return {
        "how_counted": HOW_COUNTED,
        "name": moment.map.manifest.name,
        "about": moment.map.manifest.about,
        "moment": moment.words,
        "dated": moment.dated,
        "remarks": [*public, *remarks(graph)],
        "nothing_found": nothing_found(graph),
        "counts": counts_line(graph),
        "coverage": coverage_lines(graph),
        "missing": missing_line(graph),
        "family_said": family_said(graph, family),
        "left_out": [(body, moment.map.name_of(body), why) for body, why in family.left_out],
    }


def _long_words(about: Mapping[str, Any]) -> list[str]:
    """What the head says in paragraphs."""
    remarks = [f"{label}: {said}" for label, said in about["remarks"]]
    return [about["about"] or "", *remarks, "".join(piece.text for piece in about["missing"])]


def _views(
    graph: PartnershipGraph,
    findings: Iterable[FindingView],
    faces: Mapping[str, Face],
    picture: Picture,
    legends: Mapping[str, Legend],
    *,
    large: bool,
) -> dict[str, Any]:
    views = list(findings)
    groups = group_findings(views)
    entries = make_entries(graph, faces, views)
    public = graph.moment.map.is_public
    unheard = [
        name
        for each in views
        for name in each.subjects
        if each.code == "PM303" and each.finding.certainty is Certainty.ASSERTED
    ]
    return {
        "picture": picture,
        **legends,
        "balance": make_balance(graph, faces),
        "groups_without_seat": [] if public else groups_without_seat(graph, faces),
        "without_seat": [] if public else without_seat(graph, faces),
        "groups": groups,
        "sifting": make_sifting(g for g in groups if not (public and g.id == "isolation")),
        "perhaps_not_small": PERHAPS_NOT_SMALL,
        "finding_count": sum(group.count for group in groups),
        "findings_said": findings_said(groups),
        "tables": kept(body_tables(graph, named=large)) + kept(record_tables(graph)),
        "voice": None if public else make_voice(graph, unheard),
        "asking": None if public else make_asking(graph, [each.finding for each in views]),
        "before": BEFORE,
        "ordered": ORDER,
        "stated": make_stated(graph),
        "entries": entries,
        "name_count": sum(len(group) for _, group in entries),
        "initials": initials,
    }
