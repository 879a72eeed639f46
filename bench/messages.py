"""`python -m bench.messages`: a message to 1 000 contacts through a real mail server, while phones ring.

`python -m bench.messages --contacts 5000` takes another number of contacts.
"""

import argparse
import asyncio
import time
from typing import Any

from tests.messaging.mail_server import MailServer, mail_server

from bench.bulk import CALM, SHOW, Others, administrator
from bench.house import House, open_house
from bench.rings import at_desk
from bench.site import Ask, asking
from ringbook.core.database import connected
from ringbook.messaging.models import GatewayKind, MailSecurity, MessageChannel, MessageGateway

SEND = """mutation($input: MessagesInput!) { messagesSend(input: $input) {
    total ready job { id } userErrors { message } } }"""
MESSAGE: dict[str, Any] = {
    "selection": {"filter": {}},
    "channel": "EMAIL",
    "subject": "Nowości dla {{contact.firstName}}",
    "body": "<p>Dzień dobry {{contact.firstName}},</p><p>nowy cennik jest na naszej stronie.</p><p>{{user.name}}</p>",
}


def main(contacts: int) -> None:
    with open_house(people=contacts, listeners=20) as house, mail_server() as server:
        asyncio.run(measure(house, server))


async def measure(house: House, server: MailServer) -> None:
    async with (
        asking(house.site, await administrator(house)) as (_, ask),
        at_desk(house.site, house.listeners[0]) as desk,
    ):
        await set_up(house, server)
        others = Others(ask, house, desk)
        for _ in range(CALM):
            await others.go_on()
        others.say("before")
        await send(ask, others, server)


async def set_up(house: House, server: MailServer) -> None:
    async with connected(house.database):
        await MessageGateway.create(
            channel=MessageChannel.EMAIL, kind=GatewayKind.SMTP, active=True, security=MailSecurity.NONE,
            host="127.0.0.1", port=server.port, sender="biuro@example.com",
        )  # fmt: skip


async def send(ask: Ask, others: "Others", server: MailServer) -> None:
    """Begin the job, and see it through."""
    began = time.perf_counter()
    payload = await ask(SEND, input=MESSAGE)
    while (job := await ask(SHOW, id=payload["job"]["id"]))["state"] in ("WAITING", "RUNNING"):
        await others.go_on()
        await asyncio.sleep(0.05)
    took = time.perf_counter() - began
    print(f"{took:7.1f} s   {len(server.letters) / took:6.1f} messages a second   {job}", flush=True)
    print(f"{len(server.letters)} letters, {len(server.doubled)} doubled, {server.sessions} connections", flush=True)
    others.say("meanwhile")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--contacts", type=int, default=1_000)
    main(parser.parse_args().contacts)
