"""Strategies that are made once: hypothesis looks at a new one for longer than it draws from it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from hypothesis import strategies as st

_MADE: dict[str, st.SearchStrategy[Any]] = {}


def own(data: Any) -> Any:
    """Plain data of which no part is that of other draws, nor stands in it twice."""
    if isinstance(data, dict):
        return {key: own(value) for key, value in data.items()}
    return [own(value) for value in data] if isinstance(data, list) else data


def one_of(values: Sequence[Any]) -> st.SearchStrategy[Any]:
    """One of some values; a list or mapping among them is that of other draws: see ``own``."""
    made = _MADE.get(key := repr(values))
    if made is None:
        made = _MADE[key] = st.sampled_from(list(values))
    return made


def some_of(values: Sequence[Any], least: int = 0, most: int | None = None) -> Any:
    """Some of the values, each once at the most."""
    return some(one_of(values), least, most)


@cache
def some(of: st.SearchStrategy[Any], least: int = 0, most: int | None = None) -> Any:
    """Some of what a strategy gives, each once at the most."""
    return st.lists(of, min_size=least, max_size=most, unique=True)


@cache
def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Something, or nothing."""
    return st.none() | strategy


@cache
def either(one: st.SearchStrategy[Any], other: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """One thing or another."""
    return one | other


@cache
def pair_of(*each: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Several things, one of each."""
    return st.tuples(*each)
