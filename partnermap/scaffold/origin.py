"""Where this partnermap came from, so that a code host can install the same."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

_NETWORK = ("https", "ssh")


@dataclass(frozen=True, slots=True)
class Origin:
    """What pip is to install.

    Attributes:
        requirement: as pip names it.
        wheel: the file to put beside the map, where the requirement is that file; None for others.
        is_there: whether pip will find it, as far as this machine knows.
    """

    requirement: str
    wheel: Path | None = None
    is_there: bool = True


def own_origin(version: str) -> Origin:
    """Of the partnermap that runs, as its installer recorded it (PEP 610)."""
    try:
        recorded = distribution("partnermap").read_text("direct_url.json")
        told = json.loads(recorded) if recorded else {}
    except (PackageNotFoundError, ValueError):
        return _unknown(version)
    return origin_of(told, version)


def origin_of(told: Mapping[str, Any], version: str) -> Origin:
    """Of a partnermap.

    Args:
        told: what its installer recorded; nothing for one that a registry gave.
        version: its own.
    """
    if not told:
        return Origin(f"partnermap=={version}")
    address, revision = str(told.get("url", "")), told.get("vcs_info")
    parts = urlsplit(address)
    if parts.scheme in _NETWORK and revision:
        return Origin(f"partnermap @ {revision['vcs']}+{address}@{revision['commit_id']}")
    if parts.scheme in _NETWORK:
        return Origin(f"partnermap @ {address}")
    wheel = Path(url2pathname(parts.path))
    if parts.scheme == "file" and wheel.suffix == ".whl" and wheel.is_file():
        return Origin(f"./{wheel.name}", wheel)
    return _unknown(version)


def _unknown(version: str) -> Origin:
    """A file that is yet to be put there.

    Never the bare name: whoever takes that name in a public registry first would be installed.
    """
    return Origin(f"./partnermap-{version}-py3-none-any.whl", is_there=False)
