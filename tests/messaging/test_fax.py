"""Faxes go as e-mails to an address with the number in it."""

from ringbook.messaging.models import GatewayKind, Message, MessageChannel, MessageGateway, MessageState
from ringbook.messaging.wording import NO_FILES
from ringbook.phones.models import PhoneKind
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast
from tests.messaging.house import mail_gateway, run_queue, send
from tests.messaging.mail_server import MailServer
from tests.messaging.test_attachments import a_file


async def test_a_gateway_over_http_carries_no_files(api: Api, cast: Cast) -> None:
    bartek, ewa = api.as_(cast.bartek), await make.contact()
    await make.phone("22 123 45 67", contact=ewa, kind=PhoneKind.OFFICE_FAX, rank=1)
    offer = await a_file("oferta.pdf", b"%PDF", contact=ewa)
    fax = {"channel": "FAX", "subject": "Oferta", "body": "Dzień dobry"}
    values = {"url": "http://127.0.0.1:9/?to={to}&text={text}", "method": "GET"}
    gateway = await MessageGateway.create(channel=MessageChannel.FAX, kind=GatewayKind.HTTP, active=True, **values)
    assert codes(await send(bartek, ewa, **fax, fileIds=[id_of(offer)])) == [("NO_FILES", "fileIds")]
    await MessageGateway.filter(id=gateway.id).update(kind=GatewayKind.MAIL_TO_FAX, address_template="{number}@f.pl")
    await MessageGateway.create(channel=MessageChannel.EMAIL, kind=GatewayKind.SMTP, active=True, sender="a@f.pl")
    assert codes(await send(bartek, ewa, **fax, fileIds=[id_of(offer)])) == []
    await MessageGateway.filter(id=gateway.id).update(kind=GatewayKind.HTTP)
    await run_queue()
    row = await Message.get()
    assert (row.state, row.error) == (MessageState.FAILED, NO_FILES)


async def test_a_fax_leaves_through_the_mail_server_with_its_pdfs(api: Api, cast: Cast, mail: MailServer) -> None:
    bartek, ewa = api.as_(cast.bartek), await make.contact(phones=["601602603"])
    await make.phone("22 123 45 67", contact=ewa, kind=PhoneKind.OFFICE_FAX, rank=1)
    offer, picture = (
        await a_file("oferta.pdf", b"%PDF", contact=ewa),
        await a_file("a.png", b"x", media_type="image/png", contact=ewa),
    )
    fax = {"channel": "FAX", "subject": "Oferta", "body": "Dzień dobry,\nw załączeniu."}
    values = {"kind": GatewayKind.MAIL_TO_FAX, "active": True, "address_template": "{number}@fax.example.com"}
    await MessageGateway.create(channel=MessageChannel.FAX, **values)
    assert codes(await send(bartek, ewa, **fax)) == [("NO_GATEWAY", "channel")]
    await mail_gateway(mail)
    assert codes(await send(bartek, ewa, **fax, fileIds=[id_of(picture)])) == [("NOT_PDF", "fileIds")]
    payload = await send(bartek, ewa, **fax, fileIds=[id_of(offer)])
    assert (payload["message"]["to"], payload["message"]["html"]) == ("+48221234567", "")
    await run_queue()
    assert mail.envelopes == [("biuro@firma.example", "48221234567@fax.example.com")]
    [letter] = mail.letters
    assert letter.get_body(("plain",)).get_content().split() == ["Dzień", "dobry,", "w", "załączeniu."]  # type: ignore[union-attr]
    assert [part.get_filename() for part in letter.iter_attachments()] == ["oferta.pdf"]
    assert (await Message.get()).state is MessageState.SENT
