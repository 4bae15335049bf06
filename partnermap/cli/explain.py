"""``partnermap explain``."""

from __future__ import annotations

import click

from partnermap.cli import options
from partnermap.cli.codes import code_of, no_code
from partnermap.problem_codes import PROBLEMS
from partnermap.reports import explanation
from partnermap.reports.terminal import Writer
from partnermap.rules import RULES


@click.command("explain", epilog="Example: partnermap explain PM301")
@click.argument("written", metavar="CODE")
def command(written: str) -> None:
    """Say what a CODE such as PM301 means, why it matters, and when it is wrong.

    Its name will do as well: no-seat.
    """
    rules = {rule.code: rule for rule in RULES}
    known = {code: each.name for code, each in (PROBLEMS | rules).items()}
    code = code_of(written, known)
    if code is None:
        options.fail(no_code(written, known))
    if code in rules:
        rule = rules[code]
        click.echo(f"{rule.code} {rule.name} ({rule.family}, {rule.severity.value})\n")
        click.echo(explanation.render(rule.documentation), nl=False)
        return
    about = PROBLEMS[code]
    writer = Writer(options.style())
    severity = " or ".join(each.value for each in about.severities)
    writer.line(f"{code} {about.name} (problem in the YAML, {severity})")
    writer.line()
    writer.line(about.about)
    click.echo(writer.text(), nl=False)
