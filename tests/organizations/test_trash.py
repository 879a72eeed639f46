"""Organizations in the trash."""

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast, eyes_of
from tests.documents import mutation

from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.custom_fields.models import CustomFieldTarget, CustomFieldType
from ringbook.history.models import Event, FieldChange
from ringbook.organizations import actions
from ringbook.organizations.models import Organization

DELETE = mutation("organizationDelete", "deletedId")
ORGANIZATION = """query($id: ID!) { organization(id: $id) { viewerCan { edit delete } parent { name }
  children { totalCount } contacts { totalCount } } }"""
CONTACT = "query($id: ID!) { contact(id: $id) { organization { name } } }"


async def test_it_is_gone_and_its_people_and_children_stay(api: Api, cast: Cast) -> None:
    holding = await make.organization(name="Holding")
    firm = await make.organization(parent=holding)
    child, ewa = await make.organization(parent=firm), await make.contact(organization=firm)
    ask = api.as_(await make.user_with("supervisor", crm=cast.sales))
    assert (await ask(ORGANIZATION, id=id_of(firm)))["organization"]["viewerCan"] == {"edit": True, "delete": True}
    assert (await ask(DELETE, input={"id": id_of(firm)}))["organizationDelete"]["deletedId"] == id_of(firm)
    assert (await ask(ORGANIZATION, id=id_of(firm)))["organization"] is None
    assert (await ask(ORGANIZATION, id=id_of(child)))["organization"]["parent"] is None
    assert (await ask(ORGANIZATION, id=id_of(holding)))["organization"]["children"]["totalCount"] == 0
    assert (await ask(CONTACT, id=id_of(ewa)))["contact"]["organization"] is None
    event = await Event.get(subject_id=firm.id)
    assert (event.name, await FieldChange.get(event_id=event.id).values_list("field", flat=True)) == (
        "organization.deleted", "deleted_at",
    )  # fmt: skip
    assert codes((await ask(DELETE, input={"id": id_of(firm)}))["organizationDelete"]) == [("NOT_FOUND", "id")]


async def test_it_comes_back_with_all_that_belongs_to_it(api: Api, cast: Cast) -> None:
    firm = await make.organization(parent=await make.organization(name="Holding"))
    await make.organization(parent=firm)
    await make.contact(organization=firm)
    ola = await eyes_of(cast.ola)
    for verb in (actions.delete, actions.restore):
        async with unit_of_work():
            await verb(await Organization.get(id=firm.id), by=ola)
    card = (await api.as_(cast.ola)(ORGANIZATION, id=id_of(firm)))["organization"]
    assert card["parent"] == {"name": "Holding"}
    assert (card["children"]["totalCount"], card["contacts"]["totalCount"]) == (1, 1)
    assert (await Event.filter(subject_id=firm.id).order_by("-seq").first()).name == "organization.restored"  # type: ignore[union-attr]


async def test_what_is_not_in_the_trash_is_not_restored(cast: Cast) -> None:
    with pytest.raises(DomainError) as refusal:
        async with unit_of_work():
            await actions.restore(await make.organization(), by=await eyes_of(cast.ola))
    assert refusal.value.code == "NOT_FOUND"


async def test_a_unique_value_is_free_meanwhile(cast: Cast) -> None:
    field = await make.custom_field("Number", CustomFieldType.TEXT, unique=True, target=CustomFieldTarget.ORGANIZATION)
    first = await make.organization(custom={field.key: "A-1"})
    ola = await eyes_of(cast.ola)
    async with unit_of_work():
        await actions.delete(first, by=ola)
    await make.organization(name="Second", custom={field.key: "a-1"})
    with pytest.raises(DomainError, match=r"Number.*Second") as refusal:
        async with unit_of_work():
            await actions.restore(await Organization.get(id=first.id), by=ola)
    assert refusal.value.code == "TAKEN"
    assert (await Organization.get(id=first.id)).deleted_at is not None


async def test_who_may_not_delete_is_refused(api: Api, cast: Cast) -> None:
    firm = await make.organization()
    assert (await api.as_(cast.bartek)(ORGANIZATION, id=id_of(firm)))["organization"]["viewerCan"]["delete"] is False
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.bartek)(DELETE, input={"id": id_of(firm)})
    assert refusal.value.code == "FORBIDDEN"
    clerk = api.as_(await make.user_with("account_customer_admin", "account_partner_reader"))
    partner = await make.organization(account_kind="partner")
    assert codes((await clerk(DELETE, input={"id": id_of(partner)}))["organizationDelete"]) == [("FORBIDDEN", "id")]
    assert codes((await clerk(DELETE, input={"id": id_of(firm)}))["organizationDelete"]) == []
