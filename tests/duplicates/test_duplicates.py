"""Pairs that may be the same: found over a whole Crm, kept up to date, judged by people."""

import asyncio
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast, eyes_of, raise_curtain
from tests.documents import mutation
from tortoise import connections

from ringbook.contacts.actions import archive, change, delete
from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.crms.models import Crm
from ringbook.duplicates.jobs import search, sweep
from ringbook.duplicates.models import DuplicatePair
from ringbook.duplicates.refreshing import refresh
from ringbook.jobs.models import Job, JobState

PAIRS = """query($kind: DuplicateKind! = CONTACT, $rejected: Boolean! = false, $first: Int! = 50, $after: String) {
  duplicatePairs(kind: $kind, rejected: $rejected, first: $first, after: $after) { totalCount
    pageInfo { hasNextPage endCursor } nodes { id score reasons rejectedAt
    contacts { displayName } organizations { name } } } }"""
SEARCH = mutation("duplicatesSearch", "job { id state total kind }", takes="DuplicatesSearchInput")
REJECT = mutation("duplicateReject", "pair { rejectedAt }", takes="DuplicateRejectInput")
MERGE = mutation("contactsMerge", "contact { id }", takes="MergeInput")


async def searched(crm: Crm) -> None:
    await sweep(str(crm.id))


async def found(api: Api, user: Any, **variables: Any) -> list[tuple[set[str], list[str]]]:
    """The names of both, and why."""
    nodes = (await api.as_(user)(PAIRS, **variables))["duplicatePairs"]["nodes"]
    sides = [node["contacts"] + node["organizations"] for node in nodes]
    return [
        ({side.get("displayName") or side["name"] for side in both}, node["reasons"])
        for both, node in zip(sides, nodes, strict=True)
    ]


async def test_the_same_number_address_and_name_make_a_pair(api: Api, cast: Cast) -> None:
    same = {"city": "Gdańsk"}
    await make.contact(first_name="Ewa", last_name="Nowak", phones=["601602603"], emails=["ewa@example.com"], **same)
    await make.contact(first_name="Nowak", last_name="Ewa", phones=["+48 601 602 603"], emails=["EWA@example.com"])
    await make.contact(first_name="Ewa", last_name="Nowacka", **same)
    await make.contact(first_name="Jan", last_name="Lis", emails=["ewa@example.com"], **same)
    await searched(cast.sales)
    first, *others = await found(api, cast.ola)
    assert first == ({"Ewa Nowak", "Nowak Ewa"}, ["SAME_NUMBER", "SAME_EMAIL"])
    assert others[-1] == ({"Ewa Nowak", "Ewa Nowacka"}, ["ALIKE_NAME"])
    assert [reasons for _, reasons in others[:-1]] == [["SAME_EMAIL"]] * 2


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Jan Kowalski", "Jan Kowalska", True),
        ("Jan Nowak", "Nowak Jan", True),
        ("Anna Łoś", "ANNA LOS", True),
        ("Katarzyna Wiśniewska", "Katarzyna Wisniewska", True),
        ("Yan Nowak", "Jan Nowak", True),
        ("Jan Nowak", "Ewa Lis", False),
        ("Jan Nowak", "Jan Wiśniewski", False),
    ],
)
async def test_names_are_alike_as_they_are_when_somebody_adds_a_contact(
    api: Api, cast: Cast, one: str, other: str, alike: bool
) -> None:
    for name in (one, other):
        first, last = name.split()
        await make.contact(first_name=first, last_name=last, city="Gdańsk")
    await searched(cast.sales)
    assert bool(await found(api, cast.ola)) is alike


async def test_names_are_compared_in_one_town_or_one_company_only(api: Api, cast: Cast) -> None:
    firm = await make.organization()
    for values in ({"city": "Gdańsk"}, {"city": "Sopot"}, {}):
        await make.contact(first_name="Ewa", last_name="Nowak", **values)
    await searched(cast.sales)
    assert await found(api, cast.ola) == []
    await Contact.all().update(organization_id=firm.id)
    await searched(cast.sales)
    assert len(await found(api, cast.ola)) == 3


