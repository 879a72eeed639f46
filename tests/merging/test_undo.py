"""A merge is undone: who was dropped is back, and what somebody changed since stays, in words."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast, eyes_of
from tests.documents import mutation

from ringbook.contacts.actions import change, delete
from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.custom_fields.models import CustomFieldType
from ringbook.emails.actions import Address
from ringbook.emails.models import EmailAddress
from ringbook.history.models import Event, EventLink
from ringbook.merging.models import Merge
from ringbook.organizations.models import Organization
from ringbook.phones.models import PhoneNumber

MERGE = mutation("contactsMerge", "contact { id } merge { id }", takes="MergeInput")
MERGE_COMPANIES = mutation("organizationsMerge", "organization { id } merge { id }", takes="MergeInput")
UNDO = mutation(
    "mergeUndo",
    "contact { displayName } organization { name } left merge { canUndo undoneAt }",
    takes="MergeUndoInput",
)
MERGES = "query($id: ID!) { merges(recordId: $id) { dropped canUndo } }"


async def merged(api: Api, user: Any, keep: Any, *dropped: Any) -> str:
    """The id of the merge."""
    input = {"keepId": id_of(keep), "dropIds": [id_of(row) for row in dropped]}
    document = MERGE if isinstance(keep, Contact) else MERGE_COMPANIES
    [payload] = (await api.as_(user)(document, input=input)).values()
    assert payload["userErrors"] == []
    id: str = payload["merge"]["id"]
    return id


async def undone(api: Api, user: Any, id: str) -> dict[str, Any]:
    answer: dict[str, Any] = (await api.as_(user)(UNDO, input={"id": id}))["mergeUndo"]
    return answer


async def everything() -> dict[str, Any]:
    """All rows that a merge touches, without what tells of changes, and without the place on the board."""
    silent = {"version": 0, "updated_at": 0, "board_position": 0}
    people = [{**dict(row), **silent} for row in await Contact.all().order_by("id")]
    firms = [{**dict(row), **silent} for row in await Organization.all().order_by("id")]
    emails = [
        (row.contact_id, row.address, row.main) for row in await EmailAddress.all().order_by("contact_id", "address")
    ]
    phones = [{**dict(row), "rank": 0} for row in await PhoneNumber.all().order_by("id")]
    tags = {row.id: [tag.id for tag in await row.tags.all()] for row in await Contact.all()}
    managers = {row.id: {user.id for user in await row.managers.all()} for row in await Contact.all()}
    return {"people": people, "firms": firms, "emails": emails, "phones": phones, "tags": tags, "managers": managers}


async def test_a_merge_that_is_undone_leaves_everything_as_it_was(api: Api, cast: Cast) -> None:
    number = await make.custom_field("Number", CustomFieldType.TEXT, unique=True)
    firm = await make.organization()
    ewa = await make.contact(phones=["601602603"], emails=["a@example.com"], managers=[cast.ola])
    twin = await make.contact(
        first_name="E.", city="Gdańsk", stage=cast.lead, birthday="1980-12-31", organization=firm,
        custom={number.key: "K-1"}, phones=["58 555 12 34", "601602603"], emails=["b@example.com", "A@example.com"],
        tags=[cast.vip], managers=[cast.bartek, cast.ola],
    )  # fmt: skip
    await PhoneNumber.filter(contact_id=twin.id, rank=1).update(description="at home", do_not_call=True)
    note, before = await make.note(contact=twin), await everything()
    id = await merged(api, cast.ola, ewa, twin)
    assert await everything() != before
    answer = await undone(api, cast.ola, id)
    assert (codes(answer), answer["left"], answer["merge"]["canUndo"]) == ([], [], False)
    assert await everything() == before
    await note.refresh_from_db()
    assert note.contact_id == twin.id


async def test_stories_part_again(api: Api, cast: Cast) -> None:
    ola, ewa, twin = await eyes_of(cast.ola), await make.contact(), await make.contact()
    async with unit_of_work():
        await change(twin, by=ola, city="Sopot")
    await undone(api, cast.ola, await merged(api, cast.ola, ewa, twin))
    for row, names in (
        (ewa, ["contact.merged", "contact.unmerged"]),
        (twin, ["contact.changed", "contact.merged", "contact.unmerged"]),
    ):
        links = await EventLink.filter(subject_id=row.id, story=True).values_list("event_id", flat=True)
        assert [event.name for event in await Event.filter(id__in=links).order_by("seq")] == names


async def test_what_was_changed_since_stays_and_is_told(api: Api, cast: Cast) -> None:
    bartek = await eyes_of(cast.bartek)
    ewa = await make.contact(city="", country="")
    twin = await make.contact(city="Gdańsk", country="Polska", emails=["b@example.com"])
    id = await merged(api, cast.ola, ewa, twin)
    async with unit_of_work():
        await change(await Contact.get(id=ewa.id), by=bartek, city="Sopot", emails=[Address("c@example.com")])
    answer = await undone(api, cast.ola, id)
    assert [sentence.split(" on ")[0] for sentence in answer["left"]] == [
        "Bartek Wójcik changed “E-mail addresses”",
        "Bartek Wójcik changed “City”",
    ]
    await ewa.refresh_from_db()
    assert (ewa.city, ewa.country) == ("Sopot", "")
    assert [row.address for row in await EmailAddress.filter(contact_id=ewa.id)] == ["c@example.com"]


async def test_what_came_after_the_merge_stays_with_the_survivor(api: Api, cast: Cast) -> None:
    ewa, twin = await make.contact(), await make.contact()
    id = await merged(api, cast.ola, ewa, twin)
    note = await make.note(contact=ewa)
    await undone(api, cast.ola, id)
    await note.refresh_from_db()
    assert note.contact_id == ewa.id


async def test_a_unique_value_that_is_taken_now_comes_back_empty(api: Api, cast: Cast) -> None:
    number = await make.custom_field("Number", CustomFieldType.TEXT, unique=True)
    ewa, twin = await make.contact(custom={number.key: "K-1"}), await make.contact(custom={number.key: "K-2"})
    id = await merged(api, cast.ola, ewa, twin)
    await make.contact(custom={number.key: "k-2"})
    [sentence] = (await undone(api, cast.ola, id))["left"]
    assert "“Number” of" in sentence
    await twin.refresh_from_db()
    assert twin.custom == {}


async def test_organizations_get_their_contacts_back(api: Api, cast: Cast) -> None:
    firm, twin = await make.organization(), await make.organization(name="Twin")
    jan, below = await make.contact(organization=twin), await make.organization(parent=twin)
    id = await merged(api, cast.ola, firm, twin)
    newcomer = await make.contact(organization=firm)
    assert codes(await undone(api, cast.ola, id)) == []
    for row in (jan, below, newcomer):
        await row.refresh_from_db()
    assert (jan.organization_id, below.parent_id, newcomer.organization_id) == (twin.id, twin.id, firm.id)
    last = await Event.filter(subject_id=jan.id).order_by("-seq").first()
    assert last is not None
    assert (last.name, last.via) == ("contact.changed", "merge")


async def test_merges_of_several_are_undone_one_by_one_from_the_end(api: Api, cast: Cast) -> None:
    first, second, third = [await make.contact(first_name=name) for name in ("First", "Second", "Third")]
    early = await merged(api, cast.ola, second, first)
    late = await merged(api, cast.ola, third, second)
    refused = await undone(api, cast.ola, early)
    assert codes(refused) == [("NOT_LAST", "id")]
    assert f"was merged into {third}" in refused["userErrors"][0]["message"]
    listed = (await api.as_(cast.ola)(MERGES, id=id_of(third)))["merges"]
    assert listed == [
        {"dropped": [str(second)], "canUndo": True},
        {"dropped": [str(first)], "canUndo": False},
    ]
    for id in (late, early):
        assert codes(await undone(api, cast.ola, id)) == []
    assert await Contact.filter(deleted_at=None, merged_into_id=None).count() == 3


async def test_an_undo_is_once_and_for_thirty_days(api: Api, cast: Cast) -> None:
    ewa, twin, other = [await make.contact() for _ in range(3)]
    id = await merged(api, cast.ola, ewa, twin)
    assert codes(await undone(api, cast.ola, id)) == []
    assert codes(await undone(api, cast.ola, id)) == [("ENDED", "id")]
    id = await merged(api, cast.ola, ewa, other)
    await Merge.filter(undone_at=None).update(created_at=datetime.now(UTC) - timedelta(days=30, seconds=1))
    assert codes(await undone(api, cast.ola, id)) == [("ENDED", "id")]


async def test_a_survivor_in_the_trash_has_to_come_back_first(api: Api, cast: Cast) -> None:
    ewa, twin = await make.contact(), await make.contact()
    id = await merged(api, cast.ola, ewa, twin)
    async with unit_of_work():
        await delete(await Contact.get(id=ewa.id), by=await eyes_of(cast.ola))
    assert codes(await undone(api, cast.ola, id)) == [("NOT_FOUND", "id")]


async def test_only_who_may_merge_the_survivor_undoes(api: Api, cast: Cast) -> None:
    ewa, twin = await make.contact(), await make.contact()
    id = await merged(api, cast.ola, ewa, twin)
    assert (await api.as_(cast.bartek)(MERGES, id=id_of(ewa)))["merges"][0]["canUndo"] is False
    far = await make.user_with("supervisor", crm=cast.service)
    assert codes(await undone(api, far, id)) == [("NOT_FOUND", "id")]
    near = await make.user_with("supervisor", crm=cast.sales)
    assert codes(await undone(api, near, id)) == []
