"""Where the keys and values of a piece of YAML begin and end, by ruamel.yaml."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode

from partnermap.editing.splicing import EditError


@dataclass(frozen=True, slots=True)
class Value:
    """A value, or the whole of a mapping.

    Attributes:
        start: the offset of its first character.
        end: after its last one, without spaces, line breaks and comments that follow.
        kind: ``text``, ``lines`` (a text below ``|`` or ``>``), ``nothing``, ``block`` or ``flow``
            (a mapping in lines, or in braces), ``other``.
        text: what a text says.
        entries: of a mapping.
    """

    start: int
    end: int
    kind: str
    text: str = ""
    entries: tuple[Entry, ...] = ()

    def entry(self, key: str) -> Entry | None:
        """The entry with this key."""
        return next((each for each in self.entries if each.key == key), None)


@dataclass(frozen=True, slots=True)
class Entry:
    """A key, its offset and column, the offset after its colon, and its value."""

    key: str
    start: int
    column: int
    colon: int
    value: Value


def read_entry(text: str) -> Entry:
    """The first entry of a piece of YAML that is a block mapping.

    Raises:
        EditError: where ruamel.yaml cannot read what the map's own reader can.
    """
    try:
        root = YAML(pure=True).compose(text)
    except YAMLError as error:
        message = "the section 'dispositions' is written in a way that cannot be edited safely"
        raise EditError(message) from error
    return next(_entries(text, root))


def _entries(text: str, node: MappingNode) -> Iterator[Entry]:
    for key, value in node.value:
        colon = text.index(":", key.end_mark.index) + 1
        start, column = key.start_mark.index, key.start_mark.column
        yield Entry(str(key.value), start, column, colon, _value(text, value, colon))


def _value(text: str, node: Node, colon: int) -> Value:
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, MappingNode):
        entries = tuple(_entries(text, node))
        if node.flow_style or not entries:
            return Value(start, end, "flow", entries=entries)
        return Value(start, entries[-1].value.end, "block", entries=entries)
    if not isinstance(node, ScalarNode):
        return Value(start, end, "other")
    if node.tag == "tag:yaml.org,2002:null":
        written = end > start
        return Value(start if written else colon, end if written else colon, "nothing")
    if node.style in ("|", ">"):
        return Value(start, start + len(text[start:end].rstrip()), "lines", str(node.value))
    return Value(start, end, "text", str(node.value))
