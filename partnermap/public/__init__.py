"""The public edition: what a map and its findings say to everybody, worked out in one place.

What is left out here cannot be forgotten by any part of the page, as it never gets there.
"""

from partnermap.public.copying import SHOWN_NOTES, public_map
from partnermap.public.isolation import Told, isolation_told
from partnermap.public.sifting import SHOWN_CODES, public_findings

__all__ = [
    "SHOWN_CODES",
    "SHOWN_NOTES",
    "Told",
    "isolation_told",
    "public_findings",
    "public_map",
]
