"""The reference pages of the codes, made from the rules' docstrings and the table of problems."""

from __future__ import annotations

import re

from partnermap.problem_codes import PROBLEMS
from partnermap.rule import Rule
from partnermap.rules import RULES

MADE = "<!-- Made from the code by `tests/run --renew`; change that instead. -->"


def rule_page(rule: Rule) -> str:
    """One rule's page: its docstring, as Markdown."""
    body = re.sub(r"^(.+)\n-+$", r"## \1", rule.documentation, flags=re.MULTILINE)
    title = f"# {rule.code} {rule.name}"
    return (
        f"{title}\n\n{MADE}\n\nFamily: {rule.family}. Severity: {rule.severity.value}.\n\n{body}\n"
    )


def problems_page() -> str:
    """All problems of the YAML on one page."""
    parts = ["# PM0xx: problems in the YAML", MADE]
    for code, problem in PROBLEMS.items():
        severity = " or ".join(each.value for each in problem.severities)
        parts.append(f"## {code} {problem.name}\n\nSeverity: {severity}. {problem.about}")
    return "\n\n".join(parts) + "\n"


def index_page() -> str:
    """The list of all codes."""
    lines = ["# Codes", "", MADE, "", "Codes are never reused or renumbered.", ""]
    lines += ["| code | name | family | severity |", "| --- | --- | --- | --- |"]
    for rule in RULES:
        link = f"[{rule.code}]({rule.code}.md)"
        lines.append(f"| {link} | {rule.name} | {rule.family} | {rule.severity.value} |")
    lines += [f"| [PM0xx](PM0xx.md) | {len(PROBLEMS)} problems in the YAML | problem | |"]
    return "\n".join(lines) + "\n"
