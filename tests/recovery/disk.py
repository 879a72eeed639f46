"""Disks that are really full: small ones of memory, for whoever may mount them."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
import pytest

from ringbook.core.postgres import Cluster
from ringbook.core.postgres.home import owner

BALLAST = "ballast"
DATABASE = "on_a_small_disk"


@contextmanager
def small_disk(megabytes: int) -> Iterator[Path]:
    """A folder that no more fits into. Skips the test where nothing may be mounted."""
    with tempfile.TemporaryDirectory(prefix="ringbook-disk-") as name:
        folder = Path(name)
        folder.chmod(0o711)
        disk = folder / "disk"
        disk.mkdir()
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", disk], capture_output=True, text=True
        )
        if mounted.returncode:
            pytest.skip(f"Only root may mount a small disk: {mounted.stderr.strip()}")
        try:
            disk.chmod(0o711)
            yield disk
        finally:
            subprocess.run(["umount", "--lazy", disk], check=True)


def fill(disk: Path, *, leaving: int = 0) -> None:
    """Put a ballast on it that leaves so many bytes, though others may write meanwhile."""
    with (disk / BALLAST).open("wb") as file:
        while (more := room(disk) - leaving) > 0:
            with suppress(OSError):
                os.posix_fallocate(file.fileno(), os.fstat(file.fileno()).st_size, more)


def empty(disk: Path) -> None:
    (disk / BALLAST).unlink()


def room(disk: Path) -> int:
    found = os.statvfs(disk)
    return found.f_bavail * found.f_frsize


@contextmanager
def database_on(disk: Path, cluster: Cluster) -> Iterator[str]:
    """The address of a migrated database whose tables are on the disk. PostgreSQL's log isn't."""
    place = disk / "tables"
    place.mkdir(mode=0o700)
    who = owner(cluster.folder)
    if who:
        os.chown(place, who.uid, who.gid)
    with psycopg.connect(cluster.url, dbname="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE TABLESPACE small LOCATION '{place}'")
        try:
            connection.execute(f"CREATE DATABASE {DATABASE} TEMPLATE crm TABLESPACE small")
            yield cluster.url.replace("/crm?", f"/{DATABASE}?")
        finally:
            connection.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
            connection.execute("DROP TABLESPACE small")


def seconds_of_work(pid: int) -> float:
    """The processor's time that a process took so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def is_empty(folder: Path) -> bool:
    return not folder.exists() or not any(folder.iterdir())
