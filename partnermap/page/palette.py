"""The colours of the page, light and dark: the one place that names them.

Every pair that is drawn on top of another is tested for contrast (WCAG 2.2, 1.4.3 and 1.4.11).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

LIGHT: Mapping[str, str] = {
    "paper": "#ffffff",
    "band": "#f4f5f6",
    "hover": "#e9eef3",
    "ink": "#0b0c0c",
    "muted": "#505a5f",
    "rule": "#c5c8ca",
    "outline": "#6b757b",
    "accent": "#1d66a8",
    "focus": "#1d66a8",
    "bar": "#0b0c0c",
    "on-bar": "#ffffff",
    "on-bar-muted": "#d0d4d7",
    "bar-focus": "#ffdd00",
    "alarm": "#b8281c",
    "caution": "#8a5a00",
    "on-alarm": "#ffffff",
    "alarm-paper": "#fdf3f2",
    "caution-paper": "#fbf6ea",
    "on-sector": "#ffffff",
}
DARK: Mapping[str, str] = {
    "paper": "#15181a",
    "band": "#1d2124",
    "hover": "#2a3036",
    "ink": "#f1f3f4",
    "muted": "#b3bbc1",
    "rule": "#43494e",
    "outline": "#88929a",
    "accent": "#7db6ee",
    "focus": "#7db6ee",
    "bar": "#060707",
    "on-bar": "#ffffff",
    "on-bar-muted": "#c3c9cd",
    "bar-focus": "#ffdd00",
    "alarm": "#ff8b80",
    "caution": "#e7b453",
    "on-alarm": "#15181a",
    "alarm-paper": "#2b1d1c",
    "caution-paper": "#29231a",
    "on-sector": "#101214",
}
SECTORS_LIGHT: Mapping[str, str] = {
    "nhs": "#005eb8",
    "local-government": "#6b3fa0",
    "primary-care": "#0b7285",
    "police-fire": "#35486b",
    "other-public": "#59656d",
    "vcse": "#00703c",
    "faith": "#8c5a00",
    "healthwatch": "#b5306a",
    "education": "#a23b12",
    "housing": "#7a4b33",
    "care-provider": "#8d2f8d",
    "private": "#4c4c4c",
    "partnership": "#2f3538",
    "unknown": "#6a7278",
}
SECTORS_DARK: Mapping[str, str] = {
    "nhs": "#6fa9f2",
    "local-government": "#b89cf0",
    "primary-care": "#58c0d3",
    "police-fire": "#9db2d6",
    "other-public": "#b4bdc4",
    "vcse": "#5dc48e",
    "faith": "#e0b054",
    "healthwatch": "#f190b8",
    "education": "#f2a27a",
    "housing": "#d0ac93",
    "care-provider": "#dd9bdd",
    "private": "#c8c8c8",
    "partnership": "#dfe3e6",
    "unknown": "#98a1a8",
}
# Forced colours: the reader's own palette; sectors are then told apart by their letters alone.
_FORCED = {
    "paper": "Canvas",
    "band": "Canvas",
    "hover": "Canvas",
    "bar": "Canvas",
    "alarm-paper": "Canvas",
    "caution-paper": "Canvas",
    "on-alarm": "Canvas",
    "on-sector": "Canvas",
    "accent": "LinkText",
    "focus": "Highlight",
    "bar-focus": "Highlight",
}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours such as ``#1d66a8``, from 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def stylesheet() -> str:
    """The colours as CSS variables for light, dark, print and forced colours."""
    light = {**LIGHT, **{f"sector-{name}": colour for name, colour in SECTORS_LIGHT.items()}}
    dark = {**DARK, **{f"sector-{name}": colour for name, colour in SECTORS_DARK.items()}}
    forced = {name: _FORCED.get(name, "CanvasText") for name in light}
    fills = "\n".join(
        f".fill-{name} {{ fill: var(--sector-{name}); background: var(--sector-{name}); }}"
        for name in SECTORS_LIGHT
    )
    return "\n".join(
        (
            f":root {{ color-scheme: light dark; {_variables(light)} }}",
            f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_variables(dark)} }} }}",
            f"@media screen and (forced-colors: active) {{ :root {{ {_variables(forced)} }} }}",
            fills,
        )
    )


def literal(rules: str) -> str:
    """Rules with the light colours themselves in place of variables, and those of the sectors.

    Programs that draw SVG files, such as office suites, know no CSS variables.
    """
    light = {**LIGHT, **{f"sector-{name}": colour for name, colour in SECTORS_LIGHT.items()}}
    named = re.sub(r"var\(--([a-z-]+)\)", lambda found: light[found[1]], rules)
    named = re.sub(r"/\*.*?\*/\s*", "", named, flags=re.DOTALL)
    fills = (f".fill-{name} {{ fill: {colour}; }}" for name, colour in SECTORS_LIGHT.items())
    return "\n".join((named.strip(), f".ground {{ fill: {LIGHT['paper']}; }}", *fills))


def _variables(colours: Mapping[str, str]) -> str:
    return " ".join(f"--{name}: {colour};" for name, colour in colours.items())


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
