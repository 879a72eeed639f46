"""What an import does with words it does not know, people it knows, and rights that end somewhere."""

from pathlib import Path
from typing import Any

from ringbook.activities.models import Note
from ringbook.contacts.models import Contact
from ringbook.crms.policy import AccountKind
from ringbook.dictionaries.models import Position, Stage
from ringbook.history.models import Event, FieldChange
from ringbook.identity.models import Role
from ringbook.organizations.models import Organization
from ringbook.phones.models import PhoneNumber
from ringbook.tags.models import Tag
from tests import factories as make
from tests.api import Api
from tests.cast import Cast
from tests.imports import house


async def imported(api: Api, tmp_path: Path, head: tuple[str, ...], *rows: tuple[Any, ...], **how: Any) -> Any:
    """The import of these rows, at its end."""
    row = await house.read(api, house.sheet(tmp_path / "people.xlsx", head, *rows))
    return await house.run(api, row, **how)


WORDS = ("Imię", "Nazwisko", "Stanowisko", "Etap", "Tagi", "Firma", "Notatki")
EWA = ("Ewa", "Nowak", "DIRECTOR", "Hot", "vip, New", "Łąka", "Call her back.")


async def test_words_are_found_whatever_their_case_or_added(ola: Api, cast: Cast, tmp_path: Path) -> None:
    laka = await make.organization(name="łaka")
    jan = ("Jan", "Lis", "director", "HOT", "new", "ŁAKA", "")
    done = await imported(ola, tmp_path, WORDS, EWA, jan, ("Ola", "Bąk", "", "", "", "Nowa", ""))
    assert house.counts(done) == {"created": 3}
    ewa = await Contact.get(first_name="Ewa").prefetch_related("position", "stage", "tags", "organization")
    assert (str(ewa.position), str(ewa.stage), ewa.organization_id) == ("Director", "Hot", laka.id)
    assert sorted(map(str, ewa.tags)) == ["New", "VIP"]
    assert (await Contact.get(first_name="Jan")).stage_id == ewa.stage_id
    assert await Organization.all().count() == 2
    assert await Event.filter(name="organization.created", via="import").count() == 1
    assert await Event.filter(name__in=["stage.created", "tag.created"], by_id=cast.ola.id).count() == 2
    note = await Note.get()
    assert (note.body, note.contact_id, note.author_id) == ("Call her back.", ewa.id, cast.ola.id)
    assert await Event.filter(name="note.added", subject_id=note.id).count() == 1


async def test_unknown_words_are_errors_if_so_wanted(ola: Api, tmp_path: Path) -> None:
    done = await imported(ola, tmp_path, WORDS, EWA, ("Jan", "Lis", "", "", "", "", ""), createValues=False)
    assert house.counts(done) == {"created": 1, "failed": 1}
    assert [(each["row"], each["column"], each["value"], each["code"]) for each in await house.errors(ola, done)] == [
        (2, "Etap", "Hot", "UNKNOWN_VALUE"),
        (2, "Tagi", "New", "UNKNOWN_VALUE"),
    ]
    assert await Stage.filter(name="Hot").count() == await Tag.filter(name="New").count() == 0
    assert await Organization.all().count() == 0


async def test_who_does_not_set_up_crms_adds_no_words(api: Api, state: Path, cast: Cast, tmp_path: Path) -> None:
    leader = api.as_(await make.user_with("supervisor", crm=cast.sales))
    done = await imported(leader, tmp_path, WORDS, EWA, ("Jan", "Lis", "Director", "", "", "Nowa", ""))
    assert house.counts(done) == {"created": 1, "failed": 1}
    assert await Position.all().count() == 1
    assert await Organization.all().count() == 1


