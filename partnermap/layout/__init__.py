"""Positions: the family on its tiers, the network of who sits where, and who is heard."""

from partnermap.layout.family import place_family
from partnermap.layout.network import FEW, place_network
from partnermap.layout.shapes import Band, Box, FamilyLayout, Line, Metrics, Point, Rect, Route
from partnermap.layout.strips import BOX
from partnermap.layout.voices import (
    Group,
    Measures,
    Rank,
    Tie,
    VoiceLayout,
    band_width,
    place_voices,
)

__all__ = [
    "BOX",
    "FEW",
    "Band",
    "Box",
    "FamilyLayout",
    "Group",
    "Line",
    "Measures",
    "Metrics",
    "Point",
    "Rank",
    "Rect",
    "Route",
    "Tie",
    "VoiceLayout",
    "band_width",
    "place_family",
    "place_network",
    "place_voices",
]
