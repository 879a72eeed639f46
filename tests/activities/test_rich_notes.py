"""Notes with rich text, and the users they mention."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast, eyes_of
from tests.documents import mutation

from ringbook.activities import actions as notes
from ringbook.activities.models import Note
from ringbook.core.unit import unit_of_work
from ringbook.history.models import FieldChange
from ringbook.identity.models import User
from ringbook.notifications.models import Notification

NOTE = "note { id body html version mentions { name } } notTold { name }"
ADD = mutation("noteAdd", NOTE)
UPDATE = mutation("noteUpdate", NOTE)
READ = "query($id: ID!) { node(id: $id) { ... on Note { body html } } }"


def at(user: User) -> str:
    return f'<span data-mention="{id_of(user)}">@{user.name}</span>'


async def told() -> list[str]:
    return [row.user.email.partition("@")[0] for row in await Notification.all().order_by("id").select_related("user")]


async def test_rich_text_is_kept_clean_with_its_plain_text_beside(api: Api, cast: Cast) -> None:
    ewa = await make.contact()
    html = "<p>Likes <strong>coffee</strong></p><script>alert(1)</script><p onclick=x>a lot</p>"
    note = (await api.as_(cast.bartek)(ADD, input={"subjectId": id_of(ewa), "html": html}))["noteAdd"]["note"]
    assert note["html"] == "<p>Likes <strong>coffee</strong></p><p>a lot</p>"
    assert note["body"] == "Likes coffee\na lot"


async def test_a_note_from_the_days_of_plain_text_is_shown_as_html(api: Api, cast: Cast) -> None:
    note = await make.note("1 < 2\n\nsecond <b>")
    read = (await api.as_(cast.bartek)(READ, id=id_of(note)))["node"]
    assert read == {"body": "1 < 2\n\nsecond <b>", "html": "<p>1 &lt; 2</p><p></p><p>second &lt;b&gt;</p>"}


async def test_rich_text_that_says_no_more_than_plain_is_stored_once(api: Api, cast: Cast) -> None:
    ewa = await make.contact()
    await api.as_(cast.bartek)(ADD, input={"subjectId": id_of(ewa), "html": "<p>Just</p><p>words</p>"})
    assert [(note.body, note.html) for note in await Note.all()] == [("Just\nwords", "")]


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ({}, ("CHOOSE_ONE", "body")),
        ({"body": "a", "html": "<p>a</p>"}, ("CHOOSE_ONE", "html")),
        ({"html": "<p> &nbsp; <br></p>"}, ("BLANK", "html")),
        ({"html": "<script>alert(1)</script>"}, ("BLANK", "html")),
        ({"body": " \n "}, ("BLANK", "body")),
        ({"html": "<p>" + "x" * 20_001}, ("TOO_LONG", "html")),
        ({"body": "x" * 20_001}, ("TOO_LONG", "body")),
        ({"html": "<blockquote>" * 100 + "x"}, ("TOO_DEEP", "html")),
    ],
)
async def test_what_cannot_be_a_note_is_refused(
    api: Api, cast: Cast, said: dict[str, Any], refused: tuple[str, str]
) -> None:
    ewa = await make.contact()
    assert codes((await api.as_(cast.bartek)(ADD, input={"subjectId": id_of(ewa), **said}))["noteAdd"]) == [refused]
    note = await make.note(contact=ewa, author_id=cast.bartek.id)
    assert codes((await api.as_(cast.bartek)(UPDATE, input={"id": id_of(note), **said}))["noteUpdate"]) == [refused]
    assert await Note.all().count() == 1


async def test_who_is_mentioned_is_told_if_they_see_it(api: Api, cast: Cast) -> None:
    ewa = await make.contact(first_name="Ewa", last_name="Kowal")
    html = f"<p>{at(cast.ola)} {at(cast.zofia)} {at(cast.bartek)} {at(cast.ola)} see</p>"
    payload = (await api.as_(cast.bartek)(ADD, input={"subjectId": id_of(ewa), "html": html}))["noteAdd"]
    assert [user["name"] for user in payload["note"]["mentions"]] == ["Ola Nowak", "Zofia Lis", "Bartek Wójcik"]
    assert payload["notTold"] == [{"name": "Zofia Lis"}]
    assert await told() == ["ola"]
    row = await Notification.get()
    assert (row.words, row.text) == (
        {"who": "Bartek Wójcik", "record": "Ewa Kowal"},
        "@Ola Nowak @Zofia Lis @Bartek Wójcik @Ola Nowak see",
    )


async def test_an_edit_tells_those_whom_it_mentions_anew(api: Api, cast: Cast) -> None:
    colleague = await make.user_with("consultant", crm=cast.sales)
    ewa, ask = await make.contact(), api.as_(cast.bartek)
    added = await ask(ADD, input={"subjectId": id_of(ewa), "html": f"<p>{at(cast.ola)}</p>"})
    id = added["noteAdd"]["note"]["id"]
    await ask(UPDATE, input={"id": id, "html": f"<p>{at(cast.ola)} and {at(colleague)}</p>"})
    await ask(UPDATE, input={"id": id, "html": f"<p>{at(colleague)} and {at(cast.ola)}</p>"})
    assert await told() == ["ola", colleague.email.partition("@")[0]]


async def test_a_mention_on_an_organization_names_it(api: Api, cast: Cast) -> None:
    firm = await make.organization(name="Acme")
    await api.as_(cast.bartek)(ADD, input={"subjectId": id_of(firm), "html": f"<p>{at(cast.ola)}</p>"})
    row = await Notification.get()
    assert (row.record_type, row.record_id, row.words["record"]) == ("Organization", firm.id, "Acme")


async def test_more_mentions_than_fit_are_refused(api: Api, cast: Cast) -> None:
    ewa = await make.contact()
    users = [await make.user_with() for _ in range(51)]
    html = "".join(at(user) for user in users)
    refused = (await api.as_(cast.bartek)(ADD, input={"subjectId": id_of(ewa), "html": html}))["noteAdd"]
    assert codes(refused) == [("TOO_MANY", "html")]
    assert await told() == []


async def test_the_history_keeps_what_was_bold(cast: Cast) -> None:
    viewer, ewa = await eyes_of(cast.bartek), await make.contact()
    async with unit_of_work():
        note = await notes.add(ewa, html="<p>Yes</p>", by=viewer)
        await notes.change(note, html="<p><strong>Yes</strong></p>", by=viewer)
    changes = await FieldChange.filter(event__subject_id=note.id)
    assert [(row.field, row.before, row.after) for row in changes] == [("html", "", "<p><strong>Yes</strong></p>")]
    assert note.version == 2


async def test_plain_text_in_place_of_rich_text_takes_the_markup_away(cast: Cast) -> None:
    viewer, ewa = await eyes_of(cast.bartek), await make.contact()
    async with unit_of_work():
        note = await notes.add(ewa, html="<p><strong>Yes</strong></p>", by=viewer)
        await notes.change(note, body="No", by=viewer)
    assert (note.body, note.html) == ("No", "")
