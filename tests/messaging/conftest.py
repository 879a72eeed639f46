"""A mail server on loopback, and a worker that fits into a transaction that is rolled back."""

from collections.abc import Iterator

import pytest

from ringbook.messaging import sending
from tests.messaging.mail_server import MailServer, mail_server


@pytest.fixture
def mail() -> Iterator[MailServer]:
    with mail_server() as server:
        yield server


@pytest.fixture(autouse=True)
def one_lane(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two things at once would share the one transaction of a test that does not commit."""
    if "committed_database" not in request.fixturenames:
        monkeypatch.setattr(sending, "LANES", 1)
