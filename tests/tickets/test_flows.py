"""Flows: what a type begins with, and what may be saved."""

from typing import Any

import pytest

from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.dictionaries.universal import actions as universal
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.settings import settings
from ringbook.tickets.flows.models import TicketFlow, TicketState
from ringbook.tickets.flows.start import ensure_flows
from ringbook.tickets.models import Ticket
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast
from tests.documents import mutation
from tests.tickets.conftest import Desk

FLOW = """flow { version type { name } targets { priority { name } minutes }
  states { id name category colour initial x y usageCount next { name } } }"""
SAVE = mutation("ticketFlowSave", FLOW, takes="TicketFlowInput")
FLOWS = "{ ticketFlows { type { name } states { name next { name } } } }"


def a_state(name: str, category: str = "OPEN", **values: Any) -> dict[str, Any]:
    return {"name": name, "category": category, "colour": "#123456", "x": 0.5, "y": 0.5, **values}


def a_flow(desk: Desk, **values: Any) -> dict[str, Any]:
    """Begin, then end."""
    states = [a_state("Begin", "NEW", initial=True), a_state("End", "CLOSED")]
    given = {"typeId": id_of(desk.complaint), "states": states, "transitions": [{"from": 0, "to": 1}], "targets": []}
    return given | values


async def test_each_type_begins_with_the_usual_states(api: Api, cast: Cast, desk: Desk) -> None:
    flows = (await api.as_(cast.bartek)(FLOWS))["ticketFlows"]
    usual = {
        "New": ["Open"],
        "Open": ["Waiting", "Resolved"],
        "Waiting": ["Open", "Resolved"],
        "Resolved": ["Open", "Closed"],
        "Closed": ["Open"],
    }
    assert [flow["type"]["name"] for flow in flows] == ["Complaint", "Question"]
    for flow in flows:
        assert {state["name"]: [each["name"] for each in state["next"]] for state in flow["states"]} == usual


async def test_they_are_named_in_the_installations_language(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings(), "language", "pl")
    async with unit_of_work():
        praise = await universal.add(DictionaryKind.TICKET_TYPE, name="Pochwała", by=desk.ola)
    names = await TicketState.filter(type_id=praise.id).order_by("rank").values_list("name", flat=True)
    assert names == ["Nowe", "Otwarte", "Czeka", "Rozwiązane", "Zamknięte"]


async def test_types_of_an_older_database_get_theirs_once(desk: Desk) -> None:
    old = await DictionaryEntry.create(kind=DictionaryKind.TICKET_TYPE, name="Old")
    for _ in range(2):
        await ensure_flows()
    assert await TicketFlow.filter(type_id=old.id).count() == 1
    assert await TicketFlow.all().count() == 3


async def test_a_flow_is_saved_whole_and_states_keep_their_ids(api: Api, cast: Cast, desk: Desk) -> None:
    kept = await desk.state("New")
    states = [a_state("Fresh", "NEW", id=id_of(kept)), a_state("Begin", "NEW", initial=True), a_state("End", "CLOSED")]
    moves = [{"from": 1, "to": 0}, {"from": 0, "to": 2}]
    targets = [{"priorityId": id_of(desk.urgent), "minutes": 60}, {"minutes": 480}]
    given = a_flow(desk, states=states, transitions=moves, targets=targets, expectedVersion=1)
    answer = (await api.as_(cast.ola)(SAVE, input=given))["ticketFlowSave"]
    assert answer["userErrors"] == []
    flow = answer["flow"]
    assert (flow["version"], flow["type"]) == (2, {"name": "Complaint"})
    assert [(each["name"], each["initial"]) for each in flow["states"]] == [
        ("Fresh", False),
        ("Begin", True),
        ("End", False),
    ]
    assert (flow["states"][0]["id"], flow["states"][0]["next"]) == (id_of(kept), [{"name": "End"}])
    assert flow["targets"] == [{"priority": {"name": "Urgent"}, "minutes": 60}, {"priority": None, "minutes": 480}]
    late = (await api.as_(cast.ola)(SAVE, input=a_flow(desk, expectedVersion=1)))["ticketFlowSave"]
    assert ("CONFLICT", "states") in codes(late)


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"states": []}, ("BLANK", "states")),
        ({"states": [a_state("Begin")], "transitions": []}, ("NO_INITIAL", "states")),
        ({"states": [a_state("Begin", initial=True), a_state("begin", "CLOSED")]}, ("TAKEN", "states.1.name")),
        ({"states": [a_state("Begin", initial=True), a_state("  ", "CLOSED")]}, ("BLANK", "states.1.name")),
        ({"states": [a_state("A", initial=True), a_state("B", initial=True)]}, ("TWO_INITIAL", "states.1.initial")),
        ({"states": [a_state("A", initial=True), a_state("B", x=1.5)]}, ("OUT_OF_RANGE", "states.1.x")),
        ({"states": [a_state("A", initial=True), a_state("B", colour="red")]}, ("NOT_A_COLOUR", "states.1.colour")),
        ({"states": [a_state("A", initial=True), a_state("B", id="x")]}, ("NOT_FOUND", "states.1.id")),
        ({"transitions": []}, ("UNREACHABLE", "states.1")),
        ({"transitions": [{"from": 0, "to": 2}]}, ("OUT_OF_RANGE", "transitions.0.to")),
        ({"transitions": [{"from": 0, "to": 1}, {"from": 1, "to": 1}]}, ("TO_ITSELF", "transitions.1.to")),
        ({"transitions": [{"from": 0, "to": 1}] * 2}, ("TAKEN", "transitions.1.to")),
        ({"targets": [{"minutes": 0}]}, ("OUT_OF_RANGE", "targets.0.minutes")),
        ({"targets": [{"minutes": 5}] * 2}, ("TAKEN", "targets.1.priorityId")),
        ({"targets": [{"minutes": 5, "priorityId": "x"}]}, ("NOT_FOUND", "targets.0.priorityId")),
        ({"typeId": "x"}, ("NOT_FOUND", "typeId")),
        ({"replacements": [{"id": "x", "to": 0}]}, ("NOT_FOUND", "replacements.0")),
    ],
)
async def test_bad_flows_are_refused(api: Api, cast: Cast, desk: Desk, values: Any, problem: Any) -> None:
    answer = (await api.as_(cast.ola)(SAVE, input=a_flow(desk, **values)))["ticketFlowSave"]
    assert codes(answer) == [problem]


