#!/usr/bin/env python3
"""Writes witness.txt, the known answers of docs/formats/witness.md, with the standard library alone.

It shares no code with Sources; Ed25519 and the tree are those of ledger.py.
Run it in this folder: python3 witness.py > witness.txt
"""
import base64
import contextlib
import hashlib
import io

# That one writes its own known answers as it is read.
with contextlib.redirect_stdout(io.StringIO()):
    from ledger import public, sign

LOG_NAME, LOG_SEED = "audit.wijkteam.example/cases", bytes(range(32))
WITNESS_NAME, WITNESS_SEED = "witness.fg.example/w1", bytes(range(32, 64))
TIME = 1767225600
LEAVES = [bytes.fromhex(text) for text in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
    "606162636465666768696a6b6c6d6e6f")]


def h(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def root(leaves):
    if not leaves:
        return h()
    if len(leaves) == 1:
        return h(b"\0", leaves[0])
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return h(b"\1", root(leaves[:k]), root(leaves[k:]))


def consistency(m, leaves, whole=True):
    n = len(leaves)
    if m == n:
        return [] if whole else [root(leaves)]
    k = 1
    while k * 2 < n:
        k *= 2
    if m <= k:
        return consistency(m, leaves[:k], whole) + [root(leaves[k:])]
    return consistency(m - k, leaves[k:], False) + [root(leaves[:k])]


def b64(data):
    return base64.b64encode(data).decode()


def line(name, kind, seed, prefix, message):
    key = public(seed)[2]
    ident = h(name.encode() + b"\n" + bytes([kind]) + key)[:4]
    return f"— {name} {b64(ident + prefix + sign(seed, message))}\n"


def vkey(name, kind, seed):
    typed = bytes([kind]) + public(seed)[2]
    return f"{name}+{h(name.encode() + bytes([10]) + typed)[:4].hex()}+{b64(typed)}"


def note(size, tree, name=LOG_NAME, seed=LOG_SEED):
    text = f"{name}\n{size}\n{b64(tree)}\n"
    return text + "\n" + line(name, 1, seed, b"", text.encode())


def cosigned(size, tree, time):
    text = f"{LOG_NAME}\n{size}\n{b64(tree)}\n"
    return line(WITNESS_NAME, 4, WITNESS_SEED, time.to_bytes(8, "big"),
                f"cosignature/v1\ntime {time}\n{text}".encode())


def body(old, path, signed):
    return f"old {old}\n" + "".join(b64(one) + "\n" for one in path) + "\n" + signed


def at(size):
    return root(LEAVES[:size])


def steps():
    """In this order, on one witness: what it is asked, when, and what it answers."""
    fork = root([b"fork"] + LEAVES[1:8])
    empty = root([])
    yield "a tree of no entries with another root", 0, body(0, [], note(0, at(1))), 422, ""
    yield "the tree of no entries", 0, body(0, [], note(0, empty)), 200, cosigned(0, empty, TIME)
    yield "a proof where there is nothing before", 0, body(0, [at(1)], note(3, at(3))), 422, ""
    yield "the first", 1, body(0, [], note(3, at(3))), 200, cosigned(3, at(3), TIME + 1)
    yield ("growth", 2, body(3, consistency(3, LEAVES[:7]), note(7, at(7))), 200,
           cosigned(7, at(7), TIME + 2))
    yield ("the same again, by a clock that went back", 1, body(7, [], note(7, at(7))), 200,
           cosigned(7, at(7), TIME + 2))
    yield "an old size that is stale", 3, body(3, consistency(3, LEAVES), note(8, at(8))), 409, "7\n"
    yield "an old size that never was", 3, body(8, [], note(8, at(8))), 409, "7\n"
    yield "a smaller tree", 3, body(3, [], note(3, at(3))), 409, "7\n"
    yield "an old size above the new", 3, body(7, [], note(3, at(3))), 400, ""
    yield "the same size with another root", 3, body(7, [], note(7, fork)), 422, ""
    yield "a fork", 3, body(7, consistency(7, LEAVES), note(8, fork)), 422, ""
    yield "growth without a proof", 3, body(7, [], note(8, at(8))), 422, ""
    yield ("a proof with one hash more", 3,
           body(7, consistency(7, LEAVES) + [at(1)], note(8, at(8))), 422, "")
    yield ("a log that nobody told it of", 3,
           body(0, [], note(8, at(8), "audit.wijkteam.example/panel")), 404, "")
    yield ("another's signature", 3,
           body(7, consistency(7, LEAVES), note(8, at(8), seed=bytes(range(64, 96)))), 403, "")
    good = note(8, at(8))
    yield ("a wrong signature of its key", 3,
           body(7, consistency(7, LEAVES), good[:-6] + ("B" if good[-6] == "A" else "A") + good[-5:]),
           403, "")
    yield "no signature", 3, body(7, consistency(7, LEAVES), good[:good.index("\n\n") + 2]), 400, ""
    yield "a size with a zero before it", 3, body(7, [], good).replace("old 7", "old 07"), 400, ""
    yield "a negative size", 3, body(7, [], good).replace("old 7", "old -7"), 400, ""
    yield "64 hashes", 3, body(7, [at(1)] * 64, good), 400, ""
    yield "a hash that is cut", 3, body(7, [at(1)[:31]], good), 400, ""
    yield "nothing", 3, "", 400, ""
    yield ("growth, after all of that", 4, body(7, consistency(7, LEAVES), good), 200,
           cosigned(8, at(8), TIME + 4))


def field(name, value):
    return f"{name} {base64.b64encode(value.encode()).decode()}\n"


if __name__ == "__main__":
    print("# Known answers of docs/formats/witness.md; made by witness.py. Request and answer in base64.")
    print(f"log {vkey(LOG_NAME, 1, LOG_SEED)}")
    print(f"witness {vkey(WITNESS_NAME, 4, WITNESS_SEED)}")
    for what, later, request, status, answer in steps():
        print(f"\nstep {what}\ntime {TIME + later}")
        print(field("request", request) + f"status {status}\n" + field("answer", answer), end="")
    final = at(8)
    text = f"{LOG_NAME}\n8\n{b64(final)}\n"
    print("\n" + field("kept", note(8, final) + cosigned(8, final, TIME + 4)), end="")
