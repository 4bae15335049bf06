"""Which partnermap a code host installs: the same as the one that began the map."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from partnermap.scaffold.origin import Origin, origin_of

COMMIT = "0123456789abcdef0123456789abcdef01234567"


@pytest.mark.parametrize(
    ("told", "requirement"),
    [
        ({}, "partnermap==1.2.3"),
        (
            {
                "url": "https://example.org/partnermap.git",
                "vcs_info": {"vcs": "git", "requested_revision": "v1", "commit_id": COMMIT},
            },
            f"partnermap @ git+https://example.org/partnermap.git@{COMMIT}",
        ),
        (
            {"url": "https://example.org/partnermap.whl", "archive_info": {}},
            "partnermap @ https://example.org/partnermap.whl",
        ),
    ],
)
def test_what_came_from_a_registry_or_an_address(told: dict[str, Any], requirement: str) -> None:
    assert origin_of(told, "1.2.3") == Origin(requirement)


def test_a_wheel_goes_with_the_map(tmp_path: Path) -> None:
    wheel = tmp_path / "partnermap-1.2.3-py3-none-any.whl"
    wheel.write_bytes(b"")
    told = {"url": wheel.as_uri(), "archive_info": {}}
    assert origin_of(told, "1.2.3") == Origin(f"./{wheel.name}", wheel)


@pytest.mark.parametrize(
    "told",
    [
        {"url": "file:///home/officer/partnermap", "dir_info": {"editable": True}},
        {"url": "file:///gone/partnermap-1.2.3-py3-none-any.whl", "archive_info": {}},
        {"url": "http://example.org/partnermap.whl", "archive_info": {}},
    ],
)
def test_what_only_this_machine_has_is_never_asked_for_by_its_bare_name(told: Any) -> None:
    found = origin_of(told, "1.2.3")
    assert found == Origin("./partnermap-1.2.3-py3-none-any.whl", is_there=False)
