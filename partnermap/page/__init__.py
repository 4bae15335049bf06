"""A moment and its findings as one HTML file, or its family as one SVG file."""

from partnermap.page.rendering import render, render_svg

__all__ = ["render", "render_svg"]
