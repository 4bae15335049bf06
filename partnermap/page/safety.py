"""What keeps the page closed: its content policy, data that cannot break out, safe addresses."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from typing import Any
from urllib.parse import quote

_SCHEMES = ("http://", "https://", "mailto:")


def policy(styles: Iterable[str], scripts: Iterable[str]) -> str:
    """The content security policy that lets in these styles and scripts, and nothing else."""
    return "; ".join(
        (
            "default-src 'none'",
            "img-src data: blob:",
            f"style-src {' '.join(map(_hash, styles))}",
            f"script-src {' '.join(map(_hash, scripts))}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def script_json(data: Any) -> str:
    """Data as JSON that can stand in a script element: nothing in it ends the element."""
    text = json.dumps(data, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def is_safe(address: str) -> bool:
    """Whether an address may be a link: the web and mailboxes only."""
    return address.lower().startswith(_SCHEMES)


def edit_address(repository: str | None, path: str, line: int) -> str:
    """Where a reader can see and edit a line of the map's files; empty where that is not known."""
    if not repository or not is_safe(repository) or repository.startswith("mailto:"):
        return ""
    base = repository.rstrip("/").removesuffix(".git")
    host, *parts = base.split("://", 1)[1].split("/")
    if len(parts) == 2 and host == "github.com":
        base += "/blob/HEAD"
    elif len(parts) >= 2 and host == "gitlab.com" and "-" not in parts:
        base += "/-/blob/HEAD"
    return f"{base}/{quote(path)}#L{line}"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
