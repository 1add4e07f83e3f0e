"""Where a program's time goes, by perf: the share of each layer, told from its symbols."""

import re
import shutil
import subprocess
import tempfile
import threading
from pathlib import Path

from . import calls
from .machine import note
from .process import Failed, free_port, json_line, serving

# The first layer that matches `object symbol` gets the sample.
LAYERS = [
    ("kernel: sockets, epoll, scheduling", r"^\[kernel|^\[guest|\[k\]"),
    ("libsodium", r"libsodium|crypto_|sodium_|ge25519|fe25519|curve25519"),
    ("TLS: BoringSSL", r"CNIOBoringSSL|bssl|aes_gcm|aesni|gcm_|vpaes|EVP_|SSL_"),
    ("protobuf-c", r"protobuf_c_|__pack|__unpack|sluis__"),
    ("Wire: decoding and encoding", r"4Wire"),
    ("RPC: frames, calls, connections", r"3RPC"),
    ("SwiftNIO and NIOSSL", r"NIO"),
    ("Swift runtime: reference counts", r"swift_(retain|release|bridge|beginAccess|isUnique)"),
    ("Swift runtime: tasks",
     r"swift_task|swift_job|swift_continuation|_concurrency|AsyncTask|dispatch"),
    ("memory allocation",
     r"malloc|_int_free|calloc|realloc|cfree|swift_(slow)?(Alloc|Dealloc|alloc|dealloc)"),
    ("memory copies", r"memcpy|memmove|memset"),
    ("Swift runtime and standard library: the rest", r"libswift|swift_|\$s"),
]

def server_layers(secs):
    """The share of each layer in our server's CPU at 8x32, most first; None where perf cannot."""
    if not shutil.which("perf"):
        note("no perf: where the time goes stays unknown (apt-get install linux-perf)")
        return None
    name, server, client, pipelines = next(row for row in calls.ROWS if row[0] == "ours")
    port = free_port()
    try:
        with serving(calls.server_command(server, port), port) as running, \
                tempfile.TemporaryDirectory() as folder:
            load = calls.client_command(client, port, 8, 32, secs, pipelines)
            thread = threading.Thread(target=json_line, args=(load, secs * 4 + 30))
            thread.start()
            data = str(Path(folder) / "perf.data")
            recorded = _record(data, secs, ["-p", str(running.process.pid)])
            thread.join()
            return _layers(data) if recorded else None
    except Failed as failure:
        note(f"  profile of {name}: {failure}")
        return None


def machine_layers(command, secs, pids):
    """The share of each program and layer in all that runs while `command` does; None as above.

    `pids` names processes; PostgreSQL's backends are found by themselves, the rest is one row.
    """
    if not shutil.which("perf"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        thread = threading.Thread(target=json_line, args=(command, secs * 4 + 30))
        thread.start()
        data = str(Path(folder) / "perf.data")
        recorded = _record(data, secs, ["-a"])
        thread.join()
        if not recorded:
            return None
        parts = {name: _layers(data, ["--pid", str(pid)]) for name, pid in pids.items()}
        parts["postgres"] = _layers(data, ["--comms", "postgres"])
        everything, idle = _layers(data), _layers(data, ["--comms", "swapper"])
    busy = sum(everything.values()) - sum(idle.values())
    shares = {f"{part}: {layer}": share for part, layers in parts.items()
              for layer, share in layers.items()}
    shares["the caller and the rest"] = busy - sum(shares.values())
    return {name: share * 100 / busy
            for name, share in sorted(shares.items(), key=lambda item: -item[1])}


def _record(data, secs, whom):
    # Not under SCHED_FIFO: perf polls, and would keep out what it is to watch.
    done = subprocess.run(
        ["chrt", "--other", "0", "perf", "record", "-q", "-F", "997", "-e", "cpu-clock", "-o", data, *whom,
         "--", "sleep", str(max(1, secs - 0.5))], capture_output=True)
    return done.returncode == 0


def _layers(data, only=()):
    report = subprocess.run(
        ["perf", "report", "-i", data, "--stdio", "-q", "-g", "none", "--no-demangle",
         "--percentage", "absolute", "-F", "overhead,dso,symbol", *only],
        capture_output=True, text=True).stdout
    shares = {}
    for line in report.splitlines():
        match = re.match(r"\s*([\d.]+)%\s+(.*)", line)
        if not match:
            continue
        layer = next((name for name, pattern in LAYERS if re.search(pattern, match.group(2))),
                     "other")
        shares[layer] = shares.get(layer, 0) + float(match.group(1))
    return dict(sorted(shares.items(), key=lambda item: -item[1]))
