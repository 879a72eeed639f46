"""Names of hosts, as the network has them."""

import pytest

from ringbook.core.hosts import ascii_host, is_host


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("straße.de", "xn--strae-oqa.de"),  # strasse.de is somebody else's
        ("łódź.pl", "xn--d-uga0v4h.pl"),
        ("Mail.example.com", "Mail.example.com"),
        ("192.0.2.7", "192.0.2.7"),
    ],
)
def test_a_name_in_any_script_is_asked_for_in_ascii(name: str, host: str) -> None:
    assert ascii_host(name) == host


@pytest.mark.parametrize("name", ["", "mail..example.com", "m" * 64 + ".pl", "a b", "-a.pl", "a.pl\x00", "☃..pl"])
def test_what_no_name_server_can_be_asked_for_is_no_host(name: str) -> None:
    assert not is_host(name)
