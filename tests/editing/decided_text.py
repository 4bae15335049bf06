"""What becomes of the text of a map when a decision is written into it."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from partnermap.editing import set_dispositions
from partnermap.storage import Files

MAP = """\
map:
  name: Test
organisations:
  council: {name: Council, kind: council}
"""
SAID = {"decision": "justified", "reason": "Both are needed, by law.", "evidence": "abc123"}
LINES = """\
    decision: justified
    reason: "Both are needed, by law."
    evidence: abc123
"""
NEW = "PM101/care/a+b"


def edited(text: str, name: str = NEW, said: dict[str, str] = SAID) -> str:
    """What a single file says after the decision."""
    content = text.encode()
    changes = set_dispositions(Files(Path(), {"map.yaml": content}), {name: said})
    assert [edit.before for edit in changes.edits] in ([content], [])
    after = changes.edits[0].after.decode() if changes.edits else text
    line = after.replace("\r\n", "\n").split("\n")[changes.places[name].line - 1]
    assert name in line
    return after


def section(text: str, name: str = NEW, said: dict[str, str] = SAID) -> str:
    """What becomes of a section behind a manifest."""
    after = edited(MAP + dedent(text), name, said)
    assert after.startswith(MAP)
    return after.removeprefix(MAP)
