"""A moment and its findings as one HTML file."""

from partnermap.page.rendering import render

__all__ = ["render"]
