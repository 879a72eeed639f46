"""Single values as people write them in spreadsheets."""

import re
from collections.abc import Iterable, Iterator

from ringbook.crms.policy import AccountKind
from ringbook.imports.headings import fold

PARTICLES = frozenset("van von der den de da di del della la le du dos bin ibn al zu".split())  # noqa: SIM905
KIND_WORDS = {
    AccountKind.CUSTOMER: frozenset({"customer", "client", "klient", "klientka", "odbiorca", "nabywca"}),
    AccountKind.PARTNER: frozenset({"partner", "partnerka", "reseller", "agent", "posrednik", "wspolpracownik"}),
}
EMPTY_DATES = frozenset({"0/0/00", "0000-00-00", "00.00.0000"})
"""What Outlook and databases write for no date."""


def split_name(full: str, *, last_first: bool = False) -> tuple[str, str]:
    """First and last name: "Anna Maria Nowak", "Nowak, Anna Maria", "Jan van der Berg"; "" for what isn't there."""
    if "," in full:
        last, _, first = full.partition(",")
        return " ".join(first.split()), " ".join(last.split())
    words = full.split()
    if len(words) < 2:
        return (" ".join(words), "")
    if last_first:
        return " ".join(words[1:]), words[0]
    cut = next((i for i, word in enumerate(words[:-1]) if i and word in PARTICLES), len(words) - 1)
    return " ".join(words[:cut]), " ".join(words[cut:])


def is_no_date(value: str) -> bool:
    return not value or value in EMPTY_DATES


def read_account_kind(value: str) -> AccountKind | None:
    return next((kind for kind, words in KIND_WORDS.items() if fold(value) in words), None)


def is_last_first(heading: str) -> bool:
    """Whether a heading of full names promises "Nowak Anna"."""
    return fold(heading).startswith(("nazwisko", "lastname", "surname"))


def parts(value: str, separators: str) -> Iterator[str]:
    """What stands between the separators (a regular expression), without blanks and empty parts."""
    return (part.strip() for part in re.split(separators, value) if part.strip())


def once(names: Iterable[str]) -> Iterable[str]:
    """Each name one time, whatever its case."""
    return {name.casefold(): name for name in names}.values()
