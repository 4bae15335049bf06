"""How long a register of 170,000 charities takes, and how much memory, against plain reading.

Run: ``PYTHONPATH=tests .venv/bin/python tests/benchmarks/register.py``. The floor is reading the
bytes of the file and throwing them away. Each line runs in a process of its own, so that the most
memory it ever held can be told, also for a tenth of the rows: it is wanted to be the same.
Absolute times on a shared machine mean nothing.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from zipfile import ZIP_DEFLATED, ZipFile

from exchange.charity_register import many, row

from partnermap.exchange.charities.choosing import Choice, Sifting
from partnermap.exchange.charities.extract import written
from partnermap.exchange.charities.reading import entries

ROWS = 170_000
CHOSEN = ("NB1", "NB2")


def plain(path: Path) -> None:
    """The floor: every byte, thrown away."""
    with path.open("rb") as file:
        while file.read(2**18):
            pass


def ijson_alone(path: Path) -> None:
    """Every row as a mapping, by the library alone."""
    import ijson

    with path.open("rb") as file:
        file.read(3)  # the mark at the beginning
        for _ in ijson.items(file, "item", use_float=True, buf_size=2**18):
            pass


def whole(path: Path) -> None:
    """All of it at once, for comparison."""
    json.loads(path.read_bytes())


def sift(path: Path) -> None:
    """What ``import charity-commission`` does, for two postcode districts."""
    sifting = Sifting(Choice(postcodes=CHOSEN))
    for _ in written(sifting.chosen(entries(path)), "", lambda: sifting.extracted):
        pass


def sift_all(path: Path) -> None:
    """The same, with every charity written out."""
    sifting = Sifting(Choice(statuses=frozenset(), linked=True))
    for _ in written(sifting.chosen(entries(path)), "", lambda: sifting.extracted):
        pass


WORK: dict[str, Callable[[Path], None]] = {
    each.__name__: each for each in (plain, ijson_alone, whole, sift, sift_all)
}


def measured(name: str, path: Path) -> tuple[float, float]:
    """Seconds, and megabytes beyond those of a process that reads nothing."""
    call = [sys.executable, __file__, name, str(path)]
    said = min(
        (subprocess.run(call, capture_output=True, check=True, text=True).stdout for _ in "12"),
        key=lambda out: float(out.split()[0]),
    )
    seconds, megabytes = map(float, said.split())
    return seconds, megabytes


def write_json(path: Path, count: int) -> Path:
    """A register with its mark, one row after another."""
    with path.open("w", encoding="utf-8-sig") as file:
        for number, each in enumerate(many(count)):
            file.write(f"{',' if number else '['}\n{json.dumps(each)}")
        file.write("\n]")
    return path


def write_text(path: Path, count: int) -> Path:
    """The same with tabs."""
    with path.open("w", encoding="utf-8") as file:
        file.write("\t".join(row(1, "")) + "\n")
        for each in many(count):
            cells = ("" if value is None else str(value) for value in each.values())
            file.write("\t".join(cells) + "\n")
    return path


def main() -> None:
    """Print a table of ratios and of memory."""
    with TemporaryDirectory() as folder:
        large = write_json(Path(folder, "large.json"), ROWS)
        small = write_json(Path(folder, "small.json"), ROWS // 10)
        text = write_text(Path(folder, "large.txt"), ROWS)
        packed = Path(folder, "large.zip")
        with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
            archive.write(large, "publicextract.charity.json")
        floor, _ = measured("plain", large)
        print(f"{ROWS:,} rows, {large.stat().st_size / 1e6:,.0f} MB of JSON")
        print(f"{'':44} {'times':>7} {'MB':>6}")
        for label, name, path in [
            ("floor: read the bytes", "plain", large),
            ("ijson alone, for comparison", "ijson_alone", large),
            ("json at once, for comparison", "whole", large),
            ("two districts, JSON", "sift", large),
            ("two districts, JSON, a tenth of the rows", "sift", small),
            ("two districts, JSON, zipped", "sift", packed),
            ("two districts, text with tabs", "sift", text),
            ("every row written out, JSON", "sift_all", large),
        ]:
            seconds, megabytes = measured(name, path)
            print(f"{label:44} {seconds / floor:7.1f} {megabytes:6.1f}")


def one(name: str, path: Path) -> None:
    """Do one thing, and print the seconds and the megabytes that it took."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = perf_counter()
    WORK[name](path)
    seconds = perf_counter() - begin
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(seconds, (after - before) / 1024)


if __name__ == "__main__":
    one(sys.argv[1], Path(sys.argv[2])) if len(sys.argv) == 3 else main()
