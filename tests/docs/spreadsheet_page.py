"""The reference of the workbook, made from the table of sheets and columns."""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.exchange.columns import EACH, SHEETS, Column, Key, Name, OneOf, Sheet
from partnermap.exchange.columns.carried import CARRIED
from partnermap.exchange.workbook.guide import HOW_TO_WRITE, plain
from partnermap.exchange.workbook.names import EXAMPLE, GUIDE, LISTS

INTRODUCTION = f"""\
# The workbook

<!-- Made from the columns by `tests/run --renew`; change partnermap/exchange/columns/ instead. -->

`partnermap export xlsx MAP -o FILE` writes a map as a workbook, `export csv MAP -o FOLDER` as a
folder of CSV files with the same columns, and `partnermap template xlsx -o FILE` an empty workbook
to begin with. `partnermap import` brings them back. What stands in a workbook is exactly what the
map says: brought back unchanged it changes nothing, though LibreOffice has opened and saved it.

- **What is in the workbook is the truth of its columns.** A cell that was emptied is no longer
  recorded. A row that is gone is named, and taken out of the map only with `--remove-missing`. Of a
  sheet or column that is not there, nothing is said.
- **Sheets that are not read back:** *{GUIDE}*, by whose third line a workbook is known, *{LISTS}*,
  which holds what drop-downs offer, and *{EXAMPLE}*, in a template. Columns with names in italics
  are there to read by. Order, colours and widths of columns are yours; order of rows counts only
  within one list (the seats of one partnership).
- **Comments and files stay where they are.** A workbook says nothing of them.
- **Ways to reach a person are left out** of an export, as they are of a page: a remark in brackets
  stands there. While that cell stays as it is, the map keeps its own text. `--include-contacts`
  exports it as it stands.
- **Nothing in it runs.** A text that begins with `=`, `+`, `-` or `@` is text; in CSV an apostrophe
  stands before it, and is taken off again.
- **Edit the workbook, not the CSV, in a spreadsheet program.** Opening a CSV file it takes the
  noughts off `01234567` and makes a day of `2023-11`, and no importer can know. CSV is for
  programs.
- **A cell holds 32,767 characters.** An export with a longer text is refused, and CSV is named.

The same map gives the same bytes. Lines end by LF within a cell: other line ends of a text become
that.
"""


def page() -> str:
    """The whole page."""
    how = "\n".join(f"- {line}" for line in HOW_TO_WRITE)
    parts = [INTRODUCTION, f"## How to write\n\n{how}", _carried()]
    parts += ["\n".join(_sheet(sheet)) for sheet in SHEETS]
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"


def _carried() -> str:
    lines = ["## On most sheets", "", "At the end of most sheets stand these:", ""]
    return "\n".join([*lines, *_table(SHEETS[0], CARRIED)])


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield f"## {sheet.name}"
    yield ""
    yield f"{sheet.about} In a map: {' or '.join(_where(sheet))}."
    yield ""
    yield from _table(sheet, tuple(each for each in sheet.columns if each not in CARRIED))
    if CARRIED[-1] in sheet.columns:
        yield ""
        yield "And what stands on most sheets (above)."


def _where(sheet: Sheet) -> Iterator[str]:
    for steps in (sheet.where, sheet.otherwise):
        if steps:
            yield f"`{''.join(_step(step) for step in steps).lstrip('.')}`"


def _step(step: object) -> str:
    if step is EACH:
        return "[]"
    if isinstance(step, Key):
        return f".<{step.heading.lower()}>"
    if isinstance(step, OneOf):
        return f".({'|'.join(step.names)})"
    return f".{step}"


def _table(sheet: Sheet, columns: tuple[Column | Name, ...]) -> Iterator[str]:
    yield "| column | what it means | what to write | in the map |"
    yield "| --- | --- | --- | --- |"
    for column in columns:
        if isinstance(column, Name):
            yield f"| *{column.heading}* | {column.said} | | |"
            continue
        needed = " **Needed.**" if column.required else ""
        said = f"{plain(sheet.meaning(column))}{needed}"
        is_key = column.heading in {key.heading for key in sheet.keys}
        path = "" if is_key else f"`{'.'.join(column.path)}`"
        yield f"| {column.heading} | {_cell(said)} | {_cell(column.form.says)} | {path} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")
