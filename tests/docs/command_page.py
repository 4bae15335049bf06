"""The reference of the commands, made from their help."""

from __future__ import annotations

from collections.abc import Iterator

import click
from click.testing import CliRunner

from partnermap.cli import COMMANDS, program

WIDTH = 96
INTRODUCTION = """\
# The commands

<!-- Made from the help of each command by `tests/run --renew`; change partnermap/cli/ instead. -->

`MAP` is a folder that holds `partnermap.yaml`, or one single YAML file; without it, the current
folder. Exit codes: 0 done; 1 findings at or above `--fail-on`, or errors in `check`; 2 wrong usage,
or something that cannot be read or written. Results go to the standard output, what is wrong to the
standard error.
"""


def page() -> str:
    """The whole page."""
    about = [f"| [`{name}`](#{name}) | {told} |" for name, told in COMMANDS.items()]
    table = "\n".join(["| command | does |", "| --- | --- |", *about])
    return "\n".join([INTRODUCTION, table, *_commands(program, ())]) + "\n"


def _commands(group: click.Group, above: tuple[str, ...]) -> Iterator[str]:
    ctx = click.Context(group)
    for name in group.list_commands(ctx):
        words = (*above, name)
        yield f"\n{'#' * (len(words) + 1)} {' '.join(words)}\n\n```text\n{_help(words)}```"
        command = group.get_command(ctx, name)
        if isinstance(command, click.Group):
            yield from _commands(command, words)


def _help(words: tuple[str, ...]) -> str:
    result = CliRunner().invoke(
        program,
        [*words, "--help"],
        prog_name="partnermap",
        terminal_width=WIDTH,
        max_content_width=WIDTH,
    )
    assert result.exit_code == 0, words
    return result.output
