"""The ways into long lists: what can be chosen, and which letters lead where."""

from __future__ import annotations

from types import SimpleNamespace

from maps_from_text import analysis_of

from partnermap.page.findings import group_findings, view_findings
from partnermap.page.sifting import initials, make_sifting

SIX = "organisations:\n" + "".join(
    f"  g{number}: {{name: G{number}, sector: vcse, income: micro}}\n" for number in range(6)
)


def sifting_of(text):
    analysis = analysis_of(text)
    return analysis, make_sifting(
        group_findings(view_findings(analysis.graph, analysis.findings, ()))
    )


def test_every_open_finding_is_one_of_each_filter():
    analysis, found = sifting_of(SIX)
    assert found.total == len(analysis.findings) >= 6
    for choices in (found.weights, found.certainties):
        assert sum(each.count for each in choices) == found.total
    kinds = [choices for _, choices in found.kinds]
    assert sum(whole.count for whole, *_ in kinds) == found.total
    assert all(whole.count == sum(each.count for each in codes) for whole, *codes in kinds)
    assert {each.value for _, *codes in kinds for each in codes} == {
        each.code for each in analysis.findings
    }


def test_few_findings_need_no_filter():
    assert sifting_of("organisations: {o: {name: O, sector: vcse, income: micro}}")[1] is None


def test_letters_lead_to_the_first_name_with_each():
    names = ["4Ward", "9 Elms", "“Abc”", *(f"Ash {n}" for n in range(20)), "bees", "Élan", "Zoo"]
    entries = [SimpleNamespace(name=name, id=name) for name in names]
    assert initials(entries) == [
        ("0 to 9", "4Ward"), ("A", "“Abc”"), ("B", "bees"), ("E", "Élan"), ("Z", "Zoo")
    ]  # fmt: skip
    assert initials(entries[:9]) == []
