"""The format reference, made from the models: every field explained, with an example."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

from pydantic import BaseModel

from partnermap import vocabulary as words
from partnermap.expectations import STANDARD
from partnermap.model import SECTIONS
from partnermap.model.bodies import Meetings
from partnermap.model.manifest import DeclaredExpectation, DeclaredLinkKind, Focus, Thresholds
from partnermap.model.records import PlanParty, Priority
from partnermap.model.rows import (
    Class,
    FunctionRow,
    LinkRow,
    Member,
    NoteRow,
    Row,
    SourceRef,
)
from partnermap.model.surveys import Question

INTRODUCTION = """\
# The map format

<!-- Made from the models by `tests/run --renew`; change partnermap/model/ instead. -->

A map is a folder that holds `partnermap.yaml`, and any number of `*.yaml` or `*.yml` files below
it; or one single file. Every file may have any of the sections below, and a section may be spread
over files in any way. Files and folders whose names begin with a dot are not read.

**Records are mappings keyed by id.** Ids are lower-case letters and digits in words joined by
hyphens, at most 64 characters. Organisations, partnerships and plans share one set of ids. A legal
person is an organisation; a table that people sit round is a partnership; both are *bodies*.

**Only `map.name` and each record's `name` are required.** Leave out what you do not know: an empty
value means the same as none. Unknown is not none: a list is taken as complete only where `complete`
says so.

**Dates** are written `2023`, `2023-11` or `2023-11-05`; what is known only roughly is a range,
`2002..2007-09`, which means "at some time within". Yes and no are written `true` and `false`.

**Put prose in quotes.** Plain YAML only: no anchors, aliases, tags or merge keys, and one document
in each file.

