"""On which clock somebody looks: told by their number, else by their country, else by where the Crm is at home."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, available_timezones

import phonenumbers
from babel import Locale
from babel.core import get_global
from phonenumbers.timezone import UNKNOWN_TIMEZONE, time_zones_for_number

from ringbook.phones.numbers import Number

LANGUAGES = ("en", "pl")
"""In which the name of a country is understood, beside its two letters."""


@lru_cache(4096)
def zones_of(e164: str | None, country: str, region: str) -> tuple[ZoneInfo, ...]:
    """Where somebody may be, most often one zone; none when nothing tells.

    A number of several zones, as Russian and Australian mobiles are, is narrowed down by the country in the address.
    country: as people write it. region: two letters, where the Crm is at home.
    """
    by_number, by_country = _of_number(e164), _of_region(_code(country))
    common = [name for name in by_number if name in by_country]
    names = common or by_number or by_country or _of_region(region)
    return tuple(ZoneInfo(name) for name in names)


def clock_of(number: Number | None, country: str, region: str, home: ZoneInfo) -> tuple[ZoneInfo, ...]:
    """As `zones_of`; `home` when nothing tells."""
    return zones_of(number.e164 if number else None, country.strip(), region) or (home,)


def _of_number(e164: str | None) -> Sequence[str]:
    if e164 is None:
        return ()
    found = time_zones_for_number(phonenumbers.parse(e164))
    return [name for name in found if name != UNKNOWN_TIMEZONE and name in _known()]


def _of_region(code: str) -> Sequence[str]:
    return _zones().get(code, ())


def _code(country: str) -> str:
    """`Polska`, `poland`, `pl` -> `PL`; "" for what is none."""
    return country.upper() if country.upper() in _zones() else _codes().get(country.casefold(), "")


@cache
def _known() -> set[str]:
    """Looked up once: it takes a while."""
    return available_timezones()


@cache
def _zones() -> Mapping[str, Sequence[str]]:
    """By the two letters of a country."""
    found = defaultdict[str, list[str]](list)
    for zone, code in get_global("zone_territories").items():
        if zone in _known():
            found[code].append(zone)
    return dict(found)


@cache
def _codes() -> Mapping[str, str]:
    """By the name of a country, in small letters."""
    return {
        name.casefold(): code
        for language in LANGUAGES
        for code, name in Locale(language).territories.items()
        if len(code) == 2
    }
