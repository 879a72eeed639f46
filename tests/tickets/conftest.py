"""A desk with two types of tickets, and priorities."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.dictionaries.universal.actions import add
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.settings import settings
from ringbook.tickets import actions
from ringbook.tickets.flows import listeners
from ringbook.tickets.flows.models import TicketFlow, TicketState
from ringbook.tickets.models import Ticket
from tests.cast import Cast, eyes_of, raise_curtain

assert listeners  # they give each new type its flow


@dataclass
class Desk:
    """Complaints and questions; nothing is due until a test says so."""

    complaint: DictionaryEntry
    question: DictionaryEntry
    normal: DictionaryEntry
    urgent: DictionaryEntry
    ola: Viewer
    bartek: Viewer
    sales: Crm

    async def state(self, name: str, type: DictionaryEntry | None = None) -> TicketState:
        return await TicketState.get(type_id=(type or self.complaint).id, name=name)

    async def flow(self, type: DictionaryEntry | None = None) -> TicketFlow:
        return await TicketFlow.get(type_id=(type or self.complaint).id)

    async def ticket(self, subject: str = "Broken headset", **values: Any) -> Ticket:
        """A complaint of nobody's, in Sales, added by Bartek."""
        crm = values.pop("crm", self.sales)
        values = {"type": self.complaint, "by": self.bartek, "subject": subject, **values}
        async with unit_of_work():
            return await actions.create(crm, **values)


@pytest.fixture
def in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """States are named as the tests call them."""
    monkeypatch.setattr(settings(), "language", "en")


@pytest.fixture
async def desk(cast: Cast, in_english: None) -> Desk:
    return await set_up(cast)


@pytest.fixture
async def committed_cast(committed_database: str) -> Cast:
    return await raise_curtain()


@pytest.fixture
async def committed_desk(committed_cast: Cast, in_english: None) -> Desk:
    """For what a worker, or another connection, must see."""
    return await set_up(committed_cast)


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files lie."""
    state = tmp_path / "state"
    state.mkdir()
    monkeypatch.setattr(settings(), "state", state)
    return state


async def set_up(cast: Cast) -> Desk:
    ola, bartek = await eyes_of(cast.ola), await eyes_of(cast.bartek)
    async with unit_of_work():
        complaint = await add(DictionaryKind.TICKET_TYPE, name="Complaint", by=ola)
        question = await add(DictionaryKind.TICKET_TYPE, name="Question", by=ola)
        normal = await add(DictionaryKind.PRIORITY, name="Normal", is_default=True, by=ola)
        urgent = await add(DictionaryKind.PRIORITY, name="Urgent", by=ola)
    return Desk(complaint, question, normal, urgent, ola, bartek, cast.sales)
