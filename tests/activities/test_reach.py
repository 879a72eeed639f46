"""Who sees which activities (ACC-7): the gate of the accounts they are with, then how far one's role reaches."""

from typing import Any

import pytest
from tests import factories as make
from tests.activities.documents import DELETE, NOTE, finished
from tests.api import Api, codes, id_of
from tests.cast import Cast, eyes_of

from ringbook.activities.planned import policy
from ringbook.activities.planned.ids import id_of as id_of_activity
from ringbook.activities.planned.models import Activity, ActivityKind
from ringbook.crms.models import Enterprise
from ringbook.identity.models import Role, User
from ringbook.projects.models import Project

LIST = "query { activities { totalCount nodes { subject } } }"


async def seen(user: User) -> set[str]:
    rows = await policy.visible_to(await eyes_of(user))
    return {row.subject for row in rows}


async def changeable(user: User) -> set[str]:
    rows = await policy.editable_by(await eyes_of(user))
    return {row.subject for row in rows}


async def worker(cast: Cast, *permissions: str) -> User:
    """Somebody with all accounts and just these permissions about activities."""
    name = "+".join(permissions) or "none"
    rights = ["contacts:read", "organizations:read", "contacts:edit", "accounts:all", *permissions]
    role = await Role.create(name=name, key=name, permissions=rights)
    user = await make.user_with()
    await user.roles.add(role)
    return user


async def test_ones_own_are_those_one_planned_does_or_takes_part_in(cast: Cast) -> None:
    me = await worker(cast, "activities:edit")
    await make.activity("planned", author_id=me.id, assignee=cast.zofia)
    await make.activity("to do", assignee=me)
    await make.activity("taking part", assignee=cast.zofia, participants=[cast.karol, me])
    await make.activity("somebody else's", author_id=cast.zofia.id, assignee=cast.zofia)
    await make.activity("with Ewa", contact=await make.contact(), assignee=cast.zofia)
    assert await seen(me) == await changeable(me) == {"planned", "to do", "taking part"}


async def test_with_their_projects_also_their_colleagues(cast: Cast) -> None:
    me, colleague = await worker(cast, "activities:project"), await make.user_with()
    hotline, complaints = await Project.get(name="Hotline"), await Project.get(name="Complaints")
    await hotline.members.add(me, colleague)
    await make.activity("a colleague's", assignee=colleague)
    await make.activity("with a colleague", assignee=cast.zofia, participants=[colleague])
    await make.activity("of the project", project=hotline, assignee=cast.zofia)
    await make.activity("of another", project=complaints, assignee=cast.zofia)
    assert await seen(me) == {"a colleague's", "with a colleague", "of the project"}
    assert await changeable(me) == set(), "without activities:edit"


async def test_with_all_everybodys_but_only_of_accounts_they_see(cast: Cast) -> None:
    reader = await make.user_with("account_customer_reader")
    here = await make.contact(first_name="Ewa")
    partner = await make.organization(account_kind="partner")
    await make.activity("with a customer", contact=here, assignee=cast.zofia)
    await make.activity("with a partner", organization=partner, assignee=cast.zofia)
    await make.activity("with a partner's customer", organization=partner, contact=here)
    await make.activity("with one further person", contact=await make.contact(account_kind="partner"), people=[here])
    await make.activity("with nobody", assignee=cast.zofia)
    assert await seen(reader) == {
        "with a customer", "with a partner's customer", "with one further person", "with nobody",
    }  # fmt: skip


async def test_ones_own_with_an_account_out_of_sight_are_out_of_sight(cast: Cast) -> None:
    hidden = await make.contact(crm=cast.service)
    await make.activity("hidden", contact=hidden, assignee=cast.bartek)
    gone = await make.contact()
    await make.activity("gone", contact=gone, assignee=cast.bartek)
    assert await seen(cast.bartek) == {"gone"}
    await type(gone).filter(id=gone.id).update(deleted_at="2026-01-01T00:00:00Z")
    assert await seen(cast.bartek) == set()


async def test_while_the_crm_is_off_nobody_has_any(cast: Cast) -> None:
    await make.activity("with nobody", assignee=cast.bartek)
    await Enterprise.all().update(crm_enabled=False)
    assert await seen(cast.bartek) == set()


