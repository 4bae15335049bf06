"""The view of who is heard, made from small maps, and what stands in its parts."""

from __future__ import annotations

from maps_from_text import analysis_of

from partnermap.page.voice import VoiceView, make_voice
from partnermap.page.voice_drawing import VoicePicture

EVERY_GRADE = """
areas: {town: {name: Town, level: place}}
organisations:
  own: {name: Own Seat, sector: vcse, income: micro, areas: [town]}
  chosen: {name: Chosen For, sector: vcse, income: micro, areas: [town]}
  claimed: {name: Claimed For, sector: vcse, income: small, areas: [town], affiliated_to: forum}
  perhaps: {name: Perhaps Heard, sector: vcse, income: micro, areas: [town]}
  outside: {name: Left Outside, sector: faith, income: micro, areas: [town]}
  forum: {name: Forum, sector: vcse, income: large, areas: [town]}
partnerships:
  board:
    name: Board
    decides: true
    areas: [town]
    members:
      - own
      - {body: forum, on_behalf_of: chosen, mandate: elected}
      - forum
  panel: {name: Panel, areas: [town], members: [perhaps]}
"""


def view_of(text: str) -> VoiceView:
    return make_voice(analysis_of(text).graph)


def crowd(many: int) -> str:
    organisations = "\n".join(
        f"  group-{n}: {{name: Group {n}, sector: vcse, income: micro, areas: [town]}}"
        for n in range(many)
    )
    members = ", ".join(f"group-{n}" for n in range(many // 2))
    return f"""
areas: {{town: {{name: Town}}}}
organisations:
{organisations}
partnerships:
  board: {{name: Board, decides: true, areas: [town], members: [{members}]}}
"""


def bands(picture: VoicePicture) -> dict[str, int]:
    return {band.heading: band.count for band in picture.bands}


def column(picture: VoicePicture, name: str) -> dict[str, str]:
    return {spot.id: spot.number for spot in picture.spots if spot.column == name}


def table(view: VoiceView, name: str) -> dict[str, dict[str, str]]:
    """The rows of a table by their first cell, each by column, as text."""
    (found,) = (each for _, each in view.tables if each.id == f"table-{name}")
    rows = [
        ["; ".join("".join(p.text for p in item) for item in cell.items) for cell in row]
        for row in found.rows
    ]
    return {row[0]: dict(zip(found.columns[1:], row[1:], strict=True)) for row in rows}
