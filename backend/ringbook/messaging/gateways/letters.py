"""An e-mail as mail servers take it: MIME, with nothing in a header that could begin another one."""

import asyncio
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime

from ringbook.core import storage
from ringbook.core.hosts import ascii_host
from ringbook.core.words import tidied
from ringbook.files.models import FileVersion
from ringbook.messaging.models import Message

_PAGE = (
    '<!DOCTYPE html><html><head><meta charset="utf-8"><style>p{{margin:0;min-height:1.4em}}</style></head>'
    "<body>{}</body></html>"
)
"""Paragraphs are lines, as in the app: an empty one is the gap between two."""


class NotWritable(Exception):
    """An address that no mail server takes."""


def ascii_domain(address: str) -> str:
    """The same with its domain in ASCII: żółw@łódź.pl -> żółw@xn--....pl. Raises NotWritable."""
    name, _, domain = address.rpartition("@")
    try:
        return f"{name}@{ascii_host(domain)}"
    except UnicodeError:
        raise NotWritable(address) from None


def is_plain(address: str) -> bool:
    """It needs no server that takes more than ASCII, and can be written at all."""
    try:
        return ascii_domain(address).isascii()
    except NotWritable:
        return False


async def letter(message: Message, to: str) -> bytes:
    """The whole e-mail to the address `to`. Raises NotWritable, and FileNotFoundError for a file that is gone."""
    mail = EmailMessage(policy=(SMTP if to.isascii() else SMTPUTF8).clone(cte_type="7bit"))
    try:
        mail["From"] = _address(message.origin, message.origin_name)
        mail["To"] = _address(to)
        if is_plain(message.reply_to) or not to.isascii():  # one with other letters would make it another letter
            mail["Reply-To"] = _address(message.reply_to, message.origin_name)
    except ValueError as error:
        raise NotWritable(str(error)) from None
    mail["Subject"] = tidied(message.subject)
    mail["Date"] = format_datetime(message.created_at)
    mail["Message-ID"] = message.message_id
    mail["Auto-Submitted"] = "no"
    mail.set_content(message.text)
    if message.html:
        mail.add_alternative(_PAGE.format(message.html), subtype="html")
    files = await FileVersion.filter(messages=message.id).order_by("name", "id")
    for file in files:
        _attach(mail, file, await storage.read(file.key))
    # Files are coded for a while: not on the loop that others wait for.
    return await asyncio.to_thread(mail.as_bytes) if files else mail.as_bytes()


def _address(address: str, name: str = "") -> Address:
    """In two parts, since what it reads from one may have no letters but those of ASCII. Raises NotWritable."""
    local, _, domain = ascii_domain(address).rpartition("@")
    return Address(tidied(name), local, domain)


def _attach(mail: EmailMessage, file: FileVersion, content: bytes) -> None:
    main, _, sub = file.media_type.partition("/")
    if main in ("", "text", "message", "multipart") or not sub:
        main, sub = "application", "octet-stream"  # as it is, byte by byte
    mail.add_attachment(content, maintype=main, subtype=sub, filename=tidied(file.name))
