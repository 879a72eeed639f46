"""Conditions on calls that only calls have."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import partial
from operator import eq, ge, gt, le, lt
from typing import TYPE_CHECKING, Any
from uuid import UUID

from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Criterion, Term
from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from ringbook.contacts import policy as contacts
from ringbook.core.conditions import NOTHING, Where, each_referring, linked_to
from ringbook.core.errors import DomainError
from ringbook.core.filters import IdFilter, few
from ringbook.core.gathering import expected
from ringbook.core.ids import key_of
from ringbook.core.viewer import Viewer
from ringbook.crms.filters import ManagersFilter
from ringbook.custom_fields.filters import NumberFilter
from ringbook.organizations import policy as organizations
from ringbook.telephony.models import BLOCKED, Call, CallDirection, CallState

if TYPE_CHECKING:
    from ringbook.telephony.filters import CallFilter

KNOWN = "known"
FEW = 10_000
"""Accounts that are kept at hand sooner than each call of a long list is asked whom it is with."""
NAMED = 1_000
"""Calls that are named one by one."""
COMPARED = {"eq": eq, "gt": gt, "gte": ge, "lt": lt, "lte": le}


async def known_by(parts: Iterable[tuple["CallFilter", str]], viewer: Viewer) -> dict[str, Q]:
    """Of all that the filter asks of whom a call is with: by KNOWN and the paths of its Crms, the calls with such.

    Raises TOO_MANY.
    """
    found = dict[str, Q]()
    for part, path in parts:
        asked = part.known is not None or (part.crm is not None and part.crm.is_null is not None)
        if asked and KNOWN not in found:
            found[KNOWN] = await _with_one_of(viewer, lambda rows: rows)
        keys = part.crm.keys("Crm", f"{path}.crm") if part.crm else None
        if keys is not None:
            found[path] = await _with_one_of(viewer, partial(_in_crms, keys)) if keys else NOTHING
    return found


def _in_crms(keys: list[UUID], rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.filter(crm_id__in=keys)


async def _with_one_of(viewer: Viewer, narrowed: Callable[[QuerySet[Any]], QuerySet[Any]]) -> Q:
    """The calls with an account that the viewer sees, of those that are left: few are kept at hand, else each
    call is asked."""
    people, firms = narrowed(contacts.visible_to(viewer)), narrowed(organizations.visible_to(viewer))
    if await expected([people.values("id"), firms.values("id")]) > FEW:
        return each_referring("contact_id", people) | each_referring("organization_id", firms)
    theirs, at_work = Subquery(people.values("id")), Subquery(firms.values("id"))
    # "Is not null" makes the negation hold for calls with nobody.
    with_them = Q(contact_id__in=theirs, contact_id__isnull=False)
    return with_them | Q(organization_id__in=at_work, organization_id__isnull=False)


def on_crm(given: IdFilter, in_crms: Q | None, known: Q | None) -> Q:
    """in_crms: the calls with an account of the Crms that are asked for; known: those with any that the viewer sees;
    None when that is not asked."""
    parts = [] if in_crms is None else [in_crms]
    if given.is_null is not None and known is not None:
        parts.append(~known if given.is_null else known)
    return Q(*parts)


def on_missed() -> Q:
    """As `Call.missed` says it."""
    return Q(~Q(cause=BLOCKED), direction=CallDirection.IN, state=CallState.ENDED, answered_at=None)


def on_recorded(viewer: Viewer) -> Q:
    """Whoever may not listen knows of no recordings."""
    return Where(lambda row: row.recording_url != "") if viewer.may("calls:listen") else NOTHING


def on_staff(given: ManagersFilter, mine: Q, theirs: Q) -> Q:
    """Who was on the phone, or whose phone rang. mine, theirs: the calls of the viewer, of the users that are named."""
    parts = list[Q]()
    if given.me is not None:
        parts.append(mine if given.me else ~mine)
    if given.is_null is not None:
        nobody = Q(~linked_to("call_user", "call_id"), user_id=None)
        parts.append(nobody if given.is_null else ~nobody)
    if given.in_ is not None:
        parts.append(theirs)
    return Q(*parts)


async def staff_by(parts: Iterable[tuple["CallFilter", str]], viewer: Viewer) -> dict[str, tuple[Q, Q]]:
    """By the paths of the filter's parts that ask for users, what `on_staff` takes. Raises TOO_MANY."""
    asking = [(part.user, path) for part, path in parts if part.user]
    mine = await _of_users([viewer.user_id]) if asking else NOTHING
    found = dict[str, tuple[Q, Q]]()
    for user, path in asking:
        few(user.in_ or [], f"{path}.user.in")
        keys = [key for id in user.in_ or () if (key := key_of(id, "User"))]
        found[path] = mine, await _of_users(keys) if keys else NOTHING
    return found


async def _of_users(ids: list[UUID]) -> Q:
    """Few calls are named one by one, so that the database knows that they are few; else a list is walked."""
    answered, rung = Call.filter(user_id__in=ids), Call.filter(users__id__in=ids)
    found: set[UUID] = set()
    for rows in (answered, rung):
        found |= set(await rows.limit(NAMED + 1).values_list("id", flat=True))  # type: ignore[arg-type]
    if len(found) <= NAMED:
        return Q(id__in=list(found)) if found else NOTHING
    return Q(user_id__in=ids, user_id__isnull=False) | linked_to("call_user", "call_id", "user_id", ids)


def on_seconds(seconds: Callable[[Table], Term], given: NumberFilter, path: str) -> Q:
    """Calls that have no such time are never found, and always by the negation. Raises NOT_A_NUMBER."""
    parts = [Where(lambda row: seconds(row).notnull())]
    for name, compare in COMPARED.items():
        wanted: Decimal | None = getattr(given, name)
        if wanted is None:
            continue
        if wanted.is_nan():
            raise DomainError("not_a_number", "Write a number.", field=f"{path}.{name}")
        parts.append(Where(_against(seconds, compare, wanted)))
    return Q(*parts)


def _against(seconds: Callable[[Table], Term], compare: Callable[[Any, Any], Any], wanted: Decimal) -> Any:
    def holds(row: Table) -> Criterion:
        return compare(seconds(row), wanted)

    return holds
