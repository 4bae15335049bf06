"""A moment as a NetworkX graph: typed vertices and edges, each holding its record.

The graph is the public form, for notebooks and exports. The analyses read the plain rows beside it
(``graph.seats``, ``graph.links``, ``graph.duties``), which are built once.
"""

from partnermap.graph.build import build_graph
from partnermap.graph.graph import PartnershipGraph, Vertex
from partnermap.graph.rows import Duty, Link, PlanPart, Seat

__all__ = ["Duty", "Link", "PartnershipGraph", "PlanPart", "Seat", "Vertex", "build_graph"]
