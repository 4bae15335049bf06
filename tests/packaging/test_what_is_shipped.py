"""The wheel and the sdist hold all that is read when the program runs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from maps_from_text import ROOT

MAP = ROOT / "maps/lancashire-and-south-cumbria"
SHIPPED = ("partnermap", "maps", "tests", "docs")
SCHEMAS = [path.name for path in sorted((ROOT / "docs/reference").glob("*.schema.json"))]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the sdist, made from a copy of what is built from."""
    pytest.importorskip("hatchling")
    place = tmp_path_factory.mktemp("build")
    source = place / "source"
    for name in SHIPPED:
        ignored = shutil.ignore_patterns("__pycache__", "*.pyc", ".hypothesis")
        shutil.copytree(ROOT / name, source / name, ignore=ignored)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source / name)
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(place)]
    subprocess.run(command, cwd=source, check=True, capture_output=True, timeout=300)
    return place


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (found,) = built.glob("*.whl")
    return found


def data_files() -> set[str]:
    """Every file of the program that is no module: templates, styles, scripts, marks."""
    folder = ROOT / "partnermap"
    return {
        path.relative_to(ROOT).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc")
    }


def modules() -> set[str]:
    return {path.relative_to(ROOT).as_posix() for path in (ROOT / "partnermap").rglob("*.py")}


def test_the_wheel_has_every_module_and_every_file_that_they_read(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    ends = {Path(name).suffix for name in data_files() if "/templates/" not in name}
    assert ends == {".css", ".html", ".js", ".typed"}
    begun = "partnermap/scaffold/templates/"
    assert f"{begun}dot-github/workflows/map.yml" in names
    assert (data_files() | modules()) - names == set()
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_wheel_has_the_schemas_of_the_json_contract_as_documented(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    assert len(SCHEMAS) >= 4
    for name in SCHEMAS:
        written = (ROOT / "docs/reference" / name).read_bytes()
        assert archive.read(f"partnermap/reports/schemas/{name}") == written


def test_the_wheel_has_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"partnermap"}


def test_the_sdist_has_what_a_wheel_and_the_tests_are_made_from(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    schemas = {f"docs/reference/{name}" for name in SCHEMAS}
    maps = {path.relative_to(ROOT).as_posix() for path in (ROOT / "maps").rglob("*.yaml")}
    needed = {"pyproject.toml", "README.md", "LICENSE", "tests/conftest.py"}
    assert (data_files() | modules() | schemas | maps | needed) - names == set()


def test_what_is_installed_from_the_wheel_begins_and_draws_the_same(
    wheel: Path, tmp_path: Path
) -> None:
    installed = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(installed)  # noqa: S202 - it was made here

    def page(program: Path, name: str) -> bytes:
        environment = {**os.environ, "PYTHONPATH": str(program), "PYTHONSAFEPATH": "1"}
        target = tmp_path / name
        command = [sys.executable, "-m", "partnermap", "build", str(MAP), "-o", str(target)]
        subprocess.run(
            command, cwd=tmp_path, env=environment, check=True, capture_output=True, timeout=120
        )
        return target.read_bytes()

    def begun(program: Path, name: str) -> dict[str, bytes]:
        environment = {**os.environ, "PYTHONPATH": str(program), "PYTHONSAFEPATH": "1"}
        command = [sys.executable, "-m", "partnermap", "init", name, "--name", "Ours"]
        command += ["--install", "partnermap==1"]  # else it is told of each where it came from
        subprocess.run(
            command, cwd=tmp_path, env=environment, check=True, capture_output=True, timeout=120
        )
        folder = tmp_path / name
        files = [each for each in folder.rglob("*") if each.is_file()]
        return {each.relative_to(folder).as_posix(): each.read_bytes() for each in files}

    assert begun(installed, "installed") == begun(ROOT, "source")
    assert page(installed, "installed.html") == page(ROOT, "source.html")
