"""A partner organisation's client, written from docs/protocol.md and docs/formats/session.md alone.

It opens a session through the partner port, makes a reference of its own for an invitation,
fetches what is shared, and files signals at the port of signals for partners. Beside sluis_client.py it needs the package `cryptography`:

    protoc -I proto -I /usr/include --python_out=OUT proto/sluis/*.proto \\
      proto/sluis/consent/v1/consent.proto proto/sluis/cases/v1/cases.proto \\
      proto/sluis/signals/v1/signals.proto
    PYTHONPATH=OUT python3 sluis_partner.py PROFILE HOST PORT ORGANISATION accept CODE PURPOSE
    PYTHONPATH=OUT python3 sluis_partner.py PROFILE HOST PORT ORGANISATION fetch REFERENCE PURPOSE CATEGORY…
    PYTHONPATH=OUT python3 sluis_partner.py PROFILE HOST PORT ORGANISATION place FILING_PORT THEME AREA < TEXT
    PYTHONPATH=OUT python3 sluis_partner.py PROFILE HOST PORT ORGANISATION person FILING_PORT THEME AREA < JSON

PROFILE is the folder with cert.pem, key.pem and ca.pem; ORGANISATION is the team's.
"""
import datetime
import hashlib
import json
import os
import struct
import sys
import time

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, x25519
from google.protobuf import json_format

from sluis import rpc_pb2 as rpc
from sluis import privacy_pb2 as privacy
from sluis.cases.v1 import cases_pb2 as cases
from sluis.consent.v1 import consent_pb2 as consent
from sluis.signals.v1 import signals_pb2 as signals
from sluis_client import CallFailed, Client

ECDSA = ec.ECDSA(hashes.SHA256())


class NotConsent(Exception):
    """The session was not signed by the consent service of the organisation."""


def lp(data):
    return struct.pack(">I", len(data)) + data


def u64(number):
    return struct.pack(">Q", number)


def transcript(use, label, parts):
    """docs/formats/sealing.md §1: one byte for the use, then the label and each part behind its length."""
    return bytes([use]) + lp(label.encode()) + b"".join(map(lp, parts))


def kdf(key, label, *parts):
    return hashlib.blake2b(transcript(1, label, parts), key=key, digest_size=32).digest()


def mac(key, label, *parts):
    return hashlib.blake2b(transcript(2, label, parts), key=key, digest_size=32).digest()


def digest(label, *parts):
    return hashlib.blake2b(transcript(4, label, parts), digest_size=32).digest()


def read(path):
    with open(path, "rb") as file:
        return file.read()


def signed_by(certificate, issuer):
    try:
        issuer.public_key().verify(
            certificate.signature, certificate.tbs_certificate_bytes,
            ec.ECDSA(certificate.signature_hash_algorithm))
    except InvalidSignature:
        return False
    return certificate.issuer == issuer.subject


class Session:
    """docs/formats/session.md, "Opening a session": both sides sign, and the secret is never sent."""

    def __init__(self, client, profile, organisation, hat=""):
        certificate = x509.load_pem_x509_certificate(read(f"{profile}/cert.pem"))
        key = serialization.load_pem_private_key(read(f"{profile}/key.pem"), password=None)
        leaf = certificate.public_bytes(serialization.Encoding.DER)
        leaf_hash = hashlib.sha256(leaf).digest()
        exchange = x25519.X25519PrivateKey.generate()
        ours = exchange.public_key().public_bytes(
            serialization.Encoding.Raw, serialization.PublicFormat.Raw)
        nonce, now = os.urandom(16), int(time.time() * 1000)
        asked = (b"sluis-session-open-v1" + lp(hat.encode()) + lp(ours) + u64(now) + lp(nonce)
                 + lp(leaf_hash))
        reply = client.call(
            "sluis.consent.v1.Session/Open",
            consent.OpenSessionRequest(
                chain=[leaf], hat=hat, exchange_key=ours, time_ms=now, nonce=nonce,
                signature=key.sign(asked, ECDSA)),
            consent.OpenSessionReply)
        answered = (b"sluis-session-reply-v1" + lp(nonce) + lp(ours) + lp(reply.exchange_key)
                    + lp(reply.token) + lp(reply.token_key) + u64(reply.expires_at_ms))
        self.verify(reply, answered, f"{profile}/ca.pem", organisation)
        shared = exchange.exchange(x25519.X25519PublicKey.from_public_bytes(reply.exchange_key))
        self.secret = kdf(
            shared, "sluis.session.v1", ours, reply.exchange_key, reply.session + leaf_hash)
        self.token = reply.token
        self.role = reply.role

    @staticmethod
    def verify(reply, answered, roots, organisation):
        """A relay can neither invent a session nor pass it on: consent itself must have signed."""
        chain = [x509.load_der_x509_certificate(der) for der in reply.chain]
        root = x509.load_pem_x509_certificate(read(roots))
        now = datetime.datetime.utcnow()
        links = list(zip(chain, chain[1:] + [root]))
        names = chain[0].extensions.get_extension_for_class(
            x509.SubjectAlternativeName).value.get_values_for_type(
                x509.UniformResourceIdentifier)
        if names != [f"sluis://{organisation}/service/consent"] or not all(
                signed_by(lower, upper) and lower.not_valid_before <= now <= lower.not_valid_after
                for lower, upper in links):
            raise NotConsent()
        try:
            chain[0].public_key().verify(reply.signature, answered, ECDSA)
        except InvalidSignature:
            raise NotConsent() from None

    def fields(self, audience, method, request, purpose, command_id=b"", acting_for=""):
        """docs/formats/session.md, "Caller proof": what the envelope carries beside the request."""
        asked = digest("sluis.call.v1", method.encode(), command_id, request.SerializeToString())
        nonce, now = os.urandom(16), int(time.time() * 1000)
        proof = rpc.CallerProof(
            audience=audience, nonce=nonce, time_ms=now, request_digest=asked, method=method,
            purpose=purpose, asserted_user=acting_for,
            mac=mac(self.secret, "sluis.proof.v1", audience.encode(), method.encode(),
                    purpose.encode(), asked, nonce, u64(now), acting_for.encode()))
        return dict(token=self.token, proof=proof, purpose=purpose, command_id=command_id)


