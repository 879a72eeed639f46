"""docs/limits.md says what the limits are; each limit is held by a test at it and one above."""

import os
import re
from pathlib import Path

import pytest

from ringbook.limits import Limits

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "limits.md"
BEGIN, END = "<!-- the limits -->\n", "<!-- their end -->\n"
HELD_BY = {
    "depth lists tokens document_bytes aliases fields repeats fragments": "core/test_limits.py PAIRS",
    "root_mutations cost": "core/test_limits.py PAIRS",
    "introspection_depth": "core/test_limits.py test_introspection_must_not_multiply",
    "unpaged": "core/test_limits.py test_a_list_without_first_counts_as_a_page",
    "first listed attachment_bytes": "core/test_limits_set.py test_a_limit_that_is_set_holds",
    "rate_key": "core/test_rates.py test_the_last_point_is_given_and_the_next_is_not",
    "rate_user": "core/test_rates.py test_colleagues_behind_one_address_do_not_share",
    "rate_address": "core/test_rates.py test_who_is_not_signed_in_counts_by_address",
    "sign_in_account sign_in_address": "identity/test_sessions.py RATE_LIMITED",
    "json_bytes phone_event_bytes": "core/test_http.py test_bodies_fit_or_are_refused",
    "json_depth": "core/test_http.py test_json_may_nest_32_deep",
    "header_bytes": "core/test_sockets.py test_a_head_is_32_kib_at_most",
    "header_seconds": "core/test_sockets.py test_a_head_that_does_not_come_is_not_waited_for",
    "transfer_stall_seconds": "core/test_sockets.py test_a_body_may_take_long_but_not_stand_still",
    "socket_message": "core/test_sockets.py test_a_message_of_64_kib_and_one_above",
    "socket_operations": "core/test_sockets.py test_twenty_operations_and_no_more",
    "socket_init_seconds": "core/test_sockets.py test_whoever_says_nothing_is_closed",
    "socket_stall_seconds": "core/test_sockets.py test_a_socket_nobody_reads_is_cut",
    "sockets_user": "core/test_sockets.py test_the_eleventh_socket_of_a_user_is_one_too_many",
    "sockets_address": "core/test_sockets.py test_who_is_not_signed_in_shares_with_their_address",
    "sockets": "core/test_sockets.py test_a_server_has_room_for_so_many",
    "avatar_bytes": "files/test_avatars.py FILE_TOO_LARGE",
    "sheet_bytes sheet_unpacked": "imports/test_workbooks.py UNPACKS_TOO_LARGE",
    "sheet_ratio": "imports/test_workbooks.py PACKED_TOO_TIGHTLY",
    "sheet_rows": "imports/test_workbooks.py TOO_MANY_ROWS",
    "sheet_columns": "imports/test_workbooks.py TOO_MANY_COLUMNS",
    "statement_seconds lock_seconds": "core/test_database.py test_statements_and_waiting_for_locks_have_limits",
    "outgoing_connect_seconds outgoing_seconds": "dialling/test_over_http.py test_a_slow_pbx_leaves_us_in_doubt",
}


def table() -> str:
    rows = ["| `RINGBOOK_LIMIT_…` | what | default | above it |", "|---|---|---|---|"]
    for name, field in Limits.model_fields.items():
        assert isinstance(field.json_schema_extra, dict)
        default = f"{field.default:,}".replace(",", " ")
        rows.append(f"| `{name.upper()}` | {field.description} | {default} | {field.json_schema_extra['answer']} |")
    return "\n".join(rows) + "\n"


def test_the_page_says_what_the_limits_are() -> None:
    before, _, rest = PAGE.read_text().partition(BEGIN)
    said, _, after = rest.partition(END)
    if os.environ.get("RINGBOOK_REVIEW"):
        PAGE.write_text(f"{before}{BEGIN}{table()}{END}{after}")
    else:
        assert said == table(), "RINGBOOK_REVIEW=1 pytest tests/test_limits_page.py writes it anew."


@pytest.mark.parametrize("names", HELD_BY)
def test_a_test_holds_each(names: str) -> None:
    file, what = HELD_BY[names].split()
    assert re.search(rf"\b{what}\b", (ROOT / "tests" / file).read_text(), re.IGNORECASE)


def test_none_is_forgotten() -> None:
    assert sorted(name for names in HELD_BY for name in names.split()) == sorted(Limits.model_fields)
