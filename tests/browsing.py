"""A browser for the tests that open a page: one for the whole run."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; without it the tests are left out, and under CI they fail."""
    path = os.environ.get("PARTNERMAP_BROWSER") or next(filter(None, map(shutil.which, NAMES)), "")
    if not path:
        said = "No Chromium was found: the tests that open a page CANNOT run."
        if os.environ.get("CI") == "true":
            pytest.fail(said)
        pytest.skip(f"*** {said} Install chromium before you trust the page. ***")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield found
        found.close()
