"""Who comes to another stage, in whatever way, stands at the top of its column of the board."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

# Smaller stands higher, and a card that nobody placed stands at minus the time of its making: nothing is above "now".
SQL = """
CREATE FUNCTION board_top() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.board_position := -extract(epoch FROM clock_timestamp());
    RETURN NEW;
END $$;
CREATE TRIGGER contact_board_top BEFORE UPDATE OF stage_id ON contact FOR EACH ROW
    WHEN (NEW.stage_id IS DISTINCT FROM OLD.stage_id) EXECUTE FUNCTION board_top();
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
