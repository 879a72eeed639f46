"""Passwords and encryption of mail servers."""

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from ringbook.core.secrets import seal
from ringbook.messaging.gateways import smtp
from ringbook.messaging.models import MailSecurity, Message, MessageGateway, MessageState
from tests import factories as make
from tests.api import Api
from tests.cast import Cast
from tests.messaging.house import mail_gateway, run_queue, send
from tests.messaging.mail_server import MailServer


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
async def test_a_wrong_password_is_the_gateways_trouble_and_loses_nothing(
    api: Api, cast: Cast, mail: MailServer
) -> None:
    mail.stop()
    mail.password = "right"
    mail.start()
    await mail_gateway(mail, username="crm", secret=seal("wrong"))
    await send(api.as_(cast.bartek), await make.contact(emails=["ewa@example.com"]))
    await run_queue()
    assert (await Message.get()).state is MessageState.QUEUED
    gateway = await MessageGateway.get()
    assert gateway.failing_since
    assert (gateway.last_error or "").startswith("535")
    await MessageGateway.all().update(secret=seal("right"))
    await run_queue()
    assert ((await Message.get()).state, len(mail.letters)) == (MessageState.SENT, 1)


@pytest.mark.parametrize("security", [MailSecurity.TLS, MailSecurity.STARTTLS])
async def test_the_connection_is_encrypted_and_certificates_are_checked(
    api: Api, cast: Cast, mail: MailServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, security: MailSecurity
) -> None:
    known = certificate(tmp_path)
    server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    server.load_cert_chain(known)
    mail.stop()
    mail.tls, mail.starttls = (server, None) if security is MailSecurity.TLS else (None, server)
    mail.start()
    await mail_gateway(mail, security=security)
    await send(api.as_(cast.bartek), await make.contact(emails=["ewa@example.com"]))
    await run_queue()
    assert (mail.letters, (await Message.get()).state) == ([], MessageState.QUEUED)
    assert "certificate" in ((await MessageGateway.get()).last_error or "").lower()
    monkeypatch.setattr(smtp, "_trust", lambda: ssl.create_default_context(cafile=str(known)))
    await run_queue()
    assert ((await Message.get()).state, len(mail.letters)) == (MessageState.SENT, 1)


def certificate(folder: Path) -> Path:
    """Of 127.0.0.1, with its key; nobody has signed it but itself."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path = folder / "mail.pem"
    path.write_bytes(private + made.public_bytes(pem))
    return path
