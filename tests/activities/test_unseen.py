"""Who changes an activity does not send away the people whom they can't see."""

from typing import Any

import pytest
from tests import factories as make
from tests.activities.documents import changed, refused
from tests.api import Api, id_of
from tests.cast import Cast

from ringbook.activities.planned.ids import id_of as id_of_activity
from ringbook.activities.planned.models import Activity
from ringbook.contacts.models import Contact
from ringbook.organizations.models import Organization


@pytest.fixture
async def firm(cast: Cast) -> Organization:
    return await make.organization(name="Acme")


async def person(name: str, firm: Organization | None, **values: Any) -> Contact:
    return await make.contact(first_name=name, last_name="Nowak", organization=firm, **values)


async def people(activity: Activity) -> list[str]:
    """The main one, then the others by name."""
    found = await Activity.get(id=activity.id).prefetch_related("contact", "people")
    main = [found.contact.first_name] if found.contact else []
    return [*main, *sorted(each.first_name for each in found.people)]


class Story:
    """A task of Acme with Ewa, and with Secret, a partner; its editor works with customers alone."""

    def __init__(self, ask: Api, task: Activity) -> None:
        self.ask, self.task = ask, task

    async def change(self, **values: Any) -> list[str]:
        await changed(self.ask, {"id": id_of_activity(self.task), "kind": "TASK"}, **values)
        return await people(self.task)

    async def refused(self, **values: Any) -> list[tuple[str, str]]:
        return await refused(self.ask, id=id_of_activity(self.task), **values)


async def story(api: Api, firm: Organization | None, *, main: str) -> Story:
    both = [await person("Ewa", firm), await person("Secret", firm, account_kind="partner")]
    both.sort(key=lambda each: each.first_name != main)
    task = await make.activity(organization=firm, contact=both[0], people=both[1:])
    return Story(api.as_(await make.user_with("account_customer_admin")), task)


async def test_a_further_one_stays(api: Api, cast: Cast, firm: Organization) -> None:
    of_ewa = await story(api, firm, main="Ewa")
    jan = await person("Jan", firm)
    assert await of_ewa.change(peopleIds=[]) == ["Ewa", "Secret"]
    assert await of_ewa.change(peopleIds=[id_of(jan)]) == ["Ewa", "Jan", "Secret"]
    assert await of_ewa.change(contactId=id_of(jan), peopleIds=[]) == ["Jan", "Secret"]
    assert await of_ewa.change(contactId=None, peopleIds=[]) == ["Secret"]
    assert await of_ewa.change(peopleIds=[id_of(jan)]) == ["Secret", "Jan"]


async def test_the_main_one_stays_so_unless_another_is_chosen(api: Api, cast: Cast, firm: Organization) -> None:
    of_secret = await story(api, firm, main="Secret")
    jan = await person("Jan", firm)
    assert await of_secret.change(peopleIds=[]) == ["Secret"]
    assert await of_secret.change(contactId=None, peopleIds=[]) == ["Secret"]
    assert await of_secret.change(peopleIds=[id_of(jan)]) == ["Secret", "Jan"]
    assert await of_secret.change(contactId=id_of(jan), peopleIds=[]) == ["Jan", "Secret"]


@pytest.mark.parametrize("main", ["Ewa", "Secret"])
async def test_with_another_organization_its_people_come_instead(
    api: Api, cast: Cast, firm: Organization, main: str
) -> None:
    other = await make.organization(name="Budex")
    iza = await person("Iza", other)
    moved = await story(api, firm, main=main)
    assert await moved.refused(organizationId=id_of(other)) == [("WRONG_ORGANIZATION", "contactId")], "Ewa's"
    assert await moved.change(organizationId=id_of(other), contactId=id_of(iza), peopleIds=[]) == ["Iza"]


async def test_who_left_the_organization_unseen_keeps_nobody_from_changing_the_others(
    api: Api, cast: Cast, firm: Organization
) -> None:
    of_ewa = await story(api, firm, main="Ewa")
    await Contact.filter(first_name="Secret").update(organization=await make.organization())
    assert await of_ewa.change(peopleIds=[id_of(await person("Jan", firm))]) == ["Ewa", "Jan"]


async def test_without_an_organization_too(api: Api, cast: Cast) -> None:
    alone = await story(api, None, main="Ewa")
    assert await alone.change(peopleIds=[]) == ["Ewa", "Secret"]
    assert await alone.change(contactId=id_of(await person("Jan", None))) == ["Jan", "Secret"]
    there = await person("Iza", None, crm=cast.service)
    assert await alone.change(contactId=id_of(there)) == ["Iza"]
