"""Several records become one, and nothing of them is lost."""

from datetime import UTC, datetime
from typing import Any

from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast, eyes_of
from tests.documents import mutation

from ringbook.consents.models import Consent, ConsentChannel
from ringbook.contacts.actions import change
from ringbook.contacts.models import Contact
from ringbook.contacts.relations.actions import relate
from ringbook.contacts.relations.models import Relation, RelationKind
from ringbook.core.ids import global_id
from ringbook.core.unit import unit_of_work
from ringbook.custom_fields.models import CustomFieldType
from ringbook.dictionaries.universal.models import DictionaryEntry
from ringbook.history.actions import record
from ringbook.merging.models import Merge
from ringbook.phones.models import PhoneNumber
from ringbook.phones.numbers import read
from ringbook.telephony.identification import identify

MERGE = mutation(
    "contactsMerge",
    """contact { id displayName city stage { name } phones { number description main invalid doNotCall }
    emails { address main } tags { name } managers { name } organization { name } birthday }
    merge { id byName dropped canUndo undoneAt }""",
    takes="MergeInput",
)
MERGE_COMPANIES = mutation(
    "organizationsMerge",
    "organization { id name taxId parent { name } phones { number } contacts { nodes { displayName } } } merge { id }",
    takes="MergeInput",
)
UNDO = mutation("mergeUndo", "contact { displayName city } left merge { undoneAt canUndo }", takes="MergeUndoInput")
CONTACT = "query($id: ID!) { contact(id: $id) { id displayName } node(id: $id) { id } }"
TIMELINE = """query($id: ID!) { contact(id: $id) { timeline { nodes { name subject { ... on Contact { displayName } }
  by { name } changes { field before after } } } } }"""


async def merged(api: Api, user: Any, keep: Any, *dropped: Any, **choices: Any) -> dict[str, Any]:
    input = {
        "keepId": id_of(keep),
        "dropIds": [id_of(row) for row in dropped],
        "choices": [{"field": field, "recordId": id_of(row)} for field, row in choices.items()],
    }
    name, document = ("contactsMerge", MERGE) if isinstance(keep, Contact) else ("organizationsMerge", MERGE_COMPANIES)
    answer: dict[str, Any] = (await api.as_(user)(document, input=input))[name]
    return answer


async def test_the_survivor_keeps_its_values_and_gets_those_it_lacks(api: Api, cast: Cast) -> None:
    ewa = await make.contact(first_name="Ewa", last_name="Nowak", city="Gdynia", stage=cast.lead)
    twin = await make.contact(first_name="E.", last_name="Nowak", city="Gdańsk", birthday="1980-12-31")
    third = await make.contact(first_name="Ewa", last_name="Nowakowa", stage=cast.customer, birthday="1981-01-01")
    answer = await merged(api, cast.ola, ewa, twin, third)
    assert codes(answer) == []
    kept = answer["contact"]
    assert (kept["id"], kept["displayName"], kept["city"]) == (id_of(ewa), "Ewa Nowak", "Gdynia")
    assert (kept["stage"], kept["birthday"]) == ({"name": "Lead"}, "1980-12-31")
    assert answer["merge"] == {
        "id": id_of(await Merge.get()), "byName": "Ola Nowak", "dropped": ["E. Nowak", "Ewa Nowakowa"],
        "canUndo": True, "undoneAt": None,
    }  # fmt: skip


async def test_whose_value_survives_can_be_chosen_field_by_field(api: Api, cast: Cast) -> None:
    shoe = await make.custom_field("Shoe", CustomFieldType.INTEGER)
    ewa = await make.contact(city="Gdynia", stage=cast.lead, custom={shoe.key: 38})
    twin = await make.contact(city="Gdańsk", stage=cast.customer, custom={shoe.key: 39})
    choices = {"city": twin, "stage": twin, f"custom:{id_of(shoe)}": twin, "lastName": ewa}
    answer = await merged(api, cast.ola, ewa, twin, **choices)
    assert (answer["contact"]["city"], answer["contact"]["stage"]) == ("Gdańsk", {"name": "Customer"})
    assert (await Contact.get(id=ewa.id)).custom == {shoe.key: 39}


