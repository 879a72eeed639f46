"""The rules of contacts."""

from datetime import date

import pytest
from tests import factories as make
from tests.cast import Cast, eyes_of

from ringbook.contacts import actions
from ringbook.contacts.models import Contact
from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.crms.entry import crm_for
from ringbook.crms.models import Enterprise
from ringbook.crms.policy import AccountKind
from ringbook.custom_fields.models import CustomFieldType
from ringbook.custom_fields.writing import Ready
from ringbook.emails.actions import Address
from ringbook.emails.models import EmailAddress
from ringbook.history.models import Event, EventLink, FieldChange
from ringbook.phones.actions import Given

CUSTOMER, PARTNER = AccountKind.CUSTOMER, AccountKind.PARTNER


async def test_a_new_contact_has_a_story(cast: Cast) -> None:
    firm = await make.organization()
    async with unit_of_work():
        ewa = await actions.create(
            cast.sales, by=await eyes_of(cast.ola), first_name="Ewa", last_name="Nowak", organization=firm
        )
    event = await Event.get(subject_id=ewa.id)
    assert (event.name, event.by_name, event.version) == ("contact.created", "Ola Nowak", 1)
    links = await EventLink.filter(event_id=event.id).values_list("subject_id", flat=True)
    assert set(links) == {ewa.id, firm.id}


async def test_its_story_begins_with_what_it_was_made_with(cast: Cast) -> None:
    number = await make.custom_field("Number", CustomFieldType.TEXT)
    firm, manager = await make.organization(name="Budex"), await make.user_with("account_customer_manager")
    async with unit_of_work():
        await actions.create(
            cast.sales, by=await eyes_of(manager), first_name="Ewa", last_name="Nowak", city="", stage=cast.lead,
            organization=firm, birthday=date(1990, 2, 28), emails=[Address("ewa@example.com")],
            phones=[Given("601602603")], tags=[cast.vip], custom_values=[Ready(number.key, "K-1")],
            idempotency_key="form-7",
        )  # fmt: skip
    changes = {each.field: (each.before, each.after) for each in await FieldChange.all()}
    [phone] = changes.pop("phones")[1]
    assert (phone["label"], phone["main"]) == ("601602603", True)
    assert changes == {
        "account_kind": (None, "customer"), "first_name": (None, "Ewa"), "last_name": (None, "Nowak"),
        "stage": (None, {"id": str(cast.lead.id), "label": "Lead"}), "birthday": (None, "1990-02-28"),
        "organization": (None, {"id": str(firm.id), "label": "Budex"}),
        "managers": (None, [{"id": str(manager.id), "label": manager.name}]),
        "tags": (None, [{"id": str(cast.vip.id), "label": "VIP"}]),
        "emails": (None, [{"label": "ewa@example.com", "main": True}]), f"custom:{number.key}": (None, "K-1"),
    }  # fmt: skip


async def test_every_change_is_told_field_by_field(cast: Cast) -> None:
    ewa = await make.contact(first_name="Ewa", stage=cast.lead, emails=["ewa@example.com"], phones=["601602603"])
    async with unit_of_work():
        await actions.change(
            ewa,
            by=await eyes_of(cast.ola),
            first_name="Eva",
            stage=cast.customer,
            managers=[cast.bartek],
            tags=[cast.vip],
            emails=[actions.Address("eva@example.com")],
            phones=[Given("22 621 00 00")],
        )
    changes = {each.field: (each.before, each.after) for each in await FieldChange.all()}
    assert changes["first_name"] == ("Ewa", "Eva")
    assert changes["stage"] == (
        {"id": str(cast.lead.id), "label": "Lead"},
        {"id": str(cast.customer.id), "label": "Customer"},
    )
    assert changes["managers"] == ([], [{"id": str(cast.bartek.id), "label": "Bartek Wójcik"}])
    assert changes["tags"] == ([], [{"id": str(cast.vip.id), "label": "VIP"}])
    assert changes["emails"] == (
        [{"label": "ewa@example.com", "main": True}],
        [{"label": "eva@example.com", "main": True}],
    )
    assert [phone["label"] for phone in changes["phones"][1]] == ["22 621 00 00"]
    assert (await Contact.get(id=ewa.id)).version == 2


