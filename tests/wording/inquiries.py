"""One map, and what is asked about its records."""

from __future__ import annotations

from maps_from_text import analysis_of

from partnermap.finding import Slot
from partnermap.wording.asking import Inquiry, inquiry

MAP = """\
map: {name: Test, as_of: 2023, recorded_from: 2022}
sources:
  report: {title: Annual report, publisher: City Council}
  leaflet: {title: Leaflet}
areas: {city: {name: City}, mill: {name: Mill, within: city, source: report}}
communities: {carers: {name: Carers}}
functions: {care: {name: Crisis care, duty: statute, inferred: [duty]}, food: {name: Food}}
organisations:
  council: {name: Council, kind: council}
  club: {name: Club, sector: vcse, areas: [mill], inferred: [sector, areas], complete: [links]}
  others: {name: Other clubs, stands_for: 4, source: leaflet}
partnerships:
  board:
    name: Board
    contact: mailto:board@example.org
    members:
      - body: council
        role: chair
      - sector: faith
      - body: club
        since: 2020..2024
    functions:
      - function: care
    reports_to:
      - to: council
        inferred: [to]
  forum:
    name: Forum
    members:
      - body: club
        role: secretariat
      - body: council
        role: chair
  alliance: {name: Alliance, members: [{body: council, role: co-chair}]}
  circle: {name: Circle, members: [{body: lost, role: chair}, {body: others, role: convenor}]}
  network: {name: Network}
plans:
  plan: {name: Plan, owners: [council, club]}
links:
  - from: forum
    kind: advises
    to: council
    since: 2021
    inferred: [since, kind]
  - {from: council, kind: hosts, to: network}
"""


THERE = "  # is there already"


def asked(section: str, record: str, *slots: Slot) -> Inquiry:
    return inquiry(analysis_of(MAP).graph, section, record, slots)


def a_list(section: str, record: str, name: str) -> Slot:
    return Slot(section, record, name, "list")


def a_field(section: str, record: str, name: str, why: str = "") -> Slot:
    return Slot(section, record, name, "field", why)
