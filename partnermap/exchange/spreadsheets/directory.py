"""Whom the names in cells mean: known records, new ones, or somebody who must decide."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from partnermap.exchange.columns import SHEETS
from partnermap.exchange.imported import Uncertain, Weight
from partnermap.exchange.names import Found, Near, Register, plain_name
from partnermap.exchange.names.register import plain_number
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.exchange.spreadsheets.building import Builder
from partnermap.exchange.spreadsheets.persons import is_personal
from partnermap.exchange.spreadsheets.review import FILE, NEW, SKIP, Review
from partnermap.loader.persons import may_be_named
from partnermap.loader.sections import noun
from partnermap.model.map import LIST_SECTIONS
from partnermap.problems import quoted

BODIES = ("organisations", "partnerships", "plans")
_TABLE = re.compile(r"\b(?:board|committee|sub-?group|steering group|task group|taskforce)\Z", re.I)
_NAMES = {"sources": "title", "coverage": "of"}
_A_PERSON = "this looks like the name of a person, or a way to reach one, and is never taken"


class Directory:
    """Every record by its names; those of the map first, then those of the source."""

    def __init__(
        self, known: Mapping[str, Any], review: Review, builder: Builder, account: Account
    ) -> None:
        self._registers: dict[str, Register] = {}
        self._frozen: dict[str, Register] = {}
        self._section: dict[str, str] = {}
        self._identifiers: dict[str, dict[str, str]] = {}
        self._in_map: set[tuple[str, str]] = set()
        self._review = review
        self._builder = builder
        self._account = account
        self.uncertain: dict[str, Uncertain] = {}
        self.made: dict[str, list[tuple[str, Spot]]] = {}
        self.matched: set[tuple[str, str]] = set()
        for section, records in known.items():
            if section == "map" or section in LIST_SECTIONS or not isinstance(records, Mapping):
                continue
            for id_, data in records.items():
                said = data if isinstance(data, Mapping) else {}
                self._enter(section, id_, said)
                self._in_map.add((section, id_))
        self.freeze()

    def freeze(self) -> None:
        """Let rows that follow be compared only with what is known by now: one list names each."""
        self._frozen = {space: register.copy() for space, register in self._registers.items()}

    def section_of(self, body: str) -> str:
        """The section of a body or plan."""
        return self._section.get(body, "organisations")

    def knows(self, section: str, name: str) -> bool:
        """Whether a name surely means a record."""
        return bool(self._register(section).find(name, near=False).id)

    def name_of(self, section: str, id_: str) -> str:
        """The name of a record."""
        return self._register(section).name_of(id_)

    def row(
        self, section: str, name: Spot, code: Spot | None, identifiers: Mapping[str, str]
    ) -> str | None:
        """The record that a row of a list is about; None where the row has to wait or go.

        Args:
            section: of the list.
            name: the cell with the name.
            code: the cell with an id, if there is one.
            identifiers: numbers in registers, by their code.
        """
        text = name.text
        if is_personal(text):
            self._account.tell(Weight.LEFT_OUT, _A_PERSON, _PERSON_HINT, of=[name])
            return None
        register = self._register(section)
        if code and code.text in register and self._fits(section, code.text, name):
            return self._met(section, code.text, name, identifiers)
        by_number = register.by_identifier(identifiers)
        if by_number and self._fits(section, by_number, name):
            return self._by_number(section, by_number, name, identifiers)
        found = register.find(text, near=False)
        if found.id and not self._fits(section, found.id, name):
            return None
        if found.id and self._contradicts(found.id, identifiers, name):
            return None
        if found.id:
            return self._met(section, found.id, name, identifiers)
        if not found.several:
            frozen = self._frozen.get(self._space(section))
            found = Found(near=frozen.near(text) if frozen else ())
        decided, id_ = self._decision(found, (section,), name)
        if decided:
            return self._met(section, id_, name, identifiers) if id_ else None
        return self._new(section, name, code, identifiers)

    def also_called(self, section: str, id_: str, code: Spot) -> None:
        """Let a code, by which other sheets may name a record, mean it, too."""
        if code.text == id_:
            self._account.took(code)
            return
        self._register(section).enter(id_, self.name_of(section, id_), [code.text])
        message = "this is not the record's id in the map: it only joins the rows of these sheets"
        self._account.tell(Weight.NOTE, message, of=[code])

    def reference(self, sections: Sequence[str], spot: Spot, text: str) -> str | None:
        """The record that a name in a cell means; None where it is told why there is none."""
        if is_personal(text):
            self._account.tell(Weight.LEFT_OUT, _A_PERSON, _PERSON_HINT, of=[spot])
            return None
        register = self._register(sections[0])
        found = register.find(text)
        if found.id and sections[0] in BODIES and self.section_of(found.id) not in sections:
            is_now = noun(self.section_of(found.id))
            message = f"{quoted(text)} is {is_now}, and {noun(sections[0])} is expected here"
            self._account.tell(Weight.LEFT_OUT, message, of=[spot])
            return None
        if found.id:
            return self._met(self._of(found.id, sections), found.id, spot, {})
        decided, id_ = self._decision(found, sections, spot, text)
        if decided:
            return id_ or None
        if sections[0] in BODIES and may_be_named(text) and not self._is_decided(text):
            message = "this may be the name of a person, and is not taken"
            self._account.tell(Weight.LEFT_OUT, message, _BODY_HINT, of=[spot])
            return None
        section = sections[0]
        if "partnerships" in sections and _TABLE.search(text):
            section = "partnerships"
        return self._new(section, spot, None, {}, text)

    def _is_decided(self, text: str) -> bool:
        line = self._review.get(plain_name(text))
        return bool(line and line.decision)

    def _fits(self, section: str, id_: str, name: Spot) -> bool:
        if section not in BODIES or self._section.get(id_, section) == section:
            return True
        other = noun(self._section[id_])
        message = f"{quoted(name.text)} is {other} already, so it is not taken as {noun(section)}"
        hint = "If there are two, give them names that tell them apart."
        self._account.tell(Weight.LEFT_OUT, message, hint, of=[name])
        return False

    def _of(self, id_: str, sections: Sequence[str]) -> str:
        return self.section_of(id_) if sections[0] in BODIES else sections[0]

    def _by_number(
        self, section: str, id_: str, name: Spot, identifiers: Mapping[str, str]
    ) -> str | None:
        known = self.name_of(section, id_)
        if plain_name(known) != plain_name(name.text):
            message = (
                f"{quoted(name.text)} has the number of {quoted(known)} ('{id_}') in a register, "
                "and was taken as the same body"
            )
            self._account.tell(Weight.NOTE, message, "If they are two, mend a number.", of=[name])
        return self._met(section, id_, name, identifiers)

    def _contradicts(self, id_: str, identifiers: Mapping[str, str], name: Spot) -> bool:
        """Whether a body of the same name has another number in the same register."""
        known = self._identifiers.get(id_, {})
        for scheme, number in identifiers.items():
            if scheme in known and plain_number(known[scheme]) != plain_number(number):
                what = _number_called(scheme)
                message = (
                    f"{quoted(name.text)} is there already ('{id_}') with another {what} "
                    f"({known[scheme]}, not {number}), so this row is left out"
                )
                hint = "If they are two bodies, say in the names how they differ."
                self._account.tell(Weight.LEFT_OUT, message, hint, of=[name])
                return True
        return False

    def _decision(
        self, found: Found, sections: Sequence[str], spot: Spot, text: str = ""
    ) -> tuple[bool, str]:
        """Whether a name is dealt with by what is decided or waits for it; and the id, if any."""
        text = text or spot.text
        line = self._review.get(plain_name(text))
        decision = line.decision.strip() if line else ""
        if decision.casefold() == SKIP:
            message = f"{quoted(text)} is skipped, as {FILE} says"
            self._account.tell(Weight.LEFT_OUT, message, of=[spot])
            return True, ""
        register = self._register(sections[0])
        if decision and decision.casefold() != NEW:
            id_ = decision if decision in register else register.find(decision, near=False).id
            is_other = sections[0] in BODIES and self.section_of(id_) not in sections
            if id_ and not is_other:
                return True, id_
            why = "no record has that id"
            if id_:
                why = f"that is {noun(self.section_of(id_))}; {noun(sections[0])} is expected here"
            message = f"{FILE} says {quoted(decision)} of {quoted(text)}, and {why}"
            hint = f"Write an id, '{NEW}' or '{SKIP}'."
            self._wait(text, spot, found.near[:1], message, hint)
            return True, ""
        if decision:
            return False, ""
        if found.several:
            near = tuple(Near(each, register.name_of(each), 100) for each in found.several)
            several = ", ".join(found.several)
            message = f"several records are called {quoted(text)}: {several}"
            self._wait(text, spot, near, message, _DECIDE)
            return True, ""
        if found.near:
            best = found.near[0]
            message = (
                f"{quoted(text)} may be {quoted(best.name)} ('{best.id}', {best.score} of 100)"
            )
            self._wait(text, spot, found.near, message, _DECIDE)
            return True, ""
        return False, ""

    def _wait(self, text: str, spot: Spot, near: Sequence[Near], message: str, hint: str) -> None:
        self._account.tell(Weight.WAITING, message, hint, of=[spot])
        best = near[0] if near else Near("", "", 0)
        self.uncertain.setdefault(
            plain_name(text), Uncertain(text, spot.origin, best.id, best.name, best.score)
        )

    def _met(self, section: str, id_: str, spot: Spot, identifiers: Mapping[str, str]) -> str:
        self._account.took(spot)
        if (section, id_) in self._in_map:
            self.matched.add((section, id_))
        if identifiers:
            self._identifiers.setdefault(id_, {}).update(identifiers)
            self._register(section).enter(id_, self.name_of(section, id_), (), identifiers)
        return id_

    def _new(
        self,
        section: str,
        spot: Spot,
        code: Spot | None,
        identifiers: Mapping[str, str],
        text: str = "",
    ) -> str:
        text = text or spot.text
        register = self._register(section)
        wanted = code.text if code and re.search("[a-z]", code.text) else text
        id_ = register.new_id(wanted, section)
        self._enter(section, id_, {"name": text, "identifiers": dict(identifiers)})
        self._builder.record(section, id_, spot)
        self._builder.put((section, id_, _NAMES.get(section, "name")), text, spot)
        self._account.took(spot)
        self.made.setdefault(section, []).append((text, spot))
        return id_

    def _enter(self, section: str, id_: str, said: Mapping[str, Any]) -> None:
        name = str(said.get(_NAMES.get(section, "name")) or said.get("name") or id_)
        others = _texts(said.get("also_known_as"))
        numbers = said.get("identifiers")
        identifiers = dict(numbers) if isinstance(numbers, Mapping) else {}
        self._register(section).enter(id_, name, others, identifiers)
        if section in BODIES:
            self._section.setdefault(id_, section)
            self._identifiers[id_] = {str(k): str(v) for k, v in identifiers.items()}

    def _register(self, section: str) -> Register:
        return self._registers.setdefault(self._space(section), Register())

    def _space(self, section: str) -> str:
        return "bodies" if section in BODIES else section


_DECIDE = f"Say in {FILE}: its id, '{NEW}' or '{SKIP}'. What stands with this name waits."
_PERSON_HINT = "Give the body that the person comes from."


_BODY_HINT = "If it is a body, list it on a sheet of organisations or partnerships."


def _number_called(scheme: str) -> str:
    """A number in a register, in words: ``charity number``."""
    columns = (each for sheet in SHEETS for each in sheet.fields)
    heading = next((c.heading for c in columns if c.path == ("identifiers", scheme)), "")
    return heading[:1].lower() + heading[1:] if heading else f"{scheme} number"


def _texts(value: Any) -> list[str]:
    return (
        [str(each) for each in value] if isinstance(value, list) else [str(value)] if value else []
    )
