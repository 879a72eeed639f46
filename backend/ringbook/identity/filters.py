"""What users can be searched by."""

from tortoise.expressions import Q

from ringbook.core.conditions import Where, any_of, contains, folded


def named(text: str) -> Q:
    """Users with `text` in their name or their e-mail address; case and accents don't count."""
    return any_of(
        (
            Where(lambda row: contains(folded(row["name"]), text)),
            Where(lambda row: contains(folded(row["email"]), text)),
        )
    )
