"""Who is what to whom, on both cards."""

from itertools import pairwise
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast
from tests.queries import counted

from ringbook.contacts.models import Contact
from ringbook.contacts.relations.models import Relation, RelationKind
from ringbook.history.models import Event

CREATE = """mutation($input: RelationInput!) { it: relationCreate(input: $input) {
  relation { id kind remark contact { displayName } } contact { displayName relations { kind } }
  userErrors { code path message } } }"""
UPDATE = """mutation($input: RelationPatch!) { it: relationUpdate(input: $input) {
  relation { kind remark } contact { displayName } userErrors { code path } } }"""
DELETE = "mutation($input: DeleteInput!) { it: relationDelete(input: $input) { deletedId userErrors { code path } } }"
CARD = """query($id: ID!) { contact(id: $id) {
  relations { id kind remark contact { displayName } } timeline { nodes { name changes { field before after } } } } }"""


@pytest.fixture
async def ewa(cast: Cast) -> Contact:
    return await make.contact(first_name="Ewa", last_name="Nowak")


@pytest.fixture
async def jan(cast: Cast) -> Contact:
    return await make.contact(first_name="Jan", last_name="Nowak")


async def relate(ask: Api, contact: Contact, other: Contact, kind: str, remark: str = "") -> dict[str, Any]:
    given = {"contactId": id_of(contact), "otherId": id_of(other), "kind": kind, "remark": remark}
    answer: dict[str, Any] = (await ask(CREATE, input=given))["it"]
    return answer


async def card(ask: Api, contact: Contact) -> list[tuple[str, str, str]]:
    """Kind, name and remark of each relation on a contact's card."""
    rows = (await ask(CARD, id=id_of(contact)))["contact"]["relations"]
    return [(row["kind"], row["contact"]["displayName"], row["remark"]) for row in rows]


async def test_a_relation_stands_on_both_cards(api: Api, cast: Cast, ewa: Contact, jan: Contact) -> None:
    ask = api.as_(cast.bartek)
    made = await relate(ask, ewa, jan, "PARENT", " by adoption ")
    assert made["userErrors"] == []
    assert made["relation"]["contact"] == {"displayName": "Jan Nowak"}
    assert made["contact"] == {"displayName": "Ewa Nowak", "relations": [{"kind": "PARENT"}]}
    assert await card(ask, ewa) == [("PARENT", "Jan Nowak", "by adoption")]
    assert await card(ask, jan) == [("CHILD", "Ewa Nowak", "by adoption")]


def test_looked_at_from_the_other_side_and_back_a_kind_is_itself() -> None:
    assert all(kind.seen_back.seen_back is kind for kind in RelationKind)
    assert RelationKind.MANAGER.seen_back is RelationKind.REPORT
    assert {kind for kind in RelationKind if kind.seen_back is kind} == {
        RelationKind.SPOUSE, RelationKind.SIBLING, RelationKind.RELATIVE, RelationKind.FRIEND, RelationKind.COLLEAGUE,
        RelationKind.OTHER,
    }  # fmt: skip


async def test_each_card_has_an_id_of_its_own_for_it(api: Api, cast: Cast, ewa: Contact, jan: Contact) -> None:
    await relate(api.as_(cast.ola), ewa, jan, "MANAGER")
    document = "query($id: ID!) { node(id: $id) { id ... on Relation { kind contact { displayName } } } }"
    for side in await Relation.all():
        found = (await api.as_(cast.ola)(document, id=id_of(side)))["node"]
        assert found == {
            "id": id_of(side),
            "kind": side.kind.name,
            "contact": {"displayName": str(await side.other)},
        }


