"""Checks across records: what each field allows by itself, and together makes no sense."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from partnermap.finding import Finding, Place
from partnermap.loader.circles import circles, self_links
from partnermap.loader.links import repeated_links
from partnermap.loader.names import names
from partnermap.loader.privacy import personal_data
from partnermap.loader.remains import placeholder
from partnermap.loader.seats import seats
from partnermap.loader.sections import Entry
from partnermap.loader.suggestions import did_you_mean
from partnermap.loader.surveys import surveys
from partnermap.loader.unsaid import unsaid
from partnermap.model import PartnerMap, Row
from partnermap.model.map import PLAIN_SECTIONS
from partnermap.model.records import PARTY_FIELDS
from partnermap.problems import problem, quoted
from partnermap.source import Source


def run(
    found: PartnerMap, sources: Iterable[Source], cut: Collection[tuple[str, str]]
) -> Iterator[Finding]:
    """All checks across records of a map.

    Args:
        found: the map; of records with mistakes, what could be read.
        sources: its files.
        cut: the section and id of those records.
    """
    for place, row in _rows(found):
        if row.since and row.until:
            yield from _dates(found, place, row)
        if row.inferred or row.assumed:
            yield from _marked_fields(found, place, row)
    yield from _of_one(found)
    yield from self_links(found)
    yield from circles(found)
    sound: dict[str, Any] = {
        section: {
            name: body
            for name, body in getattr(found, section).items()
            if (section, name) not in cut
        }
        for section in ("organisations", "partnerships")
    }
    whole = replace(found, **sound)  # two rows may differ only in what could not be read
    yield from seats(whole)
    yield from repeated_links(whole)
    yield from names(found)
    yield from unsaid(whole)
    yield from surveys(found)
    for source in sources:
        yield from personal_data(source)


def link_kinds(
    links: dict[str, Any], kinds: tuple[str, ...], where: Mapping[tuple[str, str | int], Entry]
) -> Iterator[Finding]:
    """Links of the long form whose kind is in no table."""
    for name, link in links.items():
        if link.kind not in kinds and link.kind != placeholder(name):
            hint = did_you_mean(link.kind, kinds) or f"Kinds: {', '.join(kinds)}."
            location = where["links", name].locate("kind")
            message = f"{quoted(link.kind)} is not one of the kinds of link"
            yield problem("PM013", location, message, hint)


def _rows(found: PartnerMap) -> Iterator[tuple[Place, Row]]:
    for section in PLAIN_SECTIONS:
        for name, record in getattr(found, section).items():
            yield (section, name), record
    for section, name, body in found.bodies():
        yield (section, name), body
        for position, duty in enumerate(body.functions):
            yield (section, name, "functions", position), duty
        for kind, position, link in body.own_links():
            yield (section, name, kind, position), link
        for position, member in enumerate(getattr(body, "members", None) or ()):
            yield (section, name, "members", position), member
    for name, plan in found.plans.items():
        yield ("plans", name), plan
        for field in (*PARTY_FIELDS, "priorities"):
            for position, row in enumerate(getattr(plan, field) or ()):
                yield ("plans", name, field, position), row
    for position, long_link in enumerate(found.links):
        yield ("links", position), long_link
    for position, note in enumerate(found.notes):
        yield ("notes", position), note


def _of_one(found: PartnerMap) -> Iterator[Finding]:
    """Records that stand for one body, as every record does; a guess is left to ``ask``."""
    for section, name, body in found.bodies():
        if body.stands_for == 1 and body.is_stated("stands_for"):
            location = found.locate((section, name, "stands_for"), False)
            message = f"{quoted(body.name)} stands for one body, as every record does"
            hint = (
                "Leave 'stands_for' out: it is for several that the source does not name. If there "
                "may be more of them, write unknown."
            )
            yield problem("PM037", location, message, hint)


def _dates(found: PartnerMap, place: Place, row: Row) -> Iterator[Finding]:
    if row.since and row.until and row.since.first > row.until.last:
        message = f"this ends ({row.until.words}) before it begins ({row.since.words})"
        where = found.locate((*place, "since"), False).with_note("it begins here")
        hint = "Correct one of the two dates; they may have changed places."
        yield problem("PM025", found.locate((*place, "until"), False), message, hint, where)


def _marked_fields(found: PartnerMap, place: Place, row: Row) -> Iterator[Finding]:
    known = {info.alias or name for name, info in type(row).model_fields.items()}
    known.discard("complete")  # a list is known to be complete, or it is not complete
    for mark in ("inferred", "assumed"):
        for position, field in enumerate(getattr(row, mark) or ()):
            if field not in known:
                location = found.locate((*place, mark, position), False)
                message = f"{quoted(field)} under '{mark}' is no field that can stand here"
                hint = did_you_mean(field, known) or "Write the names of fields of this record."
                yield problem("PM013", location, message, hint)
