"""The words of cells in the start of a mapping file, each with what it was taken for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from textwrap import wrap

from partnermap import vocabulary as words
from partnermap.english import counted
from partnermap.exchange.columns import Column
from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.spreadsheets.headings.mapping import NOT_SAID, Mapped
from partnermap.exchange.spreadsheets.rows.sector_or_kind import SECTOR, read_as
from partnermap.exchange.spreadsheets.rows.taken_for import Use, uses_in
from partnermap.exchange.spreadsheets.seats.marks import NO_SEAT, likely_word
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.words.values import value_of
from partnermap.exchange.spreadsheets.words.written import NOTHING, UNKNOWN
from partnermap.loader.suggestions import Suggestions

_WIDTH = 96
_FLAGS = 3  # yes, no and unknown
_HEAD = """\
# A column of ours, and a word in its cells with what it means: here, what it was taken for. Where
# that is wrong, or it was left out, take the '#' off and write what it is."""


def lines_of_words(tables: Sequence[Table], mapped: Mapped) -> Iterator[str]:
    """The part ``words`` of a mapping file; every word is a comment.

    Args:
        tables: with the cells.
        mapped: what is said of them already.
    """
    found: dict[str, dict[str, str]] = {}
    choices: dict[str, dict[str, list[str]]] = {}
    for table in tables:
        if table.marks:
            choices.setdefault("Role", {})[""] = [*words.MEMBER_ROLES, NO_SEAT]
            for use in uses_in(table, mapped):
                found.setdefault("Role", {}).setdefault(in_quotes(use.text), _of_mark(use))
        for at, column in table.columns.items():
            if isinstance(column, Column) and len(column.form.words or ()) > _FLAGS:
                kind = table.kind.name if column.heading == "Kind" else ""
                choices.setdefault(column.heading, {}).setdefault(
                    kind, [*(column.form.words or ())]
                )
                lines = dict(_of_column(table, at, column, mapped))
                found.setdefault(column.heading, {}).update(lines)
    yield _HEAD
    yield "words:"
    for heading, said in found.items():
        if said:
            yield f"  {heading}:"
            for kind, allowed in choices[heading].items():
                of = f"{kind}: choose from" if kind else "Choose from"
                yield from commented(f"{of}: {', '.join(allowed)}.", "    ")
                if kind == "Organisations":
                    sectors = f"Or a {SECTOR.lower()}: {', '.join(words.SECTORS)}."
                    yield from commented(sectors, "    ")
            yield from (f"    # {word}: {meaning}" for word, meaning in said.items())


def commented(text: str, indent: str = "") -> list[str]:
    """A text as lines of comment."""
    lines = wrap(text, _WIDTH - len(indent), break_on_hyphens=False, break_long_words=False)
    return [f"{indent}# {line}" for line in lines]


def in_quotes(word: str) -> str:
    """A text as YAML has it in double quotation marks."""
    return json.dumps(word, ensure_ascii=False)


def _of_mark(use: Use) -> str:
    many = counted(len(use.spots), "cell")
    mark = use.mark
    if mark is None or mark.is_unclear:
        return f"{likely_word(use.text)}  # not understood, and left out: {many}"
    if mark.is_doubt or not mark.roles:
        return f"{NO_SEAT}  # {many}"
    if mark.is_either and not use.is_said:
        return f"observer  # or member; taken as a seat of unknown role: {many}"
    sure = ", but not surely" if mark.is_unsure and not use.is_said else ""
    vote = {True: " voting", False: " non-voting", None: ""}[mark.voting]
    return f"{'/'.join(mark.roles)}{vote}  # {many}{sure}"


def _of_column(table: Table, at: int, column: Column, mapped: Mapped) -> Iterator[tuple[str, str]]:
    texts: dict[str, list[str]] = {}
    for cell in table.below(at):
        if not cell.error and not is_personal(cell.line):
            texts.setdefault(cell.line.casefold(), []).append(cell.line)
    allowed = list(column.form.words or ())
    is_amount = column.path[-1] in ("income", "income_here")
    for low, (text, *more) in texts.items():
        if low in UNKNOWN | NOTHING:
            continue
        value = value_of(column, text, mapped.word)
        many = counted(1 + len(more), "cell")
        known = read_as(table.kind, column.heading, text, mapped.word)
        if known and column.heading not in known:
            ((other, word),) = known.items()
            yield in_quotes(text), f"{word}  # the {other.lower()}: {many}"
        elif value.data is None:
            near = Suggestions(allowed).nearest(low.replace(" ", "-"), 1)
            likely = near[0] if near else in_quotes(NOT_SAID)
            yield in_quotes(text), f"{likely}  # not understood, and left out: {many}"
        elif not is_amount:
            said = value.data if isinstance(value.data, list) else [value.data]
            yield in_quotes(text), f"{'; '.join(map(str, said))}  # {many}"
