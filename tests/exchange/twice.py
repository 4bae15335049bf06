"""Bringing sheets into a folder, again and again, with decisions in between."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from exchange.workbooks import Rows, book_of

from partnermap.exchange.bringing import Brought
from partnermap.exchange.bringing import brought as bring_in
from partnermap.exchange.tables import tables_for
from partnermap.pipeline.editing import write_edits


def bring(folder: Path, **sheets: Rows) -> Brought:
    """Import sheets into the map in a folder, or make it."""
    where = folder / "ours"
    tables = tables_for([book_of(**sheets)], where, None)
    found = bring_in(tables.imported, where, "Ours", tables.asked)
    write_edits(found.edits)
    return found


def decide(folder: Path, decisions: Mapping[str, str]) -> None:
    """Write decisions into the last column of the review file."""
    path = folder / "ours/import-review.csv"
    head, *lines = path.read_text(encoding="utf-8-sig").splitlines()
    decided = [line + decisions.get(line.split(",")[0], "") for line in lines]
    path.write_text("\n".join([head, *decided]), encoding="utf-8")