async def test_a_change_from_one_card_shows_on_the_other(api: Api, cast: Cast, ewa: Contact, jan: Contact) -> None:
    ask = api.as_(cast.bartek)
    await relate(ask, ewa, jan, "FRIEND")
    side = await Relation.get(contact_id=jan.id)
    done = (await ask(UPDATE, input={"id": id_of(side), "kind": "ASSISTANT", "remark": "since May"}))["it"]
    assert done == {
        "relation": {"kind": "ASSISTANT", "remark": "since May"},
        "contact": {"displayName": "Jan Nowak"},
        "userErrors": [],
    }
    assert await card(ask, jan) == [("ASSISTANT", "Ewa Nowak", "since May")]
    assert await card(ask, ewa) == [("ASSISTED", "Jan Nowak", "since May")]


async def test_nothing_new_leaves_no_trace(api: Api, cast: Cast, ewa: Contact, jan: Contact) -> None:
    made = await relate(api.as_(cast.ola), ewa, jan, "FRIEND")
    events = await Event.all().count()
    done = await api.as_(cast.ola)(UPDATE, input={"id": made["relation"]["id"], "kind": "FRIEND"})
    assert done["it"]["userErrors"] == []
    assert await Event.all().count() == events


async def test_a_deletion_takes_it_from_both(api: Api, cast: Cast, ewa: Contact, jan: Contact) -> None:
    ask = api.as_(cast.bartek)
    await relate(ask, ewa, jan, "SPOUSE")
    await relate(ask, ewa, jan, "COLLEAGUE")
    side = await Relation.get(contact_id=jan.id, kind=RelationKind.SPOUSE)
    assert (await ask(DELETE, input={"id": id_of(side)}))["it"] == {"deletedId": id_of(side), "userErrors": []}
    assert await card(ask, ewa) == [("COLLEAGUE", "Jan Nowak", "")]
    assert await card(ask, jan) == [("COLLEAGUE", "Ewa Nowak", "")]
    assert codes((await ask(DELETE, input={"id": id_of(side)}))["it"]) == [("NOT_FOUND", "id")]


async def test_both_stories_tell_it(api: Api, cast: Cast, ewa: Contact, jan: Contact) -> None:
    ask = api.as_(cast.bartek)
    made = await relate(ask, ewa, jan, "REPORT")
    await ask(DELETE, input={"id": made["relation"]["id"]})
    for contact, other, kind in ((ewa, jan, "report"), (jan, ewa, "manager")):
        told = f'{{"id":"{other.id}","kind":"{kind}","label":"{other}","remark":""}}'
        entries = (await ask(CARD, id=id_of(contact)))["contact"]["timeline"]["nodes"]
        assert entries == [
            {"name": "contact.unrelated", "changes": [{"field": "relations", "before": told, "after": None}]},
            {"name": "contact.related", "changes": [{"field": "relations", "before": None, "after": told}]},
        ]


async def test_nobody_learns_of_people_they_do_not_see(api: Api, cast: Cast, ewa: Contact) -> None:
    partner = await make.contact(first_name="Adam", last_name="Partner", account_kind="partner")
    await relate(api.as_(cast.ola), ewa, partner, "SPOUSE")
    reader = api.as_(await make.user_with("account_customer_reader"))
    seen = (await reader(CARD, id=id_of(ewa)))["contact"]
    assert seen["relations"] == []
    assert [change["after"] for entry in seen["timeline"]["nodes"] for change in entry["changes"]] == [None]
    for side in await Relation.all():
        document = "query($id: ID!) { node(id: $id) { id } }"
        assert (await reader(document, id=id_of(side)))["node"] is None


async def test_what_is_there_already_is_refused_from_either_side(
    api: Api, cast: Cast, ewa: Contact, jan: Contact
) -> None:
    ask = api.as_(cast.ola)
    await relate(ask, ewa, jan, "PARENT")
    assert codes(await relate(ask, ewa, jan, "PARENT")) == [("TAKEN", "kind")]
    assert codes(await relate(ask, jan, ewa, "CHILD")) == [("TAKEN", "kind")]
    other = await relate(ask, jan, ewa, "FRIEND")
    taken = await ask(UPDATE, input={"id": other["relation"]["id"], "kind": "CHILD"})
    assert codes(taken["it"]) == [("TAKEN", "kind")]
    assert await Relation.all().count() == 4