async def test_an_update_adds_and_clears_nothing(ola: Api, cast: Cast, tmp_path: Path) -> None:
    ewa = await make.contact(
        first_name="Ewa", last_name="Nowak", city="Łódź", account_kind=AccountKind.PARTNER,
        phones=["601602603"], emails=["ewa@example.com"], tags=[cast.vip],
    )  # fmt: skip
    head = ("Imię", "Nazwisko", "Miasto", "Telefon", "Telefon 2", "Mail", "Tagi", "Adres", "Rodzaj konta", "Notatki")
    same = ("Ewa", "Nowak", "", "+48 601 602 603", "", "", "vip", "", "", "")
    more = ("Ewa", "Nowak", "", "601602603", "22 555 66 77", "E@example.com", "Nowy", "Polna 1", "", "Hej")
    by_new_mail = ("Ewa", "Nowak-Lis", "Kraków", "", "", "e@example.com", "", "", "", "Hej")
    done = await imported(ola, tmp_path, head, same, more, by_new_mail, duplicates="UPDATE")
    assert house.counts(done) == {"updated": 2, "skipped": 1}
    [ewa] = await Contact.all().prefetch_related("emails", "tags")
    assert (ewa.last_name, ewa.city, ewa.address1, ewa.account_kind) == ("Nowak-Lis", "Kraków", "Polna 1", "partner")
    assert sorted(email.address for email in ewa.emails) == ["E@example.com", "ewa@example.com"]
    assert await PhoneNumber.filter(contact_id=ewa.id, main=True).values_list("number", flat=True) == ["601602603"]
    assert await PhoneNumber.filter(contact_id=ewa.id).count() == 2
    assert sorted(map(str, ewa.tags)) == ["Nowy", "VIP"]
    assert await Note.all().count() == 1
    assert ewa.version == 3
    changes = await FieldChange.filter(event__subject_id=ewa.id, field="city")
    assert [(change.before, change.after) for change in changes] == [("Łódź", "Kraków")]


async def test_who_is_in_the_archive_gets_a_note_but_no_changes(ola: Api, tmp_path: Path) -> None:
    for name, number in (("Ewa", "601602603"), ("Jan", "601602604")):
        await make.contact(
            first_name=name, last_name="Nowak", phones=[number], archived_at="2026-01-01T00:00:00Z"
        )  # fmt: skip
    head = ("Imię", "Nazwisko", "Telefon", "Miasto", "Notatki")
    rows = [("Ewa", "Nowak", "601602603", "Łódź", ""), ("Jan", "Nowak", "601602604", "", "Hej")]
    done = await imported(ola, tmp_path, head, *rows, duplicates="UPDATE")
    assert house.counts(done) == {"updated": 1, "failed": 1}
    [error] = await house.errors(ola, done)
    assert (error["row"], error["column"], error["code"]) == (2, "Nazwisko", "ARCHIVED")
    assert error["message"] == "Restore Ewa Nowak first: they are in the archive."
    assert await Contact.filter(archived_at=None).count() == 0
    assert (await Note.get()).body == "Hej"


async def test_an_update_keeps_what_is_known_of_numbers(ola: Api, tmp_path: Path) -> None:
    ewa = await make.contact(first_name="Ewa", last_name="Nowak", phones=["601602603", "22 621 00 00"])
    await PhoneNumber.filter(contact_id=ewa.id).update(do_not_call=True, invalid=True, description="after 4 pm")
    row = ("Ewa", "Nowak", "601602603", "22 555 66 77")
    await imported(ola, tmp_path, ("Imię", "Nazwisko", "Telefon", "Telefon 2"), row, duplicates="UPDATE")
    rows = await PhoneNumber.filter(contact_id=ewa.id).order_by("rank")
    assert [(row.do_not_call, row.invalid, row.description) for row in rows] == [
        (True, True, "after 4 pm"), (True, True, "after 4 pm"), (False, False, ""),
    ]  # fmt: skip


