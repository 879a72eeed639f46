"""An organization's timeline joins its own entries with its contacts' (ORG-3)."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, id_of
from tests.cast import Cast, eyes_of
from tests.files.house import attached
from tests.telephony.phonebook import line, post, ring

from ringbook.activities import actions as notes
from ringbook.activities.logged import actions as logged
from ringbook.activities.logged.models import Direction, LoggedEventKind
from ringbook.activities.planned import actions as activities
from ringbook.activities.planned.models import ActivityKind
from ringbook.consents import actions as consents
from ringbook.consents.models import ConsentChannel
from ringbook.contacts import actions
from ringbook.contacts.models import Contact
from ringbook.contacts.relations import actions as relations
from ringbook.contacts.relations.models import RelationKind
from ringbook.core.unit import unit_of_work
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.organizations.models import Organization
from ringbook.settings import settings

TIMELINE = "query($id: ID!) { organization(id: $id) { timeline(first: 100) { nodes { name } } } }"


async def story(api: Api, firm: Organization) -> list[str]:
    """The oldest first."""
    nodes = (await api(TIMELINE, id=id_of(firm)))["organization"]["timeline"]["nodes"]
    return [node["name"] for node in reversed(nodes)]


TOLD = [
    "note.added", "logged_event.added", "activity.planned", "contact.consented", "contact.related", "contact.moved",
    "contact.archived", "file.added",
]  # fmt: skip
"""Whatever can happen with a contact."""


async def live(ewa: Contact, cast: Cast, api: Api, kind: DictionaryEntry) -> None:
    """Everything of TOLD happens with her."""
    now, by, friend = datetime.now(UTC), await eyes_of(cast.ola), await make.contact()
    hour: dict[str, Any] = {"starts_at": now, "ends_at": now + timedelta(hours=1)}
    async with unit_of_work():
        await notes.add(ewa, "Asked for an offer.", by=by)
        await logged.add(ewa, by=by, kind=LoggedEventKind.CALL, direction=Direction.OUT)
        await activities.plan(ActivityKind.TASK, by=by, contact=ewa, subject="Offer", **hour)
        await consents.record(ewa, kind, granted=True, channel=ConsentChannel.PHONE, by=by)
        await relations.relate(ewa, friend, kind=RelationKind.FRIEND, by=by)
        await actions.move(ewa, cast.lead, by=by)
        await actions.archive(ewa, by=by)
    await attached(api, ewa)
    async with unit_of_work():
        await actions.unarchive(ewa, by=by)


async def test_all_that_happens_with_its_contacts_is_told(
    api: Api, cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings(), "state", tmp_path)
    old, new = await make.organization(name="Old"), await make.organization(name="New")
    ewa = await make.contact(organization=old, phones=["601602603"])
    kind = await DictionaryEntry.create(kind=DictionaryKind.CONSENT_KIND, name="News")
    ask, office = api.as_(cast.ola), await line()
    await post(office, ring(call_id="1"))
    await live(ewa, cast, ask, kind)
    first = ["call.started", *TOLD, "contact.unarchived"]
    assert await story(ask, old) == first
    async with unit_of_work():
        await actions.change(ewa, by=await eyes_of(cast.ola), organization=new)
    moved = [*first, "contact.changed"]
    assert (await story(ask, old), await story(ask, new)) == (moved, ["contact.changed"])
    async with unit_of_work():
        await actions.move(ewa, cast.customer, by=await eyes_of(cast.ola))
    await post(office, ring(call_id="2"))
    assert await story(ask, old) == moved, "what was told stays where it happened"
    assert await story(ask, new) == ["contact.changed", "contact.moved", "call.started"]


async def test_what_happens_with_a_hidden_contact_is_not_told(api: Api, cast: Cast) -> None:
    firm = await make.organization()
    ewa = await make.contact(organization=firm, account_kind="partner")
    async with unit_of_work():
        await notes.add(ewa, "Secret.", by=await eyes_of(cast.ola))
        await notes.add(firm, "Open.", by=await eyes_of(cast.ola))
    reader = api.as_(await make.user_with("account_customer_reader"))
    assert await story(reader, firm) == ["note.added"]
    assert await story(api.as_(cast.ola), firm) == ["note.added", "note.added"]
