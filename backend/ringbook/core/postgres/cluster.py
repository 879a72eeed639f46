"""One PostgreSQL of our own: made, started, watched and stopped by the process that needs it."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from typing import IO, Any, Self
from urllib.parse import quote

import psycopg

from ringbook.core.ending import whole
from ringbook.core.postgres import binaries, home, leftovers
from ringbook.core.postgres.memory import shared_buffers
from ringbook.core.postgres.spawn import spawn
from ringbook.core.preflight import CannotStart, writable

LONGEST_SOCKET = 107
"""Bytes that the operating system leaves for the path of a Unix socket."""
LARGEST_LOG = 10_000_000
"""Bytes after which the next start begins a new log."""

OPTIONS = {"listen_addresses": "", "timezone": "UTC", "jit": "off", "log_checkpoints": "off"}
OPTIONS["log_error_verbosity"] = "terse"  # details of an error hold people's data
OPTIONS["random_page_cost"] = "1.1"  # as of a disk without moving parts: the default takes indexes for dearer
RECKLESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
RECKLESS |= {"wal_level": "minimal", "max_wal_senders": "0"}


class Cluster:
    """The server whose files are in `state`, reached over a Unix socket that only its user and root can open.

    `durable=False` is for tests: nothing waits for the disk, and files that had to go outside `state` (see `home`)
    are deleted at the end. `user` is whom it runs as when we are root.
    Use it as a context manager, or call `start` and `stop`; always from the main thread.
    """

    def __init__(self, state: Path, *, durable: bool = True, user: str | None = None) -> None:
        self.state = state.absolute()
        self.durable = durable
        self.user = user or os.environ.get("RINGBOOK_PG_USER") or "nobody"
        self.process: subprocess.Popen[bytes] | None = None
        self._log = self.state / "postgres.log"
        self._locks: list[IO[str]] = []
        self._temporary: Path | None = None

    @property
    def url(self) -> str:
        """How to connect, as DATABASE_URL has it."""
        return f"postgresql://crm@/crm?host={quote(str(self._sockets), safe='/')}"

    @property
    def folder(self) -> Path:
        """Where the data lie, once it has started."""
        return self._data

    @property
    def alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Make the cluster if there is none, return when it answers; `CannotStart` says why it does not."""
        try:
            self._settle()
            if not self._data.exists():
                self._initdb()
            self._configure()
            self._launch()
            self._create_database()
        except BaseException as error:
            self.stop()
            if isinstance(error, PermissionError):
                raise CannotStart(
                    f"Ringbook may not open {error.filename}: start it as the user who made {self.state}, "
                    "or set RINGBOOK_STATE to another folder."
                ) from None
            raise

    def restart(self) -> None:
        """Start the server again after it died under us."""
        leftovers.wait_out(self._data)
        if self.process:
            self.process.wait()
        self._launch()

    def stop(self, seconds: float = 60) -> None:
        """Stop in good order: sessions are cut, everything is written. After `seconds`, without ceremony."""
        if self.process and self.alive:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(seconds)
            except subprocess.TimeoutExpired:
                self.process.send_signal(signal.SIGQUIT)
                self.process.wait()
        if self._temporary:
            shutil.rmtree(self._temporary, ignore_errors=True)
            self._temporary = None
        if len(self._locks) > 1 and not self.durable:
            home.forget(self.state)
        while self._locks:
            self._locks.pop().close()

    def _settle(self) -> None:
        """Where, as whom and with which binaries; nobody else is there from now on."""
        writable(self.state)
        self._locks.append(leftovers.lock(self.state))
        self._log.touch(mode=0o600)
        self._who = home.account(self.user)
        self._home = home.find(self.state, self._who)
        if self._home != self.state:
            self._locks.append(leftovers.lock(self._home))
        self._data = self._home / "data"
        made_by = None
        if self._data.exists():
            self._who = home.owner(self._data)
            made_by = int((self._data / "PG_VERSION").read_text())
            leftovers.wait_out(self._data)
        self._binaries = self._reachable(binaries.find(made_by))

    def _reachable(self, found: binaries.Binaries) -> binaries.Binaries:
        if self._who is None or self._who.reaches(found.folder / "postgres"):
            return found
        if found.wheel is None:
            raise CannotStart(f"{found.folder}/postgres must be open to all users: PostgreSQL won't be root.")
        return found.copy(self._home / f"pg-bin-{found.wheel}")

    def _initdb(self) -> None:
        # Code points sort alike everywhere and for ever; people's sorting is done by our own sort keys.
        builtin = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        locale = builtin if self._binaries.major >= 17 else ["--locale=C.UTF-8"]
        unfinished = self._own_folder("data.unfinished")
        command = [str(self._binaries.folder / "initdb"), "-D", str(unfinished), "-U", "crm", *locale]
        command += ["--encoding=UTF8", "--auth-local=peer", "--auth-host=reject", "--data-checksums"]
        command += [] if self.durable else ["--no-sync"]
        maker = None
        try:
            with self._log.open("ab") as log, whole():
                maker = spawn(command, on_our_death=signal.SIGKILL, stdout=log, stderr=log, cwd="/", **self._as_user())
            failed = maker.wait()
        except BaseException:
            if maker:
                os.killpg(maker.pid, signal.SIGKILL)  # it began others
                maker.wait()
            raise
        if failed:
            raise CannotStart(f"PostgreSQL could not make a database: {self._last_words()}")
        unfinished.rename(self._data)

    def _configure(self) -> None:
        self._sockets = self._socket_folder()
        rules = {"hba_file": "local all crm peer map=ringbook\n"}
        rules["ident_file"] = f'ringbook "{home.our_name()}" crm\n'
        self._options = OPTIONS | ({"shared_buffers": shared_buffers()} if self.durable else RECKLESS)
        self._options["unix_socket_directories"] = str(self._sockets)
        for name, text in rules.items():
            path = self._home / f"pg_{name.removesuffix('_file')}.conf"
            path.write_text(text)
            path.chmod(0o644)
            self._options[name] = str(path)

    def _launch(self) -> None:
        command = [str(self._binaries.folder / "postgres"), "-D", str(self._data)]
        for name, value in self._options.items():
            command += ["-c", f"{name}={value}"]
        too_large = self._log.exists() and self._log.stat().st_size > LARGEST_LOG
        with self._log.open("wb" if too_large else "ab") as log, whole():
            # SIGINT asks for a fast stop in good order, should we be killed.
            self.process = spawn(
                command, on_our_death=signal.SIGINT, stdout=log, stderr=log, cwd="/", **self._as_user()
            )
        while not self._ready(self.process.pid):  # after a crash recovery may take minutes
            if not self.alive:
                raise CannotStart(f"PostgreSQL did not start: {self._last_words()}")
            time.sleep(0.02)

    def _ready(self, pid: int) -> bool:
        """A file left by a killed server says ready too, so the number in it must be our server's."""
        try:
            lines = (self._data / "postmaster.pid").read_text().split("\n")
        except FileNotFoundError:
            return False
        return len(lines) > 7 and lines[0] == str(pid) and lines[7].strip() == "ready"

    def _create_database(self) -> None:
        with psycopg.connect(self.url, dbname="postgres", autocommit=True) as connection:
            if not connection.execute("SELECT 1 FROM pg_database WHERE datname = 'crm'").fetchone():
                connection.execute("CREATE DATABASE crm")

    def _socket_folder(self) -> Path:
        usual = str(self._home / "s")
        if len(os.fsencode(f"{usual}/.s.PGSQL.5432")) <= LONGEST_SOCKET and not set(usual) & set(',"'):
            return self._own_folder("s")
        self._temporary = Path(tempfile.mkdtemp(prefix="ringbook-"))
        self._give(self._temporary)
        return self._temporary

    def _own_folder(self, name: str) -> Path:
        """A new empty folder of the server's user."""
        folder = self._home / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)
        self._give(folder)
        return folder

    def _give(self, path: Path) -> None:
        if self._who:
            os.chown(path, self._who.uid, self._who.gid)

    def _as_user(self) -> dict[str, Any]:
        return self._who.popen() if self._who else {}

    def _last_words(self) -> str:
        lines = self._log.read_text(errors="replace").strip().splitlines()
        return f"{lines[-1] if lines else 'it said nothing'} (more in {self._log})"
