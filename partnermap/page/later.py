"""What is read later: long words of a large map, and the library that draws the network.

They stand in the page once, deflated, in one element; the page's script inflates them when it
starts, and puts them in their place when somebody asks for them. What stands in their place until
then, and for readers without a script, is shorter and says the same facts.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64encode
from collections.abc import Callable

from markupsafe import Markup

from partnermap.model import PartnerMap

MANY = 500
"""Above so many bodies and plans a map is large."""

SIGHT = 1_100.0
"""What is lower in the family is in no common window as a page opens; in CSS pixels."""

_MAY_BE_LEFT_OUT = (Markup("</li>"), Markup("</td>"), Markup("</th>"), Markup("</tr>"))
"""HTML lets these be left out, as another begins there or the whole ends: a tenth of a table."""

_LEVEL, _RAW, _MEMORY = 9, -15, 9


def is_large(found: PartnerMap) -> bool:
    """Whether a map is so large that its long words are kept back."""
    return len(found.partnerships) + len(found.organisations) + len(found.plans) > MANY


class Later:
    """Gathers what is read later, in the order in which a template comes to it.

    Attributes:
        large: whether anything is kept back at all; of other maps all words stand in the page.
    """

    def __init__(self, *, large: bool) -> None:
        self.large = large
        self._words: list[str] = []

    def keep(self, instead: Markup, caller: Callable[[], Markup]) -> Markup:
        """What stands in the page in place of some words; called from a template with them.

        Args:
            instead: the same facts in short.
            caller: gives the words.
        """
        self._words.append(str(_short(caller())))
        at = len(self._words) - 1
        return Markup('<div data-later="{}">{}</div>').format(at, instead)

    def put_off(self, caller: Callable[[], Markup]) -> Markup:
        """Words that a script reads when somebody asks for them; called from a template with them.

        A browser that runs scripts takes what is in ``noscript`` as one text, in a fraction of the
        time that its elements would take; to one that does not, it is the page.
        """
        if not self.large:
            return caller()
        return Markup('<div data-later=""><noscript>{}</noscript></div>').format(_short(caller()))

    def packed(self, **more: str) -> str:
        """All of it, and more, as letters and digits that can stand in a page."""
        return deflated(json.dumps(more | {"words": self._words}, sort_keys=True))


def _short(words: Markup) -> Markup:
    for end in _MAY_BE_LEFT_OUT:
        words = words.replace(end, Markup())
    return words


def ascii_only(page: str) -> str:
    """A page with other letters as numbers: browsers read such text faster."""
    return page.encode("ascii", "xmlcharrefreplace").decode("ascii")


def deflated(text: str) -> str:
    """A text as raw DEFLATE in base 64."""
    press = zlib.compressobj(_LEVEL, zlib.DEFLATED, _RAW, _MEMORY)
    return b64encode(press.compress(text.encode("utf-8")) + press.flush()).decode("ascii")
