"""A mail server that keeps what it gets: real SMTP on loopback, which can refuse, dawdle, stop and start again."""

import asyncio
import socket
import ssl
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any, cast

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult


class MailServer:
    """letters: what it took, in order. refusals: by address what RCPT is answered. greeting: what DATA is answered
    instead of being taken. slow: seconds that taking a letter takes. hang_up: it takes the letter and says nothing.
    no_data: it hangs up when it is told that a letter comes. unknown_senders: for whom it takes
    none. sessions: connections so far. password: without it nobody sends. tls, starttls: how it is encrypted."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.envelopes: list[tuple[str, str]] = []
        self.refusals: dict[str, str] = {}
        self.refusal = ""
        self.slow = 0.0
        self.hang_up = False
        self.no_data = False
        self.unknown_senders: set[str] = set()
        self.sessions = 0
        self.password = ""
        self.tls: ssl.SSLContext | None = None
        self.starttls: ssl.SSLContext | None = None
        self.port = _free_port()
        self.servers: list[SMTP] = []
        self._controller: Controller | None = None

    @property
    def doubled(self) -> list[str]:
        """Names of letters that came more than once."""
        return [name for name, times in Counter(letter["Message-ID"] for letter in self.letters).items() if times > 1]

    def start(self) -> None:
        self._controller = _Loopback(self, hostname="127.0.0.1", port=self.port, ssl_context=self.tls)
        self._controller.start()

    def stop(self) -> None:
        """Whoever is connected is cut off."""
        controller, self._controller = self._controller, None
        if controller:
            asyncio.run_coroutine_threadsafe(self._hang_up_on_all(), controller.loop).result(5)
            controller.stop()

    async def _hang_up_on_all(self) -> None:
        for server in self.servers:
            if server.transport is not None:
                cast(asyncio.WriteTransport, server.transport).abort()
        self.servers.clear()
        await asyncio.sleep(0.05)  # they notice

    async def handle_EHLO(
        self, server: SMTP, session: Any, envelope: Any, hostname: str, responses: list[str]
    ) -> list[str]:
        self.sessions += 1
        session.host_name = hostname
        return responses

    async def handle_MAIL(self, server: SMTP, session: Any, envelope: Any, address: str, options: Any) -> str:
        if address in self.unknown_senders:
            return "550 5.7.1 Not yours"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server: SMTP, session: Any, envelope: Any, address: str, options: Any) -> str:
        if refusal := self.refusals.get(address):
            return refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Any, envelope: Any) -> str:
        await asyncio.sleep(self.slow)
        if self.refusal:
            return self.refusal
        self.envelopes.append((envelope.mail_from, envelope.rcpt_tos[0]))
        self.letters.append(message_from_bytes(envelope.content, policy=default))
        if self.hang_up:
            cast(asyncio.WriteTransport, server.transport).abort()
        return f"250 Taken as {len(self.letters)}"


class _Server(SMTP):
    async def smtp_DATA(self, arg: str) -> None:
        if self.event_handler.no_data:
            cast(asyncio.WriteTransport, self.transport).abort()
            return
        await super().smtp_DATA(arg)


class _Loopback(Controller):
    def factory(self) -> SMTP:
        house: MailServer = self.handler

        def admits(server: SMTP, session: Any, envelope: Any, mechanism: str, said: Any) -> AuthResult:
            return AuthResult(success=said.password == house.password.encode(), handled=False)

        made = _Server(
            house,
            enable_SMTPUTF8=True,
            data_size_limit=64 * 1024 * 1024,
            hostname="mail.test",
            tls_context=house.starttls,
            require_starttls=house.starttls is not None,
            authenticator=admits if house.password else None,
            auth_required=bool(house.password),
            auth_require_tls=False,
        )
        house.servers.append(made)
        return made


@contextmanager
def mail_server() -> Iterator[MailServer]:
    server = MailServer()
    server.start()
    try:
        yield server
    finally:
        server.stop()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port
