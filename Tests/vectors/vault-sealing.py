#!/usr/bin/env python3
"""Computes vault-sealing.json from docs/formats/sealing.md, sharing no code with Vault.

Standard library only: BLAKE2b is hashlib's, XChaCha20-Poly1305 is written out below from RFC 8439 and
draft-irtf-cfrg-xchacha. Run: python3 Tests/vectors/vault-sealing.py > Tests/vectors/vault-sealing.json
It checks its own cipher against the vectors of those two texts first.
"""
import hashlib, json, struct

MASK = 0xFFFFFFFF


def rounds(s):
    s = list(s)

    def quarter(a, b, c, d):
        for x, y, z, n in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
            s[x] = (s[x] + s[y]) & MASK
            s[z] ^= s[x]
            s[z] = ((s[z] << n) | (s[z] >> (32 - n))) & MASK

    for _ in range(10):
        for q in ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
                  (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)):
            quarter(*q)
    return s


CONSTANT = struct.unpack("<4I", b"expand 32-byte k")


def block(key, counter, nonce):
    s = CONSTANT + struct.unpack("<8I", key) + (counter,) + struct.unpack("<3I", nonce)
    return struct.pack("<16I", *((a + b) & MASK for a, b in zip(rounds(s), s)))


def hchacha(key, nonce16):
    r = rounds(CONSTANT + struct.unpack("<8I", key) + struct.unpack("<4I", nonce16))
    return struct.pack("<8I", *(r[:4] + r[12:]))


def poly1305(key, message):
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    a = 0
    for i in range(0, len(message), 16):
        a = (a + int.from_bytes(message[i:i + 16] + b"\x01", "little")) * r % ((1 << 130) - 5)
    return ((a + int.from_bytes(key[16:], "little")) % (1 << 128)).to_bytes(16, "little")


