"""The PM0xx codes: what can be wrong with the YAML, and how each is said."""

from __future__ import annotations

from dataclasses import dataclass

from partnermap.finding import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


@dataclass(frozen=True, slots=True)
class Problem:
    """One code.

    Attributes:
        about: what it means and what to do, for ``partnermap explain``.
        at_worst: the severity where it keeps the map from being read, if that is another.
    """

    name: str
    severity: Severity
    about: str
    at_worst: Severity | None = None

    @property
    def severities(self) -> tuple[Severity, ...]:
        """All that it may have, the usual one first."""
        return tuple(each for each in (self.severity, self.at_worst) if each)


PROBLEMS: dict[str, Problem] = {
    "PM001": Problem(
        "unreadable-file",
        ERROR,
        "The file cannot be opened, is not text in UTF-8, or is something else that was given "
        "the name of a YAML file: a spreadsheet, a picture, a web page, a file that git could "
        "not merge. Save it as plain text in UTF-8, or move it out of the map's folder.",
    ),
    "PM002": Problem(
        "broken-yaml",
        ERROR,
        "The text does not follow the rules of YAML, so the file cannot be read and what stands "
        "in it is not checked. Usual causes: a line that is indented differently from its "
        "neighbours, a missing space after a colon, a quote or a bracket that is not closed, a "
        "text with a colon in it that needs quotes.",
    ),
    "PM003": Problem(
        "yaml-not-used-here",
        ERROR,
        "Maps use plain YAML: no anchors (&), repetitions (*), tags (!), merge keys (<<) or "
        "several documents (---), and nothing nested deeper than 64 levels. They make files "
        "hard to review and can hide what a map says. If the sign belongs to a name or a text, "
        "put quotes round all of it.",
    ),
    "PM004": Problem(
        "repeated-key",
        ERROR,
        "The same key stands twice in one place. YAML readers silently keep one of them; "
        "partnermap refuses both. Put what belongs together under one of them, or give the "
        "second record an id of its own.",
    ),
    "PM005": Problem(
        "cut-at-comma",
        ERROR,
        "Inside { } a comma begins a new entry, and an entry is a key, a colon and a value. A "
        "sentence with a comma in it is cut there, and its rest would be lost. Put the text in "
        'quotes: {name: "Housing, health and care"}.',
    ),
    "PM006": Problem(
        "perhaps-cut",
        WARNING,
        "A text may have been cut where you did not mean it: at a comma inside [ ], or at ' #', "
        "which begins a comment. If the text goes on after that sign, put all of it in quotes. "
        "What stands behind '# ' cannot be told for sure from a comment, and most often is one, so "
        "only this is doubted: no space after the '#', a bare number ('Room # 4'), a bracket or a "
        "quote that the text opens and the comment closes, a text that breaks off in 'and' or a "
        "comma. A comment on a line of its own is never doubted.",
    ),
    "PM007": Problem(
        "invisible-character",
        ERROR,
        "The file holds a character that cannot be seen: a tab or a no-break space in the "
        "indentation, a zero-width space, a soft hyphen, a mark that turns the reading "
        "direction. They often come with text pasted from a document. Delete it, and type an "
        "ordinary space where one is meant.",
    ),
    "PM008": Problem(
        "unusual-space",
        WARNING,
        "A text holds a no-break space, or another space that is not the ordinary one, often "
        "pasted from a document. It is read as an ordinary space. Type an ordinary space to be "
        "rid of this warning.",
    ),
    "PM009": Problem(
        "empty-file",
        WARNING,
        "Nothing is recorded in the file: it holds blank lines and comments at most. Fill it, "
        "or delete it.",
    ),
    "PM010": Problem(
        "unknown-field",
        ERROR,
        "The field is not one that this kind of record has. It may be misspelt, or indented one "
        "level too far or too little. The format reference lists every field.",
    ),
    "PM011": Problem(
        "missing-field",
        ERROR,
        "A record lacks a field that it must have, nearly always its name; or a seat, or a "
        "class of bodies, names nobody.",
    ),
    "PM012": Problem(
        "wrong-value",
        ERROR,
        "The value cannot be read as what this field takes. The message says what was written "
        "and what it should look like. Leave a field out when its value is not known.",
    ),
    "PM013": Problem(
        "unknown-word",
        ERROR,
        "The field takes one of a fixed list of words, and this is none of them. The format "
        "reference lists them.",
    ),
    "PM014": Problem(
        "wrong-date",
        ERROR,
        "Dates are written 2023, 2023-11 or 2023-11-05, and a time that is known only roughly as "
        "a range such as 2002..2007-09.",
    ),
    "PM015": Problem(
        "wrong-id",
        ERROR,
        "Ids are lower-case letters and digits in words joined by hyphens, at most 64 characters: "
        "health-and-wellbeing-board.",
    ),
    "PM016": Problem(
        "one-manifest",
        ERROR,
        "A map has exactly one manifest: the section 'map', with a name. Write it in the file "
        "partnermap.yaml, and in no other.",
    ),
    "PM020": Problem(
        "dangling-reference",
        ERROR,
        "An id is used that no record has. Correct its spelling, or add the record. Until then "
        "the missing one is drawn as 'not recorded', and what depends on it is only possible.",
    ),
    "PM021": Problem(
        "wrong-reference",
        ERROR,
        "The id is that of a record of another kind: a theme where an area is expected, or a "
        "plan where only an organisation or a partnership can stand.",
    ),
    "PM022": Problem(
        "repeated-id",
        ERROR,
        "Two records have the same id. Organisations, partnerships and plans share one set of "
        "ids; in every other section an id stands once in the whole map.",
    ),
    "PM023": Problem(
        "link-to-itself",
        ERROR,
        "A body is linked to itself, or sits on itself. Remove that line, or write the other body.",
    ),
    "PM024": Problem(
        "loop",
        ERROR,
        "Bodies are part of one another in a circle, or areas lie within one another in a circle. "
        "One of the lines that are named must be wrong.",
    ),
    "PM025": Problem(
        "ends-before-it-begins",
        ERROR,
        "'since' lies after 'until'. Correct one of the two dates; they may have changed places.",
    ),
    "PM026": Problem(
        "same-name",
        WARNING,
        "Two bodies have the same name. If they are one body, keep one record; if they are two, "
        "say in the names how they differ.",
    ),
    "PM027": Problem(
        "empty-membership",
        WARNING,
        "A partnership's list of members is said to be complete, and holds nobody or one body.",
    ),
    "PM028": Problem(
        "repeated-member",
        WARNING,
        "The same body has the same seat twice. It is counted once. If it has two seats, write "
        "'seats: 2'; if one seat has two roles, write 'role: [chair, member]'.",
    ),
    "PM029": Problem(
        "personal-data",
        WARNING,
        "The text looks as if it holds the name of a person, an e-mail address or a telephone "
        "number. A map is about bodies, not people: give a page or a role mailbox as 'contact', or "
        "leave it out. Where a person stands in place of a body, such as among the members, it is "
        "an error: the seat belongs to the body that the person comes from. Write its id, and the "
        "office under 'post'; where it is not known, 'seats: 1' alone. That a text is a name is "
        "guessed from titles and common first names.",
        ERROR,
    ),
    "PM030": Problem(
        "mixed-alphabets",
        WARNING,
        "A name mixes letters of two alphabets that look alike, such as a Cyrillic a in an "
        "English word, so it will not be found by searching. Type the word again.",
    ),
    "PM031": Problem(
        "skipped-file",
        WARNING,
        "Something in the map's folder looks as if it belonged to the map, and was not read: a "
        "link to another place, something that is not an ordinary file, a file whose name ends "
        "in .yaml.txt. Only ordinary files inside the folder are read.",
    ),
    "PM032": Problem(
        "too-large",
        ERROR,
        "The map is larger than partnermap reads: 10,000 files, or 64 MB in one file.",
    ),
    "PM033": Problem(
        "repeated-link",
        WARNING,
        "The same link stands twice, such as once on the body that it starts from and once in the "
        "list of links. It is counted once. Remove one of the two, and put on the other what is "
        "said of it.",
    ),
    "PM034": Problem(
        "too-many-answers",
        WARNING,
        "A question of a survey has more answers than people who answered: one count is above the "
        "question's 'base' (without one, the survey's 'respondents'), or all counts together are, "
        "although each could give one answer only; or the base is above the respondents. Where "
        "each could give several answers, write 'many: true'.",
    ),
    "PM035": Problem(
        "percentage-disagrees",
        NOTE,
        "A percentage under 'stated_percent' is not that of its count: neither of the two "
        "roundings that a half may have, to as many decimals as are written, is that of count / "
        "base. Cutting decimals off is no rounding. A percentage without a count is looked at too: "
        "there must be a whole number that gives it. Where every percentage of the question would "
        "fit another base, that base is named: perhaps somebody left the question out. Percentages "
        "that were weighted do not agree either. Check the source. If it prints so, the map is "
        "right to record both figures: leave them, and they are shown with this remark.",
    ),
    "PM036": Problem(
        "word-processor-sign",
        WARNING,
        "A text begins with a sign that word processors type where YAML has an ordinary one: curly "
        "quotes round it, which become a part of the text; a bullet or a dash at the beginning of "
        "an item of a list, or a hyphen without a space, so that the items run together. Type "
        "straight quotes, or '- ' before each item. If the text is meant to begin so, put straight "
        "quotes round all of it.",
    ),
    "PM037": Problem(
        "stands-for-one",
        WARNING,
        "'stands_for' is for several bodies which the source does not name: how many, or unknown. "
        "Every record is one body: leave it out, and say in 'name' if the body is not named.",
    ),
    "PM038": Problem(
        "role-not-written",
        NOTE,
        "A body has functions of which it is not written what it does about them, such as "
        "'functions: [safeguarding]'. That it has to do with them is known, and not that it leads, "
        "decides or delivers: so nobody is taken to cover them through it. Write each with its "
        "role: {function: safeguarding, role: leads}. Where the source does not say, leave it: it "
        "is shown as not recorded.",
    ),
    "PM039": Problem(
        "kind-in-the-name",
        NOTE,
        "The name of a partnership says that it is of a kind on which an Act expects certain "
        "sectors (PM206), and its 'kind' is another or is not written, so nothing is expected of "
        "it. If it is one, write that kind; if it only bears the name, leave it.",
    ),
    "PM040": Problem(
        "two-chairs",
        NOTE,
        "A partnership has two seats with the role chair at one time. Mostly one of two lists is "
        "older than the other. Write 'until' where one has ended, or its role now; two who share "
        "the chair are each a co-chair.",
    ),
}
