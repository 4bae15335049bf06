"""What looks like the name of a person: a map is about bodies."""

from __future__ import annotations

import re

A_PERSON = "this looks like the name of a person; a body is expected here"
TITLES = "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Rev|Revd|Reverend"
_TITLED = re.compile(rf"(?:{TITLES}|Cllrs)\b\.?\s+\S", re.IGNORECASE)
_ONLY_OF_PERSONS = re.compile(r"(?:Cllrs?|Councillor|Mr|Mrs|Ms|Mx)\b", re.IGNORECASE)
_COUPLE = re.compile(rf"\s(?:and|&)\s(?=(?:{TITLES})\b)", re.IGNORECASE)
_TITLED_ID = re.compile(rf"(?:{TITLES}|cllrs)-[a-z]+(?:-[a-z]+)*\Z", re.IGNORECASE)
_NAME = r"(?:(?:O['\u2019]|Mac|Mc|D['\u2019])?[^\W\d_][\w\u2019'-]*|[A-Z]\.?)"
_TWO_OR_THREE = re.compile(rf"{_NAME}(?:\s+{_NAME}){{1,2}}\Z")
_PART = re.compile(r"\s*[(),;:/|\u2013\u2014]\s*|\s+(?:-|or)\s+")
# Common first names that are no word and no place, and that few bodies begin with.
_WRITTEN = """
    aaron abdul adam ahmed aisha alan alex alexander ali alice alison amanda amina amir amy andrea
    andrew andy angela anita ann anna anne annette anthony antonia arthur barbara barry ben benjamin
    bernard beth bob brenda brian bridget carl carol caroline catherine cathy charles chris
    christine christopher claire clare clive colin daniel darren dave david deborah debbie
    debra denise dennis derek diana diane donna doreen dorothy douglas duncan edward eileen elaine
    eleanor elizabeth ellen emily emma eric esther evelyn farah fatima fiona frances gareth
    gary gavin geoff geoffrey gillian gordon graham greg gwen hannah harriet harry hassan helen
    henry hilary howard hugh hussain ian imran ibrahim jack jackie jacqueline james jamie jan jane
    janet janice jason jean jeff jeffrey jennifer jenny jeremy jess jessica jill jim joan joanna
    joanne joe john jon jonathan joseph josephine joyce judith judy julia julian julie karen kate
    katherine kathleen kathryn katie keith ken kenneth kerry kevin khalid laura lauren lesley leslie
    liam linda lindsay lisa liz lorraine louise lucy luke lynn lynne maggie malcolm mandy margaret
    maria marie marion mary matt matthew maureen megan melanie michael michelle mick mike miriam
    mohammad mohammed monica muhammad nadia nancy naomi natalie neil nicholas nick nicola nicole
    nigel norma norman olivia pamela patricia patrick paul paula pauline penny pete peter phil
    philip phillip phoebe priya rachel raj ralph raymond rebecca richard rita rob robert roger ron
    ronald rosemary rosie roy ruth ryan sally samantha samuel sandra sanjay sarah sean shabana
    sharon shaun sheila shirley simon sophie stacey stephanie stephen steve steven stuart sue
    sunita susan suzanne sylvia tara teresa terry theresa thomas tim timothy tina toby tom tony
    tracey tracy trevor valerie vanessa vera veronica vicky vikram vivien wendy william yasmin
    yusuf yvonne zahra zoe
    """
_FIRST_NAMES = frozenset(_WRITTEN.split())
_OF_A_BODY = re.compile(
    r"\b(academy|advice|age|agency|alliance|aid|and|army|arts|association|authority|bank|board"
    r"|borough|care|cares|carers|cathedral|cent(?:re|er)|chamber|champions|chapel|charity|charities"
    r"|church|cic|cio|city|civic|clinic|club|collaborative|college|commission|committee|community"
    r"|company|concern|connect|consortium|co-?op(?:erative)?|council|county|deanery|department"
    r"|diocese|directorate|district|england|enterprise|executive|faiths?|family|families|farm"
    r"|federation|fellowship|fire|first|food|forum|foundation|friends|fund|garden|gps?|group"
    r"|groups|hall|health|healthcare|healthwatch|help|helpline|homes?|hospice|hospitals?|house"
    r"|housing|hub|icb|inclusion|infirmary|institute|international|join?t|lcp|leaders|league|library"
    r"|links?|local|ltd|matters|mencap|mind|minds|ministries|mission|mosque|museum|neighbourhood"
    r"|neighbours|network|nhs|of|office|organi[sz]ations?|panel|parents|parish|park|partners"
    r"|partnerships?|pcn|people|place|police|practice|primary|probation|programme|project|projects"
    r"|reference|refuge|region|relief|representatives?|road|safeguarding|samaritans|school|scouts"
    r"|sector|service|services|shelter|social|society|solutions|sport|st|steering|street|support"
    r"|surgery|system|team|temple|the|theatre|together|town|trading|trust|uk|union|unit|united"
    r"|university|users?|village|voice|voices|voluntary|volunteers?|ward|welfare|wellbeing|women|women's"
    r"|working|works|world|ymca|young|youth)\b",
    re.IGNORECASE,
)


def parts(text: str) -> list[str]:
    """A text cut where people set a name apart: at a comma, a bracket, a slash, a dash, an 'or'."""
    return [part for part in _PART.split(text.strip()) if part]


def is_named(text: str) -> bool:
    """Whether a text, or a part of it, looks like a person's name, or an e-mail address."""
    return "@" in text or any(
        is_titled(part)
        or (has_first_name(part) and bool(_TWO_OR_THREE.match(part)) and not is_of_a_body(part))
        for part in parts(text[:200])
    )


def is_titled(text: str) -> bool:
    """Whether a text begins with a title and goes on as a person's name does."""
    if not _TITLED.match(text) or len(text.split()) > 6:
        return False
    return bool(_ONLY_OF_PERSONS.match(text)) or not is_of_a_body(_COUPLE.sub(" ", text))


def is_titled_id(name: str) -> bool:
    """Whether an id is a title and a name: ``cllr-jane-smith``."""
    return bool(_TITLED_ID.match(name)) and is_titled(name.replace("-", " "))


def may_be_named(text: str) -> bool:
    """Whether two or three words, each with a capital letter, may be a person or a body."""
    words = text.split()
    capitals = all(word[:1].isupper() for word in words)
    return capitals and bool(_TWO_OR_THREE.match(text)) and not is_of_a_body(text)


def is_of_a_body(text: str) -> bool:
    """Whether a text has a word that names of bodies have, and names of persons do not."""
    return bool(_OF_A_BODY.search(text)) or text.rstrip(".").endswith(("'s", "\u2019s"))


def has_first_name(text: str) -> bool:
    """Whether a text begins with a common first name: ``Jane's group``, too."""
    first = re.split(r"['\u2019\s-]", text.strip().lower(), maxsplit=1)[0]
    return first in _FIRST_NAMES
