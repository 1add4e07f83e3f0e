"""Unary calls over mutual TLS on loopback: 227 bytes there, 200 bytes back.

Nothing is pinned: one core for a many-threaded server costs gRPC C++ up to 1.6x CPU a call, and
would flatter us. Every program takes the same arguments (common/load.h).
"""

from .build import CERTS, GRPC_SWIFT, OURS, PROGRAMS
from .machine import note
from .process import Failed, free_port, json_line, serving

GROUP = "rpc"
REPLY_BYTES = 200
SHAPES = [("1x1", 1, 1), ("1x64", 1, 64), ("8x32", 8, 32)]

# A row's name, its server, its client, whether the client pipelines: writes the calls of a turn at
# once. A gRPC client does not, so gRPC stands beside the rows that do not either.
ROWS = [
    ("C twin", [PROGRAMS / "c-twin-server"], [PROGRAMS / "c-twin-client"], False),
    ("C twin, pipelined", [PROGRAMS / "c-twin-server"], [PROGRAMS / "c-twin-client"], True),
    ("gRPC C++", [PROGRAMS / "grpc-cpp-server"], [PROGRAMS / "grpc-cpp-client"], False),
    ("grpc-swift 2", [GRPC_SWIFT / "grpc-swift-server"], [GRPC_SWIFT / "grpc-swift-client"], False),
    ("ours", [OURS, "echo-server"], [OURS, "echo-client"], False),
    ("ours, a task a call", [OURS, "echo-server"], [OURS, "echo-client"], False),
    ("ours, pipelined", [OURS, "echo-server"], [OURS, "echo-client"], True),
]


def server_command(server, port, name=""):
    handler = ["--handler", "task"] if "a task" in name else []
    return [*server, port, "--tls", CERTS, *handler]


def client_command(client, port, connections, inflight, secs, pipelines):
    """More calls than can be done: time ends the run, except at 1x1, whose calls are few."""
    calls = 60_000 if inflight == 1 else 3_000_000
    batch = ["--batch", int(pipelines)] if "grpc" not in client[0].name else []
    return [*client, port, connections, inflight, calls, REPLY_BYTES, "--secs", secs,
            "--tls", CERTS, *batch]


def measure(samples, rounds, secs):
    for count in range(1, rounds + 1):
        for name, server, client, pipelines in ROWS:
            try:
                _measure_row(samples, name, server, client, pipelines, secs, count)
            except Failed as failure:
                note(f"  {name}: {failure}")
                for shape, *_ in SHAPES:
                    samples.lack(GROUP, f"{name} {shape}", str(failure))


def _measure_row(samples, name, server, client, pipelines, secs, count):
    port = free_port()
    with serving(server_command(server, port, name), port) as running:
        for shape, connections, inflight in SHAPES:
            before = running.cpu_s()
            result = json_line(
                client_command(client, port, connections, inflight, secs, pipelines), secs * 4 + 30)
            cpu_us = (running.cpu_s() - before) / max(1, result["total_calls"]) * 1e6
            if result["errors"] or not result["calls"]:
                raise Failed(f"{result['errors']} of {result['calls']} calls failed")
            samples.add(GROUP, f"{name} {shape}", rps=result["rps"], p50_us=result["p50_us"],
                        p99_us=result["p99_us"], cpu_us=cpu_us, rss_mib=running.rss_mib())
            note(f"  round {count}  {name:18} {shape:5} {result['rps']:>9,.0f}/s "
                 f"{cpu_us:6.1f} us CPU  p50 {result['p50_us']:.0f} us")