async def test_a_unique_value_of_a_dropped_one_may_survive(api: Api, cast: Cast) -> None:
    pesel = await make.custom_field("Number", CustomFieldType.TEXT, unique=True)
    ewa, twin = await make.contact(), await make.contact(custom={pesel.key: "K-1"})
    assert codes(await merged(api, cast.ola, ewa, twin)) == []
    assert (await Contact.get(id=ewa.id)).custom == {pesel.key: "K-1"}


async def test_lists_are_united_and_repeats_say_what_both_said(api: Api, cast: Cast) -> None:
    ewa = await make.contact(phones=["601602603"], emails=["ewa@example.com"], tags=[cast.vip], managers=[cast.ola])
    twin = await make.contact(
        phones=["58 555 12 34"], emails=["EWA@example.com", "e.nowak@example.com"], tags=[cast.vip],
        managers=[cast.bartek, cast.ola],
    )  # fmt: skip
    await PhoneNumber.filter(contact_id=ewa.id).update(description="at noon")
    same = {"number": "+48 601 602 603", "contact": twin, "rank": 1, "description": "at home"}
    await make.phone(**same, invalid=True, do_not_call=True)
    kept = (await merged(api, cast.ola, ewa, twin))["contact"]
    assert kept["phones"] == [
        {"number": "601602603", "description": "at noon; at home", "main": True, "invalid": True, "doNotCall": True},
        {"number": "58 555 12 34", "description": "", "main": False, "invalid": False, "doNotCall": False},
    ]
    assert kept["emails"] == [
        {"address": "ewa@example.com", "main": True},
        {"address": "e.nowak@example.com", "main": False},
    ]
    assert [tag["name"] for tag in kept["tags"]] == ["VIP"]
    assert [user["name"] for user in kept["managers"]] == ["Bartek Wójcik", "Ola Nowak"]


async def test_everything_that_belongs_to_a_dropped_one_moves(api: Api, cast: Cast) -> None:
    ewa, twin = await make.contact(), await make.contact()
    note, event, meeting = (
        await make.note(contact=twin),
        await make.logged_event(contact=twin),
        await make.meeting(contact=twin),
    )
    kind = await DictionaryEntry.create(kind="consent_kind", name="Newsletter")
    said = {"kind": kind, "channel": ConsentChannel.PHONE, "by_name": "Ola"}
    first = await Consent.create(contact=twin, granted=True, at=datetime(2026, 1, 1, tzinfo=UTC), **said)
    await Consent.create(contact=ewa, granted=False, at=datetime(2026, 2, 1, tzinfo=UTC), **said)
    await merged(api, cast.ola, ewa, twin)
    for row in (note, event, meeting, first):
        await row.refresh_from_db()
        assert row.contact_id == ewa.id
    latest = await Consent.filter(contact_id=ewa.id).order_by("-at").first()
    assert latest is not None
    assert latest.granted is False


async def test_who_takes_part_in_an_activity_takes_part_once(api: Api, cast: Cast) -> None:
    ewa, twin, jan = [await make.contact(first_name=name, last_name="Nowak") for name in ("Ewa", "E.", "Jan")]
    joined = await make.activity(contact=jan, people=[twin])
    both = await make.activity(contact=jan, people=[ewa, twin])
    main = await make.activity(contact=ewa, people=[twin, jan])
    await merged(api, cast.ola, ewa, twin)
    for activity, expected in ((joined, ["Jan", "Ewa"]), (both, ["Jan", "Ewa"]), (main, ["Ewa", "Jan"])):
        document = "query($id: ID!) { activity(id: $id) { people { firstName } } }"
        found = (await api.as_(cast.ola)(document, id=global_id("Task", activity.id)))["activity"]["people"]
        assert [each["firstName"] for each in found] == expected


async def test_relations_move_on_both_cards_but_not_to_oneself_nor_twice(api: Api, cast: Cast) -> None:
    ola = await eyes_of(cast.ola)
    ewa, twin, jan, adam = [await make.contact(first_name=name) for name in ("Ewa", "E.", "Jan", "Adam")]
    async with unit_of_work():
        await relate(ewa, twin, kind=RelationKind.SIBLING, by=ola)
        await relate(twin, jan, kind=RelationKind.MANAGER, by=ola)
        await relate(twin, adam, kind=RelationKind.SPOUSE, by=ola)
        await relate(ewa, adam, kind=RelationKind.SPOUSE, by=ola)
    await merged(api, cast.ola, ewa, twin)
    seen = "query($id: ID!) { contact(id: $id) { relations { kind contact { displayName } } } }"
    for row, expected in ((ewa, {("MANAGER", str(jan)), ("SPOUSE", str(adam))}), (jan, {("REPORT", str(ewa))}),
                          (adam, {("SPOUSE", str(ewa))})):  # fmt: skip
        found = (await api.as_(cast.ola)(seen, id=id_of(row)))["contact"]["relations"]
        assert {(each["kind"], each["contact"]["displayName"]) for each in found} == expected
    assert await Relation.filter(contact_id=ewa.id, other_id=ewa.id).count() == 0


