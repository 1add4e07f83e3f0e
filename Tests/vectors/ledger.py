#!/usr/bin/env python3
"""Writes ledger.txt, the known answers of docs/formats/log.md, with nothing but the standard library.

It shares no code with Sources/Ledger or Sources/Auditor; Ed25519 is RFC 8032 section 6, and slow.
Run it in this folder: python3 ledger.py > ledger.txt
"""
import base64
import hashlib
import struct

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
BASE_Y = 4 * pow(5, P - 2, P) % P


def recover_x(y):
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    return P - x if x & 1 else x


def add(a, b):
    product = D * a[0] * b[0] * a[1] * b[1] % P
    return ((a[0] * b[1] + b[0] * a[1]) * pow(1 + product, P - 2, P) % P,
            (a[1] * b[1] + a[0] * b[0]) * pow(1 - product, P - 2, P) % P)


def multiply(scalar, point):
    result = (0, 1)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def compress(point):
    return (point[1] | (point[0] & 1) << 255).to_bytes(32, "little")


BASE = (recover_x(BASE_Y), BASE_Y)


def public(seed):
    digest = hashlib.sha512(seed).digest()
    a = int.from_bytes(digest[:32], "little") & (1 << 254) - 8 | 1 << 254
    return a, digest[32:], compress(multiply(a, BASE))


def sign(seed, message):
    a, prefix, key = public(seed)
    number = lambda *parts: int.from_bytes(hashlib.sha512(b"".join(parts)).digest(), "little") % L
    r = number(prefix, message)
    point = compress(multiply(r, BASE))
    return point + ((r + number(point, key, message) * a) % L).to_bytes(32, "little")


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def leaf(data):
    return sha(b"\0", data)


def root(leaves):
    if not leaves:
        return sha()
    if len(leaves) == 1:
        return leaves[0]
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return sha(b"\1", root(leaves[:k]), root(leaves[k:]))


def entry(kind, number, trace=True, subject=None, actor=None, organisation=None, body=b"sealed"):
    presence = (subject is not None) | (actor is not None) << 1 | (organisation is not None) << 2 | trace << 3
    hour = 1767225600000 + number * 3600000 if trace else 1767225600000
    data = struct.pack(">BBBBQ", 1, kind, 7, presence, hour) + bytes([0xE0 + number] * 16) + bytes([0xB0] * 16)
    if trace:
        data += bytes([0x70 + number] * 16) + bytes([0x50 + number] * 8)
    for index in (subject, actor, organisation):
        data += bytes([index] * 16) if index is not None else b""
    return data + body


def key_id(name, kind, key):
    return sha(name.encode(), b"\n", bytes([kind]), key)[:4]


def checkpoint(name, seed, leaves):
    key = public(seed)[2]
    text = f"{name}\n{len(leaves)}\n{base64.b64encode(root(leaves)).decode()}\n"
    blob = base64.b64encode(key_id(name, 1, key) + sign(seed, text.encode())).decode()
    return f"{text}\n— {name} {blob}\n".encode()


def record(kind, data):
    return kind + struct.pack(">I", len(data)) + data


name = "audit.wijkteam.example/cases"
seed = bytes(range(32))
key = public(seed)[2]
vkey = f"{name}+{key_id(name, 1, key).hex()}+{base64.b64encode(bytes([1]) + key).decode()}"
entries = [
    entry(1, 0, subject=0xA1, actor=0xA2, organisation=0xA3),
    entry(2, 1, actor=0xA2),
    entry(3, 2, subject=0xA1),
    entry(4, 3, organisation=0xA3, body=bytes(range(256))),
    entry(5, 4, trace=False),
]
leaves = [leaf(e) for e in entries]
body = bytes([1, len(name)]) + name.encode() + key_id(name, 1, key) + struct.pack(">QIB", 1767225600123, 60000, 2)
for index in (0, 2):
    body += entries[index][12:28] + leaves[index]
promise = body + sign(seed, b"\0sluis/promise/v1\0" + body)
export = f"sluis-log-export/v1\n{name}\n{vkey}\n".encode() + record(b"C", checkpoint(name, seed, []))
for count, data in enumerate(entries, 1):
    export += record(b"E", leaf(data) + data)
    if count in (2, 5):
        export += record(b"C", checkpoint(name, seed, leaves[:count]))
export += record(b"Z", struct.pack(">Q", len(entries)))



def field(number, value):
    """One protobuf field: a number as a varint, anything else as bytes."""
    def varint(n):
        return bytes([n & 0x7F | 0x80]) + varint(n >> 7) if n > 0x7F else bytes([n])
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    return varint(number << 3 | 2) + varint(len(value)) + value


# Section 8: an event that says who, whose household, on which decision, and what it opened.
used = (field(1, 1) + field(2, bytes([0xD6] * 32)) + field(3, 1767229200123)
        + field(4, bytes([0xA4] * 16)) + field(5, bytes([2, 33])))
break_glass = (field(1, bytes([0x75] * 16)) + field(2, bytes([0x55] * 8)) + field(3, 1767225600123)
               + field(4, b"break_glass_used") + field(5, bytes([0xA2] * 16))
               + field(6, bytes([0xA3] * 16)) + field(7, bytes([0xA1] * 16))
               + field(8, bytes([0xC4] * 16)) + field(9, bytes([0xD5] * 16)) + field(10, 7)
               + field(14, used))

# Section 9: an event that says which ages a corrected birth date brought somebody past.
age_crossed = (field(1, bytes([0x75] * 16)) + field(2, bytes([0x55] * 8)) + field(3, 1767225600123)
               + field(4, b"birth_date_corrected") + field(5, bytes([0xA2] * 16))
               + field(6, bytes([0xA3] * 16)) + field(7, bytes([0xA1] * 16))
               + field(8, bytes([0xC4] * 16)) + field(9, bytes([0xD5] * 16)) + field(10, 7)
               + field(15, bytes([12, 16])))

print("vkey", vkey)
for index, data in enumerate(entries):
    print(f"entry{index}", data.hex())
    print(f"leaf{index}", leaves[index].hex())
print("root", root(leaves).hex())
print("promise", promise.hex())
print("export", export.hex())
print("break_glass", break_glass.hex())
print("age_crossed", age_crossed.hex())
