"""An e-mail through the front door, the queue and a real mail server."""

from datetime import UTC, datetime

import pytest

from ringbook.contacting.models import ContactingRules
from ringbook.contacts.models import Contact
from ringbook.crms.models import Enterprise
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.emails.models import EmailAddress
from ringbook.history.models import Event, EventLink
from ringbook.identity.models import User
from ringbook.messaging.models import Message, MessageState
from ringbook.messaging.wording import LEFT
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast
from tests.documents import mutation
from tests.messaging.house import mail_gateway, run_queue, send
from tests.messaging.mail_server import MailServer

CANCEL = mutation("messageCancel", "message { state }", takes="MessageIdInput")
RETRY = mutation("messageRetry", "message { state attempts }", takes="MessageIdInput")
SIGNATURE = mutation("signatureSet", "signature", takes="SignatureInput")
TIMELINE = """query($id: ID!) { node(id: $id) { ... on Contact {
    timeline(kinds: [MESSAGES]) { nodes { name subject { ... on Message { subject state } } } } } } }"""

REASONS = """query($id: ID!) { node(id: $id) { ... on Contact { timeline(kinds: [MESSAGES]) { nodes {
    changes { field after } subject { ... on Message { overrideReason } } } } } } }"""


async def test_an_email_reaches_the_mail_server(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    ewa = await make.contact(first_name="Ewa", emails=["ewa@example.com", "other@example.com"])
    payload = await send(api.as_(cast.bartek), ewa, body="<p>Dzień <strong>dobry</strong>, {{contact.firstName}}!</p>")
    assert codes(payload) == []
    message = payload["message"]
    assert (message["state"], message["to"], message["from"]) == ("QUEUED", "ewa@example.com", "biuro@firma.example")
    await run_queue()
    [letter] = mail.letters
    assert letter["From"] == '"Bartek Wójcik, Firma" <biuro@firma.example>'
    assert letter["Reply-To"].addresses[0].addr_spec == "bartek@example.com"
    assert (letter["To"], letter["Subject"]) == ("ewa@example.com", "Oferta")
    assert letter.get_body(("plain",)).get_content().strip() == "Dzień dobry, Ewa!"  # type: ignore[union-attr]
    assert "<strong>dobry</strong>" in letter.get_body(("html",)).get_content()  # type: ignore[union-attr]
    row = await Message.get()
    assert (row.state, row.attempts, letter["Message-ID"]) == (MessageState.SENT, 1, row.message_id)
    assert row.sent_at
    await run_queue()
    assert len(mail.letters) == 1


async def test_the_timeline_has_one_entry_that_shows_how_far_it_has_come(
    api: Api, cast: Cast, mail: MailServer
) -> None:
    await mail_gateway(mail)
    firm = await make.organization()
    ewa = await make.contact(emails=["ewa@example.com"], organization=firm)
    await send(api.as_(cast.bartek), ewa)
    await run_queue()
    told = (await api.as_(cast.bartek)(TIMELINE, id=id_of(ewa)))["node"]["timeline"]["nodes"]
    assert told == [{"name": "message.queued", "subject": {"subject": "Oferta", "state": "SENT"}}]
    about = set(await EventLink.filter(event__name="message.sent").values_list("subject_id", flat=True))
    assert {ewa.id, firm.id} < about


async def test_an_organization_is_written_to_as_well(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    firm = await make.organization(name="Żółw i Syn", emails=["biuro@zolw.example"])
    payload = await send(api.as_(cast.bartek), firm, body="<p>{{organization.name}}</p>")
    assert payload["message"]["html"] == "<p>Żółw i Syn</p>"


async def test_without_a_gateway_it_is_said_in_one_sentence(api: Api, cast: Cast) -> None:
    payload = await send(api.as_(cast.bartek), await make.contact(emails=["ewa@example.com"]))
    assert codes(payload) == [("NO_GATEWAY", "channel")]
    assert "mail server" in payload["userErrors"][0]["message"]


@pytest.mark.parametrize(
    ("values", "refused"),
    [
        ({"subject": ""}, ("BLANK", "subject")),
        ({"body": "<p> </p>"}, ("BLANK", "body")),
        ({"subject": "x" * 251}, ("TOO_LONG", "subject")),
        ({"body": "<p>{{contact.shoeSize}}</p>"}, ("UNKNOWN_FIELD", "body")),
        ({"subject": "{{nonsense}}"}, ("UNKNOWN_FIELD", "subject")),
        ({"to": "nobody"}, ("INVALID_EMAIL", "to")),
        ({"contactId": None}, ("CHOOSE_ONE", "contactId")),
        ({"contactId": "made-up"}, ("NOT_FOUND", "contactId")),
        ({"templateId": "made-up"}, ("NOT_FOUND", "templateId")),
        ({"fileIds": ["made-up"]}, ("NOT_FOUND", "fileIds.0")),
        ({"idempotencyKey": "k" * 101}, ("TOO_LONG", "idempotencyKey")),
    ],
)
async def test_wrong_input_is_named(
    api: Api, cast: Cast, mail: MailServer, values: dict[str, object], refused: tuple[str, str]
) -> None:
    await mail_gateway(mail)
    ewa = await make.contact(emails=["ewa@example.com"])
    assert codes(await send(api.as_(cast.bartek), ewa, **values)) == [refused]
    assert not await Message.exists()


async def test_nobody_writes_to_whom_they_do_not_see(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    hidden = await make.contact(crm=cast.service, emails=["x@example.com"])
    await Enterprise.all().update(restricted_crm=True)
    assert codes(await send(api.as_(cast.bartek), hidden)) == [("NOT_FOUND", "contactId")]


async def test_headers_cannot_be_smuggled_in(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    await cast.bartek.update_from_dict({"name": "Bartek\r\nBcc: evil@example.com"}).save()
    ewa = await make.contact(first_name="Ewa\r\nBcc: evil@example.com", emails=["ewa@example.com"])
    subject = "Hi\r\nBcc: evil@example.com {{contact.firstName}}"
    assert codes(await send(api.as_(cast.bartek), ewa, subject=subject)) == []
    await run_queue()
    [letter] = mail.letters
    assert letter["Bcc"] is None
    assert letter["Subject"] == "Hi Bcc: evil@example.com Ewa Bcc: evil@example.com"
    assert mail.envelopes == [("biuro@firma.example", "ewa@example.com")]


async def test_what_fields_say_is_no_markup(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    ewa = await make.contact(first_name='<img src=x onerror="alert(1)">', emails=["ewa@example.com"])
    body = "<p>{{contact.firstName}}</p><p><a href='https://x.example/{{contact.firstName}}'>link</a></p>"
    message = (await send(api.as_(cast.bartek), ewa, body=body))["message"]
    assert "<img" not in message["html"]
    assert "&lt;img" in message["html"]


async def test_an_international_domain_is_written_in_ascii(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    ewa = await make.contact(emails=["ewa@łódź.example"])
    await send(api.as_(cast.bartek), ewa)
    await run_queue()
    assert mail.envelopes[0][1] == "ewa@xn--d-uga0v4h.example"
    żółw = await make.contact(emails=["żółw@example.com"])
    await send(api.as_(cast.bartek), żółw)
    await run_queue()
    assert mail.envelopes[1][1] == "żółw@example.com"


async def test_the_signature_stands_below_unless_left_out(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    bartek, ewa = api.as_(cast.bartek), await make.contact(emails=["ewa@example.com"])
    html = "<p>Bartek<script>alert(1)</script></p>"
    assert (await bartek(SIGNATURE, input={"html": html}))["signatureSet"]["signature"] == "<p>Bartek</p>"
    assert (await bartek("{ viewer { signature } }"))["viewer"]["signature"] == "<p>Bartek</p>"
    assert (await send(bartek, ewa))["message"]["html"] == "<p>Dzień dobry.</p><p></p><p>Bartek</p>"
    assert (await send(bartek, ewa, signature=False))["message"]["html"] == "<p>Dzień dobry.</p>"
    assert (await bartek(SIGNATURE, input={"html": "<p></p>"}))["signatureSet"]["signature"] == ""


async def test_an_address_is_asked_for_once_and_kept(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    bartek, ewa = api.as_(cast.bartek), await make.contact()
    payload = await send(bartek, ewa)
    assert codes(payload) == [("NO_ADDRESS", "to")]
    assert codes(await send(bartek, ewa, to=" ewa@example.com ")) == []
    assert await EmailAddress.filter(contact=ewa).values_list("address", "main") == [("ewa@example.com", True)]
    assert codes(await send(bartek, ewa, to="EWA@example.com")) == []
    assert codes(await send(bartek, ewa, to="second@example.com", keep=False)) == []
    assert await EmailAddress.filter(contact=ewa).count() == 1


async def test_what_is_kept_takes_the_rights_and_refuses_duplicates(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    await make.contact(emails=["taken@example.com"])
    ewa = await make.contact()
    assert codes(await send(api.as_(cast.bartek), ewa, to="taken@example.com")) == [("DUPLICATE", "to")]
    assert not await Message.exists()


async def test_the_same_key_sends_once(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    ewa = await make.contact(emails=["ewa@example.com"])
    first = await send(api.as_(cast.bartek), ewa, idempotencyKey="once")
    second = await send(api.as_(cast.bartek), ewa, idempotencyKey="once", subject="Other")
    assert first["message"]["id"] == second["message"]["id"]
    assert await Message.all().count() == 1


async def test_a_missing_consent_blocks_until_a_reason_is_given(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    await require_consent()
    ewa = await make.contact(emails=["ewa@example.com"])
    payload = await send(api.as_(cast.bartek), ewa)
    assert (codes(payload), payload["message"]) == ([("BLOCKED", "overrideReason")], None)
    assert [problem["code"] for problem in payload["problems"]] == ["NO_CONSENT"]
    assert codes(await send(api.as_(cast.bartek), ewa, overrideReason="no")) == [("TOO_SHORT", "overrideReason")]
    assert codes(await send(api.as_(cast.bartek), ewa, overrideReason="She asked for it")) == []
    await run_queue()
    assert len(mail.letters) == 1
    assert (await Message.get()).override_reason == "She asked for it"
    [story] = (await api.as_(cast.bartek)(REASONS, id=id_of(ewa)))["node"]["timeline"]["nodes"]
    assert story["subject"] == {"overrideReason": "She asked for it"}
    assert {"field": "overrideReason", "after": '"She asked for it"'} in story["changes"]


async def test_a_reason_lets_pass_what_it_was_given_for_and_nothing_else(
    api: Api, cast: Cast, mail: MailServer
) -> None:
    await mail_gateway(mail)
    await require_consent()
    ewa, jan = await make.contact(emails=["ewa@example.com"]), await make.contact(emails=["jan@example.com"])
    for person in (ewa, jan):
        assert codes(await send(api.as_(cast.bartek), person, overrideReason="She asked for it")) == []
    assert (await Message.first()).overridden == ["NO_CONSENT: Newsletter"]  # type: ignore[union-attr]
    await Contact.filter(id=jan.id).update(archived_at=datetime.now(UTC))
    await run_queue()
    assert [letter["To"] for letter in mail.letters] == ["ewa@example.com"]
    row = await Message.get(contact=jan)
    assert row.state is MessageState.CANCELLED
    await require_consent("Second")
    assert codes(await send(api.as_(cast.bartek), ewa, overrideReason="She asked for it")) == []
    await require_consent("Third")
    await run_queue()
    assert len(mail.letters) == 1


async def test_what_somebody_left_behind_who_no_longer_works_here_is_not_sent(
    api: Api, cast: Cast, mail: MailServer
) -> None:
    await mail_gateway(mail)
    await send(api.as_(cast.bartek), await make.contact(emails=["ewa@example.com"]))
    await User.filter(id=cast.bartek.id).update(active=False)
    await run_queue()
    row = await Message.get()
    assert (mail.letters, row.state, row.error) == ([], MessageState.CANCELLED, LEFT)


async def test_what_begins_to_speak_against_it_keeps_it_from_being_sent(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    ewa = await make.contact(emails=["ewa@example.com"])
    await send(api.as_(cast.bartek), ewa)
    await require_consent()
    await run_queue()
    row = await Message.get()
    assert (mail.letters, row.state, row.attempts) == ([], MessageState.CANCELLED, 0)
    assert row.error
    assert "Newsletter" in row.error


async def test_a_queued_message_is_cancelled_and_a_sent_one_is_not(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    bartek, ewa = api.as_(cast.bartek), await make.contact(emails=["ewa@example.com"])
    first = (await send(bartek, ewa))["message"]
    assert first["viewerCan"] == {"cancel": True, "retry": False}
    assert (await bartek(CANCEL, input={"id": first["id"]}))["messageCancel"]["message"] == {"state": "CANCELLED"}
    await run_queue()
    assert mail.letters == []
    second = (await send(bartek, ewa))["message"]
    await run_queue()
    assert codes((await bartek(CANCEL, input={"id": second["id"]}))["messageCancel"]) == [("SENT", "id")]
    assert codes((await bartek(RETRY, input={"id": second["id"]}))["messageRetry"]) == [("NOT_FAILED", "id")]
    assert await Event.filter(name="message.cancelled").count() == 1


async def require_consent(name: str = "Newsletter") -> None:
    """It must be agreed to before an e-mail is sent."""
    kind = await DictionaryEntry.create(kind=DictionaryKind.CONSENT_KIND, name=name, rank=99)
    rules = await ContactingRules.first() or await ContactingRules.create()
    await rules.email_consents.add(kind)


async def test_retrying_takes_the_right_to_send_and_ones_own_message(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    mail.refusal = "554 No"
    bartek, ewa = api.as_(cast.bartek), await make.contact(emails=["ewa@example.com"])
    id = (await send(bartek, ewa))["message"]["id"]
    await run_queue()
    colleague = api.as_(await make.user_with("consultant", crm=cast.sales))
    assert codes((await colleague(RETRY, input={"id": id}))["messageRetry"]) == [("FORBIDDEN", "id")]
    mail.refusal = ""
    assert codes((await bartek(RETRY, input={"id": id}))["messageRetry"]) == []
    await run_queue()
    assert (await Message.get()).state is MessageState.SENT


async def test_an_address_with_what_cannot_be_seen_is_none(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    ewa = await make.contact()
    for address in ("e\x01wa@example.com", "e\u200bwa@example.com", "ewa@exa\x7fmple.com"):
        assert codes(await send(api.as_(cast.bartek), ewa, to=address)) == [("INVALID_EMAIL", "to")]
