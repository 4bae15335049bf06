"""Names and bytes to a map, with every problem of every file in file order."""

from partnermap.loader.contacts import without_contacts
from partnermap.loader.loading import Loaded, load

__all__ = ["Loaded", "load", "without_contacts"]
