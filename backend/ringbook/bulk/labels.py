"""What the fields that bulk edits set are called, in titles and reports."""

from collections.abc import Iterable

from ringbook.core.words import say

LABELS = {
    "first_name": "First name",
    "last_name": "Last name",
    "birthday": "Birthday",
    "account_kind": "Account kind",
    "person_type": "Person type",
    "position": "Position",
    "stage": "Stage",
    "source": "Source",
    "organization": "Organization",
    "parent": "Parent organization",
    "industry": "Industry",
    "size": "Size",
    "language": "Language",
    "address1": "Address 1",
    "address2": "Address 2",
    "postal_code": "Postal code",
    "city": "City",
    "voivodeship": "Voivodeship",
    "country": "Country",
    "tags": "Tags",
    "managers": "Managers",
    "consents": "Consents",
}
MOST = 3


def label(name: str) -> str:
    """Of a column or a relation, `stage` or `stage_id`, in the language of the moment."""
    return say(LABELS[name.removesuffix("_id")])


def listed(names: Iterable[str]) -> str:
    """The first few labels, and dots if there are more."""
    names = list(names)
    return ", ".join([*names[:MOST], *(["…"] if len(names) > MOST else [])])
