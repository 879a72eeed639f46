"""How much memory our PostgreSQL keeps pages of its tables in."""

import os
from pathlib import Path

LEAST, MOST = 128, 1024
"""Megabytes: PostgreSQL's own default, and what a base with a million contacts is quick with."""
GROUP = Path("/sys/fs/cgroup/memory.max")


def shared_buffers(group: Path = GROUP) -> str:
    """As PostgreSQL takes it: a quarter of the memory that there is, or that a container leaves us."""
    there = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    limit = group.read_text().strip() if group.exists() else ""
    usable = min(there, int(limit)) if limit.isdigit() else there
    return f"{max(LEAST, min(MOST, usable // 4 // 1024**2))}MB"
