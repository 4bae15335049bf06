"""Imported data into a map that is there: only what is new and what differs."""

from partnermap.exchange.merging.canonical import canonical
from partnermap.exchange.merging.comparing import Compared, compared
from partnermap.exchange.merging.hidden import put_back
from partnermap.exchange.merging.truth import Truth, truth_of

__all__ = ["Compared", "Truth", "canonical", "compared", "put_back", "truth_of"]
