"""What may be left out, and without which less is found than one would think: roles and kinds.

Both are notes: a source may not say what a body does, and a name may be only a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from partnermap import vocabulary as words
from partnermap.english import listed
from partnermap.finding import Finding
from partnermap.model import PartnerMap
from partnermap.problems import problem, quoted

_FEW = 3
_UNTOLD = (None, "board", "other")  # kinds that leave open which board it is
_OF_WHOM = r"(?:\s*\([^()]*\)|\s+(?:for|of|in)\s.*)?\Z"  # 'Board (HWB)', 'Board for the Moorlands'
# What names of a kind say, at their end; in a longer name, such as that of the board's executive
# group, it is another body.
_NAMES = {
    kind: re.compile(rf"\b(?:{said}){_OF_WHOM}", re.IGNORECASE)
    for kind, said in {
        "health-and-wellbeing-board": r"health\s*(?:and|&|\+)\s*well-?\s?being board",
        "safeguarding-board": r"safeguarding (?:adults?|children(?:['\u2019]?s)?)"
        r"(?: (?:and|&) (?:adults?|children))? (?:board|partnership)"
        r"|(?:adults?|children['\u2019]?s?) safeguarding (?:board|partnership)",
        "community-safety-partnership": "community safety partnership",
        "integrated-care-partnership": "integrated care partnership",
    }.items()
}


def unsaid(found: PartnerMap) -> Iterator[Finding]:
    """Functions without a role, once for each body; and kinds that only the name says."""
    for section, name, _ in found.bodies():
        yield from _roles(found, section, name)
    for name, table in found.partnerships.items():
        kind = next((kind for kind, says in _NAMES.items() if says.search(table.name)), None)
        if kind is None or table.kind not in _UNTOLD:
            continue
        called = words.PARTNERSHIP_KINDS[kind].label
        message = f"its name says {called}, and its kind "
        message += f"is {quoted(table.kind)}" if table.kind else "is not written"
        hint = (
            f"If it is one, write 'kind: {kind}', as an Act expects certain sectors on it; if it "
            "only bears the name, leave it."
        )
        yield problem("PM039", found.locate(("partnerships", name, "name"), False), message, hint)


def _roles(found: PartnerMap, section: str, name: str) -> Iterator[Finding]:
    body = getattr(found, section)[name]
    silent = {
        at: duty
        for at, duty in enumerate(body.functions)
        if duty.role is None and duty.function in found.functions
    }
    if not silent:
        return
    about = [quoted(duty.function) for duty in silent.values()]
    first, duty = next(iter(silent.items()))
    message = f"it is not written what {body.name} does about {listed(about, most=_FEW)}"
    hint = (
        f"Write each with its role, such as {{function: {duty.function}, role: leads}}. Roles: "
        f"{', '.join(words.FUNCTION_ROLES)}. Where it is not known, leave it: it is then not "
        "known who covers them."
    )
    yield problem("PM038", found.locate((section, name, "functions", first), False), message, hint)
