"""Taking bulk edits back."""

from typing import Any

import pytest

from ringbook.consents.models import Consent
from ringbook.contacts import actions
from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.custom_fields.models import CustomFieldType
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.identity.models import Role
from ringbook.organizations.models import Organization
from ringbook.tags.models import Tag
from tests import factories as make
from tests.api import Api, id_of
from tests.bulk import house
from tests.bulk.house import DELETE, DELETE_ORGANIZATIONS, UNDO, UPDATE, UPDATE_ORGANIZATIONS
from tests.cast import Cast, eyes_of
from tests.documents import mutation

ALL: dict[str, Any] = {"filter": {}}
MERGE = mutation("contactsMerge", "merge { id }", takes="MergeInput")
UNMERGE = mutation("mergeUndo", "merge { id }", takes="MergeUndoInput")


@pytest.fixture
def ola(api: Api, cast: Cast) -> Api:
    return api.as_(cast.ola)


async def undone(api: Api, job: dict[str, Any]) -> dict[str, Any]:
    """The undo of a job, after the worker did it."""
    return await house.done(api, UNDO, id=job["id"])


async def test_everything_is_as_it_was(ola: Api, cast: Cast) -> None:
    old = await Tag.create(crm=cast.sales, name="Old", colour="#000000")
    own = await make.custom_field("Shoe size", CustomFieldType.INTEGER)
    row = await make.contact(
        city="Gdynia", stage=cast.lead, tags=[old], managers=[cast.zofia], custom={str(own.id): 43}
    )
    patch = {
        "stageId": id_of(cast.customer),
        "sourceId": id_of(cast.website),
        "city": "Hel",
        "accountKind": "PARTNER",
        "addTagIds": [id_of(cast.vip)],
        "removeTagIds": [id_of(old)],
        "addManagerIds": [id_of(cast.bartek)],
        "customValues": [{"fieldId": id_of(own), "integer": 44}],
    }
    job = await house.done(ola, UPDATE, selection=ALL, patch=patch)
    assert job["canUndo"]
    assert (await Contact.get(id=row.id)).custom == {str(own.id): 44}
    back = await undone(ola, job)
    assert (house.counts(back), back["kind"], back["undoes"]["id"]) == ((1, 0, 0), "UNDO", job["id"])
    now = await Contact.get(id=row.id).prefetch_related("tags", "managers")
    assert (now.city, now.stage_id, now.source_id, now.account_kind) == ("Gdynia", cast.lead.id, None, "customer")
    assert (now.custom, [str(tag) for tag in now.tags]) == ({str(own.id): 43}, ["Old"])
    assert [user.name for user in now.managers] == ["Zofia Lis"]


async def test_an_undo_is_done_once_and_is_not_undone(ola: Api, cast: Cast) -> None:
    await make.contact()
    job = await house.done(ola, UPDATE, selection=ALL, patch={"city": "Hel"})
    back = await house.begun(ola, UNDO, id=job["id"])
    assert not (await house.shown(ola, job))["canUndo"]
    assert await house.refused(ola, UNDO, id=job["id"]) == [("ENDED", "id")]
    back = await house.finish(ola, back)
    assert (back["canUndo"], await house.refused(ola, UNDO, id=back["id"])) == (False, [("NOT_UNDOABLE", "id")])
    assert await house.refused(ola, UNDO, id=job["id"]) == [("ENDED", "id")]
    assert (await house.shown(ola, job))["undoneAt"]


async def test_what_somebody_changed_since_stays_and_is_reported(ola: Api, cast: Cast) -> None:
    row = await make.contact(first_name="Ewa", last_name="Nowa", city="Gdynia", stage=cast.lead)
    other = await make.contact(city="Sopot")
    patch = {"city": "Hel", "stageId": id_of(cast.customer)}
    job = await house.done(ola, UPDATE, selection=ALL, patch=patch)
    async with unit_of_work():
        await actions.change(row, by=await eyes_of(cast.bartek), city="Jastarnia")
    back = await undone(ola, job)
    assert (house.counts(back), house.codes(back)) == ((1, 0, 1), [("Ewa Nowa", "CHANGED_SINCE")])
    [failure] = back["failures"]["nodes"]
    assert failure["message"].startswith("Bartek Wójcik changed “City” on ")
    now = await Contact.get(id=row.id)
    assert (now.city, now.stage_id) == ("Jastarnia", cast.lead.id)
    assert (await Contact.get(id=other.id)).city == "Sopot"


