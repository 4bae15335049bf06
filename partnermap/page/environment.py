"""The templates: autoescaped, and strict about names that nobody gave them."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

from partnermap.english import counted
from partnermap.page.anchors import anchor
from partnermap.page.basis import SIGNS
from partnermap.page.later import deflated
from partnermap.page.legend import shape_rows
from partnermap.page.safety import is_safe
from partnermap.page.signs import LETTERS


def environment() -> Environment:
    """The Jinja environment of the page; everything is escaped, whatever a template is called."""
    found = Environment(
        loader=PackageLoader("partnermap.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.globals["letters"] = LETTERS
    found.globals["signs"] = SIGNS
    found.globals["shape_rows"] = shape_rows
    found.globals["anchor"] = anchor
    found.filters["counted"] = counted
    found.filters["deflated"] = deflated
    found.filters["number"] = _number
    found.tests["safe_address"] = is_safe
    return found


def _number(value: float) -> str:
    """A length without needless zeros: ``12``, ``12.5``."""
    return f"{value:.1f}".removesuffix(".0")
