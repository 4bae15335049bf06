"""``partnermap check``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from partnermap.cli import options
from partnermap.english import counted
from partnermap.finding import Severity
from partnermap.pipeline import read
from partnermap.reports import json, problems, text
from partnermap.storage import StorageError


@click.command("check")
@options.map_argument
@options.format_option("text", "json")
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
def command(where: Path, form: str, strict: bool) -> None:
    """Is the YAML of MAP right? Show every problem, with file, line and what to do."""
    try:
        loaded = read(where)
    except StorageError as error:
        options.fail(str(error))
    found = loaded.problems
    if form == "json":
        name = loaded.map.manifest.name if loaded.map else ""
        click.echo(json.render_problems(name, found), nl=False)
    else:
        prefix = options.prefix_of(where)
        click.echo(problems.render(found, loaded.lines, options.style(), prefix=prefix), nl=False)
        files = counted(len(loaded.lines), "file")
        verdict = text.problem_summary(found) or "nothing wrong"
        click.echo(f"{where}: {files} read, {verdict}.")
    worst = max((each.severity.rank for each in found), default=-1)
    if worst >= (Severity.WARNING if strict else Severity.ERROR).rank:
        sys.exit(1)
