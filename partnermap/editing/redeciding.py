"""What was decided about findings whose ids and evidence change with the id of a record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from partnermap.editing.deciding import SECTION
from partnermap.editing.pieces.splicing import FileText
from partnermap.editing.renaming import with_texts
from partnermap.finding import Finding
from partnermap.ledger import evidence_now
from partnermap.model import PartnerMap
from partnermap.source.spans import read_spans
from partnermap.storage import Files

_CLASS_FIELDS = {"areas": "area", "communities": "community"}
_CLASS_FIELD = "(?:sector|area|community|kind)-"
Moments = tuple[Mapping[str, Finding], Mapping[str, Finding]]
"""The findings of one moment before and afterwards, by id."""


@dataclass(frozen=True, slots=True)
class Redecided:
    """A decision after an id has changed.

    Attributes:
        before: the id of its finding.
        now: the id that it has now; the same, where nobody can tell what it would be.
        evidence: the mark of the evidence it now rests on; empty where it stays as it is.
    """

    before: str
    now: str
    evidence: str = ""


def redecided(
    found: PartnerMap,
    moments: Sequence[Moments],
    old: str,
    new: str,
    *,
    section: str,
    only_one: bool,
) -> Iterator[Redecided]:
    """The decisions that have to change with an id.

    Args:
        found: the map before.
        moments: of several moments the findings before and afterwards, by id.
        old: the id of the record.
        new: its id now.
        section: of the record.
        only_one: whether no record of another section has that id.
    """
    was = {name for before, _ in moments for name in before}
    now = {name for _, after in moments for name in after}
    alike = {_loose(name): name for name in now}
    for name, decision in found.dispositions.items():
        renamed = _renamed(name, old, new, _CLASS_FIELDS.get(section, ""))
        if name in was and name in now:
            after = name  # about a record of another section with the same id
        else:
            after = alike.get(_loose(renamed), renamed if only_one and name not in was else name)
        marks = (
            evidence_now(before[name], later[after], decision.evidence)
            for before, later in moments
            if decision.evidence and name in before and after in later
        )
        evidence = next((mark for mark in marks if mark), "")
        if after != name or evidence not in ("", decision.evidence) or renamed != name:
            yield Redecided(name, after, evidence if evidence != decision.evidence else "")


def rename_decisions(files: Files, renamed: Mapping[str, str]) -> Files:
    """The files of a map with decisions under the new ids of their findings.

    Raises:
        EditError: where that cannot be done without touching anything else.
    """
    contents = dict(files.contents)
    for path, content in files.contents.items():
        file = FileText.of(content)
        if SECTION not in file.text:
            continue
        section = read_spans(file.text).entry(SECTION)
        keys = {
            entry.start: (entry.key, renamed[entry.key])
            for entry in (section.value.entries if section else ())
            if entry.key in renamed
        }
        contents[path] = with_texts(path, file, keys)
    return Files(files.root, contents, files.problems)


def _renamed(finding: str, old: str, new: str, field: str) -> str:
    """The id of a finding with another id in it; bodies that stand together in their order.

    ``field`` is that by which a class names the record: ``area`` in ``sector-vcse-area-millside``.
    """
    own = (
        re.compile(rf"((?:\A|-){field}-){re.escape(old)}(?=\Z|-{_CLASS_FIELD})") if field else None
    )
    parts = []
    for part in finding.split("/"):
        words = part.split("+")
        in_order = words == sorted(words)
        words = [
            new if word == old else own.sub(rf"\g<1>{new}", word) if own else word for word in words
        ]
        parts.append("+".join(sorted(words) if in_order else words))
    return "/".join(parts)


def _loose(finding: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(sorted(part.split("+"))) for part in finding.split("/"))
