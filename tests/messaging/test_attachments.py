"""Files that go along."""

from typing import Any

from ringbook.core import storage
from ringbook.core.ids import uuid7
from ringbook.files.models import File, FileKind, FileVersion
from ringbook.messaging.models import Message, MessageState
from ringbook.messaging.wording import NO_FILE
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast
from tests.messaging.house import mail_gateway, run_queue, send
from tests.messaging.mail_server import MailServer


async def a_file(
    name: str, content: bytes, *, media_type: str = "application/pdf", size: int = 0, **owner: Any
) -> File:
    file = await File.create(name=name, kind=FileKind.OFFER, **owner)
    await add_version(file, content, 1, media_type=media_type, size=size)
    return file


async def add_version(file: File, content: bytes, number: int, *, media_type: str, size: int = 0) -> None:
    key = f"files/{uuid7()}"
    await storage.write(key, content)
    await FileVersion.create(
        file=file, number=number, name=file.name, size=size or len(content), media_type=media_type, sha256=b"", key=key,
        by_name="Test",
    )  # fmt: skip


async def test_files_arrive_as_they_were_when_the_message_was_written(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    ewa = await make.contact(emails=["ewa@example.com"])
    offer = await a_file("Oferta żółta.pdf", b"%PDF one", contact=ewa)
    page = await a_file("strona.html", b"<script>\n.\n</script>", media_type="text/html", contact=ewa)
    payload = await send(api.as_(cast.bartek), ewa, fileIds=[id_of(offer), id_of(page)])
    assert payload["message"]["files"] == [{"name": "Oferta żółta.pdf"}, {"name": "strona.html"}]
    await add_version(offer, b"%PDF two", 2, media_type="application/pdf")
    await run_queue()
    found = {part.get_filename(): part for part in mail.letters[0].iter_attachments()}
    assert found["Oferta żółta.pdf"].get_content() == b"%PDF one"
    assert found["Oferta żółta.pdf"].get_content_type() == "application/pdf"
    assert found["strona.html"].get_content() == b"<script>\n.\n</script>"
    assert found["strona.html"].get_content_type() == "application/octet-stream"


async def test_files_have_25_megabytes_in_all(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    ewa = await make.contact(emails=["ewa@example.com"])
    files = [await a_file(f"{n}.pdf", b"x", size=13 * 1024 * 1024, contact=ewa) for n in range(2)]
    payload = await send(api.as_(cast.bartek), ewa, fileIds=[id_of(file) for file in files])
    assert codes(payload) == [("TOO_LARGE", "fileIds")]
    assert codes(await send(api.as_(cast.bartek), ewa, fileIds=[id_of(files[0])])) == []


async def test_other_peoples_files_do_not_go_along(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    ewa, deleted = await make.contact(emails=["ewa@example.com"]), await make.contact()
    hidden = await a_file("secret.pdf", b"x", contact=deleted)
    await deleted.update_from_dict({"deleted_at": deleted.created_at}).save()
    payload = await send(api.as_(cast.bartek), ewa, fileIds=[id_of(hidden)])
    assert codes(payload) == [("NOT_FOUND", "fileIds.0")]


async def test_a_message_whose_file_is_gone_fails_and_says_so(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    ewa = await make.contact(emails=["ewa@example.com"])
    file = await a_file("a.pdf", b"x", contact=ewa)
    await send(api.as_(cast.bartek), ewa, fileIds=[id_of(file)])
    await storage.delete((await FileVersion.get(file=file)).key)
    await run_queue()
    row = await Message.get()
    assert (mail.letters, row.state, row.error) == ([], MessageState.FAILED, NO_FILE)
