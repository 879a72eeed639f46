"""Pictures and PDFs that mean harm meet a process that may not do much."""

import asyncio
import os
import re
import resource
import struct
import zlib
from pathlib import Path

import pytest

from ringbook.core.errors import DomainError
from ringbook.uploads import pictures

MIB = 2**20


def bomb(side: int) -> bytes:
    """A PNG of black: side by side pixels in a thousandth of the bytes."""
    row = bytes(1 + (side + 7) // 8)
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


async def refused(path: Path) -> str:
    with pytest.raises(DomainError) as refusal:
        await pictures.avatar(path, None)
    return refusal.value.code


def drawn() -> float:
    """Seconds that children of ours have had of the processor, however long they had to wait for it."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


async def test_a_bomb_is_refused_at_once_and_takes_no_memory(tmp_path: Path) -> None:
    path, before = tmp_path / "bomb.png", memory()
    path.write_bytes(bomb(13_300))
    assert path.stat().st_size < 30_000
    began = drawn()
    assert await refused(path) == "IMAGE_TOO_LARGE"
    assert drawn() - began < 2
    assert memory() - before < 50 * MIB


async def test_a_child_without_memory_is_a_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What gets past the bounds on size meets the bound on memory, and we don't."""
    path = tmp_path / "large.png"
    path.write_bytes(bomb(4_000))
    assert len(await pictures.avatar(path, None)) == 3
    most = 100 * MIB
    monkeypatch.setattr(
        pictures, "COMMAND", ["/bin/sh", "-c", f'ulimit -v {most // 1024}; exec "$@"', "sh", *pictures.COMMAND]
    )
    assert await refused(path) == "DAMAGED_IMAGE"


async def test_a_child_that_takes_too_long_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "slow.png"
    path.write_bytes(bomb(4_000))
    monkeypatch.setattr(pictures, "SECONDS", 0.01)
    before = children()
    assert await refused(path) == "DAMAGED_IMAGE"
    assert children() == before


async def test_the_child_knows_no_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RINGBOOK_SECRET_KEY", "canary")
    async with pictures._child() as child:
        environment = Path(f"/proc/{child.pid}/environ").read_bytes()
    assert b"canary" not in environment
    assert environment.startswith(b"PYTHONPATH=")


async def test_the_child_has_its_bounds() -> None:
    async with pictures._child() as child, asyncio.timeout(60):
        limits = Path(f"/proc/{child.pid}/limits")
        while not re.search(r"Max cpu time +10 ", limits.read_text()):
            await asyncio.sleep(0.01)
        assert re.search(rf"Max address space +{1024 * MIB} ", limits.read_text())


async def test_few_are_drawn_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "SHORT_WAIT", 0.01)
    async with pictures._place(1), pictures._place(1):
        assert await refused(tmp_path / "any.png") == "BUSY"


async def test_a_pdf_in_pages_of_any_size(tmp_path: Path) -> None:
    """A page as large as a house, and one thinner than a hair, come out within bounds."""
    for box in ("0 0 14400 14400", "0 0 100000 1", "0 0 0.001 500"):
        path = tmp_path / "page.pdf"
        path.write_bytes(
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[" + box.encode() + b"]>>endobj\ntrailer<</Root 1 0 R>>"
        )
        assert await pictures.count(path, pdf=True) == 1
        assert (await pictures.preview(path, pdf=True, page=1))[8:12] == b"WEBP"


def memory() -> int:
    """Bytes this process has in memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def children() -> str:
    return Path("/proc/self/task").joinpath(str(os.getpid()), "children").read_text()
