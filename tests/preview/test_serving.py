"""``partnermap serve``: for this machine only, and the page is that of ``build``."""

from __future__ import annotations

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from cli.running import NORTHBRIDGE, partnermap
from maps_from_text import ROOT
from preview.serving import serving

from partnermap.preview import Preview, saves
from partnermap.preview.watching import NoWatcherError
from partnermap.storage import may_belong

MAP = "map: {name: Test, as_of: 2024}\n"


@pytest.fixture
def where(tmp_path: Path) -> Path:
    (tmp_path / "partnermap.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    place = tmp_path_factory.mktemp("served") / "ours"
    shutil.copytree(NORTHBRIDGE, place)
    with serving(place) as (found, _):
        yield found


def asked(
    address: str, path: str = "/", method: str = "GET", **headers: str
) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
    connection.request(method, path, headers=headers)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer, content


def test_the_page_is_that_of_build_byte_for_byte(address: str, tmp_path: Path) -> None:
    shutil.copytree(NORTHBRIDGE, tmp_path / "ours")
    assert partnermap("build", "ours", "-o", "built.html", cwd=tmp_path).returncode == 0
    assert asked(address, "/page")[1] == (tmp_path / "built.html").read_bytes()


def test_another_host_is_refused(address: str) -> None:
    port = urlsplit(address).port
    for host in ("evil.example", f"evil.example:{port}", "127.0.0.1:1", ""):
        for path in ("/", "/page", "/events"):
            answer, content = asked(address, path, Host=host)
            assert answer.status == 403
            assert content == b"This preview has another address.\n"
    assert asked(address, Host=f"localhost:{port}")[0].status == 200


def test_no_other_machine_can_ask(address: str) -> None:
    port = urlsplit(address).port
    assert port is not None
    for each in socket.getaddrinfo(socket.gethostname(), port, socket.AF_INET):
        if not each[4][0].startswith("127."):  # type: ignore[union-attr]
            with pytest.raises(OSError), socket.create_connection(each[4], timeout=2):  # type: ignore[arg-type]  # noqa: PT011
                pass


def test_nothing_but_the_preview_is_there_and_nothing_can_be_sent(address: str) -> None:
    for path in ("/partnermap.yaml", "/../pyproject.toml", "/assets/shell.js", "//etc/passwd"):
        assert asked(address, path)[0].status == 404
    assert asked(address, method="POST")[0].status == 501


def test_a_head_is_that_of_the_page_without_it(address: str) -> None:
    answer, content = asked(address, "/page", method="HEAD")
    assert (answer.status, content) == (200, b"")
    assert answer.headers["Content-Length"] == str(len(asked(address, "/page")[1]))
    assert asked(address, "/events", method="HEAD")[0].status == 200


def test_no_other_page_may_frame_or_read_it(address: str) -> None:
    shell, page = asked(address)[0], asked(address, "/page")[0]
    assert "frame-ancestors 'none'" in str(shell.headers["Content-Security-Policy"])
    assert page.headers["Content-Security-Policy"] == "frame-ancestors 'self'"
    for answer in (shell, page):
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.skipif(os.name != "posix", reason="a signal as Unix has it")
def test_ctrl_c_ends_it_at_once_and_in_peace(where: Path) -> None:
    with serving(where) as (_, process):
        process.send_signal(signal.SIGINT)
        said, _ = process.communicate(timeout=20)
        assert (said, process.returncode) == ("Ended.\n", 0)


def test_a_second_preview_takes_the_next_port(where: Path) -> None:
    with serving(where) as (first, _), serving(where) as (second, _):
        assert first != second
        taken = partnermap("serve", str(where), "--port", str(urlsplit(first).port))
    assert taken.returncode == 2
    assert "cannot be used: another program has it." in taken.stderr


def test_without_watchfiles_it_is_said_how_to_have_it(where: Path) -> None:
    program = "import sys; sys.modules['watchfiles'] = None; from partnermap.cli import main; "
    done = subprocess.run(
        [sys.executable, "-c", f"{program}main('serve', {str(where)!r})"],
        capture_output=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        text=True,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "pipx inject partnermap watchfiles" in done.stderr


def test_a_map_that_is_broken_from_the_beginning_has_no_page_yet(where: Path) -> None:
    (where / "partnermap.yaml").write_text("map: {name: [}\n", encoding="utf-8")
    with serving(where) as (address, _):
        assert asked(address)[0].status == 200
        assert asked(address, "/page")[0].status == 404


class TestThePreview:
    def test_the_last_good_page_stays(self, where: Path) -> None:
        preview = Preview(where, lambda: date(2024, 5, 6))
        good = preview.refresh()
        assert (good.is_current, good.said, good.problems) == (True, "", ())
        (where / "partnermap.yaml").write_text("map: {nam: Test}\n", encoding="utf-8")
        bad = preview.refresh()
        assert (bad.page, bad.mark, bad.is_current) == (good.page, good.mark, False)
        assert [each["place"] for each in bad.problems] == [
            "partnermap.yaml:1:1",
            "partnermap.yaml:1:7",
        ]
        (where / "partnermap.yaml").write_text(MAP, encoding="utf-8")
        assert preview.refresh() == good

    def test_a_folder_that_is_gone_is_told(self, where: Path) -> None:
        preview = Preview(where, lambda: date(2024, 5, 6))
        preview.refresh()
        (where / "partnermap.yaml").unlink()
        assert "holds no partnermap.yaml" in preview.refresh().said

    def test_who_waits_is_told_of_the_next_turn(self, where: Path) -> None:
        preview = Preview(where, lambda: date(2024, 5, 6))
        turn, _ = preview.wait(-1, 0)
        preview.refresh()
        later, state = preview.wait(turn, 5)
        assert later != turn
        assert state.is_current


class TestWhatCountsAsASave:
    def test_without_the_library_nothing_is_waited_for(
        self, where: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "watchfiles", None)
        with pytest.raises(NoWatcherError):
            saves(where)

    def test_a_save_before_it_is_asked_for_the_first_time_is_not_missed(self, where: Path) -> None:
        waiting = saves(where)
        (where / "more.yaml").write_text("areas: {north: {name: North}}\n", encoding="utf-8")
        next(waiting)  # else this would wait without end

    @pytest.mark.parametrize(
        ("name", "belongs"),
        [("areas.yaml", True), ("AREAS.YML", True), (".areas.yaml.swp", False), ("~x.yaml", False)],
    )
    def test_files_of_the_map_only(self, name: str, belongs: bool) -> None:
        assert may_belong(name) is belongs
