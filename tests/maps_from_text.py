"""Maps from YAML text: what most tests begin with."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from textwrap import dedent

from partnermap.finding import Finding
from partnermap.loader import Loaded, load
from partnermap.model import PartialDate
from partnermap.pipeline import Analysis, analyse
from partnermap.storage import Files

ROOT = Path(__file__).parent.parent
TODAY = date(2023, 11, 30)
MAPS = sorted(path.parent for path in (ROOT / "maps").glob("*/partnermap.yaml"))


def loaded_from(text: str) -> Loaded:
    """A map from one file's text; a manifest is added where there is none."""
    text = dedent(text)
    if "map:" not in text.split("\n"):
        text = "map: {name: Test}\n" * ("map: {" not in text) + text
    return load(Files(Path(), {"map.yaml": text.encode()}))


def analysis_of(text: str, *, at: str | None = None, with_proposed: bool = False) -> Analysis:
    """What is found in a map that has no problem."""
    loaded = loaded_from(text)
    assert loaded.map is not None, [f"{p.primary} {p.code} {p.message}" for p in loaded.problems]
    moment = PartialDate.parse(at) if at else None
    return analyse(loaded.map, TODAY, at=moment, with_proposed=with_proposed)


def finding_of(text: str, code: str) -> Finding:
    """The one finding of a code in a map."""
    (found,) = (each for each in analysis_of(text).findings if each.code == code)
    return found
