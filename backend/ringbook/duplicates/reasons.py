"""Why two records may be the same: the reasons of look-alikes, summed up to a score."""

from ringbook.contacts.look_alikes.finding import WEIGHTS as OF_CONTACTS
from ringbook.organizations.look_alikes.finding import WEIGHTS as OF_ORGANIZATIONS
from ringbook.organizations.look_alikes.reasons import LookAlikeReason as Reason

WEIGHTS: dict[Reason, int] = OF_ORGANIZATIONS | OF_CONTACTS
"""Powers of two, one of each reason, so that reasons are joined by OR."""
SWITCHBOARD = 50
"""A number, an address, a tax id or a name in one town that more records have says nothing: a switchboard's, a
family's, Anna Nowak of Warsaw."""


def reasons_of(score: int) -> list[Reason]:
    """The surest reason first."""
    found = [reason for reason, weight in WEIGHTS.items() if score & weight]
    return sorted(found, key=lambda reason: -WEIGHTS[reason])
