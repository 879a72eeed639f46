"""Faxes go as e-mails to an address with the number in it, as fax providers take them: 48221234567@fax.example.com."""

from collections.abc import Callable

from ringbook.messaging.models import Message

PLACE = "{number}"


def number_address(template: str) -> Callable[[Message], str]:
    """Where the fax to a message's number goes; without the + that most providers don't take."""
    return lambda message: template.replace(PLACE, message.recipient.removeprefix("+"))
