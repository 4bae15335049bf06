"""From other people's formats to the data of a map, and back.

Every importer gives an ``Imported``: plain data in the shape of a map's files, the place that each
piece came from, and a remark for whatever was not taken as it stood. Nothing is lost in silence:
what is in the source is in the data, or a remark names it. The only room that knows openpyxl,
rapidfuzz and ijson.
"""

from partnermap.exchange.imported import Alike, Imported, Origin, Remark, Uncertain, Weight

__all__ = ["Alike", "Imported", "Origin", "Remark", "Uncertain", "Weight"]
