"""What one core can do: the Merkle tree, decoding and tokens, beside C and swift-protobuf."""

import tempfile
from pathlib import Path

from .build import GRPC_SWIFT, OURS, PROGRAMS
from .machine import note
from .process import Failed, json_line, on_last_core

LEAVES = 1_000_000
LIMIT_S = 300
# Two logs, for memory that grows with the log is only seen beside a shorter one.
EXPORTED = {"ours, verify": LEAVES, "ours, verify a tenth": LEAVES // 10}


def measure_merkle(samples, rounds):
    with tempfile.TemporaryDirectory(prefix="sluis-bench-", dir="/var/tmp") as folder:
        exports, reason = _exports(Path(folder))
        for count in range(1, rounds + 1):
            limit = json_line(on_last_core([PROGRAMS / "merkle", LEAVES]), LIMIT_S)
            samples.add("merkle", "C limit, build", per_s=limit["leaves_per_s"])
            samples.add("merkle", "libsodium, build", per_s=limit["sodium_leaves_per_s"])
            note(f"  round {count}  {'C limit':22} {limit['leaves_per_s']:>10,.0f} leaves/s")
            try:
                if not exports:
                    raise Failed(reason)
                _measure_our_tree(samples, exports, limit["root"], count)
            except Failed as failure:
                note(f"  ours: {failure}")
                for row in ("ours, build", *EXPORTED):
                    samples.lack("merkle", row, str(failure))


def _exports(folder):
    """A file and its log's key for each row, made once; or nothing, and why."""
    exports = {}
    try:
        for number, (row, count) in enumerate(EXPORTED.items()):
            path = folder / f"{number}.export"
            exports[row] = path, json_line([OURS, "merkle", "export", count, path], LIMIT_S)["key"]
    except Failed as failure:
        return None, str(failure)
    return exports, None


def _measure_our_tree(samples, exports, root, count):
    built = json_line(on_last_core([OURS, "merkle", "build", LEAVES]), LIMIT_S)
    if built["root"] != root:
        raise Failed("our tree and the C limit's have different roots")
    samples.add("merkle", "ours, build", per_s=built["leaves_per_s"], rss_mib=built["rss_mib"])
    note(f"  round {count}  {'ours, build':22} {built['leaves_per_s']:>10,.0f} leaves/s")
    for row, (path, key) in exports.items():
        result = json_line(on_last_core([OURS, "merkle", "verify", path, key]), LIMIT_S)
        samples.add("merkle", row, per_s=result["entries_per_s"], rss_mib=result["rss_mib"])
        note(f"  round {count}  {row:22} {result['entries_per_s']:>10,.0f} entries/s, "
             f"{result['rss_mib']:.1f} MiB")


def measure_decode(samples, rounds):
    for count in range(1, rounds + 1):
        limit = json_line(on_last_core([PROGRAMS / "unpack"]), LIMIT_S)
        samples.add("decode", "protobuf-c, arena", ns=limit["arena_ns"])
        samples.add("decode", "protobuf-c, malloc", ns=limit["malloc_ns"])
        note(f"  round {count}  {'protobuf-c, arena':22} {limit['arena_ns']:>8,.0f} ns")
        for row, command in (("swift-protobuf", [GRPC_SWIFT / "swift-protobuf-bench"]),
                             ("ours", [OURS, "decode"])):
            try:
                result = json_line(on_last_core(command), LIMIT_S)
            except Failed as failure:
                note(f"  {row}: {failure}")
                samples.lack("decode", row, str(failure))
                continue
            if result["message_bytes"] != limit["message_bytes"]:
                raise Failed(f"{row} decodes a message of {result['message_bytes']} bytes")
            samples.add("decode", row, ns=result["decode_ns"])
            note(f"  round {count}  {row:22} {result['decode_ns']:>8,.0f} ns")


def measure_tokens(samples, rounds):
    for count in range(1, rounds + 1):
        limit = json_line(on_last_core([PROGRAMS / "scalarmult"]), LIMIT_S)["scalarmult_ns"]
        ours = json_line(on_last_core([OURS, "tokens"]), LIMIT_S)["verify_ns"]
        samples.add("tokens", "libsodium, multiplication", per_s=1e9 / limit)
        samples.add("tokens", "ours, verification", per_s=1e9 / ours)
        note(f"  round {count}  multiplication {1e9 / limit:>8,.0f} per s, "
             f"verification {1e9 / ours:>8,.0f} per s")
