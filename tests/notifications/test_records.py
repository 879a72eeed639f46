"""What becomes of what people were told when its record is merged or purged."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tests import factories as make
from tests.api import Api, id_of
from tests.cast import Cast, eyes_of
from tests.documents import mutation

from ringbook.activities import actions as notes
from ringbook.contacts.models import Contact
from ringbook.contacts.trash.purge import purge
from ringbook.core.unit import unit_of_work
from ringbook.notifications.models import Notification

MERGE = mutation("contactsMerge", "merge { id }", takes="MergeInput")
UNDO = mutation("mergeUndo", "contact { id }", takes="MergeUndoInput")
TRAY = """{ viewer { notifications { nodes { record { ... on Contact { id } } subject { ... on Note { id } } } } } }"""


async def mention(cast: Cast, contact: Contact) -> None:
    html = f'<p><span data-mention="{id_of(cast.ola)}">@Ola</span></p>'
    async with unit_of_work():
        await notes.add(contact, html=html, by=await eyes_of(cast.bartek))


async def tray(api: Api, cast: Cast) -> Any:
    return (await api.as_(cast.ola)(TRAY))["viewer"]["notifications"]["nodes"]


async def test_after_a_merge_the_survivors_card_opens_and_after_its_undo_the_former(api: Api, cast: Cast) -> None:
    ewa, twin = await make.contact(first_name="Ewa"), await make.contact(first_name="Eva")
    await mention(cast, twin)
    input = {"keepId": id_of(ewa), "dropIds": [id_of(twin)], "choices": []}
    merge = (await api.as_(cast.ola)(MERGE, input=input))["contactsMerge"]["merge"]
    (told,) = await tray(api, cast)
    assert (told["record"]["id"], bool(told["subject"])) == (id_of(ewa), True)
    await api.as_(cast.ola)(UNDO, input={"id": merge["id"]})
    (told,) = await tray(api, cast)
    assert told["record"]["id"] == id_of(twin)


async def test_nothing_is_left_of_what_was_told_about_a_purged_contact(cast: Cast) -> None:
    gone, stays = await make.contact(), await make.contact()
    for contact in (gone, stays):
        await mention(cast, contact)
    await Contact.filter(id=gone.id).update(deleted_at=datetime.now(UTC) - timedelta(days=31))
    assert await purge("contact") == 1
    assert [row.record_id for row in await Notification.all()] == [stays.id]
