"""In which file of a map a decision is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from partnermap.editing import EditError, set_disposition
from partnermap.storage import Files

NEW = "PM101/care/a+b"
SAID = {"decision": "justified", "reason": "Both are needed, by law."}
MANIFEST = b"map: {name: Test}\n"
HELD = b"dispositions: {PM204/x: {decision: accepted}}\n"


class TestWhichFile:
    def path(
        self, contents: dict[str, bytes], into: str | None = None, name: str = NEW, where: str = ""
    ) -> str:
        files = Files(Path(where), contents)
        return set_disposition(files, name, SAID, single=False, into=into).path

    def test_a_file_of_its_own_where_there_is_none(self) -> None:
        assert self.path({"partnermap.yaml": MANIFEST}) == "dispositions.yaml"
        assert self.path({"partnermap.yaml": MANIFEST, "dispositions.yaml": b"# none\n"}) == (
            "dispositions.yaml"
        )

    def test_the_one_that_holds_decisions_already(self) -> None:
        assert self.path({"partnermap.yaml": MANIFEST, "z/ledger.yaml": HELD}) == "z/ledger.yaml"

    def test_an_entry_is_changed_where_it_stands(self) -> None:
        contents = {
            "a.yaml": b"dispositions:\n",
            "partnermap.yaml": MANIFEST,
            "z.yaml": HELD,
        }
        assert self.path(contents, name="PM204/x") == "z.yaml"
        with pytest.raises(EditError, match=r"z\.yaml holds a decision"):
            self.path(contents, into="a.yaml", name="PM204/x")

    def test_the_one_that_is_asked_for(self) -> None:
        contents = {"partnermap.yaml": MANIFEST, "z.yaml": HELD}
        assert self.path(contents, into="new.yml") == "new.yml"
        assert self.path(contents, into="partnermap.yaml") == "partnermap.yaml"

    @pytest.mark.parametrize(
        "into", ["../x.yaml", "/x.yaml", "x.txt", ".x.yaml", ".git/x.yaml", "~x.yaml"]
    )
    def test_a_file_that_would_not_be_read_is_refused(self, into: str) -> None:
        with pytest.raises(EditError, match=r"folder|not be read"):
            self.path({"partnermap.yaml": MANIFEST}, into=into)

    def test_a_file_that_is_there_and_not_read_is_left_alone(self, tmp_path: Path) -> None:
        (tmp_path / "dispositions.yaml").symlink_to(tmp_path / "elsewhere.yaml")
        with pytest.raises(EditError, match="is not read as part of the map"):
            self.path({"partnermap.yaml": MANIFEST}, where=str(tmp_path))

    def test_a_map_of_one_file_has_no_other(self) -> None:
        files = Files(Path(), {"one.yaml": MANIFEST})
        assert set_disposition(files, NEW, SAID, single=True, into="one.yaml").path == "one.yaml"
        with pytest.raises(EditError, match=r"single file one\.yaml"):
            set_disposition(files, NEW, SAID, single=True, into="two.yaml")