def xchacha_seal(key, nonce, plaintext, associated):
    key, nonce = hchacha(key, nonce[:16]), bytes(4) + nonce[16:]
    stream = b"".join(block(key, 1 + i, nonce) for i in range((len(plaintext) + 63) // 64))
    ciphertext = bytes(a ^ b for a, b in zip(plaintext, stream))
    pad = lambda x: x + bytes(-len(x) % 16)
    message = pad(associated) + pad(ciphertext) + struct.pack("<QQ", len(associated), len(ciphertext))
    return ciphertext + poly1305(block(key, 0, nonce)[:32], message)


def check_cipher():
    # draft-irtf-cfrg-xchacha-03 A.3.1
    sealed = xchacha_seal(
        bytes(range(0x80, 0xA0)), bytes(range(0x40, 0x58)),
        b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
        b"sunscreen would be it.", bytes.fromhex("50515253c0c1c2c3c4c5c6c7"))
    assert sealed[:16].hex() == "bd6d179d3e83d43b9576579493c0e939", sealed[:16].hex()
    assert sealed[-16:].hex() == "c0875924c1c7987947deafd8780acf49", sealed[-16:].hex()


def lp(x):
    return struct.pack(">I", len(x)) + x


def transcript(use, label, *parts):
    return bytes([use]) + lp(label.encode()) + b"".join(lp(p) for p in parts)


def blake(size, key, message):
    return hashlib.blake2b(message, digest_size=size, key=key).digest()


def kdf(key, label, *parts):
    return blake(32, key, transcript(1, label, *parts))


def mac(key, label, *parts):
    return blake(32, key, transcript(2, label, *parts))


def digest(label, *parts):
    return blake(32, b"", transcript(4, label, *parts))


u32 = lambda n: struct.pack(">I", n)
u64 = lambda n: struct.pack(">Q", n)


def x25519(k, u=9):
    """The Montgomery ladder of RFC 7748 section 5; the base point is 9."""
    p, swap = 2**255 - 19, 0
    k = int.from_bytes(k, "little") & ~7 & (2**255 - 1) | 2**254
    x1, x2, z2, x3, z3 = u, 1, 0, u, 1
    for t in reversed(range(255)):
        bit = k >> t & 1
        if swap ^ bit:
            x2, x3, z2, z3 = x3, x2, z3, z2
        swap = bit
        a, b, c, d = x2 + z2, x2 - z2, x3 + z3, x3 - z3
        da, cb, aa, bb = d * a, c * b, a * a, b * b
        e = aa - bb
        x3, z3 = (da + cb) ** 2 % p, x1 * (da - cb) ** 2 % p
        x2, z2 = aa * bb % p, e * (aa + 121665 * e) % p
    if swap:
        x2, z2 = x3, z3
    return (x2 * pow(z2, p - 2, p) % p).to_bytes(32, "little")


def committed(key, label, nonce, place, plaintext):
    split = blake(64, key, transcript(3, label, nonce, place))
    return b"\x01" + split[:32] + nonce + xchacha_seal(split[32:], nonce, plaintext, place)


def padded(plaintext, narrative):
    body = u32(0) if plaintext is None else u32(1 + len(plaintext)) + plaintext
    size = 1024 if narrative else 256
    while size < len(body):
        size *= 2
    return body + bytes(size - len(body))


def main():
    check_cipher()
    # RFC 7748 section 5.2, after one iteration.
    assert x25519(bytes([9]) + bytes(31)).hex() == (
        "422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079")
    data, nonce = bytes(range(32)), bytes(range(0x40, 0x58))
    row, scope = bytes(range(0x10, 0x20)), bytes(range(0xA0, 0xB0))
    category, version = 7, 3
    service, table = b"cases", b"need"
    category_key = kdf(data, "sluis.category.v1", u32(category))
    part_key = kdf(category_key, "sluis.part.v1", table, row, u64(version))
    place = b"".join(map(lp, (b"\x01", service, table, row, scope, u32(category), u64(version))))
    blobs = []
    for name, plaintext, narrative in (
            ("absent", None, False), ("empty", b"", False), ("one byte", b"x", False),
            ("fills 256", bytes(252), False), ("needs 512", bytes(253), False),
            ("narrative", "Een gesprek aan de keukentafel.".encode(), True)):
        blob = committed(part_key, "sluis.seal.v1", nonce, place, padded(plaintext, narrative))
        blobs.append(dict(
            name=name, narrative=narrative, blob=blob.hex(),
            plaintext=None if plaintext is None else plaintext.hex()))
    ring, bucket_key = bytes(range(0x30, 0x40)), bytes(range(0x60, 0x80))
    wrap_place = b"".join(map(lp, (
        b"\x01", b"sluis.data.v1", ring, scope, scope[-1:], u64(2))))
    rows = [b"grant one", b"grant two"]
    json.dump(dict(
        data_key=data.hex(), nonce=nonce.hex(), service=service.decode(), table=table.decode(),
        row=row.hex(), scope=scope.hex(), category=category, version=version,
        derived=kdf(data, "sluis.example.v1", b"ab", b"c").hex(),
        mac=mac(data, "sluis.example.v1", b"ab", b"c").hex(),
        category_key=category_key.hex(), part_key=part_key.hex(),
        letter_address=x25519(kdf(part_key, "sluis.letter.v1")).hex(),
        tag=mac(data, "sluis.tag.v1", u32(category))[:16].hex(), place=place.hex(), blobs=blobs,
        ring=ring.hex(), bucket_key=bucket_key.hex(), bucket_version=2,
        wrapped=committed(bucket_key, "sluis.wrap.v1", nonce, wrap_place, data).hex(),
        entry_key=kdf(data, "sluis.entry.v1", b"header of an entry").hex(),
        request_digest=digest("sluis.request.v1", b"sluis.cases.v1.Cases/GetHousehold", b"payload").hex(),
        policy_head=mac(data, "sluis.head.v1", b"\x01", scope, u64(9), digest("sluis.rows.v1", *rows)).hex(),
    ), __import__("sys").stdout, indent=1)
    print()


main()