async def test_one_may_change_ones_own_and_those_with_accounts_one_may_change(api: Api, cast: Cast) -> None:
    celina = await make.user_with("supervisor", crm=cast.sales)
    with_ewa = await make.activity("with Ewa", contact=await make.contact(), assignee=cast.bartek)
    await make.activity("with nobody", assignee=cast.bartek)
    await make.activity("with Zofia's", contact=await make.contact(crm=cast.service), assignee=cast.zofia)
    assert await seen(celina) == {"with Ewa", "with nobody"}
    assert await changeable(celina) == {"with Ewa", "with nobody"}
    manager = await make.user_with("account_customer_reader", "account_customer_manager")
    answer = await api.as_(manager)(NOTE, input={"id": id_of_activity(with_ewa), "note": "Mine"})
    assert codes(answer["activityNote"]) == [("FORBIDDEN", "id")]


async def test_what_is_with_nobody_is_changed_by_who_sees_everybodys(api: Api, cast: Cast) -> None:
    task, call = await make.activity("task", assignee=cast.bartek), await make.activity("call", assignee=cast.bartek)
    ask, id = api.as_(cast.ola), id_of_activity(task)
    document = "query($id: ID!) { activity(id: $id) { viewerCan { edit finish delete } } }"
    assert (await ask(document, id=id))["activity"]["viewerCan"] == {"edit": True, "finish": True, "delete": True}
    assert codes((await ask(NOTE, input={"id": id, "note": "Mine"}))["activityNote"]) == []
    assert [result["userErrors"] for result in await finished(ask, id)] == [[]]
    assert codes((await ask(DELETE, input={"id": id_of_activity(call)}))["activityDelete"]) == []
    colleague = await worker(cast, "activities:edit", "activities:project")
    await (await Project.get(name="Hotline")).members.add(colleague, cast.bartek)
    assert await seen(colleague) == {"task"}
    assert await changeable(colleague) == set()


@pytest.mark.parametrize("kind", list(ActivityKind))
async def test_what_one_may_not_see_is_nowhere(api: Api, cast: Cast, kind: ActivityKind) -> None:
    document = """query($id: ID!, $record: ID!, $me: [ID!]!) {
      activities { totalCount nodes { id } } activity(id: $id) { id } node(id: $id) { id }
      calendar(input: {from: "2027-01-01T00:00", to: "2027-01-03T00:00", userIds: $me}) { activities { id } }
      activityConflicts(input: {startsAt: "2027-01-02T10:00", endsAt: "2027-01-02T11:00", userIds: $me}) { id }
      record: node(id: $record) { ... on Contact { activities { totalCount } overdue { id } } }
    }"""
    ewa = await make.contact()
    times: dict[str, Any] = {"starts_at": "2027-01-02T09:00:00Z", "ends_at": "2027-01-02T10:30:00Z"}
    hidden = await make.activity("hidden", kind=kind, contact=ewa, assignee=cast.ola, **times)
    variables = {"id": id_of_activity(hidden), "record": id_of(ewa), "me": [id_of(cast.ola)]}
    assert await api.as_(cast.bartek)(document, **variables) == {
        "activities": {"totalCount": 0, "nodes": []}, "activity": None, "node": None,
        "calendar": {"activities": []}, "activityConflicts": [],
        "record": {"activities": {"totalCount": 0}, "overdue": []},
    }  # fmt: skip
    answer = await api.as_(cast.ola)(document, **variables)
    assert answer["activity"] == answer["node"] == {"id": id_of_activity(hidden)}
    assert len(answer["calendar"]["activities"]) == len(answer["activityConflicts"]) == 1


async def test_people_and_organizations_out_of_sight_are_left_out(api: Api, cast: Cast) -> None:
    here, there = await make.contact(first_name="Ewa", last_name="Nowak"), await make.contact(crm=cast.service)
    await make.activity(contact=there, people=[here], assignee=cast.bartek)
    document = "query { activities { nodes { contact { displayName } people { displayName } } } }"
    [node] = (await api.as_(cast.bartek)(document))["activities"]["nodes"]
    assert node == {"contact": None, "people": [{"displayName": "Ewa Nowak"}]}
    assert await Activity.all().count() == 1
