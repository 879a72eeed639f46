"""Files of a test lie in its own folder."""

from pathlib import Path

import pytest

from ringbook.settings import settings


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(settings(), "state", tmp_path)
    return tmp_path
