"""Opened and saved by LibreOffice, a workbook still says the same, and nothing in it runs."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from everything_written import everything
from exchange.any_maps import HOSTILE
from exchange.round_trips import HEADING, assert_identity
from maps_from_text import MAPS
from realistic.generator import as_yaml

from partnermap.exchange.readers import read_xlsx
from partnermap.exchange.workbook import data_of, read, version_of, write_xlsx
from partnermap.loader import load
from partnermap.model import PartnerMap
from partnermap.pipeline import read as read_map
from partnermap.storage import Files

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(
    OFFICE is None,
    reason="*** NO LIBREOFFICE: what it makes of a workbook is NOT tested in this run. ***",
)


def test_libreoffice_is_there_where_nothing_may_be_left_out() -> None:
    assert OFFICE or os.environ.get("CI") != "true"


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[PartnerMap, Path]]:
    """Each map and its workbook as LibreOffice has saved it."""
    folder = tmp_path_factory.mktemp("office")
    found = {path.name: read_map(path).map for path in MAPS}
    found |= {"everything": everything().loaded().map, "hostile": hostile()}
    for name, each in found.items():
        assert each is not None, name
        (folder / f"{name}.xlsx").write_bytes(write_xlsx(data_of(each), HEADING))
    subprocess.run(
        [
            *(OFFICE, f"-env:UserInstallation=file://{folder}/profile", "--headless"),
            *("--convert-to", "xlsx", "--outdir", folder / "saved"),
            *(folder / f"{name}.xlsx" for name in found),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return {name: (each, folder / "saved" / f"{name}.xlsx") for name, each in found.items()}


@pytest.mark.parametrize("name", [*(path.name for path in MAPS), "everything", "hostile"])
def test_what_libreoffice_saved_says_the_same(name: str, saved: dict[str, Any]) -> None:
    found, path = saved[name]
    book = read_xlsx(path)
    assert version_of(book) == 1
    assert_identity(found, read(book))


def hostile() -> PartnerMap:
    """Every text that is hard on cells: alone, in a list, in a note, as a place in a source.

    But for one that looks like the escape of an escape: LibreOffice does not write it anew.
    """
    texts = [text.strip() for text in HOSTILE if "_x005F_" not in text]
    data = {
        "map": {"name": "=1+1", "labels": {"vcse": "=2"}, "about": "\n".join(texts)},
        "sources": {"a": {"title": "@a"}},
        "organisations": {
            f"b-{number}": {
                "name": f"{text} {number}",
                "about": text,
                "also_known_as": [text, *texts[:number]],
                "notes": [text, {"text": text, "kind": "gap", "source": {"id": "a", "at": text}}],
                "source": {"id": "a", "at": text},
                "identifiers": {"GB-CHC": text, "GB-EDU": text},
            }
            for number, text in enumerate(texts)
        },
    }
    found = load(Files(Path(), {"map.yaml": as_yaml(data).encode()}))
    assert found.map is not None, [each.message for each in found.stopping]
    return found.map
