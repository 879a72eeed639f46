"""Changing many records: what changes, what is refused, and what is left alone."""

from typing import Any

import pytest

from ringbook.contacts.models import Contact
from ringbook.crms.policy import AccountKind
from ringbook.custom_fields.models import CustomFieldType
from ringbook.history.models import Event
from ringbook.identity.models import Role
from ringbook.jobs.models import Job
from ringbook.tags.models import Tag
from tests import factories as make
from tests.api import Api, GraphQLFailure, id_of
from tests.bulk import house
from tests.bulk.house import UPDATE, UPDATE_ORGANIZATIONS
from tests.cast import Cast

ALL: dict[str, Any] = {"filter": {}}


@pytest.fixture
def ola(api: Api, cast: Cast) -> Api:
    return api.as_(cast.ola)


async def test_only_what_is_said_changes(ola: Api, cast: Cast) -> None:
    old = await Tag.create(crm=cast.sales, name="Old", colour="#000000")
    one = await make.contact(city="Gdynia", stage=cast.lead, tags=[old], managers=[cast.zofia])
    two = await make.contact(city="Sopot", tags=[cast.vip])
    patch = {
        "stageId": id_of(cast.customer),
        "postalCode": " 81-001  ",
        "addTagIds": [id_of(cast.vip)],
        "removeTagIds": [id_of(old)],
        "addManagerIds": [id_of(cast.bartek)],
    }
    job = await house.done(ola, UPDATE, selection=ALL, patch=patch)
    assert house.counts(job) == (2, 0, 0)
    for row, city, managers in ((one, "Gdynia", {"Bartek Wójcik", "Zofia Lis"}), (two, "Sopot", {"Bartek Wójcik"})):
        now = await Contact.get(id=row.id).prefetch_related("tags", "managers", "stage")
        assert (now.city, now.postal_code, str(now.stage)) == (city, "81-001", "Customer")
        assert [tag.name for tag in now.tags] == ["VIP"]
        assert {user.name for user in now.managers} == managers


async def test_a_stage_alone_is_a_move_and_each_record_tells_its_story(ola: Api, cast: Cast) -> None:
    row = await make.contact(stage=cast.lead)
    await house.done(ola, UPDATE, selection=ALL, patch={"stageId": id_of(cast.customer)})
    event = await Event.get(subject_id=row.id).prefetch_related("changes")
    assert (event.name, event.by_name, event.via) == ("contact.moved", "Ola Nowak", "person")
    assert [change.field for change in event.changes] == ["stage"]


async def test_what_is_so_already_is_skipped_and_has_no_story(ola: Api, cast: Cast) -> None:
    row = await make.contact(city="Gdańsk", tags=[cast.vip])
    patch = {"city": "Gdańsk", "addTagIds": [id_of(cast.vip)]}
    assert house.counts(await house.done(ola, UPDATE, selection=ALL, patch=patch)) == (0, 1, 0)
    assert await Event.filter(subject_id=row.id).count() == 0


async def test_a_dry_run_counts_and_changes_nothing(ola: Api, cast: Cast) -> None:
    await make.contact(city="Gdynia")
    await make.contact(city="Sopot")
    input = {"selection": {"filter": {"city": {"eq": "sopot"}}}, "patch": {"city": "Gdańsk"}, "dryRun": True}
    assert (await ola(UPDATE, input=input))["contactsUpdate"] == {"count": 1, "job": None, "userErrors": []}
    assert await Job.all().count() == 0


async def test_the_chosen_are_those_of_the_moment_it_begins(ola: Api) -> None:
    row, other = await make.contact(city="Gdynia"), await make.contact(city="Gdynia")
    selection = {"filter": {"city": {"eq": "gdynia"}}, "except": [id_of(other)]}
    job = await house.done(ola, UPDATE, selection=selection, patch={"city": "Hel"})
    assert (house.counts(job), (await Contact.get(id=other.id)).city) == ((1, 0, 0), "Gdynia")
    assert (await Contact.get(id=row.id)).city == "Hel"


async def test_each_record_keeps_to_the_rules(ola: Api, cast: Cast) -> None:
    archived = await make.contact(first_name="Ewa", last_name="Dawna", archived_at="2026-01-01T00:00:00Z")
    foreign = await make.contact(crm=cast.service, first_name="Jan", last_name="Obcy")
    fine = await make.contact()
    job = await house.done(ola, UPDATE, selection=ALL, patch={"stageId": id_of(cast.customer), "city": "Hel"})
    assert house.counts(job) == (1, 0, 2)
    assert house.codes(job) == [("Ewa Dawna", "ARCHIVED"), ("Jan Obcy", "WRONG_CRM")]
    assert job["failures"]["nodes"][1]["message"] == "This stage belongs to another CRM."
    assert job["failures"]["nodes"][1]["recordId"] == id_of(foreign)
    assert [(await Contact.get(id=row.id)).city for row in (archived, foreign, fine)] == ["", "", "Hel"]


async def test_what_one_may_only_read_is_reported_and_what_is_hidden_is_not(api: Api, cast: Cast) -> None:
    supervisor = await make.user_with("supervisor", "account_partner_reader", crm=cast.sales)
    mine = await make.contact()
    read = await make.contact(crm=cast.service, account_kind=AccountKind.PARTNER, first_name="Jan", last_name="Partner")
    hidden = await make.contact(crm=cast.service)
    rows = {"ids": [id_of(row) for row in (mine, read, hidden)]}
    job = await house.done(api.as_(supervisor), UPDATE, selection=rows, patch={"city": "Hel"})
    assert (house.counts(job), house.codes(job)) == ((1, 0, 1), [("Jan Partner", "FORBIDDEN")])
    assert [(await Contact.get(id=row.id)).city for row in (mine, read, hidden)] == ["Hel", "", ""]


