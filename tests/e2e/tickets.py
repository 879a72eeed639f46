"""Tickets of a test's own."""

from typing import Any
from uuid import uuid4

from tests.e2e.desk import Desk

TYPE = (
    "mutation($input: DictionaryEntryInput!) "
    "{ dictionaryEntryCreate(input: $input) { dictionaryEntry { id name } userErrors { message } } }"
)
CREATE = "mutation($input: TicketInput!) { ticketCreate(input: $input) { ticket { id title } userErrors { message } } }"
MOVE = "mutation($input: TicketsMoveInput!) { ticketsMove(input: $input) { moved userErrors { message } } }"
FLOWS = "{ ticketFlows { type { id } states { id name category } } }"


class Kind:
    """A type of tickets that nobody else uses. `states`: those every type begins with, by what they mean."""

    def __init__(self, type_id: str, name: str, states: dict[str, dict[str, Any]]) -> None:
        self.id, self.name, self.states = type_id, name, states

    @classmethod
    async def of(cls, ola: Desk) -> "Kind":
        made = await ola.ask(TYPE, input={"kind": "TICKET_TYPE", "name": f"Usterka {uuid4().hex[:8]}"})
        entry = made["dictionaryEntryCreate"]["dictionaryEntry"]
        flows = (await ola.ask(FLOWS))["ticketFlows"]
        states = next(flow["states"] for flow in flows if flow["type"]["id"] == entry["id"])
        return cls(entry["id"], entry["name"], {state["category"]: state for state in states})

    def named(self, category: str) -> str:
        name: str = self.states[category]["name"]
        return name

    async def ticket(self, desk: Desk, **values: Any) -> dict[str, Any]:
        """A ticket of this type whose subject nobody else has."""
        subject = f"Zgłoszenie {uuid4().hex[:8]}"
        made = await desk.ask(CREATE, input={"subject": subject, "typeId": self.id, **values})
        ticket: dict[str, Any] = made["ticketCreate"]["ticket"]
        return ticket | {"subject": subject}

    async def move(self, desk: Desk, ticket: dict[str, Any], category: str) -> None:
        selection = {"ids": [ticket["id"]]}
        await desk.ask(MOVE, input={"selection": selection, "stateId": self.states[category]["id"]})