class Partner:
    """What a partner organisation does, over one connection to the partner port."""

    def __init__(self, profile, host, port, organisation):
        self.client = Client(
            host, port, f"sluis://{organisation}/service/cases", f"{profile}/cert.pem",
            f"{profile}/key.pem", f"{profile}/ca.pem")
        self.session = Session(self.client, profile, organisation)

    def call(self, name, request, reply_type, purpose, **claims):
        method = f"sluis.cases.v1.Partner/{name}"
        fields = self.session.fields("cases", method, request, purpose, **claims)
        return self.client.call(method, request, reply_type, **fields)

    def accept(self, code, purpose):
        """Accepts an invitation; the reference is drawn here and says nothing to anybody else.

        Codes and references are 32 hexadecimal digits, as they are printed.
        """
        reference = os.urandom(16)
        self.call(
            "AcceptInvitation",
            cases.AcceptInvitationRequest(code=bytes.fromhex(code), reference=reference),
            cases.AcceptInvitationReply, purpose, command_id=os.urandom(16))
        return reference.hex()

    def fetch(self, reference, purpose, categories, acting_for=""):
        wanted = [privacy.Category.Value(f"CATEGORY_{name.upper()}") for name in categories]
        return self.call(
            "FetchShared",
            cases.FetchSharedRequest(reference=bytes.fromhex(reference), categories=wanted),
            cases.FetchSharedReply, purpose, acting_for=acting_for)


class Filing:
    """Files signals under a partner's session, over a connection of its own."""

    def __init__(self, partner, profile, host, port, organisation):
        self.client = Client(
            host, port, f"sluis://{organisation}/service/signals", f"{profile}/cert.pem",
            f"{profile}/key.pem", f"{profile}/ca.pem")
        self.session = partner.session

    def file(self, name, request):
        """A change: sent again under the same command id it happens once."""
        method = f"sluis.signals.v1.Signals/{name}"
        fields = self.session.fields(
            "signals", method, request, "care_coordination", command_id=os.urandom(16))
        return self.client.call(method, request, signals.Filed, **fields)

    def place(self, theme, area, text):
        """About a place: a text in which nobody is named and no house is numbered."""
        return self.file("FilePlace", signals.FilePlaceRequest(
            source=signals.SOURCE_ORGANISATION, theme=theme, area=area, text=text))

    def person(self, theme, area, facts):
        """About somebody: sealed when it arrives, so that nobody but triage reads it."""
        return self.file("FilePerson", signals.FilePersonRequest(
            source=signals.SOURCE_ORGANISATION, theme=theme, area=area, **facts))


def main():
    profile, host, port, organisation, verb, *rest = sys.argv[1:]
    partner = Partner(profile, host, int(port), organisation)
    try:
        if verb == "accept":
            code, purpose = rest
            print(partner.accept(code, purpose))
        elif verb == "fetch":
            code, purpose, *categories = rest
            print(json_format.MessageToJson(
                partner.fetch(code, purpose, categories)))
        else:
            filing_port, theme, area = rest
            filing = Filing(partner, profile, host, int(filing_port), organisation)
            theme = signals.Theme.Value(f"THEME_{theme.upper()}")
            # What is said of people is no argument: every user of a machine sees those.
            text = sys.stdin.read()
            print(json_format.MessageToJson(
                filing.place(theme, area, text.strip()) if verb == "place"
                else filing.person(theme, area, json.loads(text))))
    except CallFailed as failed:
        sys.exit(str(failed))


if __name__ == "__main__":
    main()
