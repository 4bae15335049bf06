"""``partnermap explain``."""

from __future__ import annotations

import click

from partnermap.cli import completing, options
from partnermap.cli.codes import code_of, no_code
from partnermap.problem_codes import PROBLEMS
from partnermap.reports import explanation
from partnermap.reports.terminal import Writer
from partnermap.rules import RULES

_RULES = {rule.code: rule for rule in RULES}
_KNOWN = {code: each.name for code, each in (PROBLEMS | _RULES).items()}


@click.command("explain", epilog="Example: partnermap explain PM301")
@click.argument("written", metavar="CODE", shell_complete=completing.codes(_KNOWN))
def command(written: str) -> None:
    """Say what a CODE such as PM301 means, why it matters, and when it is wrong.

    Its name will do as well: no-seat.
    """
    code = code_of(written, _KNOWN)
    if code is None:
        options.fail(no_code(written, _KNOWN))
    if code in _RULES:
        rule = _RULES[code]
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
