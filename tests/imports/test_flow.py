"""Whole imports with a real worker: other products' files of two thousand people, some rows spoilt."""

from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from ringbook.activities.models import Note
from ringbook.contacts.models import Contact
from ringbook.emails.models import EmailAddress
from ringbook.history.models import Event, EventLink
from ringbook.organizations.models import Organization
from ringbook.phones.models import PhoneNumber
from ringbook.samples import people
from tests import samples
from tests.api import Api
from tests.cast import Cast
from tests.imports import house

PEOPLE = 2_000
EVERY = 50
FAILED = PEOPLE // EVERY
MADE = PEOPLE - FAILED


async def through(api: Api, path: Path, **values: object) -> dict[str, object]:
    """The import of a file, from the upload to its end."""
    ready = await house.until(api, await house.given(api, path), "READY", "FAILED")
    assert (ready["state"], ready["rowCount"], ready["fileName"]) == ("READY", PEOPLE, path.name)
    done = await house.until(api, await house.started(api, ready, **values), "DONE", "FAILED")
    assert (done["state"], done["message"], done["processed"]) == ("DONE", None, PEOPLE)
    return done


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("google.csv", samples.write_google_csv),
        ("outlook.csv", samples.write_outlook_csv),
        ("hubspot.xlsx", samples.write_hubspot_xlsx),
    ],
)
async def test_other_products_files_come_in(
    committed_cast: Cast, committed_database: str, tmp_path: Path, name: str, write: Callable[..., None]
) -> None:
    write(tmp_path / name, people(PEOPLE), spoil=EVERY)
    api = Api(committed_cast.ola)
    with house.worker(committed_database):
        done = await through(api, tmp_path / name)
    assert house.counts(done) == {"created": MADE, "failed": FAILED}
    wrong = [error["code"] for error in await house.errors(api, done)]
    assert wrong == ["BLANK", "LETTERS", "NOT_A_DATE", "INVALID_EMAIL"] * (FAILED // 4)
    good = [person for place, person in enumerate(islice(people(PEOPLE), PEOPLE)) if (place + 1) % EVERY]
    assert await Contact.all().count() == await Event.filter(name="contact.created", via="import").count() == MADE
    assert await EmailAddress.filter(main=True).count() == MADE
    assert await PhoneNumber.all().count() == sum(1 + bool(person.work_phone) for person in good)
    assert await Organization.all().count() == len({person.organization for person in good})
    assert await Event.filter(name="contact.created", told_at=None).count() == 0
    person = good[1234]
    email = await EmailAddress.get(address=person.email).select_related("contact__organization", "contact__position")
    contact = email.contact
    assert contact is not None
    assert (contact.display_name, contact.birthday) == (f"{person.first_name} {person.last_name}", person.birthday)
    assert (str(contact.organization), str(contact.position)) == (person.organization, person.position)
    event = await Event.get(subject_id=contact.id)
    assert (event.by_name, event.by_id, event.version) == ("Ola Nowak", committed_cast.ola.id, 1)
    stories = await EventLink.filter(event_id=event.id, story=True).values_list("subject_id", flat=True)
    assert set(stories) == {contact.id, contact.organization_id}


async def test_the_same_file_again(committed_cast: Cast, committed_database: str, tmp_path: Path) -> None:
    file, api = tmp_path / "people.csv", Api(committed_cast.ola)
    samples.write_google_csv(file, people(PEOPLE))
    with house.worker(committed_database):
        assert house.counts(await through(api, file, dryRun=True)) == {"created": PEOPLE}
        assert await Contact.all().count() == await Organization.all().count() == await Note.all().count() == 0
        assert house.counts(await through(api, file)) == {"created": PEOPLE}
        assert house.counts(await through(api, file)) == {"skipped": PEOPLE}
        assert house.counts(await through(api, file, duplicates="UPDATE")) == {"skipped": PEOPLE}
        await Contact.filter(city="Kraków").update(city="Lwów")
        moved = await Contact.filter(city="Lwów").count()
        updated = await through(api, file, duplicates="UPDATE")
        assert house.counts(updated) == {"updated": moved, "skipped": PEOPLE - moved}
        assert await Contact.filter(city="Lwów").count() == 0
        assert await Event.filter(name="contact.changed", via="import").count() == moved
        assert await Contact.all().count() == PEOPLE
        assert house.counts(await through(api, file, duplicates="ADD")) == {"created": PEOPLE}
    assert await Contact.all().count() == 2 * PEOPLE