async def test_a_switchboard_makes_no_pairs_nor_does_a_name_that_half_the_town_has(api: Api, cast: Cast) -> None:
    for number in range(51):
        await make.contact(first_name=f"{number:03}", last_name=f"{number * 7919:07}", phones=["22 555 10 10"])
    for _ in range(5):
        await make.contact(first_name="Anna", last_name="Nowak", city="Warszawa")
    await searched(cast.sales)
    assert await found(api, cast.ola) == []
    await Contact.filter(first_name="000").delete()
    await searched(cast.sales)
    assert (await api.as_(cast.ola)(PAIRS))["duplicatePairs"]["totalCount"] == 50 * 49 / 2


async def test_companies_are_the_same_by_tax_id_and_name_whatever_their_form(api: Api, cast: Cast) -> None:
    await make.organization(name="Budex Sp. z o.o.", tax_id="5260250274")
    await make.organization(name="BUDEX spółka akcyjna", city="Gdańsk", tax_id="5260250274")
    await make.organization(name="Budeks", city="Gdynia")
    await searched(cast.sales)
    pairs = await found(api, cast.ola, kind="ORGANIZATION")
    assert pairs[0] == ({"Budex Sp. z o.o.", "BUDEX spółka akcyjna"}, ["SAME_TAX_ID", "ALIKE_NAME"])
    assert ({"BUDEX spółka akcyjna", "Budeks"}, ["ALIKE_NAME"]) not in pairs


async def test_another_search_forgets_what_is_so_no_longer(api: Api, cast: Cast) -> None:
    ewa = await make.contact(phones=["601602603"], emails=["a@example.com"])
    twin = await make.contact(phones=["601602603"], emails=["a@example.com"])
    await searched(cast.sales)
    await (await twin.emails.all().first()).delete()
    await searched(cast.sales)
    assert [reasons for _, reasons in await found(api, cast.ola)] == [["SAME_NUMBER"]]
    await (await ewa.phones.all().first()).delete()
    await searched(cast.sales)
    assert await found(api, cast.ola) == []


async def test_a_search_is_a_job_with_progress(api: Api, cast: Cast) -> None:
    for _ in range(3):
        await make.contact(phones=["601602603"])
    begun = (await api.as_(cast.ola)(SEARCH, input={}))["duplicatesSearch"]
    assert (begun["job"]["kind"], begun["job"]["total"]) == ("DUPLICATE_SEARCH", 3)
    assert codes((await api.as_(cast.ola)(SEARCH, input={}))["duplicatesSearch"]) == [("ALREADY_RUNNING", "crmId")]
    job = await Job.get()
    await search(str(job.id))
    await job.refresh_from_db()
    assert (job.state, job.processed, job.total) == (JobState.DONE, 3, 3)
    assert len(await found(api, cast.ola)) == 3
    at = await api.as_(cast.ola)("query($id: ID) { duplicatesSearchedAt(crmId: $id) }", id=id_of(cast.sales))
    assert at["duplicatesSearchedAt"] is not None


@pytest.mark.committed
async def test_of_two_searches_at_the_same_moment_one_is_begun(committed_database: str) -> None:
    cast = await raise_curtain()
    ola = Api(cast.ola)
    ends = await asyncio.gather(*(ola(SEARCH, input={}) for _ in range(4)))
    refused = [("ALREADY_RUNNING", "crmId")]
    assert sorted(codes(end["duplicatesSearch"]) for end in ends) == [[], refused, refused, refused]
    assert await Job.all().count() == 1


async def test_a_cancelled_search_stops(api: Api, cast: Cast) -> None:
    await make.contact(phones=["601602603"])
    await make.contact(phones=["601602603"])
    await api.as_(cast.ola)(SEARCH, input={})
    job = await Job.get()
    await Job.filter(id=job.id).update(state=JobState.CANCELLED)
    await search(str(job.id))
    assert await found(api, cast.ola) == []


async def test_one_sees_pairs_both_sides_of_which_one_sees(api: Api, cast: Cast) -> None:
    supervisor = await make.user_with("supervisor", crm=cast.sales)
    for crm in (cast.sales, cast.service):
        await make.contact(crm=crm, phones=["601602603"])
        await make.contact(crm=crm, phones=["601602603"])
        await searched(crm)
    assert len(await found(api, cast.ola)) == 2
    assert len(await found(api, supervisor)) == 1
    with pytest.raises(GraphQLFailure) as refusal:
        await found(api, cast.bartek)
    assert refusal.value.code == "FORBIDDEN"


