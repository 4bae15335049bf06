"""Positions: the family on its tiers, and the network of who sits where."""

from partnermap.layout.family import place_family
from partnermap.layout.network import place_network
from partnermap.layout.shapes import Band, Box, FamilyLayout, Line, Metrics, Point, Rect, Route

__all__ = [
    "Band",
    "Box",
    "FamilyLayout",
    "Line",
    "Metrics",
    "Point",
    "Rect",
    "Route",
    "place_family",
    "place_network",
]
