"""Signing in and out."""

from datetime import UTC, datetime, timedelta

from tortoise import connections
from tortoise.expressions import Q

from ringbook.core.errors import DomainError
from ringbook.identity.models import Session, SignInFailure, User
from ringbook.identity.secrets import new_token, nobody_hash, password_fits, token_hash
from ringbook.limits import limits

LIFETIME = timedelta(days=7)
PER_ACCOUNT = timedelta(minutes=30)
PER_ADDRESS = timedelta(minutes=5)


async def sign_in(email: str, password: str, *, address: str) -> str | None:
    """The token of a new session; None when e-mail or password is wrong: an answer, so that the failure is kept.

    Raises RATE_LIMITED after too many failures. Known and unknown e-mails get the same answers in the same time.
    address: where the attempt comes from. Failures are counted here, so every transport counts.
    """
    email = email.strip().lower()
    await _one_at_a_time(email)
    await _refuse_guessing(email, address)
    user = await User.get_or_none(email=email, active=True)
    fits = await password_fits(password, user.password_hash if user else nobody_hash())
    if not (user and fits):
        await SignInFailure.create(email=email, address=address)
        return None
    token = new_token()
    await Session.create(token_hash=token_hash(token), user=user, expires_at=datetime.now(UTC) + LIFETIME)
    return token


async def check_password(user: User, password: str) -> None:
    """Raises WRONG_PASSWORD."""
    if not await password_fits(password, user.password_hash):
        raise DomainError("wrong_password", "This is not your present password.", field="currentPassword")


async def sign_out(token: str) -> None:
    await Session.filter(token_hash=token_hash(token)).delete()


async def _one_at_a_time(email: str) -> None:
    """A hundred guesses sent at once are counted one by one."""
    await connections.get("default").execute_query("SELECT pg_advisory_xact_lock(hashtext(%s))", [email])


async def _refuse_guessing(email: str, address: str) -> None:
    now, most = datetime.now(UTC), limits()
    account = (most.sign_in_account, PER_ACCOUNT, Q(email=email))
    for count, window, who in (account, (most.sign_in_address, PER_ADDRESS, Q(address=address))):
        if await SignInFailure.filter(who, created_at__gt=now - window).count() >= count:
            minutes = int(window.total_seconds() // 60)
            raise DomainError(
                "rate_limited", "Too many wrong passwords. Try again in {minutes} minutes.", minutes=minutes
            )
