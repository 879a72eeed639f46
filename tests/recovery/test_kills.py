"""`kill -9` at random moments while a web server and two workers are at it: nothing is lost, nothing happens twice."""

from pathlib import Path

import pytest

from ringbook.settings import settings
from tests.recovery.kills import killed_at_work


async def test_kills_lose_nothing_and_double_nothing(
    committed_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings(), "state", tmp_path)
    found = await killed_at_work(committed_database, tmp_path, kills=5, rows=600, meetings=10, seed=8)
    assert found.clean, found
    assert found.imported == {"created": 600}
    assert found.files > 3, found
    assert found.importing, found