async def test_the_old_id_leads_to_the_survivor_over_several_merges(api: Api, cast: Cast) -> None:
    first, second, third = [await make.contact(first_name=name) for name in ("First", "Second", "Third")]
    await merged(api, cast.ola, second, first)
    await merged(api, cast.ola, third, second)
    for row in (first, second, third):
        found = await api.as_(cast.ola)(CONTACT, id=id_of(row))
        assert (found["contact"]["id"], found["node"]["id"]) == (id_of(third), id_of(third))
    renamed = await api.as_(cast.ola)(
        mutation("contactUpdate", "contact { id city }"), input={"id": id_of(first), "city": "Sopot"}
    )
    assert renamed["contactUpdate"]["contact"] == {"id": id_of(third), "city": "Sopot"}
    noted = mutation("noteAdd", "note { body }")
    await api.as_(cast.ola)(noted, input={"subjectId": id_of(first), "body": "Called."})
    found = await api.as_(cast.ola)(
        "query($id: ID!) { contact(id: $id) { timeline { nodes { name } } } }", id=id_of(third)
    )
    assert found["contact"]["timeline"]["nodes"][0]["name"] == "note.added"


async def test_dropped_ones_are_in_no_list_no_trash_and_no_search(api: Api, cast: Cast) -> None:
    ewa, twin = await make.contact(last_name="Zyta"), await make.contact(last_name="Zyta", phones=["601602603"])
    await merged(api, cast.ola, ewa, twin)
    lists = '{ contacts(filter: {search: "zyta"}) { nodes { id } } trash { totalCount } }'
    answer = await api.as_(cast.ola)(lists)
    assert answer == {"contacts": {"nodes": [{"id": id_of(ewa)}]}, "trash": {"totalCount": 0}}
    restore = mutation("contactRestore", "contact { id }", takes="DeleteInput")
    assert codes((await api.as_(cast.ola)(restore, input={"id": id_of(twin)}))["contactRestore"]) == [
        ("NOT_FOUND", "id")
    ]


async def test_the_phone_knows_the_survivor(api: Api, cast: Cast) -> None:
    ewa, twin = await make.contact(phones=["601602603"]), await make.contact(phones=["601602603", "500500500"])
    assert len((await identify(read("601602603", "PL"), "PL")).candidate_ids) == 2
    await merged(api, cast.ola, ewa, twin)
    for number in ("601602603", "500500500"):
        assert (await identify(read(number, "PL"), "PL")).contact_id == ewa.id


async def test_the_timelines_join_and_tell_of_the_merge(api: Api, cast: Cast) -> None:
    ola = await eyes_of(cast.ola)
    ewa, twin = await make.contact(first_name="Ewa"), await make.contact(first_name="E.", city="Gdańsk")
    async with unit_of_work():
        await change(twin, by=ola, city="Sopot")
        note = await make.note(contact=twin)
        await record("note.added", note, by=ola, about=[twin])
    await merged(api, cast.ola, ewa, twin)
    story = (await api.as_(cast.ola)(TIMELINE, id=id_of(ewa)))["contact"]["timeline"]["nodes"]
    assert [entry["name"] for entry in story] == ["contact.merged", "note.added", "contact.changed"]
    told = {each["field"]: each["after"] for each in story[0]["changes"]}
    assert str(twin) in told["merged"]
    assert told["city"] == '"Sopot"'
    assert (story[0]["by"]["name"], story[2]["subject"]) == ("Ola Nowak", {"displayName": str(ewa)})


