"""By what our own workbook is known, and what its sheets beside those of the map are called."""

from __future__ import annotations

GUIDE = "Read me"
LISTS = "Lists"
EXAMPLE = "Example"
BESIDE = (GUIDE, LISTS, EXAMPLE)
"""Sheets that are not read back."""
VERSION = 1
MARK = f"partnermap workbook, version {VERSION}"
IS_MARK = r"partnermap workbook, version ([0-9]+)"
"""The same, with any version, as a regular expression."""
