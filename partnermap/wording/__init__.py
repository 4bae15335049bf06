"""Rows and bodies in plain English: what rules, reports and the page all say in the same words."""

from partnermap.wording.absence import charges_apart, duties_apart, lines_apart, oversight_apart
from partnermap.wording.coverage import counts_line, coverage_lines
from partnermap.wording.deciding import decision_line, decision_mark, review_line
from partnermap.wording.description import Description, describe
from partnermap.wording.details import more_items, presence_words
from partnermap.wording.doing import done_by, duties_done, nobody_in_charge
from partnermap.wording.facts import income_words, kind_of
from partnermap.wording.families import FAMILIES_TOLD
from partnermap.wording.folding import (
    MOST_PLACES,
    PERHAPS_NOT_SMALL,
    Gathered,
    beginning,
    by_weight,
    first_places,
    folded,
    gathered,
    is_long,
    run_words,
    told_of_one,
    worst_first,
)
from partnermap.wording.grouping import GROUPINGS, Group, grouped, narrowed_words, several_words
from partnermap.wording.moments import as_of, nothing_found, remarks
from partnermap.wording.parts import Part
from partnermap.wording.pieces import Item, Piece
from partnermap.wording.plans import oversight_remark, parties, respondents, whose_it_is
from partnermap.wording.rows import class_words, name_or_class
from partnermap.wording.settling import Settling, settling, settling_in_short
from partnermap.wording.slots import slot_words, worded
from partnermap.wording.sources import citation, cited
from partnermap.wording.surveys import describe_survey
from partnermap.wording.titles import title_of, title_of_all

__all__ = [
    "FAMILIES_TOLD",
    "GROUPINGS",
    "MOST_PLACES",
    "PERHAPS_NOT_SMALL",
    "Description",
    "Gathered",
    "Group",
    "Item",
    "Part",
    "Piece",
    "Settling",
    "as_of",
    "beginning",
    "by_weight",
    "charges_apart",
    "citation",
    "cited",
    "class_words",
    "counts_line",
    "coverage_lines",
    "decision_line",
    "decision_mark",
    "describe",
    "describe_survey",
    "done_by",
    "duties_apart",
    "duties_done",
    "first_places",
    "folded",
    "gathered",
    "grouped",
    "income_words",
    "is_long",
    "kind_of",
    "lines_apart",
    "more_items",
    "name_or_class",
    "narrowed_words",
    "nobody_in_charge",
    "nothing_found",
    "oversight_apart",
    "oversight_remark",
    "parties",
    "presence_words",
    "remarks",
    "respondents",
    "review_line",
    "run_words",
    "settling",
    "settling_in_short",
    "several_words",
    "slot_words",
    "title_of",
    "title_of_all",
    "told_of_one",
    "whose_it_is",
    "worded",
    "worst_first",
]
