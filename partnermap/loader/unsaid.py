"""What may be left out, and without which less is found than one would think: roles and kinds.

Both are notes: a source may not say what a body does, and a name may be only a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.english import listed
from partnermap.finding import Finding, Location
from partnermap.loader.kinds_in_names import UNTOLD, statutory_kind_in
from partnermap.model import PartnerMap
from partnermap.problems import problem, quoted

_FEW = 3


def unsaid(found: PartnerMap) -> Iterator[Finding]:
    """Functions without a role, of many bodies once; and kinds that only the name says."""
    silent = [each for body in found.bodies() if (each := _silent(found, *body[:2]))]
    if len(silent) > _FEW:
        yield _of_many(silent)
    else:
        yield from map(_of_one, silent)
    for name, table in found.partnerships.items():
        kind = statutory_kind_in(table.name)
        if not kind or table.kind not in UNTOLD:
            continue
        called = words.PARTNERSHIP_KINDS[kind].label
        message = f"its name says {called}, and its kind "
        message += f"is {quoted(table.kind)}" if table.kind else "is not written"
        hint = (
            f"If it is one, write 'kind: {kind}', as an Act expects certain sectors on it; if it "
            "only bears the name, leave it."
        )
        yield problem("PM039", found.locate(("partnerships", name, "name"), False), message, hint)


@dataclass(frozen=True, slots=True)
class _Silent:
    """A body of which it is not written what it does about some functions."""

    name: str
    functions: tuple[str, ...]
    location: Location


def _silent(found: PartnerMap, section: str, name: str) -> _Silent | None:
    body = getattr(found, section)[name]
    silent = {
        at: duty.function
        for at, duty in enumerate(body.functions)
        if duty.role is None and duty.function in found.functions
    }
    if not silent:
        return None
    location = found.locate((section, name, "functions", next(iter(silent))), False)
    return _Silent(body.name, tuple(silent.values()), location)


def _of_one(body: _Silent) -> Finding:
    about = [quoted(each) for each in body.functions]
    message = f"it is not written what {body.name} does about {listed(about, most=_FEW)}"
    return problem("PM038", body.location, message, _hint(body))


def _of_many(bodies: Sequence[_Silent]) -> Finding:
    """One note for all: a register that says of no board what it does has one cause."""
    names = listed([body.name for body in bodies], most=_FEW)
    rows = sum(len(body.functions) for body in bodies)
    message = (
        f"it is not written what {len(bodies)} bodies do about their functions, in {rows} rows: "
        f"{names}"
    )
    return problem("PM038", bodies[0].location, message, _hint(bodies[0]))


def _hint(body: _Silent) -> str:
    return (
        f"Write each with its role, such as {{function: {body.functions[0]}, role: leads}}. Roles: "
        f"{', '.join(words.FUNCTION_ROLES)}. Where it is not known, leave it: it is then not "
        "known who covers them."
    )