async def test_what_others_did_to_the_tags_stays(ola: Api, cast: Cast) -> None:
    new = await Tag.create(crm=cast.sales, name="New", colour="#000000")
    row = await make.contact()
    job = await house.done(ola, UPDATE, selection=ALL, patch={"addTagIds": [id_of(cast.vip)]})
    await row.tags.add(new)
    assert house.counts(await undone(ola, job)) == (1, 0, 0)
    assert [str(tag) for tag in await row.tags.all()] == ["New"]


async def test_what_was_there_and_is_deleted_can_not_come_back(ola: Api, cast: Cast) -> None:
    await make.contact(stage=cast.lead)
    job = await house.done(ola, UPDATE, selection=ALL, patch={"stageId": id_of(cast.customer)})
    await cast.lead.delete()
    back = await undone(ola, job)
    assert (house.counts(back), [code for _, code in house.codes(back)]) == ((0, 0, 1), ["DELETED_SINCE"])
    assert (await house.shown(ola, job))["undoneAt"]


async def test_a_tag_that_was_deleted_since_is_missed(ola: Api, cast: Cast) -> None:
    old = await Tag.create(crm=cast.sales, name="Old", colour="#000000")
    row = await make.contact(first_name="Ewa", last_name="Nowa", tags=[old, cast.vip])
    job = await house.done(ola, UPDATE, selection=ALL, patch={"removeTagIds": [id_of(old), id_of(cast.vip)]})
    await old.delete()
    back = await undone(ola, job)
    assert (house.counts(back), house.codes(back)) == ((0, 0, 1), [("Ewa Nowa", "DELETED_SINCE")])
    assert "“Tags”" in back["failures"]["nodes"][0]["message"]
    assert [str(tag) for tag in await row.tags.all()] == ["VIP"]


async def test_whoever_is_out_of_reach_is_reported_without_a_name_and_can_be_put_back_later(ola: Api) -> None:
    row, other = await make.contact(city="Gdynia"), await make.contact(city="Sopot")
    job = await house.done(ola, UPDATE, selection=ALL, patch={"city": "Hel"})
    await Contact.filter(id=row.id).update(deleted_at=row.created_at)
    back = await undone(ola, job)
    assert (house.counts(back), house.codes(back)) == ((1, 0, 1), [("", "GONE")])
    now = await house.shown(ola, job)
    assert (now["undoneAt"], now["canUndo"]) == (None, True)
    await Contact.filter(id=row.id).update(deleted_at=None)
    await Contact.filter(id=other.id).update(city="Hel")  # by hand: this is not the job's any more
    assert house.counts(await undone(ola, job)) == (1, 0, 0)
    assert [(await Contact.get(id=each.id)).city for each in (row, other)] == ["Gdynia", "Hel"]
    now = await house.shown(ola, job)
    assert (bool(now["undoneAt"]), now["canUndo"]) == (True, False)


async def test_whoever_takes_themselves_off_can_not_undo_that(api: Api, cast: Cast) -> None:
    await cast.bartek.roles.clear()
    rights = ["records:bulk", "contacts:read", "contacts:edit", "customers:own"]
    await cast.bartek.roles.add(await Role.create(name="Own", permissions=rights))
    await make.contact(managers=[cast.bartek])
    bartek = api.as_(cast.bartek)
    job = await house.done(bartek, UPDATE, selection=ALL, patch={"removeManagerIds": [id_of(cast.bartek)]})
    assert house.counts(job) == (1, 0, 0)
    back = await undone(bartek, job)
    assert (house.counts(back), house.codes(back)) == ((0, 0, 1), [("", "GONE")])


async def test_whoever_was_merged_is_put_back_once_that_is_undone(ola: Api, cast: Cast) -> None:
    ewa, twin = await make.contact(city="Gdynia"), await make.contact(city="Sopot")
    job = await house.done(ola, UPDATE, selection=ALL, patch={"city": "Hel"})
    merged = await ola(MERGE, input={"keepId": id_of(ewa), "dropIds": [id_of(twin)]})
    assert house.counts(await undone(ola, job)) == (1, 0, 1)
    await ola(UNMERGE, input={"id": merged["contactsMerge"]["merge"]["id"]})
    assert house.counts(await undone(ola, job)) == (1, 0, 0)
    assert [(await Contact.get(id=each.id)).city for each in (ewa, twin)] == ["Gdynia", "Sopot"]


async def test_an_undo_of_a_refused_one_is_not_used_up(ola: Api) -> None:
    row = await make.contact(first_name="Ewa", last_name="Nowa", city="Gdynia")
    job = await house.done(ola, UPDATE, selection=ALL, patch={"city": "Hel"})
    await Contact.filter(id=row.id).update(archived_at=row.created_at)
    assert house.codes(await undone(ola, job)) == [("Ewa Nowa", "ARCHIVED")]
    await Contact.filter(id=row.id).update(archived_at=None)
    assert house.counts(await undone(ola, job)) == (1, 0, 0)
    assert (await Contact.get(id=row.id)).city == "Gdynia"


