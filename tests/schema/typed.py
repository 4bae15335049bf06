"""YAML as an editor reads it: by the core schema of YAML 1.2, which makes numbers and truths."""

from __future__ import annotations

import re
from typing import Any

import yaml

_TYPES = (
    (re.compile(r"(null|Null|NULL|~|)\Z"), lambda _: None),
    (re.compile(r"(true|True|TRUE)\Z"), lambda _: True),
    (re.compile(r"(false|False|FALSE)\Z"), lambda _: False),
    (re.compile(r"[-+]?[0-9]+\Z"), int),
    (re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z"), float),
)


def typed(content: bytes) -> Any:
    """The data of a file.

    Raises:
        yaml.YAMLError: where it is none.
    """
    node = yaml.compose(content.decode("utf-8-sig"), Loader=yaml.CSafeLoader)
    return _value(node) if node is not None else None


def _value(node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(each) for each in node.value]
    if not node.style:  # plain
        for pattern, made in _TYPES:
            if pattern.match(node.value):
                return made(node.value)
    return node.value
