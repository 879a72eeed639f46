"""Where a provider reports: an address with a secret of the gateway in it."""

from contextlib import suppress

from ringbook.core.secrets import WrongKey, unseal
from ringbook.messaging.models import MessageGateway
from ringbook.settings import settings

PATH = "/api/v1/messages/{secret}/report"


def report_url(gateway: MessageGateway) -> str | None:
    """As the provider reaches us; None where nobody outside does, or the secret can't be read."""
    home = settings().public_url
    if home and gateway.report_secret:
        with suppress(WrongKey):
            return home.rstrip("/") + PATH.format(secret=unseal(gateway.report_secret))
    return None
