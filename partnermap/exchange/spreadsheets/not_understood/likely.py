"""What a heading that nobody understands may well mean, by its words and by the cells below it.

Who is in a hurry takes what is offered, so a hint needs both: words that say it, and cells that a
column of ours can take. Where nothing speaks for anything, nothing is offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from partnermap.exchange.columns import SHEETS, Column
from partnermap.exchange.readers import Cell
from partnermap.exchange.readers.numbers import day_of_serial
from partnermap.exchange.spreadsheets.headings.counting import is_figure
from partnermap.exchange.spreadsheets.headings.joining import LISTS_OF_BODIES
from partnermap.exchange.spreadsheets.headings.mapping import IGNORED, MATRIX, Mapped
from partnermap.exchange.spreadsheets.headings.numbers import OF_EITHER, names_companies
from partnermap.exchange.spreadsheets.headings.relations import asks_for_a_class, is_turned
from partnermap.exchange.spreadsheets.headings.synonyms import (
    column_for,
    is_kept_inside,
    plain_heading,
)
from partnermap.exchange.spreadsheets.headings.times import is_time
from partnermap.exchange.spreadsheets.not_understood.cells_alike import (
    are_names_of_the_row,
    are_pages,
    come_again,
    fit,
    list_duties,
    name_bodies_there,
)
from partnermap.exchange.spreadsheets.seats.across import (
    are_answers,
    is_asked,
    is_reference,
    may_be_marks,
)
from partnermap.exchange.spreadsheets.sheets.by_values import are_dates
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.loader.suggestions import Suggestions

NOTES, TAGS, FUNCTIONS, ABOUT, REPORTS_TO = "Notes", "Tags", "Functions", "About", "Reports to"
_LONG = 24  # characters that a note has, and a tag has not
_WRITTEN = (
    "date number no name of the type code last year key main area areas group groups body"
    " organisation board partnership"
)
_COMMON = frozenset(_WRITTEN.split())
# What says something of the register, of a building or of a diary, and nothing that a map holds.
_OF_KEEPING = re.compile(
    r"post ?codes?|uprn|latitude|longitude|eastings?|northings?"
    r"|(?:on|in) (?:the |our )?(?:register|list|database)(?: since| from)?"
    r"|(?:date |first )?(?:added|entered|registered|recorded)(?: on| by| since| to register)?"
    r"|(?:last |date )?(?:updated|amended|edited|modified|refreshed)(?: on| by)?"
    r"|(?:date of )?next meetings?(?: dates?)?|(?:gdpr|consent|privacy)\b.*|mailing list"
    r"|(?:rag|risks?|scores?|concerns?)\b.*"  # what somebody thinks of a body
)
# What is said of a body, and has no column of ours: a note begins with the heading.
_OF_NOTES = re.compile(
    r"\b(?:cqc|ofsted|rating|priority|statutory|stat|volunteers?|staff|employees|fte|wte"
    r"|headcount|members|capacity|beds|homes|expenditure|spend|spending|reserves|assets|grants?"
    r"|fund(?:ed|ing|er|ers)|sources?|contracts?|sla|mou|compact|signator(?:y|ies)|insurance"
    r"|polic(?:y|ies)|dbs|agm|year end|venue|location|room|hosted|hosts?|joined|accounts)\b"
)
# Words that may mean two things, and mean the one where the cells are of it.
_OFFERED: Mapping[str, re.Pattern[str]] = {
    "Also known as": re.compile(r"\b(?:short|abbrev\w*|acronyms?|known|called|trading)\b"),
    "Areas": re.compile(
        r"\b(?:areas?|where|covers?|district|borough|neighbourhoods?|town|reach|geograph\w*|region"
        r"|parish|works? in)\b"
    ),
    "Communities": re.compile(
        r"\b(?:who (?:they|it|we|you) (?:help|support|serve|work with)s?"
        r"|(?<!who )(?:helps|supports|serves)"  # 'Who supports it' asks for an office
        r"|(?:target|user|beneficiary|age|equality) groups?|service users|audience)\b"
    ),
    "Themes": re.compile(
        r"\b(?:themes?|thematic|topics?|causes?|subjects?|policy areas?|specialisms?|field|focus)\b"
    ),
}
_OF_TEXT = (("about",), ("terms_of_reference",))
_OF_BEING_UNDER = re.compile(
    r"\b(?:under|reports?|reporting|feeds?|escalat\w*|above|governance|accountab\w*|parent)\b"
)
_SURELY_OF_DUTIES = re.compile(
    r"what (?:they|it|we|you|the \w+) (?:do|does)\b|\bservices?\b|\bprovision\b|\bprovides?\b"
)
_OF_DUTIES = re.compile(
    r"\b(?:what its for|what it is for|do|does|services?|activit(?:y|ies)|offers?|provision"
    r"|provides?|delivers?|duties|remit|purpose|terms of reference|aims?|objectives?|role|tor"
    r"|functions?|work)\b"
)


def likely_meanings(table: Table) -> dict[int, str]:
    """What a mapping file may well say of each column that nobody understands.

    A column of ours, of which each is advised for one of theirs (several go to the notes alone);
    ``matrix`` or ``ignore``; empty where nothing is likely.
    """
    found: dict[int, str] = {}
    there = {each.casefold().replace("_", " ") for each in columns_there(table)}
    for at in table.unknown:
        if heading := table.heading(at):
            meaning = _likely_meaning(table, heading, list(table.below(at)))
            is_there = meaning in found.values() or meaning.casefold() in there
            if is_there and meaning not in (NOTES, IGNORED, MATRIX):
                meaning = "" if meaning == TAGS else _notes(table)
            found[at] = meaning
    return found


def doubted(table: Table, mapped: Mapped) -> dict[int, str]:
    """Columns that are read as their headings say, and whose cells speak for another of ours.

    A text that is a list of short phrases, item by item, may say what a body has to do; nobody
    but who wrote it knows, so it is asked.
    """
    has_functions = any(each.path[:1] == (FUNCTIONS.lower(),) for each in _columns(table))
    if table.kind.name not in LISTS_OF_BODIES or has_functions:
        return {}
    return {
        at: FUNCTIONS
        for at, column in table.columns.items()
        if isinstance(column, Column)
        and column.path in _OF_TEXT
        and (heading := table.heading(at))
        and not mapped.heading(table.sheet.name, heading.line)
        and list_duties(list(table.below(at)))
    }


def _columns(table: Table) -> Iterator[Column]:
    return (each for each in table.columns.values() if isinstance(each, Column))


def columns_there(table: Table) -> set[str]:
    """The columns of ours that a table has."""
    return {column.heading for column in table.columns.values()}


def _likely_meaning(table: Table, heading: Cell, below: Sequence[Cell]) -> str:
    if by_values := table.likely.get(heading.column):
        return by_values
    columns = [each for each in table.kind.columns if isinstance(each, Column)]
    names = [each.heading for each in columns]
    is_id = "Id" in names and "Id" not in columns_there(table) and is_reference(heading.line, below)
    is_code = is_reference(heading.line, ()) or not any(is_figure(cell.line) for cell in below)
    if is_id and is_code and not any(column_for(each, heading.line) for each in SHEETS):
        return "Id"
    plain = plain_heading(heading.line)
    asks = is_asked(heading.line) or are_answers(below)
    if _OF_KEEPING.fullmatch(plain) or is_kept_inside(heading.line):
        return IGNORED
    if asks:
        return _notes(table)
    is_list = table.kind.name in LISTS_OF_BODIES
    if is_time(heading.line):
        return IGNORED
    if table.marks or (is_list and may_be_marks(below)):
        return MATRIX
    offered = next((each for each in _offered(table, heading.line, below) if each), "")
    return _notes(table) if offered and is_turned(heading.line) else offered


def _offered(table: Table, heading: str, below: Sequence[Cell]) -> Iterator[str]:
    """What the words of a heading and the cells below it speak for, the surest first."""
    plain = plain_heading(heading)
    columns = {each.heading: each for each in table.kind.columns if isinstance(each, Column)}
    free = {name: each for name, each in columns.items() if name not in columns_there(table)}
    texts = [cell.line for cell in below]
    is_list = table.kind.name in LISTS_OF_BODIES
    is_sure = bool(_SURELY_OF_DUTIES.search(plain))
    if is_list and _OF_DUTIES.search(plain) and list_duties(below, or_one_each=is_sure):
        yield FUNCTIONS
    for ours, words in _OFFERED.items():
        if ours in free and words.search(plain) and fit(free[ours], texts):
            yield ours
    yield _near(plain, free, texts)
    if is_list and _OF_BEING_UNDER.search(plain) and name_bodies_there(table, below):
        yield REPORTS_TO
    if "Web page" in free and are_pages(texts):
        yield "Web page"
    if "Also known as" in free and are_names_of_the_row(table, below):
        yield "Also known as"
    if are_dates(texts) or all(map(_is_amount, texts)) or _OF_NOTES.search(plain):
        yield _notes(table) if texts else ""
    if ABOUT in free and _OF_DUTIES.search(plain):
        yield ABOUT
    if max(map(len, texts), default=0) > _LONG:
        yield _notes(table)
    if TAGS in free and come_again(texts):
        yield TAGS if asks_for_a_class(heading) else _notes(table)  # a note keeps its heading


def _is_amount(text: str) -> bool:
    return is_figure(text.strip("\u00a3 ").rstrip("kKmM")) and not day_of_serial(
        text, starts_1904=False
    )


def _near(plain: str, free: Mapping[str, Column], texts: Sequence[str]) -> str:
    """The column whose heading or synonym this one is like, if its cells are of that column."""
    known = {
        plain_heading(word): name
        for name, each in free.items()
        for word in (*each.synonyms, each.heading)
    }
    near = _like(plain, known)
    if not near or not fit(free[known[near]], texts):
        return ""
    is_both = known[near] == "Charity number" and names_companies(plain)
    return OF_EITHER.heading if is_both else known[near]


def _like(heading: str, known: Mapping[str, str]) -> str:
    """The word for a column of ours that a heading is like, and not by chance; empty for none.

    One word may be another misspelt; of several one has to be the same, and whatever would end a
    body is never suggested by likeness.
    """
    words = heading.split()
    for near in Suggestions(known).nearest(heading, 3):
        others = near.split()
        is_one_word = len(words) == len(others) == 1
        shared = [each for each in words if each in others and each not in _COMMON]
        if known[near] != "Until" and (is_one_word or shared):
            return near
    return ""


def _notes(table: Table) -> str:
    has_notes = any(each.heading == NOTES for each in table.kind.fields)
    return NOTES if has_notes else IGNORED
