"""What is typed in of a webhook."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from ringbook.core.checks import is_web_address, name_of, short
from ringbook.core.errors import DomainError
from ringbook.core.outgoing import PrivateAddress, UnknownHost, addresses_of
from ringbook.webhooks.catalogue import CHOICES, GROUPS
from ringbook.webhooks.models import Webhook

LONGEST_URL = 2000
WEB, FIRST_FREE = (80, 443), 1024
"""The other ports below are other services', such as mail: what we post there might be taken for their language."""


async def free_name(name: str, but: Webhook | None = None) -> str:
    """Raises BLANK, TOO_LONG and TAKEN."""
    name = name_of(name)
    others = Webhook.filter(name__iexact=name)
    if await (others.exclude(id=but.id) if but else others).exists():
        raise DomainError("taken", "There already is a webhook “{name}”.", field="name", name=name)
    return name


async def address_of(url: str) -> str:
    """Raises NOT_AN_ADDRESS, TOO_LONG, WRONG_PORT and PRIVATE_ADDRESS.

    A host that nobody knows yet may still come to be.
    """
    url = short(url.strip(), field="url", most=LONGEST_URL)
    if not is_web_address(url):
        sentence = "Write a whole address, such as https://example.com/hook, without a name or password in it."
        raise DomainError("not_an_address", sentence, field="url")
    url, port = url.removesuffix("#" + urlsplit(url).fragment), urlsplit(url).port
    if port is not None and port < FIRST_FREE and port not in WEB:
        raise DomainError("wrong_port", "Webhooks go to the ports 80 and 443, and to those from 1024 on.", field="url")
    try:
        await addresses_of(url)
    except PrivateAddress:
        sentence = (
            "This address leads into a network of our own. Whoever runs Ringbook lists those that may be posted to in"
            " RINGBOOK_OUTGOING_ALLOWED."
        )
        raise DomainError("private_address", sentence, field="url") from None
    except UnknownHost:
        pass
    return url


def events_of(names: Sequence[str]) -> list[str]:
    """In the order of the catalogue, without those that their group stands for. Raises BLANK and UNKNOWN_EVENT."""
    if not names:
        raise DomainError("blank", "Choose at least one event.", field="events")
    for place, name in enumerate(names):
        if name not in CHOICES:
            raise DomainError("unknown_event", "There is no event {name}.", field=f"events.{place}", name=name)
    chosen = set(names)
    found = list[str]()
    for group, (_, verbs) in GROUPS.items():
        whole = f"{group}.*"
        found += [whole] if whole in chosen else [name for verb in verbs if (name := f"{group}.{verb}") in chosen]
    return found
