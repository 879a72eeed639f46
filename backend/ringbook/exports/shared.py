"""Columns that contacts and organizations both have, over the record `r` of the table `owner`."""

from ringbook.exports.columns import Column, Slots, column, joined, moment, part, text, worded

PLACES = (
    ("postalCode", "Postal code", "postal_code"),
    ("city", "City", "city"),
    ("voivodeship", "Voivodeship", "voivodeship"),
    ("country", "Country", "country"),
)
KINDS = {"customer": "customer", "partner": "partner"}
_LIST = "ARRAY(SELECT {value} FROM {table} p WHERE p.{owner}_id = r.id ORDER BY p.main DESC, p.rank, p.id)"
_TAGS = """ARRAY(SELECT t.name FROM tag t JOIN {owner}_tag l ON l.tag_id = t.id WHERE l.{owner}_id = r.id
    ORDER BY folded(t.name), t.id)"""
_MANAGERS = """ARRAY(SELECT u.name FROM user_account u JOIN {owner}_manager l ON l.user_id = u.id
    WHERE l.{owner}_id = r.id ORDER BY folded(u.name), u.id)"""


def phones(owner: str) -> Column:
    """As typed, the main one first; as many columns as imports read."""
    sql = _LIST.format(value="p.number", table="phone_number", owner=owner)
    return column("phone", "Phone", Slots("Phone {n}", sql, "phone_number", 4))


def emails(owner: str) -> Column:
    sql = _LIST.format(value="p.address", table="email_address", owner=owner)
    return column("email", "E-mail", Slots("E-mail {n}", sql, "email_address", 3))


def word(key: str, label: str) -> Column:
    """A word of a dictionary: stage, source, position."""
    return column(key, label, text(label, f"(SELECT w.name FROM {key} w WHERE w.id = r.{key}_id)"))


def places() -> list[Column]:
    address = column("address", "Address", text("Address 1", "r.address1"), text("Address 2", "r.address2"))
    return [*(column(key, label, text(label, f"r.{name}")) for key, label, name in PLACES), address]


def tags(owner: str) -> Column:
    return column("tags", "Tags", part("Tags", _TAGS.format(owner=owner), joined))


def managers(owner: str) -> Column:
    return column("managers", "Managers", part("Managers", _MANAGERS.format(owner=owner), joined))


def account_kind() -> Column:
    return choice("accountKind", "Account kind", "r.account_kind", KINDS)


def choice(key: str, label: str, sql: str, words: dict[str, str]) -> Column:
    return column(key, label, part(label, sql, worded(words)))


def moments() -> list[Column]:
    both = (("created", "Created", "r.created_at"), ("updated", "Updated", "r.updated_at"))
    return [column(key, label, part(label, sql, moment)) for key, label, sql in both]
