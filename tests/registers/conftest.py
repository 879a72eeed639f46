"""Two registers on this machine instead of the real ones."""

from collections.abc import Iterator

import pytest

from ringbook.registers import lookup, vies
from ringbook.settings import settings
from tests.registers.server import Register, running


@pytest.fixture(autouse=True)
def nothing_known(monkeypatch: pytest.MonkeyPatch) -> None:
    lookup._known.clear()
    monkeypatch.setattr(vies, "PAUSE", 0.01)


@pytest.fixture
def white_list(monkeypatch: pytest.MonkeyPatch) -> Iterator[Register]:
    with running() as register:
        monkeypatch.setattr(settings(), "white_list_url", register.url)
        yield register


@pytest.fixture
def eu(monkeypatch: pytest.MonkeyPatch) -> Iterator[Register]:
    with running() as register:
        monkeypatch.setattr(settings(), "vies_url", register.url)
        yield register
