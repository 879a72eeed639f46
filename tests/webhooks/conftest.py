"""A receiver on loopback that may be posted to."""

from collections.abc import Iterator

import pytest

from ringbook.settings import settings
from tests.webhooks.receiver import Receiver, receiver


@pytest.fixture
def loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings(), "outgoing_allowed", "127.0.0.1")


@pytest.fixture
def there(loopback: None) -> Iterator[Receiver]:
    """The other system."""
    with receiver() as made:
        yield made
