"""Export and import are the identity: on the maps that ship, on generated and on hostile ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchange.round_trips import assert_identity, by_csv, by_xlsx
from everything_written import everything
from maps_from_text import MAPS, loaded_from

from partnermap.pipeline import read as read_map

WAYS = pytest.mark.parametrize("way", [by_xlsx, by_csv], ids=["xlsx", "csv"])


@WAYS
@pytest.mark.parametrize("where", MAPS, ids=lambda path: path.name)
def test_the_maps_that_ship_come_back_as_they_were(where: Path, way, tmp_path: Path) -> None:
    found = read_map(where).map
    assert found is not None
    assert_identity(found, way(found, tmp_path))


@WAYS
def test_every_field_of_every_record_comes_back(way, tmp_path: Path) -> None:
    found = everything().loaded().map
    assert found is not None
    assert_identity(found, way(found, tmp_path))
