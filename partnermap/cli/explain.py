"""``partnermap explain``."""

from __future__ import annotations

import click

from partnermap.cli import options
from partnermap.problems import PROBLEMS
from partnermap.reports import explanation
from partnermap.reports.terminal import Writer
from partnermap.rules import RULES


@click.command("explain")
@click.argument("code")
def command(code: str) -> None:
    """Say what a CODE such as PM101 means, why it matters, and when it is wrong."""
    code = code.upper()
    for rule in RULES:
        if rule.code == code:
            click.echo(f"{rule.code} {rule.name} ({rule.family}, {rule.severity.value})\n")
            click.echo(explanation.render(rule.documentation), nl=False)
            return
    known = PROBLEMS.get(code)
    if known is None:
        codes = ", ".join([*PROBLEMS, *(rule.code for rule in RULES)])
        options.fail(f"There is no code '{code}'. Codes: {codes}.")
    writer = Writer(options.style())
    writer.line(f"{code} {known.name} (problem in the YAML, {known.severity.value})")
    writer.line()
    writer.line(known.about)
    click.echo(writer.text(), nl=False)
