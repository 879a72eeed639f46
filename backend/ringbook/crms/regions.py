"""The countries of the Crms."""

from typing import Any

from ringbook.crms.models import Crm


async def regions() -> list[Any]:
    """In which countries a number without a country code may be: those of all Crms, each once."""
    return list(await Crm.all().distinct().values_list("region", flat=True))
