"""People in the archive: greyed, known when they call, and not to be changed."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast, eyes_of
from tests.documents import mutation

from ringbook.activities import actions as notes
from ringbook.contacts import actions
from ringbook.contacts.models import Contact, PersonType
from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.history.models import Event, FieldChange
from ringbook.phones.numbers import read
from ringbook.telephony.identification import identify

ARCHIVE = mutation("contactArchive", "contact { id version personType archivedAt }", takes="RecordInput")
UNARCHIVE = mutation("contactUnarchive", "contact { personType archivedAt }", takes="RecordInput")
CREATE = mutation("contactCreate", "contact { personType }")
UPDATE = mutation("contactUpdate", "contact { personType city }")
MOVE = mutation("contactMove", "contact { stage { name } }")
LIST = """query($types: [PersonType!]) { contacts(filter: {personType: $types}) { nodes { firstName personType } } }"""


async def archived(**values: Any) -> Contact:
    return await make.contact(archived_at="2026-01-01T00:00:00Z", **values)


async def test_a_student_goes_and_comes_back_as_one(api: Api, cast: Cast) -> None:
    ewa, bartek = await make.contact(person_type=PersonType.STUDENT), api.as_(cast.bartek)
    gone = (await bartek(ARCHIVE, input={"id": id_of(ewa), "expectedVersion": 1}))["contactArchive"]["contact"]
    assert (gone["personType"], gone["version"], gone["archivedAt"] is None) == ("ARCHIVED", 2, False)
    again = (await bartek(ARCHIVE, input={"id": id_of(ewa)}))["contactArchive"]["contact"]
    assert again == gone, "twice is once"
    back = (await bartek(UNARCHIVE, input={"id": id_of(ewa)}))["contactUnarchive"]["contact"]
    assert back == {"personType": "STUDENT", "archivedAt": None}
    names = await Event.filter(subject_id=ewa.id).order_by("seq").values_list("name", flat=True)
    assert names == ["contact.archived", "contact.unarchived"]
    assert await FieldChange.all().values_list("field", flat=True) == ["archived_at"] * 2


async def test_changing_one_asks_to_bring_them_back_first(api: Api, cast: Cast) -> None:
    ewa, bartek = await archived(first_name="Ewa", last_name="Nowak"), api.as_(cast.bartek)
    refused = (await bartek(UPDATE, input={"id": id_of(ewa), "city": "Łódź"}))["contactUpdate"]
    assert codes(refused) == [("ARCHIVED", "id")]
    assert refused["userErrors"][0]["message"] == "Restore Ewa Nowak first: they are in the archive."
    moved = (await bartek(MOVE, input={"id": id_of(ewa), "stageId": id_of(cast.customer)}))["contactMove"]
    assert codes(moved) == [("ARCHIVED", "id")]
    assert (await Contact.get(id=ewa.id)).version == 1


async def test_a_note_does_not_bring_them_back_and_the_trash_takes_them(cast: Cast) -> None:
    ewa, ola = await archived(), await eyes_of(cast.ola)
    async with unit_of_work():
        await notes.add(ewa, "Called again.", by=ola)
        await actions.delete(ewa, by=ola)
        await actions.restore(await Contact.get(id=ewa.id), by=ola)
    assert (await Contact.get(id=ewa.id)).archived_at is not None


async def test_they_are_known_when_they_call(cast: Cast) -> None:
    ewa = await archived(phones=["601602603"])
    assert (await identify(read("601602603", "PL"), "PL")).contact_id == ewa.id


async def test_nobody_is_made_archived_by_a_form(api: Api, cast: Cast) -> None:
    bartek, given = api.as_(cast.bartek), {"firstName": "Jan", "lastName": "Nowak"}
    refused = (await bartek(CREATE, input=given | {"personType": "ARCHIVED"}))["contactCreate"]
    assert codes(refused) == [("WRONG_TYPE", "personType")]
    made = (await bartek(CREATE, input=given | {"personType": "COMPANY_MANAGER"}))["contactCreate"]
    assert made["contact"] == {"personType": "COMPANY_MANAGER"}
    assert (await bartek(CREATE, input=given))["contactCreate"]["contact"] == {"personType": "CRM"}
    ewa = await make.contact()
    changed = (await bartek(UPDATE, input={"id": id_of(ewa), "personType": "STUDENT"}))["contactUpdate"]
    assert changed["contact"]["personType"] == "STUDENT"
    refused = (await bartek(UPDATE, input={"id": id_of(ewa), "personType": "ARCHIVED"}))["contactUpdate"]
    assert codes(refused) == [("WRONG_TYPE", "personType")]


async def test_who_may_only_read_one_may_not_archive_them(api: Api, cast: Cast) -> None:
    clerk = await make.user_with("account_customer_admin", "account_partner_reader")
    partner = await make.contact(account_kind="partner")
    for document, name in ((ARCHIVE, "contactArchive"), (UNARCHIVE, "contactUnarchive")):
        assert codes((await api.as_(clerk)(document, input={"id": id_of(partner)}))[name]) == [("FORBIDDEN", "id")]
        assert codes((await api.as_(cast.zofia)(document, input={"id": id_of(partner)}))[name]) == [("NOT_FOUND", "id")]


async def test_who_saw_them_before_somebody_archived_them_is_told(cast: Cast) -> None:
    ewa, ola = await make.contact(), await eyes_of(cast.ola)
    for verb in (actions.archive, actions.unarchive):
        async with unit_of_work():
            await verb(await Contact.get(id=ewa.id), by=ola)
    with pytest.raises(DomainError) as refusal:
        async with unit_of_work():
            await actions.archive(ewa, by=ola, expected_version=1)
    assert refusal.value.code == "CONFLICT"


@pytest.mark.parametrize(
    ("types", "found"),
    [
        (None, ["Adam", "Beata", "Celina", "Darek"]),
        (["CRM"], ["Adam"]),
        (["STUDENT", "ARCHIVED"], ["Beata", "Darek"]),
        (["ARCHIVED"], ["Darek"]),
        ([], []),
    ],
)
async def test_lists_are_narrowed_to_types(api: Api, cast: Cast, types: list[str] | None, found: list[str]) -> None:
    await make.contact(first_name="Adam", last_name="A")
    await make.contact(first_name="Beata", last_name="B", person_type=PersonType.STUDENT)
    await make.contact(first_name="Celina", last_name="C", person_type=PersonType.COMPANY_MANAGER)
    await archived(first_name="Darek", last_name="D", person_type=PersonType.STUDENT)
    rows = (await api.as_(cast.bartek)(LIST, types=types))["contacts"]["nodes"]
    assert [row["firstName"] for row in rows] == found
