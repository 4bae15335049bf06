"""Which area contains or meets which."""

from __future__ import annotations

import pytest

from partnermap.analysis.areas import Areas
from partnermap.model import Area


def areas(**within: str) -> Areas:
    """``name="level > outer outer"``."""
    records = {}
    for name, text in within.items():
        level, _, outer = text.partition(" > ")
        records[name] = Area.model_validate(
            {"name": name, "level": level, **({"within": outer.split()} if outer else {})}
        )
    return Areas(records)


CITY = areas(
    region="region",
    city="place > region",
    town="place > region",
    east="locality > city",
    mill="neighbourhood > east",
    border="neighbourhood > city town",
    ward="ward > mill parish",
    parish="district > region",
)


@pytest.mark.parametrize(
    ("outer", "inner", "contains", "meets"),
    [
        ("city", "city", True, True),
        ("city", "east", True, True),
        ("city", "mill", True, True),
        ("east", "city", False, True),
        ("city", "town", False, False),
        ("town", "mill", False, False),
        ("city", "border", False, True),
        ("town", "border", False, True),
        ("region", "border", True, True),
        ("east", "border", False, False),
        ("mill", "ward", True, True),
        ("parish", "ward", True, True),
        ("city", "unheard-of", False, False),
    ],
)
def test_containment(outer: str, inner: str, contains: bool, meets: bool) -> None:
    assert CITY.contains(outer, inner) is contains
    assert CITY.meets(outer, inner) is meets
    assert CITY.meets(inner, outer) is meets


def test_outer_areas_without_a_level_may_each_hold_only_a_part() -> None:
    found = Areas(
        {
            "a": Area.model_validate({"name": "A"}),
            "b": Area.model_validate({"name": "B"}),
            "x": Area.model_validate({"name": "X", "within": ["a", "b"]}),
        }
    )
    assert not found.contains("a", "x")
    assert found.meets("a", "x")


def test_a_chain_of_two_thousand_areas_is_no_trouble() -> None:
    chain = {"a0": "ward"} | {f"a{n}": f"ward > a{n - 1}" for n in range(1, 2_000)}
    found = areas(**chain)
    assert found.contains("a0", "a1999")
    assert not found.contains("a1999", "a0")
