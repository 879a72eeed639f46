"""A mail server, spoken to step by step: what goes wrong before the whole letter was there was surely not taken."""

import asyncio
import logging
import re
import ssl
from collections.abc import Callable
from contextlib import suppress
from functools import cache

from aiosmtplib import SMTP
from aiosmtplib.errors import SMTPDataError, SMTPException, SMTPRecipientRefused, SMTPResponseException

from ringbook.core.secrets import WrongKey, unseal
from ringbook.messaging.gateways.answers import Answer, Later, Refused, Sent, Unclear
from ringbook.messaging.gateways.letters import NotWritable, ascii_domain, is_plain, letter
from ringbook.messaging.models import MailSecurity, Message, MessageGateway
from ringbook.messaging.wording import NO_FILE, NO_UNICODE, NO_WORD, NOT_BEGUN, NOT_READ, UNREACHABLE, WRONG_KEY

log = logging.getLogger(__name__)

CONNECT, STEP = 8.0, 15.0
"""Seconds that a server may take to greet us, and for one command."""
BEFORE = 40.0
"""Seconds for all of it until the letter itself."""
TAKING = 600.0
"""Seconds that a server may think about a whole letter: RFC 5321, 4.5.3.2.6."""
GO_ON = 354
_DOT, _LINE_END = re.compile(rb"^\.", re.MULTILINE), re.compile(rb"\r\n|[\r\n]")
PORTS = {MailSecurity.NONE: 25, MailSecurity.STARTTLS: 587, MailSecurity.TLS: 465}
LONGEST = 500
"""Characters of a server's words that are kept."""
SERVICE_ENDS = 421


class Smtp:
    """The mail server of a gateway; its connection is kept for the next message. address: where one goes to."""

    def __init__(self, gateway: MessageGateway, address: Callable[[Message], str] = lambda message: message.recipient):
        self.gateway, self.address = gateway, address
        self.server: SMTP | None = None

    async def send(self, message: Message) -> Answer:
        if not is_plain(message.origin):
            return Later(NOT_BEGUN, all=True)
        try:
            to = ascii_domain(self.address(message))
            content = await letter(message, to)
        except NotWritable:
            return Refused(NO_UNICODE, bounced=True)
        except FileNotFoundError:
            return Refused(NO_FILE)
        except Exception:  # the storage is away, or a letter that can't be written: of this message alone
            log.exception("The letter of message %s could not be written.", message.id)
            return Later(NOT_READ)
        again = self.server is not None  # a server may have hung up since the last letter
        answer = await self._hand_over(message, to, content)
        if again and isinstance(answer, Later) and answer.all:
            answer = await self._hand_over(message, to, content)
        return answer

    async def close(self) -> None:
        server, self.server = self.server, None
        if server is not None:
            with suppress(SMTPException, OSError):
                await server.quit(timeout=CONNECT)
            server.close()

    async def _hand_over(self, message: Message, to: str, content: bytes) -> Answer:
        try:
            async with asyncio.timeout(BEFORE):
                server = self.server or await self._connect()
                refusal = await self._envelope(server, message, to)
        except WrongKey:
            return Later(WRONG_KEY, all=True)
        except SMTPResponseException as error:  # it takes nothing from us: the wrong password, the wrong sender
            self._drop()
            return Later(_words(error), all=True)
        except (SMTPException, OSError, TimeoutError) as error:
            self._drop()
            return Later(f"{UNREACHABLE}\n{str(error)[:LONGEST]}".strip(), all=True)
        except Exception:  # a host or a sender that can't be said, and whatever else we did not think of
            log.exception("The mail server %s could not be spoken to.", self.gateway.host)
            self._drop()
            return Later(NOT_BEGUN, all=True)
        answer = refusal or await self._content(server, content)
        if not isinstance(answer, Sent):
            await self._begin_anew(server)
        return answer

    async def _connect(self) -> SMTP:
        config = self.gateway
        server = SMTP(
            hostname=config.host,
            port=config.port or PORTS[config.security],
            timeout=CONNECT,
            use_tls=config.security is MailSecurity.TLS,
            start_tls=config.security is MailSecurity.STARTTLS,
            tls_context=None if config.security is MailSecurity.NONE else _trust(),
            local_hostname="localhost",
        )
        password = unseal(config.secret) if config.secret else ""
        self.server = server
        await server.connect()
        server.timeout = STEP
        if server.is_ehlo_or_helo_needed:  # what it can do is not known yet
            await server.ehlo()
        if config.username:  # servers take their time over wrong passwords
            await server.login(config.username, password)
        return server

    async def _envelope(self, server: SMTP, message: Message, to: str) -> Answer | None:
        """None when the server waits for the letter. Raises what the connection does."""
        sender, options, encoding = ascii_domain(message.origin), list[str](), "ascii"
        if not to.isascii():
            if not server.supports_extension("SMTPUTF8"):
                return Refused(NO_UNICODE, bounced=True)
            options, encoding = ["SMTPUTF8"], "utf-8"
        await server.mail(sender, options=options, encoding=encoding)
        try:
            await server.rcpt(to, encoding=encoding)
        except SMTPRecipientRefused as error:
            return _refusal(error, bounced=True)
        return None

    async def _content(self, server: SMTP, content: bytes) -> Answer:
        """Once the server has asked for the letter, a silence may mean that it was taken."""
        try:
            response = await server.execute_command(b"DATA")
            if response.code != GO_ON:
                return _refusal(SMTPDataError(response.code, response.message))
        except (SMTPException, OSError, TimeoutError) as error:
            return Later(f"{UNREACHABLE}\n{str(error)[:LONGEST]}".strip(), all=True)
        try:
            assert server.protocol
            server.protocol.write(_stuffed(content))
            response = await server.protocol.read_response(timeout=TAKING)
        except Exception as error:
            log.warning("A mail server did not say what became of a letter: %r", error)
            self._drop()
            return Unclear(NO_WORD)
        if response.code // 100 != 2:
            return _refusal(SMTPDataError(response.code, response.message))
        return Sent(words=response.message[:LONGEST])

    async def _begin_anew(self, server: SMTP) -> None:
        """Nothing of this letter is left over for the next one."""
        try:
            await server.rset(timeout=CONNECT)
        except (SMTPException, OSError, TimeoutError):
            self._drop()

    def _drop(self) -> None:
        """Another connection for the next letter."""
        server, self.server = self.server, None
        if server is not None:
            server.close()


def _stuffed(content: bytes) -> bytes:
    """A letter as DATA takes it: no line of it can be taken for its end."""
    content = _DOT.sub(b"..", _LINE_END.sub(b"\r\n", content))
    return content + (b".\r\n" if content.endswith(b"\r\n") else b"\r\n.\r\n")


def _refusal(error: SMTPResponseException, *, bounced: bool = False) -> Answer:
    if error.code < 500:
        return Later(_words(error), all=error.code == SERVICE_ENDS)
    return Refused(_words(error), bounced=bounced)


def _words(error: SMTPResponseException) -> str:
    return f"{error.code} {error.message}"[:LONGEST]


@cache
def _trust() -> ssl.SSLContext:
    """Read once: it takes a while."""
    return ssl.create_default_context()
