"""What may be wrong with the place where files lie."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from ringbook.core.errors import DomainError

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
"""What the system says when no more fits: the disk, the quota, or the size that a process may write."""


def full() -> DomainError:
    return DomainError(
        "storage_full", "There is no room left for files. Nothing was stored; tell your administrator, then try again."
    )


def unavailable() -> DomainError:
    return DomainError("storage_unavailable", "The place where files are kept does not answer. Try again in a minute.")


@contextmanager
def naming_full_disks() -> Iterator[None]:
    """An OSError for want of room becomes STORAGE_FULL."""
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            raise full() from error
        raise
