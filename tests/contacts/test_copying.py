"""Copies of contacts."""

from typing import Any

from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast, eyes_of
from tests.documents import mutation

from ringbook.contacts import actions
from ringbook.contacts.models import Contact, PersonType
from ringbook.core.unit import unit_of_work
from ringbook.custom_fields.models import CustomFieldType
from ringbook.history.models import Event, FieldChange

COPY = mutation(
    "contactCopy",
    """contact { id displayName personType accountKind position { name } stage { name } source { name } city address1
  language birthday organization { name } managers { name } tags { name } phones { id } emails { address }
  customValues { ... on TextValue { field { name } text } } }""",
)
JAN = {"firstName": "Jan", "lastName": "Nowak"}


async def original(cast: Cast, **values: Any) -> Contact:
    nick = await make.custom_field("Nick", CustomFieldType.TEXT)
    number = await make.custom_field("Number", CustomFieldType.TEXT, unique=True, required=True)
    return await make.contact(
        first_name="Ewa", last_name="Łoś", stage=cast.lead, position=cast.director, source=cast.website,
        tags=[cast.vip], managers=[cast.bartek, cast.karol], phones=["601602603"], emails=["ewa@example.com"],
        birthday="1990-02-28", city="Łódź", address1="Prosta 1", language="pl", person_type=PersonType.STUDENT,
        custom={nick.key: "Ewcia", number.key: "K-1"}, **values,
    )  # fmt: skip


async def test_a_copy_has_all_but_what_belongs_to_one_person(api: Api, cast: Cast) -> None:
    ewa = await original(cast, organization=await make.organization(name="Budex"))
    copied = (await api.as_(cast.bartek)(COPY, input={"id": id_of(ewa)} | JAN))["contactCopy"]
    assert codes(copied) == []
    card = copied["contact"]
    assert card.pop("id") != id_of(ewa)
    assert card == {
        "displayName": "Jan Nowak", "personType": "STUDENT", "accountKind": "CUSTOMER", "city": "Łódź",
        "address1": "Prosta 1", "language": "pl", "birthday": None, "phones": [], "emails": [],
        "position": {"name": "Director"}, "stage": {"name": "Lead"}, "source": {"name": "Website"},
        "organization": {"name": "Budex"}, "tags": [{"name": "VIP"}],
        "managers": [{"name": "Bartek Wójcik"}, {"name": "Karol Bez"}],
        "customValues": [{"field": {"name": "Nick"}, "text": "Ewcia"}],
    }  # fmt: skip


async def test_its_story_says_whom_it_copies(cast: Cast) -> None:
    ewa = await original(cast)
    async with unit_of_work():
        jan = await actions.copy(ewa, by=await eyes_of(cast.ola), first_name="Jan", last_name="Nowak")
    event = await Event.get(subject_id=jan.id)
    said = await FieldChange.get(event_id=event.id, field="copied_from")
    assert (event.name, said.before, said.after) == (
        "contact.created", None, {"id": str(ewa.id), "label": "Ewa Łoś"},
    )  # fmt: skip


async def test_the_same_key_copies_once(api: Api, cast: Cast) -> None:
    given = {"id": id_of(await original(cast)), "idempotencyKey": "copy-1"} | JAN
    ids = [(await api.as_(cast.bartek)(COPY, input=given))["contactCopy"]["contact"]["id"] for _ in "12"]
    assert ids[0] == ids[1]
    assert await Contact.all().count() == 2


async def test_a_hidden_organization_does_not_come_along(api: Api, cast: Cast) -> None:
    firm = await make.organization(account_kind="partner")
    clerk = await make.user_with("account_customer_admin")
    ewa = await original(cast, organization=firm)
    card = (await api.as_(clerk)(COPY, input={"id": id_of(ewa)} | JAN))["contactCopy"]["contact"]
    assert card["organization"] is None
    assert (await Contact.get(last_name="Nowak")).organization_id is None


async def test_an_archived_one_has_a_copy_outside_the_archive(api: Api, cast: Cast) -> None:
    ewa = await original(cast, archived_at="2026-01-01T00:00:00Z")
    card = (await api.as_(cast.bartek)(COPY, input={"id": id_of(ewa)} | JAN))["contactCopy"]["contact"]
    assert card["personType"] == "STUDENT"


async def test_who_may_not_add_may_not_copy(api: Api, cast: Cast) -> None:
    partner = await make.contact(account_kind="partner")
    clerk = await make.user_with("account_customer_admin", "account_partner_reader")
    given = {"id": id_of(partner)} | JAN
    assert codes((await api.as_(clerk)(COPY, input=given))["contactCopy"]) == [("FORBIDDEN", "id")]
    assert codes((await api.as_(cast.zofia)(COPY, input=given))["contactCopy"]) == [("NOT_FOUND", "id")]
    blank = {"id": id_of(await make.contact()), "firstName": " ", "lastName": "x" * 121}
    assert codes((await api.as_(cast.bartek)(COPY, input=blank))["contactCopy"]) == [
        ("BLANK", "firstName"), ("TOO_LONG", "lastName"),
    ]  # fmt: skip
