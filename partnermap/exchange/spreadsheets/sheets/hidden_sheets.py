"""Hidden sheets: asked about, and read only where somebody says what they are.

Most are old, or lists for drop-downs: a body that is no more is worse than one that is asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from partnermap.english import counted
from partnermap.exchange.imported import Reach, Remark, Weight
from partnermap.exchange.readers import Sheet
from partnermap.exchange.spreadsheets.account import Account
from partnermap.exchange.spreadsheets.headings.mapping import IGNORED, MATRIX, Mapped
from partnermap.exchange.spreadsheets.sheets.contact_lists import is_contact_list
from partnermap.exchange.spreadsheets.sheets.tables import table_in


def is_asked_for(sheet: Sheet, mapped: Mapped) -> bool:
    """Whether a sheet is hidden, and nobody says what it is."""
    is_said = mapped.kind_of(sheet.name) or mapped.header_of(sheet.name)
    return sheet.is_hidden and not is_said


def ask_for(sheet: Sheet, mapped: Mapped, account: Account) -> None:
    """Say of a hidden sheet that it is not read, and how it would be."""
    many = counted(account.took_all(sheet), "cell")
    table = table_in(sheet, mapped)
    message = f"this sheet is hidden, and was not read ({many})"
    likely = "" if table is None else MATRIX if table.marks else table.kind.name
    line = f'sheets: {{"{sheet.name}": {likely or "Organisations"}}}'
    hint = f"If it is wanted, say in a mapping file what it is: {line}; if not: ignore."
    account.tell_of(Weight.WAITING, sheet.origin(), message, hint, Reach.SHEET)


def of_sheets_read(
    remarks: Iterable[Remark], sheets: Collection[Sheet], mapped: Mapped
) -> Iterator[Remark]:
    """What a reader told, without what it told of sheets that are not read."""
    unread = {
        (sheet.file, sheet.name)
        for sheet in sheets
        if mapped.kind_of(sheet.name) == IGNORED
        or is_asked_for(sheet, mapped)
        or is_contact_list(sheet, mapped)
    }
    return (each for each in remarks if (each.origin.file, each.origin.sheet) not in unread)
