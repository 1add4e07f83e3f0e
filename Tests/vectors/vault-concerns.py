#!/usr/bin/env python3
"""Computes vault-concerns.json from docs/formats/concerns.md, sharing no code with Vault.

BLAKE2b is hashlib's; Argon2id, X25519, crypto_box_seal and XChaCha20-Poly1305 are libsodium's, by
ctypes. Run: python3 Tests/vectors/vault-concerns.py > Tests/vectors/vault-concerns.json
A sealed box has a random key of its own, so a letter differs from run to run, and opens all the same.
"""
import ctypes, ctypes.util, hashlib, json, struct, sys

sodium = ctypes.CDLL(ctypes.util.find_library("sodium") or "libsodium.so.23")
assert sodium.sodium_init() >= 0
u32, u64 = (lambda n: struct.pack(">I", n)), (lambda n: struct.pack(">Q", n))
lp = lambda x: u32(len(x)) + x
blake = lambda message, size=32, key=b"": hashlib.blake2b(message, digest_size=size, key=key).digest()
digest = lambda label, *parts: blake(b"\x04" + lp(label.encode()) + b"".join(map(lp, parts)))

CONSONANTS, VOWELS = "bdfghjklmnprstvz", "aiou"


def word(n):
    return (CONSONANTS[n >> 12] + VOWELS[n >> 10 & 3] + CONSONANTS[n >> 6 & 15] + VOWELS[n >> 4 & 3]
            + CONSONANTS[n & 15])


def words(code):
    code += digest("sluis.concern.check.v1", code)[:2]
    return [word(code[i] << 8 | code[i + 1]) for i in range(0, 14, 2)]


def derive(code):
    out = ctypes.create_string_buffer(96)
    salt = digest("sluis.concern.salt.v1")[:16]
    status = sodium.crypto_pwhash(
        out, ctypes.c_ulonglong(96), code, ctypes.c_ulonglong(len(code)), salt, ctypes.c_ulonglong(3),
        ctypes.c_size_t(64 << 20), ctypes.c_int(2))  # 2 is Argon2id, version 1.3
    assert status == 0
    return out.raw


def public(secret):
    out = ctypes.create_string_buffer(32)
    assert sodium.crypto_scalarmult_base(out, secret) == 0
    return out.raw


def seal(plaintext, table, row, mailbox, address, size, extra=b""):
    place = b"".join(map(lp, (b"\x01", b"signals", table, row, mailbox, u32(35), u64(1))))
    key, nonce = bytes(range(32)), bytes(range(0x40, 0x58))
    inner = digest("sluis.box.v1", place + extra) + key
    box = ctypes.create_string_buffer(len(inner) + 48)
    assert sodium.crypto_box_seal(box, inner, ctypes.c_ulonglong(len(inner)), address) == 0
    body = u32(1 + len(plaintext)) + plaintext
    body += bytes(size - len(body))
    split = blake(b"\x03" + lp(b"sluis.seal.v1") + lp(nonce) + lp(place), 64, key)
    out = ctypes.create_string_buffer(len(body) + 16)
    assert sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
        out, None, body, ctypes.c_ulonglong(len(body)), place, ctypes.c_ulonglong(len(place)), None,
        nonce, split[32:]) == 0
    return box.raw + b"\x01" + split[:32] + nonce + out.raw


def zero_bits(data):
    return len(data) * 8 - int.from_bytes(data, "big").bit_length()


def main():
    code = bytes(range(0xA0, 0xAC))
    m = derive(code)
    mailbox, secret, writing, mark = m[:16], m[16:48], m[48:80], m[80:]
    address, tag = public(secret), digest("sluis.concern.writer.v1", writing)
    committee = bytes(range(0x60, 0x80))
    text = "De deur van de kast staat open.".encode()
    signer, verifying = ctypes.create_string_buffer(64), ctypes.create_string_buffer(32)
    seed = blake(b"\x01" + lp(b"sluis.concern.signer.v1"), 32, committee)
    assert sodium.crypto_sign_seed_keypair(verifying, signer, seed) == 0
    published = public(committee) + verifying.raw
    letter = seal(text, b"concern", mailbox, mailbox, public(committee), 4096, address)
    identifier = bytes(range(0x10, 0x20))
    answer = seal(text, b"concern_answer", identifier, mailbox, address, 4096)
    commitment = digest("sluis.concern.letter.v1", mailbox, address, tag, mark, letter)
    shared = ctypes.create_string_buffer(32)
    assert sodium.crypto_scalarmult(shared, committee, address) == 0
    keyed = lambda use, key, label, *parts: blake(
        use + lp(label.encode()) + b"".join(map(lp, parts)), 32, key)
    author = keyed(b"\x01", shared.raw, "sluis.concern.author.v1", public(committee), address)
    proofs = [keyed(b"\x02", author, "sluis.concern.text.v1", bytes([who]), mailbox, identifier,
                    text).hex() for who in (1, 2)]
    signed = (b"\0sluis/answer/v1\0" + mark + identifier
              + digest("sluis.concern.answer.v1", answer))
    signature = ctypes.create_string_buffer(64)
    assert sodium.crypto_sign_detached(
        signature, None, signed, ctypes.c_ulonglong(len(signed)), signer) == 0
    challenge = u64(493_000) + bytes(range(8))
    counter = 0
    while zero_bits(digest("sluis.puzzle.v1", challenge, commitment, counter.to_bytes(16, "big"))) < 12:
        counter += 1
    json.dump(dict(
        code=code.hex(), words=words(code), mailbox=mailbox.hex(), address=address.hex(),
        writing_key=writing.hex(), writing_tag=tag.hex(), mark=mark.hex(),
        committee=committee.hex(), committee_address=public(committee).hex(), text=text.decode(),
        committee_key=published.hex(), answer_signature=signature.raw.hex(),
        announced=digest("sluis.concern.announced.v1")[:16].hex(),
        fingerprint=words(digest("sluis.concern.committee.v1", published)[:12]),
        letter=letter.hex(), commitment=commitment.hex(),
        answer_id=identifier.hex(), answer=answer.hex(),
        message=digest("sluis.concern.message.v1", mailbox, writing, identifier, answer).hex(),
        filing=digest("sluis.concern.filed.v1", mark)[:16].hex(),
        answered=digest("sluis.concern.state.v1", mark, b"\x03")[:16].hex(),
        reporter_proof=proofs[0], committee_proof=proofs[1],
        challenge=challenge.hex(), solution=counter.to_bytes(16, "big").hex(),
    ), sys.stdout, indent=1)
    print()


main()