async def test_bad_input_is_answered(api: Api, cast: Cast, ewa: Contact, jan: Contact) -> None:
    ask = api.as_(cast.ola)
    stranger = await make.contact(crm=cast.service)
    assert codes(await relate(ask, ewa, ewa, "FRIEND")) == [("WITH_ITSELF", "otherId")]
    assert codes(await relate(ask, ewa, stranger, "FRIEND")) == [("WRONG_CRM", "otherId")]
    assert codes(await relate(ask, ewa, jan, "FRIEND", "x" * 201)) == [("TOO_LONG", "remark")]
    assert codes(await relate(api.as_(cast.bartek), ewa, stranger, "FRIEND")) == [("NOT_FOUND", "otherId")]
    assert codes(await relate(api.as_(cast.bartek), stranger, ewa, "FRIEND")) == [("NOT_FOUND", "contactId")]
    made = await relate(ask, ewa, jan, "FRIEND")
    long = await ask(UPDATE, input={"id": made["relation"]["id"], "remark": "x" * 201})
    assert codes(long["it"]) == [("TOO_LONG", "remark")]
    assert await Relation.all().count() == 2


async def test_only_the_card_in_hand_must_be_editable(api: Api, cast: Cast) -> None:
    """This one reads all customers, and changes those they look after."""
    editor = await make.user_with("account_customer_reader", "account_customer_manager")
    own, foreign = await make.contact(managers=[editor]), await make.contact()
    ask = api.as_(editor)
    assert codes(await relate(ask, foreign, own, "FRIEND")) == [("FORBIDDEN", "contactId")]
    assert codes(await relate(ask, own, foreign, "FRIEND")) == []
    for side in await Relation.all():
        refused = [] if side.contact_id == own.id else [("FORBIDDEN", "id")]
        assert codes((await ask(UPDATE, input={"id": id_of(side), "remark": "x"}))["it"]) == refused


async def test_who_is_in_the_archive_comes_out_first(api: Api, cast: Cast, ewa: Contact, jan: Contact) -> None:
    ask = api.as_(cast.ola)
    await relate(ask, ewa, jan, "FRIEND")
    await ask(
        "mutation($input: RecordInput!) { contactArchive(input: $input) { userErrors { code } } }",
        input={"id": id_of(ewa)},
    )
    refused = await relate(ask, ewa, jan, "SPOUSE")
    assert codes(refused) == [("ARCHIVED", "contactId")]
    assert refused["userErrors"][0]["message"] == "Restore Ewa Nowak first: they are in the archive."
    side, back = await Relation.get(contact_id=ewa.id), await Relation.get(contact_id=jan.id)
    assert codes((await ask(DELETE, input={"id": id_of(side)}))["it"]) == [("ARCHIVED", "id")]
    assert codes((await ask(UPDATE, input={"id": id_of(side), "remark": "x"}))["it"]) == [("ARCHIVED", "id")]
    assert codes((await ask(DELETE, input={"id": id_of(back)}))["it"]) == []


async def test_a_contact_takes_its_relations_along(cast: Cast, api: Api, ewa: Contact, jan: Contact) -> None:
    await relate(api.as_(cast.ola), ewa, jan, "FRIEND")
    await ewa.delete()
    assert await Relation.all().count() == 0


async def test_many_cards_take_a_constant_number_of_statements(api: Api, cast: Cast) -> None:
    document = "{ contacts(first: 50) { nodes { relations { kind contact { displayName } } } } }"
    numbers = []
    for count in (2, 6):
        people = [await make.contact() for _ in range(count)]
        for one, other in pairwise(people):
            await relate(api.as_(cast.ola), one, other, "COLLEAGUE")
        with counted() as sent:
            await api.as_(cast.bartek)(document)
        numbers.append(len(sent))
    assert numbers[0] == numbers[1], "\n".join(sent)
