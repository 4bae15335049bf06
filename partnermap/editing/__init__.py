"""Changes to a map's YAML that leave everything else as it is, byte for byte.

A change is text put in at the right places of the file as it was written; only what is new is
composed from data (``composing``), so that comments, order, quotes, long lines and line ends cannot
be lost. The edited text is read by the map's own reader and compared, record for record, before it
is handed on.
"""

from partnermap.editing.applying import apply_changes, refuse_new_problems
from partnermap.editing.changes import (
    AddItem,
    AddRecord,
    AddRow,
    Change,
    Edit,
    RemoveItem,
    RemoveRecord,
    RemoveRow,
    SetField,
)
from partnermap.editing.composing import composed
from partnermap.editing.deciding import Decided, set_dispositions
from partnermap.editing.pieces.splicing import EditError

__all__ = [
    "AddItem",
    "AddRecord",
    "AddRow",
    "Change",
    "Decided",
    "Edit",
    "EditError",
    "RemoveItem",
    "RemoveRecord",
    "RemoveRow",
    "SetField",
    "apply_changes",
    "composed",
    "refuse_new_problems",
    "set_dispositions",
]