async def test_duplicates_within_a_file(ola: Api, tmp_path: Path) -> None:
    head = ("Imię", "Nazwisko", "Telefon", "E-mail")
    rows = [
        ("Ewa", "Nowak", "601602603", "ewa@example.com"),
        ("Ewa", "Lis", "+48 601-602-603", ""),
        ("Ewa", "Bąk", "", "EWA@example.com"),
        ("Jan", "Switchboard", "22 555 66 77 wew. 12", ""),
        ("Ala", "Switchboard", "22 555 66 77 wew. 13", ""),
    ]
    tried = await imported(ola, tmp_path, head, *rows, dryRun=True, duplicates="UPDATE")
    assert house.counts(tried) == {"created": 3, "updated": 2}
    assert house.counts(await imported(ola, tmp_path, head, *rows)) == {"created": 3, "skipped": 2}
    await Contact.all().delete()
    updated = await imported(ola, tmp_path, head, *rows, duplicates="UPDATE")
    assert house.counts(updated) == {"created": 3, "updated": 2}
    assert (await Contact.get(first_name="Ewa")).last_name == "Bąk"


async def test_the_trash_and_other_crms_hold_no_duplicates(ola: Api, cast: Cast, tmp_path: Path) -> None:
    gone = await make.contact(phones=["601602603"])
    await Contact.filter(id=gone.id).update(deleted_at=gone.created_at)
    await make.contact(phones=["601602603"], crm=cast.service)
    head = ("Imię", "Nazwisko", "Telefon")
    assert house.counts(await imported(ola, tmp_path, head, ("Ewa", "Nowak", "601602603"))) == {"created": 1}


async def test_people_one_may_not_change(api: Api, state: Path, cast: Cast, tmp_path: Path) -> None:
    user = await make.user_with("account_customer_admin", crm=cast.sales)
    role = await Role.create(name="Importer", permissions=["contacts:import"])
    await user.roles.add(role)
    await make.contact(phones=["601602603"], account_kind=AccountKind.PARTNER)
    head = ("Imię", "Nazwisko", "Telefon", "Rodzaj konta")
    rows = [("Ewa", "Nowak", "601602603", ""), ("Jan", "Lis", "602602603", "partner"), ("Ola", "Bąk", "", "klient")]
    done = await imported(api.as_(user), tmp_path, head, *rows, duplicates="UPDATE")
    assert house.counts(done) == {"created": 1, "failed": 2}
    assert [(each["row"], each["code"]) for each in await house.errors(api.as_(user), done)] == [
        (2, "FORBIDDEN"),
        (3, "FORBIDDEN"),
    ]


async def test_notes_take_the_right_to_leave_them(api: Api, state: Path, cast: Cast, tmp_path: Path) -> None:
    user = await make.user_with(crm=cast.sales)
    await user.roles.add(await Role.create(name="Importer", permissions=["contacts:import", "accounts:all"]))
    row = await house.read(api.as_(user), house.sheet(tmp_path / "people.xlsx", WORDS, EWA))
    mapping = [{"index": column["index"], "field": column["field"]} for column in row["columns"]]
    answer = (await api.as_(user)(house.START, input={"id": row["id"], "mapping": mapping}))["importStart"]
    assert [(error["code"], error["path"]) for error in answer["userErrors"]] == [("FORBIDDEN", ["mapping"])]


async def test_who_changes_only_their_own_becomes_the_manager(
    api: Api, state: Path, cast: Cast, tmp_path: Path
) -> None:
    user = await make.user_with("account_customer_manager")
    await user.roles.add(await Role.create(name="Importer", permissions=["contacts:import"]))
    head = ("Imię", "Nazwisko", "Firma")
    assert house.counts(await imported(api.as_(user), tmp_path, head, ("Ewa", "Nowak", "Nowa"))) == {"created": 1}
    ewa, nowa = await Contact.get().prefetch_related("managers"), await Organization.get().prefetch_related("managers")
    assert [each.id for each in ewa.managers] == [each.id for each in nowa.managers] == [user.id]
