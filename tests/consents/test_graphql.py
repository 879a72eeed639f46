"""What contacts agree to, and what they withdraw."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from ringbook.consents.models import Consent
from ringbook.contacts.models import Contact
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast
from tests.queries import counted

RECORD = """mutation($input: ConsentInput!) { it: consentRecord(input: $input) {
  consent { id granted at channel wording remark by { name user { name } } }
  contact { consents { kind { name } current { granted } } } userErrors { code path message } } }"""
CARD = """query($id: ID!) { contact(id: $id) {
  consents { id kind { name } current { granted wording } history { granted wording channel by { name } } }
  timeline { nodes { name changes { field before after } } } } }"""
DELETE = """mutation($input: DeleteInput!) { it: dictionaryEntryDelete(input: $input) {
  deletedId userErrors { code path message } } }"""


@pytest.fixture
async def mailing(cast: Cast) -> DictionaryEntry:
    return await DictionaryEntry.create(kind=DictionaryKind.CONSENT_KIND, name="E-mails", rank=0)


@pytest.fixture
async def calls(cast: Cast) -> DictionaryEntry:
    return await DictionaryEntry.create(kind=DictionaryKind.CONSENT_KIND, name="Calls", rank=1)


@pytest.fixture
async def ewa(cast: Cast) -> Contact:
    return await make.contact(first_name="Ewa", last_name="Nowak")


async def record(ask: Api, contact: Contact, kind: DictionaryEntry, granted: bool, **values: Any) -> dict[str, Any]:
    given = {"contactId": id_of(contact), "kindId": id_of(kind), "granted": granted, "channel": "PHONE"} | values
    answer: dict[str, Any] = (await ask(RECORD, input=given))["it"]
    return answer


async def card(ask: Api, contact: Contact) -> dict[str, Any]:
    found: dict[str, Any] = (await ask(CARD, id=id_of(contact)))["contact"]
    return found


async def test_a_consent_is_given_with_its_circumstances(
    api: Api, cast: Cast, ewa: Contact, mailing: DictionaryEntry, calls: DictionaryEntry
) -> None:
    values = {
        "at": "2026-05-04T10:00:00+02:00",
        "channel": "IN_PERSON",
        "wording": " 2026-03 ",
        "remark": " at the fair ",
    }
    made = await record(api.as_(cast.bartek), ewa, mailing, True, **values)
    assert made["userErrors"] == []
    assert made["consent"] | {"id": ""} == {
        "id": "", "granted": True, "at": "2026-05-04T08:00:00+00:00", "channel": "IN_PERSON", "wording": "2026-03",
        "remark": "at the fair", "by": {"name": "Bartek Wójcik", "user": {"name": "Bartek Wójcik"}},
    }  # fmt: skip
    assert made["contact"]["consents"] == [
        {"kind": {"name": "E-mails"}, "current": {"granted": True}},
        {"kind": {"name": "Calls"}, "current": None},
    ]
    found = await api.as_(cast.ola)(
        "query($id: ID!) { node(id: $id) { ... on Consent { wording } } }", id=made["consent"]["id"]
    )
    assert found["node"] == {"wording": "2026-03"}


async def test_the_history_is_kept_the_latest_first(
    api: Api, cast: Cast, ewa: Contact, mailing: DictionaryEntry
) -> None:
    ask = api.as_(cast.bartek)
    await record(ask, ewa, mailing, True, wording="v1")
    await record(ask, ewa, mailing, False, channel="EMAIL")
    await record(ask, ewa, mailing, True, wording="v2", channel="WEB")
    state = (await card(ask, ewa))["consents"][0]
    assert state["current"] == {"granted": True, "wording": "v2"}
    assert [(each["granted"], each["wording"], each["channel"]) for each in state["history"]] == [
        (True, "v2", "WEB"),
        (False, "", "EMAIL"),
        (True, "v1", "PHONE"),
    ]


async def test_what_was_said_later_holds_not_what_was_recorded_later(
    api: Api, cast: Cast, ewa: Contact, mailing: DictionaryEntry
) -> None:
    ask = api.as_(cast.bartek)
    await record(ask, ewa, mailing, False, at="2026-06-01T10:00:00Z")
    made = await record(ask, ewa, mailing, True, at="2026-05-01T10:00:00Z")
    assert made["contact"]["consents"][0]["current"] == {"granted": False}


async def test_the_same_twice_is_two_records(api: Api, cast: Cast, ewa: Contact, mailing: DictionaryEntry) -> None:
    for _ in range(2):
        await record(api.as_(cast.bartek), ewa, mailing, True, at="2026-06-01T10:00:00Z")
    state = (await card(api.as_(cast.bartek), ewa))["consents"][0]
    assert len(state["history"]) == 2
    assert state["id"] == (await card(api.as_(cast.ola), ewa))["consents"][0]["id"]


async def test_the_story_tells_it(api: Api, cast: Cast, ewa: Contact, mailing: DictionaryEntry) -> None:
    ask = api.as_(cast.bartek)
    await record(ask, ewa, mailing, True, at="2026-06-01T10:00:00Z")
    await record(ask, ewa, mailing, False, at="2026-06-02T10:00:00Z")
    given = f'{{"at":"2026-06-01T10:00:00+00:00","id":"{mailing.id}","label":"E-mails","granted":true}}'
    withdrawn = given.replace("true", "false").replace("06-01", "06-02")
    assert (await card(ask, ewa))["timeline"]["nodes"] == [
        {"name": "contact.consented", "changes": [{"field": "consents", "before": given, "after": withdrawn}]},
        {"name": "contact.consented", "changes": [{"field": "consents", "before": None, "after": given}]},
    ]


async def test_an_inactive_kind_can_only_be_withdrawn(
    api: Api, cast: Cast, ewa: Contact, mailing: DictionaryEntry, calls: DictionaryEntry
) -> None:
    ask = api.as_(cast.bartek)
    await record(ask, ewa, mailing, True)
    await DictionaryEntry.all().update(active=False)
    assert codes(await record(ask, ewa, mailing, True)) == [("INACTIVE", "kindId")]
    assert codes(await record(ask, ewa, mailing, False)) == []
    assert [state["kind"]["name"] for state in (await card(ask, ewa))["consents"]] == ["E-mails"]


async def test_bad_input_is_answered(api: Api, cast: Cast, ewa: Contact, mailing: DictionaryEntry) -> None:
    ask = api.as_(cast.ola)
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).isoformat()
    assert codes(await record(ask, ewa, mailing, True, at=tomorrow)) == [("IN_FUTURE", "at")]
    assert codes(await record(ask, ewa, mailing, True, at="1899-12-31T23:00:00Z")) == [("OUT_OF_RANGE", "at")]
    both = await record(ask, ewa, mailing, True, wording="x" * 121, remark="x" * 501)
    assert codes(both) == [("TOO_LONG", "wording"), ("TOO_LONG", "remark")]
    priority = await DictionaryEntry.create(kind=DictionaryKind.PRIORITY, name="High")
    assert codes(await record(ask, ewa, priority, True)) == [("NOT_FOUND", "kindId")]
    stranger = await make.contact(crm=cast.service)
    assert codes(await record(api.as_(cast.bartek), stranger, mailing, True)) == [("NOT_FOUND", "contactId")]
    assert await Consent.all().count() == 0


async def test_who_may_only_read_records_nothing(api: Api, cast: Cast, ewa: Contact, mailing: DictionaryEntry) -> None:
    editor = await make.user_with("account_customer_reader", "account_customer_manager")
    assert codes(await record(api.as_(editor), ewa, mailing, True)) == [("FORBIDDEN", "contactId")]
    with pytest.raises(GraphQLFailure):
        await record(api.as_(cast.karol), ewa, mailing, True)


async def test_the_archive_is_no_hindrance(api: Api, cast: Cast, ewa: Contact, mailing: DictionaryEntry) -> None:
    await Contact.filter(id=ewa.id).update(archived_at=datetime.now(UTC))
    assert codes(await record(api.as_(cast.bartek), ewa, mailing, False)) == []


async def test_a_kind_in_use_stays(api: Api, cast: Cast, ewa: Contact, mailing: DictionaryEntry) -> None:
    ask = api.as_(cast.ola)
    for contact in (ewa, ewa, await make.contact()):
        await record(ask, contact, mailing, True)
    refused = (await ask(DELETE, input={"id": id_of(mailing)}))["it"]
    assert codes(refused) == [("IN_USE", "id")]
    assert refused["userErrors"][0]["message"] == ("Contacts that gave or withdrew this consent: 2. Hide it instead.")
    assert await DictionaryEntry.filter(id=mailing.id).exists()


async def test_a_kind_that_nobody_spoke_of_goes(api: Api, cast: Cast, mailing: DictionaryEntry) -> None:
    assert (await api.as_(cast.ola)(DELETE, input={"id": id_of(mailing)}))["it"]["userErrors"] == []


async def test_a_contact_takes_its_consents_along(api: Api, cast: Cast, ewa: Contact, mailing: DictionaryEntry) -> None:
    await record(api.as_(cast.ola), ewa, mailing, True)
    await ewa.delete()
    assert await Consent.all().count() == 0


async def test_nobody_reads_the_consents_of_people_they_do_not_see(
    api: Api, cast: Cast, mailing: DictionaryEntry
) -> None:
    stranger = await make.contact(crm=cast.service)
    made = await record(api.as_(cast.ola), stranger, mailing, True)
    document = "query($id: ID!) { node(id: $id) { id } }"
    assert (await api.as_(cast.bartek)(document, id=made["consent"]["id"]))["node"] is None


async def test_a_page_of_fifty_takes_a_constant_number_of_statements(
    api: Api, cast: Cast, mailing: DictionaryEntry, calls: DictionaryEntry
) -> None:
    document = """{ contacts(first: 50) { nodes { consents {
      kind { name } current { granted by { user { name } } } history { granted by { user { name } } } } } } }"""
    numbers = []
    for more in (1, 6):
        for _ in range(more):
            contact = await make.contact()
            for kind in (mailing, calls):
                await record(api.as_(cast.bartek), contact, kind, True)
        with counted() as sent:
            await api.as_(cast.ola)(document)
        numbers.append(len(sent))
    assert numbers[0] == numbers[1], "\n".join(sent)
