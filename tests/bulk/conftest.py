"""Fixtures of bulk edits."""

import pytest

from tests.cast import Cast, raise_curtain


@pytest.fixture
async def committed_cast(committed_database: str) -> Cast:
    """For what a worker must see."""
    return await raise_curtain()
