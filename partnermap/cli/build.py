"""``partnermap build``: the main job."""

from __future__ import annotations

from pathlib import Path

import click

from partnermap.cli import options
from partnermap.cli.output import check_page
from partnermap.cli.waiting import warn_of_open_lines
from partnermap.english import counted
from partnermap.model import PartialDate
from partnermap.pipeline import write_page
from partnermap.reports.text import ledger_line, summary
from partnermap.storage import StorageError
from partnermap.wording import as_of, counts_line, coverage_lines, nothing_found, remarks


@click.command("build", epilog="Example: partnermap build maps/ours -o ours.html")
@options.map_argument
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The file to write; without it, the map's name with .html, in the current folder.",
)
@options.at_option
@options.proposed_option
@options.audience_option
@options.contacts_option
@options.strict_option
def command(
    where: Path,
    output: Path | None,
    at: PartialDate | None,
    with_proposed: bool,
    audience: str,
    include_contacts: bool,
    strict: bool,
) -> None:
    """Check MAP, analyse it and draw it as one HTML file that opens without a network."""
    options.check_audience(audience, include_contacts=include_contacts)
    loaded = options.open_map(where, strict=strict, include_contacts=include_contacts)
    analysis = options.analysed(loaded, at, with_proposed=with_proposed, audience=audience)
    resolved = where.resolve()
    target = output or Path(f"{resolved.stem if resolved.is_file() else resolved.name}.html")
    check_page(target)
    try:
        size = write_page(analysis, target)
    except StorageError as error:
        options.fail(str(error))
    moment = analysis.graph.moment
    click.echo(f"{moment.map.manifest.name}, {as_of(moment)}")
    for _, remark in remarks(analysis.graph):
        click.echo(f"  {remark}")
    click.echo(f"  {counts_line(analysis.graph)}")
    click.echo(f"  {summary(analysis.findings) or nothing_found(analysis.graph, 'Nothing')}")
    decisions = ledger_line(analysis.findings, analysis.unfound)
    for line in (*([decisions] if decisions else []), *coverage_lines(analysis.graph)):
        click.echo(f"  {line}")
    if audience == options.PUBLIC:
        click.echo("  The public edition: its first lines say what is left out. Read its texts,")
        click.echo("  such as 'about' and the reasons of decisions, before you publish it.")
    if loaded.left_out:
        texts = counted(loaded.left_out, "text")
        click.echo(f"  Contact details were left out of {texts}; --include-contacts keeps them.")
    options.warn_of_problems(loaded, where)
    warn_of_open_lines(where)
    click.echo(f"Wrote {target} ({size / 1000:,.0f} kB). Open it in a browser:")
    click.echo(f"  {target.resolve().as_uri()}")
