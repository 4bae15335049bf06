"""``partnermap import charity-commission``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from partnermap import vocabulary as words
from partnermap.analysis.charity import Charity
from partnermap.cli import options
from partnermap.cli.importing.delivering import Wanted, deliver, wanted_options
from partnermap.cli.importing.progress import shown
from partnermap.english import listed
from partnermap.exchange import Imported, Origin
from partnermap.exchange.adopting import adopted
from partnermap.exchange.charities.choosing import Choice, Incomes, Sifting
from partnermap.exchange.charities.extract import is_extract, written
from partnermap.exchange.charities.importing import area_named, coverage_of, organisations_of
from partnermap.exchange.charities.places import Working, working_in
from partnermap.exchange.charities.reading import entries
from partnermap.exchange.existing import data_in
from partnermap.exchange.readers import UnreadableError
from partnermap.exchange.spreadsheets import Asked
from partnermap.finding import Place
from partnermap.storage import MANIFEST, StorageError, write_pieces

EXTRACT = "charities.csv"
_EVERY = "all"


@dataclass(frozen=True)
class _Range:
    low: float
    high: float


class Income(click.ParamType[Any]):
    """A band, or pounds from and to."""

    name = "income"

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        """A band's name, or a range."""
        said = str(value).strip().lower().replace("£", "").replace(",", "")
        if said in words.INCOME_BANDS:
            return said
        low, hyphen, high = said.partition("-")
        try:
            found = _Range(float(low or 0), float(high or "inf"))
        except ValueError:
            found = _Range(1, 0)
        if not hyphen or not (low or high) or not 0 <= found.low < found.high:
            bands = ", ".join(words.INCOME_BANDS)
            self.fail(f"'{value}': write a band ({bands}) or pounds, as 5000-50000.", param, ctx)
        return found


@click.command(
    "charity-commission",
    epilog="Example: partnermap import charity-commission publicextract.charity.zip "
    '--areas publicextract.charity_area_of_operation.zip --area "Leeds City" -o maps/ours',
)
@click.argument("register", metavar="FILE", type=click.Path(path_type=Path))
@wanted_options
@click.option(
    "--areas",
    "table",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The register's table of areas of operation, for --area.",
)
@click.option(
    "--area",
    "areas",
    multiple=True,
    metavar="NAME",
    help="Only charities that work in this area, as the register names it; may be given again.",
)
@click.option(
    "--map-area",
    metavar="ID",
    help="The area in the map, where it has another name there; else that of the same name.",
)
@click.option(
    "--postcode",
    "postcodes",
    multiple=True,
    metavar="AREA",
    help="Only those with a postcode of this area (LS) or district (LS1); may be given again.",
)
@click.option(
    "--income",
    "incomes",
    multiple=True,
    type=Income(),
    metavar="BAND|FROM-TO",
    help="Only those of this income: micro, or 5000-50000; 'unknown' for those without one.",
)
@click.option(
    "--status",
    "statuses",
    multiple=True,
    default=("registered",),
    show_default=True,
    help=f"Only those of this status; '{_EVERY}' for removed ones, too.",
)
@click.option("--linked", is_flag=True, help="Also charities that are linked to another one.")
@click.option(
    "--organisations", is_flag=True, help="Write the charities into the map, as organisations."
)
def command(register: Path, wanted: Wanted, **asked: Any) -> None:
    """Find out how many charities work here, from the Charity Commission's register.

    FILE is the table publicextract.charity as it is published: JSON or tab-delimited, zipped or
    not. It is read row by row. Those who are wanted are written into DIR/charities.csv, which
    partnermap isolated --against reads; and if DIR is a map, how many they are into its coverage.

    Trustees, telephone numbers and e-mail addresses are never read.
    """
    csv_file = wanted.target / EXTRACT
    if csv_file.exists() and not is_extract(csv_file):
        options.fail(f"{csv_file}: there is another file of this name; move it away first.")
    try:
        sifting = Sifting(_choice(asked))
        kept: list[Charity] | None = [] if asked["organisations"] else None
        with shown(register, "Reading the register") as progress:
            charities = _noted(sifting.chosen(entries(register, progress)), kept)
            _write(csv_file, charities, sifting, dry_run=wanted.dry_run)
    except (UnreadableError, StorageError) as error:
        options.fail(str(error))
    for line in sifting.lines:
        click.echo(line)
    if not wanted.dry_run:
        click.echo(f"Wrote {csv_file.as_posix()}.")
    _into_map(wanted, register.name, sifting, kept, asked["map_area"])


