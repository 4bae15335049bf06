"""``partnermap init``: a map that works at once, over nothing that is there."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from cli.running import quickly as partnermap
from jsonschema import Draft7Validator
from schema.language_server import SERVER, Editor
from schema.typed import typed

from partnermap.cli import COMMANDS
from partnermap.loader import load
from partnermap.pipeline import analyse
from partnermap.scaffold import Place, new_files
from partnermap.storage import Files, read_files

Committed = Callable[[Path, str], None]
TODAY = date(2024, 5, 6)
PLACE = Place("Our place", TODAY, "partnermap==1.2.3")
HOSTILE = ("Łódź & Co: a \"b\" # c, {d} 'e'", "yes", "1984", "`$(x)` ${{ y }} @NAME@")


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    result = partnermap("init", "our-place", cwd=tmp_path)
    assert (result.returncode, result.stderr) == (0, "")
    return tmp_path / "our-place"


@pytest.mark.parametrize("name", ["con", "NUL", "trail.", "a:b", "aux.map"])
def test_a_folder_that_windows_cannot_have_is_refused(tmp_path: Path, name: str) -> None:
    result = partnermap("init", name, cwd=tmp_path)
    assert result.returncode == 2
    assert "Windows can have no folder of this name" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_files_of_a_new_map(committed: Committed) -> None:
    said = "".join(
        f"==== {path}\n{text}" if path != "partnermap.schema.json" else f"==== {path}\n"
        for path, text in new_files(PLACE).items()
    )
    committed(Path(__file__).parent / "golden/begun.txt", said)


def test_it_passes_check_and_builds_at_once(begun: Path) -> None:
    checked = partnermap("check", "--strict", cwd=begun)
    assert (checked.returncode, checked.stdout) == (0, ".: 6 files read, nothing wrong.\n")
    built = partnermap("build", cwd=begun)
    assert (built.returncode, built.stderr) == (0, "")
    assert (begun / "our-place.html").stat().st_size > 100_000


def test_it_says_something_worth_reading_and_nothing_that_is_certain() -> None:
    found = load(Files(Path(), _map_of(new_files(PLACE)))).map
    assert found is not None
    assert found.manifest.name == "Our place"
    assert {each.id: each.certainty.value for each in analyse(found, TODAY).findings} == {
        "PM201/safeguarding": "possible",
        "PM301/riverside-lunch-club": "possible",
        "PM302/riverside-lunch-club": "possible",
        "PM304/riverside-lunch-club": "possible",
        "PM305/riverside-lunch-club": "possible",
    }


def _map_of(files: dict[str, str]) -> dict[str, bytes]:
    return {
        path: text.encode()
        for path, text in files.items()
        if path.endswith(".yaml") and not path.startswith(".")
    }


@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_stays_a_name(name: str) -> None:
    files = new_files(Place(name, TODAY, "partnermap==1.2.3"))
    loaded = load(Files(Path(), _map_of(files)))
    assert loaded.map is not None
    assert loaded.map.manifest.name == name
    assert files[".github/workflows/map.yml"] == new_files(PLACE)[".github/workflows/map.yml"]


def test_every_file_is_right_by_the_schema_that_is_beside_it() -> None:
    files = new_files(PLACE)
    schema = json.loads(files["partnermap.schema.json"])
    assert schema["definitions"]["ids-of-areas"]["enum"] == ["our-place", "riverside"]
    for path, content in _map_of(files).items():
        assert content.startswith(b"# yaml-language-server: $schema=partnermap.schema.json\n"), path
        assert [each.message for each in Draft7Validator(schema).iter_errors(typed(content))] == []


@pytest.mark.skipif(not SERVER.exists(), reason="no yaml-language-server")
def test_an_editor_finds_nothing_wrong(begun: Path) -> None:
    editor = Editor(begun, SERVER)
    found = {path: editor.open(path) for path in read_files(begun).contents}
    editor.close()
    assert len(found) == 6
    assert {path: said for path, said in found.items() if said} == {}


class TestAroundTheMap:
    def workflow(self) -> Any:
        return yaml.safe_load(new_files(PLACE)[".github/workflows/map.yml"])

    def test_the_workflow_checks_every_change_and_publishes_from_main_only(self) -> None:
        workflow = self.workflow()
        assert set(workflow[True]) == {"push", "pull_request", "workflow_dispatch"}  # 'on'
        assert workflow["permissions"] == {"contents": "read"}
        assert "refs/heads/main" in workflow["jobs"]["publish"]["if"]
        assert workflow["jobs"]["publish"]["needs"] == "check"

    def test_it_says_once_which_partnermap_it_installs(self) -> None:
        text = new_files(PLACE)[".github/workflows/map.yml"]
        assert self.workflow()["env"] == {"PARTNERMAP": "partnermap==1.2.3"}
        assert text.count("partnermap==1.2.3") == 1
        assert '"$PARTNERMAP"' in text

    def test_what_it_runs_there_is_to_run(self, begun: Path) -> None:
        lines = [each.get("run", "") for each in self.workflow()["jobs"]["check"]["steps"]]
        commands = re.findall(r"\bpartnermap ([a-z].*?)(?: >>|$)", "\n".join(lines), re.MULTILINE)
        assert [each.split()[0] for each in commands] == ["check", "findings", "build"]
        (begun / "site").mkdir()
        for command in commands:
            assert partnermap(*command.split(), cwd=begun).returncode == 0
        assert (begun / "site/index.html").exists()

    def test_settings_and_hooks_can_be_read(self) -> None:
        files = new_files(PLACE)
        assert json.loads(files[".vscode/extensions.json"])["recommendations"]
        assert json.loads(files[".vscode/settings.json"])["[yaml]"]["editor.tabSize"] == 2
        (repository,) = yaml.safe_load(files[".pre-commit-config.yaml"])["repos"]
        (hook,) = repository["hooks"]
        assert hook["pass_filenames"] is False
        assert hook["entry"].split()[1] in COMMANDS

    def test_the_sample_of_code_owners_owns_nothing_yet(self) -> None:
        lines = new_files(PLACE)[".github/CODEOWNERS"].splitlines()
        assert all(line.startswith("#") for line in lines)

    def test_what_is_built_is_not_committed(self) -> None:
        assert "*.html" in new_files(PLACE)[".gitignore"].splitlines()


class TestNothingIsWrittenOver:
    def test_a_file_that_is_there_is_kept_and_named(self, tmp_path: Path) -> None:
        (tmp_path / "README.md").write_text("Ours", encoding="utf-8")
        (tmp_path / ".gitignore").write_text("", encoding="utf-8")
        result = partnermap("init", ".", "--name", "Ours", cwd=tmp_path)
        assert result.returncode == 0
        assert "  Kept .gitignore, which was there already.\n  Kept README.md" in result.stdout
        assert (tmp_path / "README.md").read_text(encoding="utf-8") == "Ours"
        assert (tmp_path / ".gitignore").read_bytes() == b""

    @pytest.mark.parametrize("path", ["partnermap.yaml", "other.yml", "docs/site.yml"])
    def test_where_there_is_yaml_nothing_is_begun(self, tmp_path: Path, path: str) -> None:
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text("x: y", encoding="utf-8")
        result = partnermap("init", str(tmp_path))
        assert (result.returncode, result.stdout) == (2, "")
        assert f"there is YAML already ({path}). Nothing was written" in result.stderr
        assert len([each for each in tmp_path.rglob("*") if each.is_file()]) == 1

    def test_a_second_time_it_refuses(self, begun: Path) -> None:
        assert partnermap("init", str(begun)).returncode == 2

    def test_a_file_is_no_folder(self, tmp_path: Path) -> None:
        (tmp_path / "ours").write_text("", encoding="utf-8")
        result = partnermap("init", "ours", cwd=tmp_path)
        assert result.returncode == 2
        assert "this is a file; give a folder for the map" in result.stderr

    def test_what_cannot_be_written_leaves_nothing_behind(self, tmp_path: Path) -> None:
        (tmp_path / ".vscode").write_text("a file where a folder would go", encoding="utf-8")
        result = partnermap("init", ".", "--name", "Ours", cwd=tmp_path)
        assert result.returncode == 2
        assert [each.name for each in tmp_path.iterdir()] == [".vscode"]


class TestWhatIsSaid:
    def test_below_the_top_of_a_repository_the_workflow_is_not_run(self, tmp_path: Path) -> None:
        (tmp_path / ".git").mkdir()
        said = partnermap("init", "maps/ours", cwd=tmp_path).stdout
        assert "only at the top of a repository" in said

    def test_outside_a_repository_nothing_is_said_of_it(self, tmp_path: Path) -> None:
        assert "top of a repository" not in partnermap("init", "ours", cwd=tmp_path).stdout

    def test_at_the_top_it_is(self, tmp_path: Path) -> None:
        (tmp_path / ".git").mkdir()
        result = partnermap("init", ".", "--name", "Ours", cwd=tmp_path)
        assert result.returncode == 0
        assert "only at the top" not in result.stdout

    def test_which_partnermap_the_host_installs_may_be_given(self, tmp_path: Path) -> None:
        wheel = "./partnermap-1.2.3-py3-none-any.whl"
        result = partnermap("init", "ours", "--install", wheel, cwd=tmp_path)
        workflow = (tmp_path / "ours/.github/workflows/map.yml").read_text(encoding="utf-8")
        assert yaml.safe_load(workflow)["env"]["PARTNERMAP"] == wheel
        assert "not there yet" not in result.stdout

    def test_a_name_of_nothing_is_refused(self, tmp_path: Path) -> None:
        result = partnermap("init", "ours", "--name", " ", cwd=tmp_path)
        assert result.returncode == 2
        assert list(tmp_path.iterdir()) == []
