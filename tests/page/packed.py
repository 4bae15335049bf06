"""What a page holds deflated, as its script has it."""

from __future__ import annotations

import json
import re
import zlib
from base64 import b64decode
from typing import Any

_PACKED = re.compile(r'<script type="text/plain" id="packed">(.*?)</script>')
_PACKED_DATA = re.compile(r'<script type="text/plain" id="packed-data">(.*?)</script>')
_DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>')


def packed_in(text: str) -> dict[str, Any]:
    """The library and the long words."""
    unpacked: dict[str, Any] = json.loads(_inflated(_PACKED, text))
    return unpacked


def data_of(text: str) -> Any:
    """The data of a page, wherever they stand."""
    found = _DATA.search(text)
    return json.loads(found.group(1) if found else _inflated(_PACKED_DATA, text))


def _inflated(element: re.Pattern[str], text: str) -> str:
    found = element.search(text)
    assert found
    return zlib.decompress(b64decode(found.group(1)), wbits=-15).decode()
