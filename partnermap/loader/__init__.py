"""Names and bytes to a map, with every problem of every file in file order."""

from partnermap.loader.loading import Loaded, load

__all__ = ["Loaded", "load"]
