"""YAML bytes to plain data and the position of every key and value.

Data and positions are built in one pass over the events of PyYAML's C parser, with a stack of our
own. That is the safest way (the event parser does not recurse, and nothing is constructed) and the
fastest (no compose step). Every scalar stays the string that was written; the records decide what
it means. An empty value is absence. The only room that knows PyYAML.
"""

from partnermap.source.marks import Marks, Source
from partnermap.source.reading import read_source

__all__ = ["Marks", "Source", "read_source"]
