"""partnermap: overlaps, gaps and unheard organisations in a partnership of partnerships.

Three calls are all that a notebook needs::

    found = load_map("maps/northbridge")
    analysis = analyse(found)
    html = render_page(analysis)
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from partnermap.model import PartnerMap
    from partnermap.pipeline import Analysis

__version__ = "0.1.0"
__all__ = ["analyse", "load_map", "render_page"]


def load_map(where: str | Path) -> PartnerMap:
    """Read a map: a folder that holds ``partnermap.yaml``, or one single file.

    Raises:
        ValueError: where a problem stands in the way; the message names each, with file and line.
        partnermap.storage.StorageError: where there is no map.
    """
    from partnermap.pipeline import read

    loaded = read(Path(where))
    if loaded.map is None:
        said = [f"{p.primary.path}:{p.primary.line}: {p.code} {p.message}" for p in loaded.stopping]
        raise ValueError("\n".join(said))
    return loaded.map


def analyse(
    found: PartnerMap,
    *,
    at: str | None = None,
    with_proposed: bool = False,
    today: date | None = None,
) -> Analysis:
    """The graph of a moment (a ``networkx.MultiDiGraph``) and every finding.

    Args:
        found: the map.
        at: a year, month or day; without it the map's ``as_of``, else today.
        with_proposed: whether to see the proposed future.
        today: the day it is; for tests.
    """
    from partnermap.model import PartialDate
    from partnermap.pipeline import analyse as run

    day = PartialDate.parse(at) if at else None
    return run(found, today or datetime.now(UTC).date(), at=day, with_proposed=with_proposed)


def render_page(analysis: Analysis) -> str:
    """The map as one HTML page."""
    from partnermap.page import render

    return render(analysis.graph, analysis.findings, analysis.unfound, analysis.isolation)
