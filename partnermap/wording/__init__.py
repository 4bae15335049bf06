"""Rows and bodies in plain English: what rules, reports and the page all say in the same words."""

from partnermap.wording.absence import duties_apart, lines_apart
from partnermap.wording.coverage import counts_line, coverage_lines
from partnermap.wording.description import Description, Part, describe
from partnermap.wording.doing import duties_done
from partnermap.wording.facts import kind_of
from partnermap.wording.rows import Item, Piece, class_words
from partnermap.wording.settling import settling
from partnermap.wording.slots import slot_words, worded
from partnermap.wording.sources import citation, cited

__all__ = [
    "Description",
    "Item",
    "Part",
    "Piece",
    "citation",
    "cited",
    "class_words",
    "counts_line",
    "coverage_lines",
    "describe",
    "duties_apart",
    "duties_done",
    "kind_of",
    "lines_apart",
    "settling",
    "slot_words",
    "worded",
]
