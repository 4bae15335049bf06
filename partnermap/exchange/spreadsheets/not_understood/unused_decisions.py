"""Lines that somebody wrote into the review file, and that meet no name: each told."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from partnermap.exchange.imported import Alike, Origin, Reach, Remark, Weight
from partnermap.exchange.names import plain_name
from partnermap.exchange.readers import Sheet
from partnermap.exchange.spreadsheets.decisions.review import FILE, Decided, Review
from partnermap.exchange.spreadsheets.not_understood.unused import may_be_shown
from partnermap.loader.suggestions import did_you_mean
from partnermap.model.map import BODY_SECTIONS
from partnermap.problems import quoted

_MEETS_NONE = f"lines of your own in {FILE} that meet no name here, so that they change nothing"
_HINT = "Write the name as its cell has it; where it is for another file, leave it."


def unused_decisions(
    review: Review, asked: Collection[str], sheets: Sequence[Sheet], known: Mapping[str, Any]
) -> Iterator[Remark]:
    """What is told of them.

    Of the lines that an import wrote nothing is told: they are of another file, or their cell has
    another name by now, and they do no harm. One whose name the map has has done its work.

    Args:
        review: what the file says.
        asked: the names, plain, that were looked up in it.
        sheets: those of which the names were read.
        known: the data of the map.
    """
    texts = {plain_name(cell.line): cell.line for sheet in sheets for cell in sheet.cells()}
    met = {*asked, *texts, *_called(known)}
    for plain, line in review.items():
        is_own = line.line and not (line.file or line.sheet or line.cell)
        if is_own and line.decision and plain not in met:
            yield _remark(line, [text for text in texts.values() if may_be_shown(text)])


def _remark(line: Decided, texts: Sequence[str]) -> Remark:
    name = quoted(line.name) if may_be_shown(line.name) else "its name"
    message = f"{name} is no name that stands here, so this line changes nothing"
    origin = Origin(f"{FILE}:{line.line}")
    if near := did_you_mean(line.name, texts):
        return Remark(Weight.MISREAD, origin, message, near, reach=Reach.SHEET)
    alike = Alike(_MEETS_NONE, f"line {line.line} ({name})", _HINT, of_all=True)
    return Remark(Weight.NOTE, origin, message, _HINT, reach=Reach.ASIDE, alike=alike)


def _called(known: Mapping[str, Any]) -> Iterator[str]:
    """The names, plain, that the map has."""
    for section in BODY_SECTIONS:
        for said in (known.get(section) or {}).values():
            if isinstance(said, Mapping):
                others = said.get("also_known_as") or ()
                every = [others] if isinstance(others, str) else others
                yield from map(plain_name, map(str, (said.get("name", ""), *every)))