async def test_required_fields_that_were_empty_stay_so(ola: Api, cast: Cast) -> None:
    needed = await make.custom_field("NIP", CustomFieldType.TEXT, required=True)
    row = await make.contact()
    assert house.counts(await house.done(ola, UPDATE, selection=ALL, patch={"city": "Hel"})) == (1, 0, 0)
    own = {"customValues": [{"fieldId": id_of(needed), "text": "x"}]}
    assert house.counts(await house.done(ola, UPDATE, selection=ALL, patch=own)) == (1, 0, 0)
    assert (await Contact.get(id=row.id)).custom == {str(needed.id): "x"}
    emptied = {"customValues": [{"fieldId": id_of(needed)}]}
    refused = await house.refused(ola, UPDATE, selection=ALL, patch=emptied)
    assert refused == [("REQUIRED", "patch.customValues.0.text")]


async def test_own_fields_of_another_crm_are_reported(ola: Api, cast: Cast) -> None:
    field = await make.custom_field("Notes", CustomFieldType.TEXT)
    await make.contact(crm=cast.service, first_name="Jan", last_name="Obcy")
    await make.contact()
    own = {"customValues": [{"fieldId": id_of(field), "text": "x"}]}
    job = await house.done(ola, UPDATE, selection=ALL, patch=own)
    assert (house.counts(job), house.codes(job)) == ((1, 0, 1), [("Jan Obcy", "WRONG_CRM")])


@pytest.mark.parametrize(
    ("patch", "refusal"),
    [
        ({}, ("BLANK", "patch")),
        ({"city": "x" * 121}, ("TOO_LONG", "patch.city")),
        ({"personType": "ARCHIVED"}, ("WRONG_TYPE", "patch.personType")),
        ({"stageId": "bm90aGluZw"}, ("NOT_FOUND", "patch.stageId")),
        ({"addTagIds": ["bm90aGluZw"]}, ("NOT_FOUND", "patch.addTagIds.0")),
        ({"customValues": [{"fieldId": "bm90aGluZw"}]}, ("NOT_FOUND", "patch.customValues.0.fieldId")),
    ],
)
async def test_what_is_wrong_whatever_the_record_is_said_at_once(
    ola: Api, patch: dict[str, Any], refusal: tuple[str, str]
) -> None:
    await make.contact()
    assert await house.refused(ola, UPDATE, selection=ALL, patch=patch) == [refusal]


async def test_a_tag_on_and_off_at_once(ola: Api, cast: Cast) -> None:
    patch = {"addTagIds": [id_of(cast.vip)], "removeTagIds": [id_of(cast.vip)]}
    assert await house.refused(ola, UPDATE, selection=ALL, patch=patch) == [("CONTRADICTION", "patch.removeTagIds.0")]


@pytest.mark.parametrize(
    ("selection", "refusal"),
    [
        ({}, ("WRONG_SELECTION", "selection")),
        ({"ids": [], "filter": {}}, ("WRONG_SELECTION", "selection")),
        ({"ids": ["x"] * 251}, ("TOO_MANY", "selection.ids")),
        ({"filter": {}, "except": ["x"] * 251}, ("TOO_MANY", "selection.except")),
        ({"ids": ["bm90aGluZw"]}, ("NOTHING_SELECTED", "selection")),
    ],
)
async def test_selections_that_make_no_sense(ola: Api, selection: dict[str, Any], refusal: tuple[str, str]) -> None:
    await make.contact()
    assert await house.refused(ola, UPDATE, selection=selection, patch={"city": "Hel"}) == [refusal]


async def test_it_takes_the_right_to_edit_many(api: Api, cast: Cast) -> None:
    with pytest.raises(GraphQLFailure) as failure:
        await api.as_(cast.bartek)(UPDATE, input={"selection": ALL, "patch": {"city": "Hel"}})
    assert failure.value.code == "FORBIDDEN"


async def test_many_are_changed_by_who_may_change_one(api: Api, cast: Cast) -> None:
    await cast.bartek.roles.add(await Role.create(name="Many", permissions=["records:bulk", "contacts:read"]))
    await cast.bartek.roles.remove(await Role.get(key="consultant"))
    await make.contact()
    refused = await house.refused(api.as_(cast.bartek), UPDATE, selection=ALL, patch={"city": "Hel"})
    assert refused == [("FORBIDDEN", "selection")]


async def test_rights_are_those_of_the_moment_it_runs(api: Api, cast: Cast) -> None:
    lead = await make.user_with("supervisor", crm=cast.sales)
    row = await make.contact()
    job = await house.begun(api.as_(lead), UPDATE, selection=ALL, patch={"city": "Hel"})
    await lead.roles.clear()
    job = await house.finish(api.as_(lead), job)
    assert (job["state"], job["message"]) == ("FAILED", "You need the permission records:bulk for this.")
    assert (await Contact.get(id=row.id)).city == ""


async def test_organizations_too(ola: Api, cast: Cast) -> None:
    head = await make.organization(name="Head")
    below = await make.organization(name="Below", tags=[cast.vip])
    patch = {"parentId": id_of(head), "size": "LARGE", "removeTagIds": [id_of(cast.vip)]}
    job = await house.done(ola, UPDATE_ORGANIZATIONS, selection=ALL, patch=patch)
    assert (house.counts(job), house.codes(job)) == ((1, 0, 1), [("Head", "PARENT_IS_ITSELF")])
    await below.refresh_from_db()
    assert (below.parent_id, below.size, await below.tags.all()) == (head.id, "large", [])
