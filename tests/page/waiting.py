"""Waiting until something holds on a page, asked from outside: no text is evaluated within it."""

from __future__ import annotations

from typing import Any

TIMES, PAUSE = 500, 10


def until(page: Any, expression: str) -> None:
    """Ask again and again, for five seconds.

    Args:
        page: of the browser.
        expression: JavaScript that is to become true.
    """
    for _ in range(TIMES):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(PAUSE)
    raise AssertionError(f"not so after {TIMES * PAUSE} ms: {expression}")
