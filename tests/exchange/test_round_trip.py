"""Export and import are the identity: on the maps that ship, on generated and on hostile ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from everything_written import everything
from exchange.any_maps import any_maps, validated
from exchange.round_trips import assert_identity, by_cells, by_csv, by_xlsx, records_of
from hypothesis import HealthCheck, given, settings
from maps_from_text import MAPS
from properties.small_maps import maps
from realistic.generator import as_yaml, realistic_map

from partnermap.editing.composing import composed
from partnermap.exchange.workbook import Returned, as_written, data_of
from partnermap.loader import load
from partnermap.model import PartnerMap
from partnermap.pipeline import read as read_map
from partnermap.source import read_source
from partnermap.storage import Files

Way = Callable[[PartnerMap, Path], Returned]
WAYS = pytest.mark.parametrize("way", [by_xlsx, by_csv], ids=["xlsx", "csv"])
SLOW = settings(max_examples=40, suppress_health_check=[*HealthCheck], deadline=None)


@WAYS
@pytest.mark.parametrize("where", MAPS, ids=lambda path: path.name)
def test_the_maps_that_ship_come_back_as_they_were(where: Path, way: Way, tmp_path: Path) -> None:
    found = read_map(where).map
    assert found is not None
    assert_identity(found, way(found, tmp_path))


@WAYS
def test_every_field_of_every_record_comes_back(way: Way, tmp_path: Path) -> None:
    found = everything().loaded().map
    assert found is not None
    assert_identity(found, way(found, tmp_path))


@WAYS
def test_a_map_as_in_life_comes_back(way: Way, tmp_path: Path) -> None:
    found = load(Files(Path(), realistic_map(seed=3).files)).map
    assert found is not None
    assert_identity(found, way(found, tmp_path))


@SLOW
@given(any_maps())
def test_whatever_the_models_allow_comes_back_from_the_cells(found: PartnerMap) -> None:
    back = by_cells(found).imported
    assert [(each.origin.words, each.message) for each in back.remarks] == []
    assert back.sections == as_written(data_of(found))
    text = composed(back.sections).encode()
    assert validated(read_source("map.yaml", text).data) == records_of(found)


@WAYS
@settings(SLOW, max_examples=15)
@given(any_maps())
def test_and_from_the_files(way: Way, found: PartnerMap) -> None:
    with TemporaryDirectory() as folder:
        back = way(found, Path(folder)).imported
    assert [(each.origin.words, each.message) for each in back.remarks] == []
    assert back.sections == as_written(data_of(found))


@SLOW
@given(maps())
def test_small_maps_come_back_with_what_is_uncertain_in_them(data: dict[str, Any]) -> None:
    found = load(Files(Path(), {"map.yaml": as_yaml({"map": {"name": "T"}} | data).encode()})).map
    assert found is not None
    assert_identity(found, by_cells(found))