async def test_a_state_of_another_type_is_not_the_flows(api: Api, cast: Cast, desk: Desk) -> None:
    foreign = await desk.state("New", desk.question)
    states = [a_state("A", initial=True), a_state("B", id=id_of(foreign))]
    answer = (await api.as_(cast.ola)(SAVE, input=a_flow(desk, states=states)))["ticketFlowSave"]
    assert codes(answer) == [("NOT_FOUND", "states.1.id")]


async def test_a_state_with_tickets_goes_only_with_a_replacement(api: Api, cast: Cast, desk: Desk) -> None:
    made, new = await desk.ticket(), await desk.state("New")
    ask = api.as_(cast.ola)
    refused = (await ask(SAVE, input=a_flow(desk)))["ticketFlowSave"]
    assert codes(refused) == [("IN_USE", "replacements")]
    given = a_flow(desk, replacements=[{"id": id_of(new), "to": 1}])
    answer = (await ask(SAVE, input=given))["ticketFlowSave"]
    assert answer["userErrors"] == []
    stored = await Ticket.get(id=made.id).prefetch_related("state")
    assert (stored.state.name, stored.closed_at is not None) == ("End", True)
    assert not await TicketState.filter(id=new.id).exists()


async def test_the_category_of_a_state_with_tickets_stays(api: Api, cast: Cast, desk: Desk) -> None:
    await desk.ticket()
    states = [a_state("New", "OPEN", id=id_of(await desk.state("New")), initial=True), a_state("End", "CLOSED")]
    answer = (await api.as_(cast.ola)(SAVE, input=a_flow(desk, states=states)))["ticketFlowSave"]
    assert codes(answer) == [("IN_USE", "states.0.category")]


async def test_a_state_that_is_replaced_by_one_that_looks_the_same_is_a_change(
    api: Api, cast: Cast, desk: Desk
) -> None:
    ask = api.as_(cast.ola)
    before = (await ask(SAVE, input=a_flow(desk)))["ticketFlowSave"]["flow"]
    begin, end = before["states"]
    kept = a_flow(desk, states=[a_state("Begin", "NEW", initial=True, id=begin["id"]), a_state("End", "CLOSED")])
    after = (await ask(SAVE, input=kept))["ticketFlowSave"]["flow"]
    assert after["states"][1]["id"] != end["id"]
    assert after["version"] == before["version"] + 1
    kept["states"][1]["id"] = after["states"][1]["id"]
    assert (await ask(SAVE, input=kept))["ticketFlowSave"]["flow"]["version"] == after["version"]


async def test_a_state_is_replaced_once(api: Api, cast: Cast, desk: Desk) -> None:
    going = [
        {"id": id_of(await desk.state(name)), "to": place} for name, place in (("New", 0), ("New", 1), ("Open", 1))
    ]
    answer = (await api.as_(cast.ola)(SAVE, input=a_flow(desk, replacements=going)))["ticketFlowSave"]
    assert codes(answer) == [("TAKEN", "replacements.1.id")]


async def test_how_many_tickets_a_state_has_is_told_to_those_who_save_flows(api: Api, cast: Cast, desk: Desk) -> None:
    await desk.ticket()
    counts = "{ ticketFlows { type { name } states { usageCount } } }"
    for user, expected in ((cast.ola, [1, 0, 0, 0, 0]), (cast.karol, [None] * 5)):
        flow = (await api.as_(user)(counts))["ticketFlows"][0]
        assert [state["usageCount"] for state in flow["states"]] == expected


async def test_flows_are_for_those_who_configure(api: Api, cast: Cast, desk: Desk) -> None:
    with pytest.raises(GraphQLFailure):
        await api.as_(cast.bartek)(SAVE, input=a_flow(desk))


async def test_a_type_and_a_priority_that_tickets_have_stay(desk: Desk) -> None:
    await desk.ticket(priority=desk.urgent)
    for entry in (desk.complaint, desk.urgent):
        with pytest.raises(DomainError) as refusal:
            async with unit_of_work():
                await universal.delete(entry, by=desk.ola)
        assert refusal.value.code == "IN_USE"
    async with unit_of_work():
        await universal.delete(desk.question, by=desk.ola)
    assert not await TicketState.filter(type_id=desk.question.id).exists()
