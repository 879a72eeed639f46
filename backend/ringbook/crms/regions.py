"""The countries of the Crms."""

from typing import Any

from ringbook.core.asking import ask
from ringbook.crms.models import Crm, Enterprise


async def regions() -> list[Any]:
    """In which countries a number without a country code may be: those of all Crms, each once."""
    return [region for (region,) in await ask("SELECT DISTINCT region FROM crm", [])]


async def home() -> str:
    """The country of the default Crm, else of the oldest one."""
    enterprise = await Enterprise.all().select_related("default_crm").first()
    crm = (enterprise and enterprise.default_crm) or await Crm.all().order_by("created_at", "id").first()
    return crm.region if crm else "PL"
