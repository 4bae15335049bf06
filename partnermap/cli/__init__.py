"""The command line: parse, call, write, exit code. One command a file.

Commands are imported when they are called, so that ``--help`` does not wait for NetworkX.
"""

from __future__ import annotations

import os
import sys
from difflib import get_close_matches
from importlib import import_module
from typing import Any, NoReturn

import click

from partnermap import __version__

COMMANDS = {
    "build": "Check a map, analyse it and draw it as one HTML file.",
    "check": "Is the YAML right? Every problem, with file, line and what to do.",
    "gaps": "Functions nobody does, bodies that answer to nobody.",
    "overlaps": "Bodies that do the same thing for the same place.",
    "isolated": "Small organisations that sit nowhere, or are heard nowhere.",
    "findings": "Everything that was found.",
    "functions": "Who decides, leads, oversees and delivers what.",
    "ask": "What to ask next, and whom, to settle what is only possible.",
    "show": "Who is who: all about one body, plan, survey or function.",
    "voice": "How an organisation is heard: each path, and single threads.",
    "connect": "Which partnerships fit an organisation, and who could introduce it.",
    "import": "Make a map from a spreadsheet, or bring one into a map.",
    "export": "The family as a drawing (SVG), or the whole map as a workbook or CSV.",
    "template": "An empty workbook to fill in, with notes and drop-downs.",
    "decide": "Write down what was decided about a finding, and why.",
    "add": "Add an organisation, a partnership, a seat, a link...",
    "rename": "Give a record another id, wherever it is used.",
    "format": "Write the files in one style, and change nothing else.",
    "explain": "What a code means, why it matters and when it is wrong.",
}

_CALLED = {
    "build": "draw html page map render make run",
    "check": "validate lint verify test",
    "findings": "analyse analyze all report",
    "isolated": "isolation isolates unheard",
    "ask": "questions",
    "functions": "matrix who",
    "show": "body info view",
    "decide": "accept justify",
    "add": "new create insert",
    "rename": "move id replace",
    "format": "fmt tidy prettify",
    "explain": "code help",
    "import": "load excel xlsx spreadsheet",
}
_MEANT = {word: command for command, many in _CALLED.items() for word in many.split()}
"""What people call a command -> its name."""

_MODULES = {"import": "importing"}
"""Where the module of a command cannot be named like it."""


class _Commands(click.Group):
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            ctx.fail(f"There is no command '{name}'. {_nearest(name)}")
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"partnermap.cli.{_MODULES.get(name, name)}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _nearest(name: str) -> str:
    """The command that may be meant; with none near, all of them."""
    word = name.lower().replace("_", "-")
    close = get_close_matches(word, COMMANDS, n=2, cutoff=0.6)
    found = [_MEANT[word]] if word in _MEANT else close
    if found:
        return f"Did you mean {' or '.join(found)}?"
    return f"Commands: {', '.join(COMMANDS)}."


@click.command(
    cls=_Commands,
    epilog="Begin with: partnermap check maps/ours, and then: partnermap build maps/ours. Each "
    "command has its own help, with its formats and an example: partnermap gaps --help.",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, package_name="partnermap")
def program() -> None:
    """Map a partnership of partnerships from YAML.

    MAP is a folder that holds partnermap.yaml, or one single YAML file; without it, the current
    folder. Exit codes: 0 done; 1 open and asserted findings at or above --fail-on, or errors in
    check; 2 wrong usage, or something that cannot be read or written.
    """


def main(*arguments: Any) -> None:
    """Run the program; a console that lacks a letter shows a question mark instead."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        program.main(list(arguments) or None, prog_name="partnermap")
    except OSError as error:
        _cannot_write(error)
    finally:
        try:
            sys.stdout.flush()
        except OSError as error:
            _cannot_write(error)


def _cannot_write(error: OSError) -> NoReturn:
    """Say that the output has no room, and let nothing try again while the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    click.echo(f"partnermap: the output could not be written: {error.strerror}.", err=True)
    raise SystemExit(2)
