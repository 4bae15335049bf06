"""Any map that check takes is right in an editor: over generated ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from jsonschema import Draft7Validator
from properties.small_maps import maps

from partnermap.loader import load
from partnermap.schema import known_of, schema_for
from partnermap.storage import Files


@settings(max_examples=40, deadline=None)
@given(maps())
def test_any_map_that_check_takes_is_right(data: dict[str, Any]) -> None:
    files = Files(Path(), {"map.yaml": json.dumps(data).encode()})
    assert load(files).map is not None
    said = [each.message for each in Draft7Validator(schema_for(known_of(files))).iter_errors(data)]
    assert said == []