async def test_pages_follow_each_other_by_score(api: Api, cast: Cast) -> None:
    for _ in range(6):
        await make.contact(emails=["a@example.com"])
    await make.contact(phones=["601602603"])
    await make.contact(phones=["601602603"])
    await searched(cast.sales)
    scores, after = list[int](), None
    for _ in range(10):
        page = (await api.as_(cast.ola)(PAIRS, first=5, after=after))["duplicatePairs"]
        scores += [node["score"] for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert scores == [4, *[2] * 15]
    assert page["totalCount"] == 16


async def test_a_rejected_pair_never_comes_back_but_can_be_taken_back(api: Api, cast: Cast) -> None:
    await make.contact(phones=["601602603"])
    await make.contact(phones=["601602603"])
    await searched(cast.sales)
    pair = await DuplicatePair.get()
    await api.as_(cast.ola)(REJECT, input={"id": id_of(pair)})
    await searched(cast.sales)
    assert (await found(api, cast.ola), len(await found(api, cast.ola, rejected=True))) == ([], 1)
    await api.as_(cast.ola)(REJECT, input={"id": id_of(pair), "rejected": False})
    assert len(await found(api, cast.ola)) == 1
    assert codes((await api.as_(cast.ola)(REJECT, input={"id": id_of(cast.vip)}))["duplicateReject"]) == [
        ("NOT_FOUND", "id")
    ]


async def test_a_verdict_outlives_the_merge_of_a_side(api: Api, cast: Cast) -> None:
    ewa, twin, jan = [await make.contact(phones=["601602603"]) for _ in range(3)]
    await searched(cast.sales)
    one, other = sorted([twin.id, jan.id])
    pair = await DuplicatePair.get(one_id=one, other_id=other)
    await api.as_(cast.ola)(REJECT, input={"id": id_of(pair)})
    await api.as_(cast.ola)(MERGE, input={"keepId": id_of(ewa), "dropIds": [id_of(twin)]})
    await searched(cast.sales)
    assert await found(api, cast.ola) == []
    assert len(await found(api, cast.ola, rejected=True)) == 1


async def test_who_is_deleted_archived_or_merged_has_no_pairs(api: Api, cast: Cast) -> None:
    ola = await eyes_of(cast.ola)
    rows = [await make.contact(phones=["601602603"]) for _ in range(4)]
    await searched(cast.sales)
    for verb, left in ((delete, 3), (archive, 1)):
        async with unit_of_work():
            await verb(await Contact.get(id=rows.pop().id), by=ola)
        assert await DuplicatePair.all().count() == left
    await api.as_(cast.ola)(MERGE, input={"keepId": id_of(rows[0]), "dropIds": [id_of(rows[1])]})
    assert await DuplicatePair.all().count() == 0


async def test_a_changed_record_is_looked_at_again_in_the_background(api: Api, cast: Cast) -> None:
    ewa = await make.contact(first_name="Ewa", last_name="Nowak", city="Gdańsk")
    await make.contact(first_name="Ewa", last_name="Nowak", city="Sopot", phones=["601602603"])
    async with unit_of_work():
        await change(ewa, by=await eyes_of(cast.ola), city="Sopot")
    assert await deferred() == [ewa.id]
    await refresh("contact", ewa.id)
    assert [reasons for _, reasons in await found(api, cast.ola)] == [["ALIKE_NAME"]]
    await Contact.filter(id=ewa.id).update(city="Gdynia", archived_at=datetime.now(UTC))
    await refresh("contact", ewa.id)
    assert await DuplicatePair.all().count() == 0


async def test_changes_that_tell_nobody_apart_cost_nothing(api: Api, cast: Cast) -> None:
    ewa = await make.contact()
    async with unit_of_work():
        await change(ewa, by=await eyes_of(cast.ola), stage=cast.lead, language="pl")
    assert await deferred() == []


async def deferred() -> list[UUID]:
    """Whom the worker is to look at again."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT args->'ids'->>0 AS id FROM procrastinate_jobs WHERE task_name = 'duplicates.refresh'"
    )
    return [UUID(row["id"]) for row in rows]