async def test_what_left_the_trash_for_good_is_reported(ola: Api) -> None:
    row = await make.contact()
    job = await house.done(ola, DELETE, selection=ALL)
    await Contact.filter(id=row.id).delete()
    back = await undone(ola, job)
    assert (house.counts(back), house.codes(back)) == ((0, 0, 1), [("", "GONE")])


async def test_the_deleted_come_back(ola: Api) -> None:
    one, two = await make.contact(), await make.contact()
    job = await house.done(ola, DELETE, selection=ALL)
    assert house.counts(job) == (2, 0, 0)
    await two.refresh_from_db()
    assert two.deleted_at
    await Contact.filter(id=one.id).update(deleted_at=None)
    assert house.counts(await undone(ola, job)) == (1, 1, 0)
    assert await Contact.filter(deleted_at=None).count() == 2


async def test_deleted_organizations_come_back_and_edited_ones_are_as_they_were(ola: Api, cast: Cast) -> None:
    head, row = await make.organization(), await make.organization(industry="Bakery")
    selection = {"ids": [id_of(row)]}
    patch = {"parentId": id_of(head), "industry": "Mill", "size": "SMALL"}
    job = await house.done(ola, UPDATE_ORGANIZATIONS, selection=selection, patch=patch)
    assert house.counts(await undone(ola, job)) == (1, 0, 0)
    job = await house.done(ola, DELETE_ORGANIZATIONS, selection=selection)
    assert house.counts(await undone(ola, job)) == (1, 0, 0)
    now = await Organization.get(id=row.id)
    assert (now.parent_id, now.industry, now.size, now.deleted_at) == (None, "Bakery", None, None)


async def test_consents_are_followed_and_never_taken_out(ola: Api, cast: Cast) -> None:
    kind = await DictionaryEntry.create(kind=DictionaryKind.CONSENT_KIND, name="Newsletter", rank=1)
    agreed, never = await make.contact(), await make.contact()
    await Consent.create(contact=agreed, kind=kind, granted=True, at=agreed.created_at, channel="web", by_name="x")
    said = {"consents": [{"kindId": id_of(kind), "granted": True, "channel": "PAPER"}]}
    job = await house.done(ola, UPDATE, selection=ALL, patch=said)
    assert house.counts(job) == (1, 1, 0)
    assert house.counts(await undone(ola, job)) == (1, 0, 0)
    told = await Consent.filter(contact=never).order_by("at", "id")
    assert [(each.granted, each.channel, bool(each.remark)) for each in told] == [
        (True, "paper", False),
        (False, "other", True),
    ]
    assert await Consent.filter(contact=agreed).count() == 1


async def test_a_cancelled_one_can_be_undone_as_far_as_it_came(ola: Api, cast: Cast) -> None:
    await make.contact()
    job = await house.begun(ola, UPDATE, selection=ALL, patch={"city": "Hel"})
    assert (job["canUndo"], job["canCancel"]) == (False, True)
    cancelled = (await ola(house.CANCEL, input={"id": job["id"]}))["jobCancel"]["job"]
    assert (cancelled["state"], cancelled["canUndo"], cancelled["canCancel"]) == ("CANCELLED", False, False)
    assert (await house.finish(ola, job))["processed"] == 0
    assert await house.refused(ola, UNDO, id=job["id"]) == [("NOT_UNDOABLE", "id")]


async def test_jobs_of_others_are_nobody_elses_business(api: Api, ola: Api, cast: Cast) -> None:
    await make.contact()
    job = await house.done(ola, UPDATE, selection=ALL, patch={"city": "Hel"})
    karol = api.as_(cast.karol)
    assert (await karol(house.SHOW, id=job["id"]))["job"] is None
    assert (await karol("{ jobs { id } }"))["jobs"] == []
    assert await house.refused(karol, UNDO, id=job["id"]) == [("NOT_FOUND", "id")]


async def test_its_title_is_a_noun_with_that_of_the_job(ola: Api) -> None:
    await make.contact()
    assert (await house.begun(ola, UPDATE, selection=ALL, patch={"city": "Hel"}))["title"] == "Contacts, City"
    job = await house.done(ola, DELETE, selection=ALL)
    back = await house.begun(ola, UNDO, id=job["id"])
    assert (job["title"], back["title"]) == ("Deleting contacts", "Undo — Deleting contacts")
