"""Fixtures of imports."""

from pathlib import Path

import pytest

from ringbook.settings import settings
from tests.api import Api
from tests.cast import Cast, raise_curtain


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where uploads lie."""
    state = tmp_path / "state"
    state.mkdir()
    monkeypatch.setattr(settings(), "state", state)
    return state


@pytest.fixture
async def committed_cast(committed_database: str, state: Path) -> Cast:
    """For what a worker must see."""
    return await raise_curtain()


@pytest.fixture
def ola(cast: Cast, state: Path, api: Api) -> Api:
    """The administrator, in a database that is rolled back."""
    return api.as_(cast.ola)
