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
            recorded = subprocess.run(
                ["perf", "record", "-q", "-F", "997", "-e", "cpu-clock", "-o", data,
                 "-p", str(running.process.pid), "--", "sleep", str(max(1, secs - 0.5))],
                capture_output=True)
            thread.join()
            if recorded.returncode:
                return None
            return _layers(data)
    except Failed as failure:
        note(f"  profile of {name}: {failure}")
        return None


def _layers(data):
    report = subprocess.run(
        ["perf", "report", "-i", data, "--stdio", "-q", "-g", "none", "--no-demangle",
         "-F", "overhead,dso,symbol"], capture_output=True, text=True).stdout
    shares = {}
    for line in report.splitlines():
        match = re.match(r"\s*([\d.]+)%\s+(.*)", line)
        if not match:
            continue
        layer = next((name for name, pattern in LAYERS if re.search(pattern, match.group(2))),
                     "other")
        shares[layer] = shares.get(layer, 0) + float(match.group(1))
    return dict(sorted(shares.items(), key=lambda item: -item[1]))
