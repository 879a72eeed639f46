"""Fixtures of exports."""

from pathlib import Path

import pytest

from ringbook.settings import settings
from tests.cast import Cast, raise_curtain


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files lie."""
    state = tmp_path / "state"
    state.mkdir()
    monkeypatch.setattr(settings(), "state", state)
    return state


@pytest.fixture
async def committed_cast(committed_database: str, state: Path) -> Cast:
    """For what is read in a snapshot of its own."""
    return await raise_curtain()
