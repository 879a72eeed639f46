"""A disk is not filled to its brim: PostgreSQL stops when it cannot write its log, and then nobody can read either."""

import os

from ringbook.core.outages import full
from ringbook.settings import settings


def require_room() -> None:
    """Raises STORAGE_FULL when less than the spare room is left where our own PostgreSQL lies."""
    folder, spare = settings().database_folder, settings().spare_room
    if folder and spare:
        disk = os.statvfs(folder)
        if disk.f_bavail * disk.f_frsize < spare * 2**20:
            raise full()
