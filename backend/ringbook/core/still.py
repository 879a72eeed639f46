"""A Crm's rules hold still while its records are written, so that no record slips through a change of the rules.

Who writes records shares the hold; who changes custom fields or segmentation takes it alone: they wait until the
records of the moment are written, and later records are written by the new rules. Taken before any row is locked, and
kept until the transaction ends.
"""

from uuid import UUID

from tortoise import connections


async def hold_rules(crm_id: UUID) -> None:
    """The rules of this Crm stay as they are until our transaction ends. Many may hold them at once."""
    await _lock("pg_advisory_xact_lock_shared", crm_id)


async def change_rules(crm_id: UUID) -> None:
    """Nobody else writes by the rules of this Crm, or changes them, until our transaction ends."""
    await _lock("pg_advisory_xact_lock", crm_id)


async def _lock(function: str, crm_id: UUID) -> None:
    # Two keys, so that these locks meet none of the others.
    sql = f"SELECT {function}(hashtext('rules'), hashtext(%s))"
    await connections.get("default").execute_query(sql, [str(crm_id)])
