"""How long a map the size of a city takes, as ratios to a floor measured in the same run.

Run: ``PYTHONPATH=tests .venv/bin/python tests/benchmarks/run.py``. The floor is PyYAML's C parser
making the events of the same files and throwing them away: no reader that uses it can be faster.
Absolute times on a shared machine mean nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter

import yaml
from realistic.generator import realistic_map
from realistic.sizes import CITY

from partnermap.graph import build_graph
from partnermap.loader import load
from partnermap.moment import moment_of
from partnermap.page import render
from partnermap.rules import run
from partnermap.source import read_source
from partnermap.storage import Files

ROUNDS = 5


def best(work: Callable[[], object]) -> float:
    """The shortest of several rounds, in seconds."""
    times = []
    for _ in range(ROUNDS):
        begin = perf_counter()
        work()
        times.append(perf_counter() - begin)
    return min(times)


def main() -> None:
    """Print a table of ratios."""
    contents = realistic_map(CITY).files
    loaded = load(Files(Path(), contents))
    assert loaded.map is not None
    moment = moment_of(loaded.map, date(2024, 12, 31))
    graph = build_graph(moment)
    findings = run(graph)

    def events() -> None:
        for content in contents.values():
            for _ in yaml.parse(content, Loader=yaml.CSafeLoader):
                pass

    def safe_loader() -> None:
        for content in contents.values():
            yaml.load(content, Loader=yaml.CSafeLoader)

    floor = best(events)
    rows: list[tuple[str, Callable[[], object]]] = [
        ("yaml.CSafeLoader, for comparison", safe_loader),
        ("reader: data and positions", lambda: [read_source(p, c) for p, c in contents.items()]),
        ("load: read, validate, check", lambda: load(Files(Path(), contents))),
        ("graph", lambda: build_graph(moment)),
        ("graph and rules", lambda: run(build_graph(moment))),
        ("page", lambda: render(graph, findings)),
    ]
    size = sum(map(len, contents.values()))
    print(
        f"city: {size / 1000:,.0f} kB of YAML, {len(findings)} findings, page "
        f"{len(render(graph, findings)) / 1e6:.2f} MB"
    )
    print(f"{'floor: events of the C parser, thrown away':44} 1.0")
    for name, work in rows:
        print(f"{name:44} {best(work) / floor:.1f}")


if __name__ == "__main__":
    main()
