"""Notes through the front door."""

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast
from tests.documents import mutation

from ringbook.history.models import Event, EventLink

NOTE = "note { id version body author { name } viewerCan { edit delete } }"
ADD = mutation("noteAdd", NOTE)
UPDATE = mutation("noteUpdate", NOTE)
DELETE = mutation("noteDelete", "deletedId")
TIMELINE = """query($id: ID!) { node(id: $id) {
  ... on Contact { timeline { nodes { name } } } ... on Organization { timeline { nodes { name } } } } }"""


@pytest.mark.parametrize("kind", ["contact", "organization"])
async def test_a_note_is_left_on_a_record(api: Api, cast: Cast, kind: str) -> None:
    record = await getattr(make, kind)()
    answer = await api.as_(cast.bartek)(ADD, input={"subjectId": id_of(record), "body": " Likes coffee. "})
    note = answer["noteAdd"]["note"]
    assert (note["body"], note["author"]) == ("Likes coffee.", {"name": "Bartek Wójcik"})
    assert note["viewerCan"] == {"edit": True, "delete": True}
    told = (await api.as_(cast.bartek)(TIMELINE, id=id_of(record)))["node"]["timeline"]["nodes"]
    assert told == [{"name": "note.added"}]


async def test_the_contacts_organization_hears_of_it(api: Api, cast: Cast) -> None:
    firm = await make.organization()
    ewa = await make.contact(organization=firm)
    await api.as_(cast.bartek)(ADD, input={"subjectId": id_of(ewa), "body": "Likes coffee."})
    assert {ewa.id, firm.id} < set(await EventLink.all().values_list("subject_id", flat=True))


async def test_an_author_rewrites_and_deletes(api: Api, cast: Cast) -> None:
    ewa = await make.contact()
    ask = api.as_(cast.bartek)
    note = (await ask(ADD, input={"subjectId": id_of(ewa), "body": "Coffee."}))["noteAdd"]["note"]
    changed = (await ask(UPDATE, input={"id": note["id"], "body": "Tea.", "expectedVersion": 1}))["noteUpdate"]["note"]
    assert (changed["body"], changed["version"]) == ("Tea.", 2)
    assert (await ask(DELETE, input={"id": note["id"]}))["noteDelete"]["deletedId"] == note["id"]
    assert (await ask(TIMELINE, id=id_of(ewa)))["node"]["timeline"]["nodes"] == []
    assert [event.name for event in await Event.all().order_by("seq")] == ["note.added", "note.changed", "note.deleted"]


async def test_other_peoples_notes_are_for_moderators(api: Api, cast: Cast) -> None:
    note = await make.note(author_id=cast.ola.id)
    refused = await api.as_(cast.bartek)(UPDATE, input={"id": id_of(note), "body": "Mine."})
    assert codes(refused["noteUpdate"]) == [("FORBIDDEN", "id")]
    assert codes((await api.as_(cast.bartek)(DELETE, input={"id": id_of(note)}))["noteDelete"]) == [("FORBIDDEN", "id")]
    supervisor = await make.user_with("supervisor", crm=cast.sales)
    done = await api.as_(supervisor)(UPDATE, input={"id": id_of(note), "body": "Moderated."})
    assert done["noteUpdate"]["note"]["body"] == "Moderated."


@pytest.mark.parametrize(("body", "problem"), [("  ", ("BLANK", "body")), ("x" * 20_001, ("TOO_LONG", "body"))])
async def test_bad_notes_are_refused(api: Api, cast: Cast, body: str, problem: tuple[str, str]) -> None:
    given = {"subjectId": id_of(await make.contact()), "body": body}
    assert codes((await api.as_(cast.bartek)(ADD, input=given))["noteAdd"]) == [problem]


async def test_nothing_is_noted_about_what_one_does_not_see(api: Api, cast: Cast) -> None:
    for subject in (await make.contact(crm=cast.service), await make.organization(crm=cast.service), cast.vip):
        answer = await api.as_(cast.bartek)(ADD, input={"subjectId": id_of(subject), "body": "Hello."})
        assert codes(answer["noteAdd"]) == [("NOT_FOUND", "subjectId")]
    hidden = await make.note(contact=await make.contact(crm=cast.service), author_id=cast.bartek.id)
    answer = await api.as_(cast.bartek)(UPDATE, input={"id": id_of(hidden), "body": "Hello."})
    assert codes(answer["noteUpdate"]) == [("NOT_FOUND", "id")]


async def test_without_the_permission_the_door_stays_shut(api: Api, cast: Cast) -> None:
    reader = await make.user_with("account_customer_reader")
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(reader)(ADD, input={"subjectId": id_of(await make.contact()), "body": "Hello."})
    assert refusal.value.code == "FORBIDDEN"
