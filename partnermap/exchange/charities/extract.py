"""The charities of one place as a small CSV file, which people can open and commands can read."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path

from partnermap.analysis.charity import Charity
from partnermap.english import counted
from partnermap.exchange.charities.choosing import LINKED, several_words
from partnermap.exchange.charities.reading import company_number
from partnermap.exchange.names import plain_name
from partnermap.exchange.names.register import plain_number
from partnermap.exchange.readers import UnreadableError, read_csv
from partnermap.exchange.readers.csv import RUNS

HEADINGS = (
    *("charity number", "name", "status", "income", "income band", "postcode"),
    *("company number", "incorporated", "website", "works in", "chosen", "as of"),
)
_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
_FLAGS = {True: "yes", False: "no", None: ""}
_NUMBER = re.compile(r"[0-9]+(?:-[0-9]+)?")  # 1234567-1 is linked to 1234567
_RAW = "registered_charity_number"


@dataclass(frozen=True, slots=True)
class Extract:
    """Charities that were chosen from the register.

    Attributes:
        file: its name.
        of: what was chosen, in words.
        as_of: the day of the register; empty where it is not said.
        charities: in the order of the file, each number once.
        notes: what was not taken of it, in sentences.
    """

    file: str
    of: str
    as_of: str
    charities: tuple[Charity, ...]
    notes: tuple[str, ...] = ()


def written(charities: Iterable[Charity], of: str, as_of: Callable[[], str]) -> Iterator[bytes]:
    """The file, piece by piece: for Excel, and without anything that it would run.

    Args:
        charities: are read as they are written, and not kept.
        of: what was chosen, in words.
        as_of: tells the day of the register, as soon as the first charity has been read.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    yield (_MARK + _taken(out)).encode()
    for each in charities:
        writer.writerow([_as_text(cell) for cell in (*_cells(each), of, as_of())])
        if out.tell() > 2**16:
            yield _taken(out).encode()
    yield _taken(out).encode()


def _taken(out: StringIO) -> str:
    said = out.getvalue()
    out.seek(0)
    out.truncate()
    return said


def _cells(each: Charity) -> tuple[str, ...]:
    income = "" if each.income is None else f"{each.income:.0f}"
    return (
        *(each.number, each.name, each.status, income, each.band, each.postcode),
        *(each.company, _FLAGS[each.is_incorporated], each.website, "; ".join(each.areas)),
    )


def _as_text(cell: str) -> str:
    return f"'{cell}" if cell.startswith(RUNS) else cell


def is_extract(path: Path) -> bool:
    """Whether a file is one of ours, by its first line."""
    try:
        with path.open("rb") as file:
            return file.readline(400).decode("utf-8-sig").strip() == ",".join(HEADINGS)
    except (OSError, UnicodeDecodeError):
        return False


def read_extract(path: Path) -> Extract:
    """An extract that was written before, or saved again by a spreadsheet program.

    Raises:
        UnreadableError: where it is something else.
    """
    if path.suffix.lower() in (".json", ".zip", ".txt") or _is_raw(path):
        raise UnreadableError(
            f"{path}: this is the register itself, of the whole country. Choose who works here "
            f"first: partnermap import charity-commission {path.name} -o DIR"
        )
    (sheet,) = read_csv(path).sheets
    rows = iter(sheet.rows.values())
    headings = {cell.text.lower(): column for column, cell in next(rows, {}).items()}
    if not {"charity number", "name", "income"} <= headings.keys():
        raise UnreadableError(
            f"{path}: this is no extract of the register: it has no columns 'charity number', "
            "'name' and 'income'. It is made by: partnermap import charity-commission"
        )
    found: list[Charity] = []
    of, as_of, removed = "", "", 0
    for cells in rows:
        said = {name: cells[at].line for name, at in headings.items() if at in cells}
        if not _NUMBER.fullmatch(said.get("charity number", "")):
            continue
        of, as_of = of or said.get("chosen", ""), as_of or said.get("as of", "")
        charity = _charity(path, said)
        if not of and charity.status.casefold() == "removed":  # our own file says what was chosen
            removed += 1
            continue
        found.append(charity)
    once, notes = _once(found, with_linked=LINKED in of)
    if removed:
        notes.append(f"{path.name}: {counted(removed, 'row')} of removed charities left out.")
    return Extract(path.name, of or "charities", as_of, tuple(once), tuple(notes))


def _once(found: list[Charity], *, with_linked: bool) -> tuple[list[Charity], list[str]]:
    """Each charity once, and what is told of the others; linked ones share a number."""
    first: dict[tuple[str, str], Charity] = {}
    disagreeing: dict[str, None] = {}
    for each in found:
        name = plain_name(each.name) if with_linked else ""
        kept = first.setdefault((plain_number(each.number), name), each)
        if replace(each, number=kept.number) != kept:
            disagreeing[kept.number] = None
    again = len(found) - len(first)
    notes = [f"{counted(again, 'row')} left out whose number was there already."] if again else []
    notes += [several_words(disagreeing)] if disagreeing else []
    return [*first.values()], notes


def _is_raw(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return _RAW.encode() in file.read(4000)
    except OSError:
        return False  # the reader says why


def _charity(path: Path, said: dict[str, str]) -> Charity:
    income = said.get("income", "").replace(",", "").lstrip("£")
    try:
        pounds = float(income) if income else None
    except ValueError:
        message = f"{path}: the income of {said['charity number']} is '{income}', and no number."
        raise UnreadableError(message) from None
    flags = {name: flag for flag, name in _FLAGS.items()}
    return Charity(
        number=said["charity number"],
        name=said.get("name", ""),
        status=said.get("status", ""),
        income=pounds,
        postcode=said.get("postcode", ""),
        company=company_number(said.get("company number", "")),
        is_incorporated=flags.get(said.get("incorporated", "")),
        website=said.get("website", ""),
        areas=tuple(each for each in said.get("works in", "").split("; ") if each),
    )
