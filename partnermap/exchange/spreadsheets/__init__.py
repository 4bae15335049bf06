"""Other people's workbooks: headings by synonym, words as officers write them, near names."""

from partnermap.exchange.spreadsheets.decisions.review import FILE as REVIEW_FILE
from partnermap.exchange.spreadsheets.decisions.review import read_review, review_file, still_open
from partnermap.exchange.spreadsheets.headings.mapping import Mapped, read_mapping
from partnermap.exchange.spreadsheets.importing import Asked, import_workbooks
from partnermap.exchange.spreadsheets.not_understood.adding import with_added
from partnermap.exchange.spreadsheets.not_understood.starting import start_of_mapping
from partnermap.exchange.spreadsheets.not_understood.unsaid import asked_of_a_map

__all__ = [
    "REVIEW_FILE",
    "Asked",
    "Mapped",
    "asked_of_a_map",
    "import_workbooks",
    "read_mapping",
    "read_review",
    "review_file",
    "start_of_mapping",
    "still_open",
    "with_added",
]