async def test_organizations_take_contacts_and_those_below_them_along(api: Api, cast: Cast) -> None:
    firm, twin = (
        await make.organization(name="Budex"),
        await make.organization(name="Budex sp. z o.o.", tax_id="5260250274"),
    )
    below = await make.organization(name="Budex Serwis", parent=twin)
    jan = await make.contact(first_name="Jan", last_name="Nowak", organization=twin)
    answer = await merged(api, cast.ola, firm, twin)
    assert codes(answer) == []
    assert answer["organization"]["taxId"] == "5260250274"
    assert answer["organization"]["contacts"]["nodes"] == [{"displayName": "Jan Nowak"}]
    await below.refresh_from_db()
    assert below.parent_id == firm.id
    story = (await api.as_(cast.ola)(TIMELINE, id=id_of(jan)))["contact"]["timeline"]["nodes"]
    assert [entry["name"] for entry in story] == ["contact.changed"]


async def test_who_swallows_those_above_it_takes_the_place_of_the_highest(api: Api, cast: Cast) -> None:
    top = await make.organization(name="Top")
    high = await make.organization(name="High", parent=top)
    middle = await make.organization(name="Middle", parent=high)
    low = await make.organization(name="Low", parent=middle)
    answer = await merged(api, cast.ola, low, high)
    assert answer["organization"]["parent"] == {"name": "Top"}
    await middle.refresh_from_db()
    assert middle.parent_id == low.id
    answer = await merged(api, cast.ola, top, low, parent=low)
    assert answer["organization"]["parent"] is None


async def test_what_can_not_be_merged_is_refused_in_words(api: Api, cast: Cast) -> None:
    ewa, jan, far = await make.contact(), await make.contact(), await make.contact(crm=cast.service)
    old, firm = await make.contact(archived_at=datetime.now(UTC)), await make.organization()
    many = [await make.contact() for _ in range(10)]
    cases = (
        (ewa, [], ("MERGE_OF_ONE", "dropIds")),
        (ewa, many, ("TOO_MANY", "dropIds")),
        (ewa, [jan, ewa], ("REPEATED", "dropIds.1")),
        (ewa, [jan, jan], ("REPEATED", "dropIds.1")),
        (ewa, [far], ("WRONG_CRM", "dropIds.0")),
        (ewa, [jan, firm], ("NOT_FOUND", "dropIds.1")),
        (old, [jan], ("ARCHIVED", "keepId")),
    )
    for keep, dropped, expected in cases:
        assert codes(await merged(api, cast.ola, keep, *dropped)) == [expected]
    assert codes(await merged(api, cast.ola, ewa, jan, shoe=jan)) == [("UNKNOWN_FIELD", "choices.0.field")]
    assert codes(await merged(api, cast.ola, ewa, jan, city=far)) == [("NOT_FOUND", "choices.0.recordId")]
    assert codes(await merged(api, cast.ola, ewa, old)) == []


async def test_it_takes_the_right_to_change_and_delete_all_of_them(api: Api, cast: Cast) -> None:
    role = await make.user_with("supervisor", crm=cast.sales)
    ewa, jan, far = await make.contact(), await make.contact(), await make.contact(crm=cast.service)
    assert codes(await merged(api, role, ewa, far)) == [("NOT_FOUND", "dropIds.0")]
    assert codes(await merged(api, role, ewa, jan)) == []
    partner = await make.contact(account_kind="partner")
    both = await make.user_with("supervisor", "account_partner_reader")
    mine = await make.contact(managers=[both])
    assert codes(await merged(api, both, mine, partner)) in ([("FORBIDDEN", "dropIds.0")], [("NOT_FOUND", "keepId")])


async def test_more_than_a_record_may_have_is_refused(api: Api, cast: Cast) -> None:
    ewa = await make.contact(emails=[f"a{n}@example.com" for n in range(30)])
    twin = await make.contact(emails=[f"b{n}@example.com" for n in range(30)])
    assert codes(await merged(api, cast.ola, ewa, twin)) == [("TOO_MANY", "dropIds")]
    assert await Contact.filter(deleted_at=None).count() == 2


async def test_each_kind_has_a_door_of_its_own(api: Api, cast: Cast) -> None:
    ewa, jan = await make.contact(), await make.contact()
    input = {"keepId": id_of(ewa), "dropIds": [id_of(jan)]}
    answer = (await api.as_(cast.ola)(MERGE_COMPANIES, input=input))["organizationsMerge"]
    assert codes(answer) == [("NOT_FOUND", "keepId")]