**References.** A bare id names a body or a plan; in `functions`, `areas`, `themes` and
`communities` it names a record of that section. Where a class may stand, write it in braces:
`{sector: vcse}`, `{area: millside}`, `{community: travellers}`, `{kind: theme-partnership}`.
"""

MODELS: tuple[tuple[str, str, type[BaseModel]], ...] = (
    ("Section `map`: the manifest", "Once in a map, in `partnermap.yaml`.", SECTIONS["map"]),
    ("`focus`, in the manifest", "Whom the isolation rules are about.", Focus),
    (
        "`thresholds`, in the manifest",
        "From how much on a finding is made. They are conventions, not statistics: among so few "
        "partnerships chance cannot be told from purpose. A percentage above 100 means never.",
        Thresholds,
    ),
    (
        "`expectations`, in the manifest",
        "Who is expected at the table (PM206), by [kind of partnership](#partnership-kind): a "
        "mapping, or a list of them for several levels. What is written for a kind takes the place "
        "of the standard for that kind (below); `{}` expects nothing.",
        DeclaredExpectation,
    ),
    (
        "`link_kinds`, in the manifest",
        "Kinds of link that this map adds, by name.",
        DeclaredLinkKind,
    ),
    ("Section `coverage`", "Honest denominators, by id.", SECTIONS["coverage"]),
    ("Section `sources`", "Documents that facts come from, by id.", SECTIONS["sources"]),
    ("Section `areas`", "Places, by id.", SECTIONS["areas"]),
    ("Sections `themes` and `communities`", "A name is enough.", SECTIONS["themes"]),
    ("Section `functions`", "What somebody has to do, by id.", SECTIONS["functions"]),
    ("Section `organisations`", "Legal persons, by id.", SECTIONS["organisations"]),
    ("Section `partnerships`", "Tables that people sit round, by id.", SECTIONS["partnerships"]),
    ("Rows of `members`", "A bare id, or:", Member),
    ("Rows of `functions`, on a body", "A bare id, or:", FunctionRow),
    ("`meets`, on a partnership", "", Meetings),
    (
        "Links",
        "Any kind of link may be written on the body it starts from: `reports_to: some-board`. "
        "The value is an id, a class, a mapping with details, or a list of these.",
        LinkRow,
    ),
    ("Section `links`", "The long form: a list of links.", SECTIONS["links"]),
    ("Section `plans`", "Strategies, plans and agreements, by id.", SECTIONS["plans"]),
    (
        "Parties of a plan",
        "`owners`, `directed_by`, `signed_off_by`, `overseen_by` and `reports` take an id, a "
        "mapping with details, or a list.",
        PlanParty,
    ),
    ("Rows of `priorities`, on a plan", "A name, or:", Priority),
    ("Section `surveys`", "Counts that a source reports, by id.", SECTIONS["surveys"]),
    ("`questions`, on a survey", "By id.", Question),
    ("Section `notes`", "A list.", SECTIONS["notes"]),
    ("`notes`, on any record", "A text, or:", NoteRow),
    ("`source`, on any record", "A source's id, or a mapping, or a list of these:", SourceRef),
    ("A class", "Bodies that are not named.", Class),
    (
        "Section `dispositions`",
        "What was decided about findings, by the finding's id, which every finding shows. A "
        "decision holds while the evidence is the same, and without `evidence` whatever comes; on "
        "other evidence the finding is open again. From the first day of `review` it is due for "
        "review.",
        SECTIONS["dispositions"],
    ),
)


def page() -> str:
    """The whole page."""
    parts = [INTRODUCTION, _common()]
    for title, about, model in MODELS:
        parts.append(
            "\n".join([f"## {title}", "", *([about, ""] if about else []), *_table(model)])
        )
    parts.append("\n".join(_vocabularies()))
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"


def _common() -> str:
    about = "Any record, member, link or function row may carry these:"
    return "\n".join(["## What every record and row may carry", "", about, "", *_rows(Row, Row)])


def _table(model: type[BaseModel]) -> list[str]:
    rows = _rows(model, model)
    if issubclass(model, Row):
        rows += ["", "And what every record and row may carry (above)."]
    return rows


def _rows(model: type[BaseModel], of: type[BaseModel]) -> list[str]:
    lines = ["| field | what it says | example |", "| --- | --- | --- |"]
    for name, info in model.model_fields.items():
        if model is not Row and issubclass(of, Row) and name in Row.model_fields:
            continue
        field = info.alias or name
        required = " **Required.**" if info.is_required() else ""
        default = "" if info.default in (None, (), {}) or info.is_required() else _default(info)
        listed = _words(info.annotation, info.metadata)
        example = (info.examples or [""])[0]
        about = f"{info.description}{required}{default}{listed}".replace("|", "\\|")
        lines.append(f"| `{field}` | {about} | `{field}: {example}` |")
    return lines


def _default(info: Any) -> str:
    value = info.default
    if isinstance(value, bool):
        return f" Left out: `{str(value).lower()}`."
    if isinstance(value, tuple):
        return f" Left out: `[{', '.join(value)}]`."
    return "" if isinstance(value, BaseModel) else f" Left out: `{value}`."


TABLES = {
    "sector": words.SECTORS,
    "income-band": words.INCOME_BANDS,
    "area-level": words.AREA_LEVELS,
    "organisation-kind": words.ORGANISATION_KINDS,
    "partnership-kind": words.PARTNERSHIP_KINDS,
    "member-role": words.MEMBER_ROLES,
    "mandate": words.MANDATES,
    "function-role": words.FUNCTION_ROLES,
    "duty": words.DUTIES,
    "status": words.STATUSES,
    "note-kind": words.NOTE_KINDS,
    "decision": words.DECISIONS,
    "meeting-mode": words.MEETING_MODES,
    "frequency": words.FREQUENCIES,
}


def _standard_expectations() -> Iterator[str]:
    yield "\n### standard expectations\n"
    yield "Who is expected at the table of a kind of partnership, where a map sets nothing else.\n"
    yield "'Holds' is when it surely held; 'read' is what was looked up of the text and its dates."
    yield "What was changed after that is not known here.\n"
    yield "| kind | levels | sectors | basis | holds | read |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for kind, rows in STANDARD.items():
        for row in rows:
            levels, sectors = ", ".join(row.levels), ", ".join(row.sectors)
            until = "" if row.until == date.max else f" until {row.until}"
            yield (
                f"| `{kind}` | {levels} | {sectors} | {row.basis} ({row.duty}) | "
                f"from {row.since}{until} | {row.checked} |"
            )


def _words(annotation: Any, metadata: Any) -> str:
    """A pointer to the vocabulary whose words a field takes."""
    for found in _enumerations(annotation, metadata):
        for title, table in TABLES.items():
            if list(table) == found or [*table, *words.SECTOR_SYNONYMS] == found:
                return f" Words: [{title.replace('-', ' ')}](#{title})."
    return ""


def _enumerations(annotation: Any, metadata: Any) -> Iterator[list[str]]:
    for item in metadata or ():
        schema = getattr(item, "json_schema", None)
        if isinstance(schema, dict) and "enum" in schema:
            yield list(schema["enum"])
    for argument in get_args(annotation):
        yield from _enumerations(argument, getattr(argument, "__metadata__", ()))


def _vocabularies() -> Iterator[str]:
    yield "## Vocabularies"
    for title, table in TABLES.items():
        yield f"\n### {title}\n"
        for word, term in table.items():
            label = getattr(term, "label", None)
            yield f"- `{word}`" + (f": {label}" if label and label != word else "")
        if title == "sector":
            others = ", ".join(f"`{word}`" for word in words.SECTOR_SYNONYMS)
            yield f"\n{others} are read as `vcse`. What speaks for `vcse` speaks for `faith` too."
    yield from _standard_expectations()
    yield "\n### link-kind\n"
    yield "| *kind* | a ... b | b ... a | carries |"
    yield "| --- | --- | --- | --- |"
    arrows = {"forward": "a to b", "backward": "b to a", "both": "both ways"}
    for kind, link in words.LINK_KINDS.items():
        carries = [
            f"{cargo} {arrows[way]}{' (weakly)' if cargo in link.weak else ''}"
            f"{' (claimed)' if link.claimed and cargo == 'voice' else ''}"
            for cargo, way in link.carries.items()
        ]
        yield f"| `{kind}` | {link.label} | {link.inverse} | {', '.join(carries)} |"
