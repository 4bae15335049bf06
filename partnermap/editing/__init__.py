"""Changes to a map's YAML that leave everything else as it is, byte for byte.

A change is text put in at the right places of the file as it was written; only what is new is
composed from data (``composing``), so comments, order, quotes, long lines and line ends cannot be lost. ruamel.yaml says
where each value begins and ends. The edited text is read by the map's own reader and compared,
record for record, before it is handed on. The only room that knows ruamel.yaml.
"""

from partnermap.editing.composing import composed
from partnermap.editing.deciding import Changes, Edit, set_dispositions
from partnermap.editing.splicing import EditError

__all__ = ["Changes", "Edit", "EditError", "composed", "set_dispositions"]
