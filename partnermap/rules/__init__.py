"""The rules: one file each, and the tuple of all of them."""

from __future__ import annotations

from partnermap.finding import Finding
from partnermap.graph import PartnershipGraph
from partnermap.rule import Rule
from partnermap.rules.pm101_duplicated_function import RULE as PM101
from partnermap.rules.pm102_same_remit import RULE as PM102
from partnermap.rules.pm103_shared_membership import RULE as PM103
from partnermap.rules.pm200_nobody_decides import RULE as PM200
from partnermap.rules.pm201_uncovered_function import RULE as PM201
from partnermap.rules.pm202_undecided_function import RULE as PM202
from partnermap.rules.pm203_uneven_coverage import RULE as PM203
from partnermap.rules.pm204_no_accountability import RULE as PM204
from partnermap.rules.pm205_accountability_loop import RULE as PM205
from partnermap.rules.pm206_missing_sector import RULE as PM206
from partnermap.rules.pm207_unheard_community import RULE as PM207
from partnermap.rules.pm208_plan_without_oversight import RULE as PM208
from partnermap.rules.pm210_lapsed import RULE as PM210
from partnermap.rules.pm212_assumed_mandate import RULE as PM212
from partnermap.rules.pm301_no_seat import RULE as PM301
from partnermap.rules.pm302_island import RULE as PM302
from partnermap.rules.pm303_unheard import RULE as PM303
from partnermap.rules.pm304_single_thread import RULE as PM304
from partnermap.rules.pm305_claimed_voice import RULE as PM305
from partnermap.rules.pm306_absent_at_home import RULE as PM306
from partnermap.wording import worded

RULES: tuple[Rule, ...] = (
    PM101,
    PM102,
    PM103,
    PM200,
    PM201,
    PM202,
    PM203,
    PM204,
    PM205,
    PM206,
    PM207,
    PM208,
    PM210,
    PM212,
    PM301,
    PM302,
    PM303,
    PM304,
    PM305,
    PM306,
)


def run(graph: PartnershipGraph, rules: tuple[Rule, ...] = RULES) -> tuple[Finding, ...]:
    """Every finding of every rule, in the order of their ids; rules never suppress each other."""
    found = [worded(graph, finding) for rule in rules for finding in rule.check(graph)]
    return tuple(sorted(found, key=lambda finding: (finding.code, finding.key)))
