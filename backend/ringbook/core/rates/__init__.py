"""How quickly one may ask: a bucket of points for each API key, each user, and each address that is not signed in."""

from ringbook.core.rates.buckets import Buckets, Taken
from ringbook.core.rates.extension import Rates
from ringbook.core.rates.owners import Owner, owner_of
from ringbook.core.rates.sharing import shared

__all__ = ["Buckets", "Owner", "Rates", "Taken", "owner_of", "shared"]
