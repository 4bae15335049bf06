"""In which file of a map a decision is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from partnermap.editing import EditError, set_dispositions
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
        (edit,) = set_dispositions(files, {name: SAID}, into=into).edits
        return edit.path

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
        "into",
        [
            *("../x.yaml", "/x.yaml", "x.txt", ".x.yaml", ".git/x.yaml", "~x.yaml"),
            *("C:\\x.yaml", "C:x.yaml", "\\\\server\\x.yaml"),
        ],
    )
    def test_a_file_that_would_not_be_read_is_refused(self, into: str) -> None:
        with pytest.raises(EditError, match=r"folder|not be read"):
            self.path({"partnermap.yaml": MANIFEST}, into=into)

    def test_a_link_is_neither_replaced_nor_written_through(self, tmp_path: Path) -> None:
        """Neither the file itself, nor a folder on the way to it: neither would be read."""
        (tmp_path / "dispositions.yaml").symlink_to(tmp_path / "elsewhere.yaml")
        (tmp_path / "linked").symlink_to(tmp_path.parent)
        for into in (None, "linked/new.yaml"):
            with pytest.raises(EditError, match=r"is a link to another place, .* not read as part"):
                self.path({"partnermap.yaml": MANIFEST}, into, where=str(tmp_path))

    def test_a_file_that_is_there_and_not_read_is_left_alone(self, tmp_path: Path) -> None:
        (tmp_path / "dispositions.yaml").mkdir()
        with pytest.raises(EditError, match="is not read as part of the map"):
            self.path({"partnermap.yaml": MANIFEST}, where=str(tmp_path))

    def test_a_map_of_one_file_has_no_other(self) -> None:
        files = Files(Path(), {"one.yaml": MANIFEST})
        (edit,) = set_dispositions(files, {NEW: SAID}, into="one.yaml").edits
        assert edit.path == "one.yaml"
        with pytest.raises(EditError, match=r"single file one\.yaml"):
            set_dispositions(files, {NEW: SAID}, into="two.yaml")


class TestTheLineBreaksOfANewFile:
    @pytest.mark.parametrize("newline", ["\n", "\r\n"])
    @pytest.mark.parametrize("there", [{}, {"dispositions.yaml": b""}])
    def test_they_are_those_of_the_manifest(self, newline: str, there: dict[str, bytes]) -> None:
        contents = {
            "a.yaml": b"themes:\n  care: {name: Care}\n",
            "partnermap.yaml": f"map:{newline}  name: Test{newline}".encode(),
        }
        files = Files(Path(), {**contents, **there})
        (edit,) = set_dispositions(files, {NEW: SAID}).edits
        assert edit.path == "dispositions.yaml"
        assert edit.after.decode() == newline.join(
            [
                "dispositions:",
                f"  {NEW}:",
                "    decision: justified",
                '    reason: "Both are needed, by law."',
                "",
            ]
        )


CONTENTS = {
    "partnermap.yaml": b"map:\n  name: Test\n",
    "old.yaml": b"dispositions:\n  PM204/x:\n    decision: planned\n",
    "dispositions.yaml": b"dispositions:\n  PM204/y:\n    decision: planned\n",
}


class TestSeveralAtOnce:
    def test_each_goes_where_it_belongs(self) -> None:
        files = Files(Path(), CONTENTS)
        names = ("PM204/x", "PM301/b", "PM301/a")
        changes = set_dispositions(files, dict.fromkeys(names, SAID))
        assert [edit.path for edit in changes.edits] == ["dispositions.yaml", "old.yaml"]
        assert [(at.path, at.line) for at in changes.places.values()] == [
            ("old.yaml", 2),
            ("dispositions.yaml", 4),
            ("dispositions.yaml", 7),
        ]
        assert [edit.before for edit in changes.edits] == [
            CONTENTS[edit.path] for edit in changes.edits
        ]

    def test_where_one_cannot_be_written_none_is(self) -> None:
        files = Files(Path(), CONTENTS)
        wrong = {"PM301/a": SAID, "PM301/b": {**SAID, "owner": "nobody"}}
        with pytest.raises(EditError, match="PM020"):
            set_dispositions(files, wrong)