def _choice(asked: dict[str, Any]) -> Choice:
    """What is wanted; the areas are read from their own table first."""
    areas, table = asked["areas"], asked["table"]
    if bool(areas) != (table is not None):
        options.fail(
            "--area and --areas go together: the name of the area, and the table of areas "
            "(publicextract.charity_area_of_operation)."
        )
    working: Working | None = None
    if areas:
        with shown(table, "Reading the areas") as progress:
            working = working_in(areas, table, progress)
    statuses = {each.lower() for each in asked["statuses"]}
    incomes = asked["incomes"]
    return Choice(
        working=working,
        postcodes=tuple(each.upper().replace(" ", "") for each in asked["postcodes"]),
        incomes=Incomes(
            frozenset(each for each in incomes if isinstance(each, str)),
            tuple((each.low, each.high) for each in incomes if isinstance(each, _Range)),
        ),
        statuses=frozenset() if _EVERY in statuses else frozenset(statuses),
        linked=asked["linked"],
    )


def _noted(charities: Iterable[Charity], kept: list[Charity] | None) -> Iterator[Charity]:
    for each in charities:
        if kept is not None:
            kept.append(each)
        yield each


def _write(path: Path, charities: Iterable[Charity], sifting: Sifting, *, dry_run: bool) -> None:
    """Write those who are wanted while they are read; nobody is held in memory for it."""
    pieces = _unless_none(
        written(charities, sifting.choice.words, lambda: sifting.extracted), sifting
    )
    if dry_run:
        for _ in pieces:
            pass
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    write_pieces(path, pieces)


def _unless_none(pieces: Iterator[bytes], sifting: Sifting) -> Iterator[bytes]:
    """The pieces; where nobody is wanted, a message in the place of an empty file."""
    yield from pieces
    if not sifting.kept:
        said = " ".join(sifting.lines)
        raise UnreadableError(f"No charity of the register is one of those asked for. {said}")


def _into_map(
    wanted: Wanted,
    register: str,
    sifting: Sifting,
    kept: list[Charity] | None,
    map_area: str | None,
) -> None:
    """Write how many there are into the map, and who, where that is asked for."""
    target = wanted.target
    is_map = (target / MANIFEST).exists()
    if not is_map and kept is None:
        click.echo(
            f"{target.as_posix()} holds no map ({MANIFEST}), so how many there are was not written "
            "into its coverage."
        )
        return
    area = _area(target, sifting, map_area) if is_map else ""
    sections = dict(coverage_of(sifting, area).sections)
    if kept is not None:
        sections["organisations"] = organisations_of(kept, area)
    known = data_in(target)
    origins: dict[Place, Origin] = {
        (section, name): Origin(register)
        for section, records in sections.items()
        for name in records
    }
    deliver(adopted(Imported(sections, origins), known), wanted, Asked(known=known))


def _area(target: Path, sifting: Sifting, asked: str | None) -> str:
    """The area of the map in which the charities work; where none is known that is said."""
    found = options.open_map(target).map
    assert found is not None  # noqa: S101 - open_map has ended the program otherwise
    if asked:
        return options.known_id(found, asked, "areas")
    names = sifting.choice.working.names if sifting.choice.working else ()
    area = area_named(names, found.areas)
    if names and not area:
        click.echo(
            f"The map has no area called '{listed(names, 'or')}': the charities are written "
            "without one. Give --map-area with the id of the area that is meant.",
            err=True,
        )
    return area