async def test_nothing_changed_is_nothing_told(cast: Cast) -> None:
    ewa = await make.contact(first_name="Ewa", tags=[cast.vip], emails=["ewa@example.com"], phones=["601602603"])
    async with unit_of_work():
        await actions.change(
            ewa,
            by=await eyes_of(cast.ola),
            first_name=" Ewa ",
            tags=[cast.vip],
            emails=[actions.Address("ewa@example.com")],
        )
    assert (await Contact.get(id=ewa.id)).version == 1
    assert await Event.all().count() == 0


async def test_both_organizations_hear_of_a_move_between_them(cast: Cast) -> None:
    old, new = await make.organization(), await make.organization()
    ewa = await make.contact(organization=old)
    async with unit_of_work():
        await actions.change(ewa, by=await eyes_of(cast.ola), organization=new)
    assert set(await EventLink.all().values_list("subject_id", flat=True)) == {ewa.id, old.id, new.id}


async def test_just_one_address_is_main(cast: Cast) -> None:
    ewa = await make.contact()
    for marks, main in (((False, False), 0), ((False, True), 1), ((True, True), 0)):
        async with unit_of_work():
            emails = [actions.Address(f"{n}@example.com", mark) for n, mark in enumerate(marks)]
            await actions.change(ewa, by=await eyes_of(cast.ola), emails=emails)
        rows = await EmailAddress.filter(contact_id=ewa.id).order_by("rank")
        assert [row.main for row in rows].index(True) == main
        assert [row.main for row in rows].count(True) == 1


async def test_a_stage_of_another_crm_is_refused(cast: Cast) -> None:
    theirs = await make.contact(crm=cast.service)
    with pytest.raises(DomainError, match="This stage belongs to another CRM") as refusal:
        async with unit_of_work():
            await actions.move(theirs, cast.lead, by=await eyes_of(cast.ola))
    assert refusal.value.code == "WRONG_CRM"


async def test_moving_to_where_one_is_happens_not(cast: Cast) -> None:
    ewa = await make.contact(stage=cast.lead)
    async with unit_of_work():
        await actions.move(ewa, cast.lead, by=await eyes_of(cast.ola))
    assert await Event.all().count() == 0


async def test_who_changes_only_their_own_manages_what_they_add(cast: Cast) -> None:
    manager = await make.user_with("account_customer_manager")
    viewer = await eyes_of(manager)
    async with unit_of_work():
        ewa = await actions.create(cast.sales, by=viewer, first_name="Ewa", last_name="Nowak")
    assert await ewa.managers.all() == [manager]
    with pytest.raises(DomainError, match="You may not keep accounts of this kind") as refusal:
        async with unit_of_work():
            await actions.create(cast.sales, by=viewer, first_name="Ewa", last_name="Nowak", account_kind=PARTNER)
    assert refusal.value.problems[0].path == ("crmId",)


async def test_an_account_is_not_pushed_into_a_kind_one_may_not_keep(cast: Cast) -> None:
    viewer = await eyes_of(await make.user_with("account_customer_admin"))
    with pytest.raises(DomainError) as refusal:
        async with unit_of_work():
            await actions.change(await make.contact(), by=viewer, account_kind=PARTNER)
    assert (refusal.value.code, refusal.value.problems[0].path) == ("FORBIDDEN", ("accountKind",))


async def test_a_crm_is_found_for_who_names_none(cast: Cast) -> None:
    ola, bartek, zofia = [await eyes_of(user) for user in (cast.ola, cast.bartek, cast.zofia)]
    assert await crm_for(None, CUSTOMER, by=ola) == cast.sales
    assert await crm_for(None, CUSTOMER, by=zofia) == cast.service, "the default is not open to her"
    await Enterprise.all().update(default_crm_id=None)
    assert await crm_for(None, CUSTOMER, by=bartek) == cast.sales
    with pytest.raises(DomainError, match="Choose a CRM") as refusal:
        await crm_for(None, CUSTOMER, by=ola)
    assert refusal.value.code == "BLANK"
    with pytest.raises(DomainError, match="You may not keep") as refusal:
        await crm_for(None, CUSTOMER, by=await eyes_of(cast.karol))
    assert refusal.value.code == "FORBIDDEN"


async def test_who_saves_second_answers_with_what_the_first_has_saved(cast: Cast) -> None:
    ewa, ola = await make.contact(), await eyes_of(cast.ola)
    hers, his = await Contact.get(id=ewa.id), await Contact.get(id=ewa.id)
    async with unit_of_work():
        await actions.change(hers, by=ola, city="Gdynia")
        await actions.change(his, by=ola, postal_code="81-001")
    assert (his.city, his.postal_code, his.version) == ("Gdynia", "81-001", ewa.version + 2)
