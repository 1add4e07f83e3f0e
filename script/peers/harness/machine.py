"""The machine: what it is, that nobody else measures on it, and how our processes are scheduled."""

import fcntl
import os
import platform
import re
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

LOCK = Path("/tmp/sluis-bench.lock")


def describe():
    """What a reader must know to judge a ratio, as pairs of a name and a value."""
    cpu = Path("/proc/cpuinfo").read_text()
    model = re.search(r"model name\s*:\s*(.+)", cpu)
    memory = re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())
    swift = _first_line(["swift", "--version"])
    return {
        "processor": f"{model.group(1) if model else platform.machine()}, {os.cpu_count()} cores"
                     + (", SHA-NI" if "sha_ni" in cpu else ", no SHA-NI"),
        "memory": f"{int(memory.group(1)) / 2**20:.0f} GiB",
        "kernel": platform.release(),
        "Swift": re.sub(r".*?Swift version (\S+).*", r"\1", swift),
        "PostgreSQL": re.sub(r".*?(\d[\d.]*).*", r"\1", _first_line(["pgbench", "--version"])),
        "gRPC C++": _first_line(["pkg-config", "--modversion", "grpc++"]),
        "scheduling": "SCHED_FIFO" if os.sched_getscheduler(0) == os.SCHED_FIFO else
                      "ordinary: latencies are partly the scheduler's",
        "load before": f"{os.getloadavg()[0]:.1f}",
    }


def _first_line(command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return next(iter(done.stdout.splitlines()), "unknown")


@contextmanager
def alone():
    """Holds the lock under which only one run measures: two on one machine measure each other."""
    with open(LOCK, "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.exit("script/bench: another run is under way on this machine")
        yield


def schedule_first():
    """SCHED_FIFO for this process and all that it starts, where that is allowed.

    `nice` does not do it: it does not reach across autogroups, and each PostgreSQL backend has one.
    """
    try:
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
    except PermissionError:
        note("not root: no SCHED_FIFO, so on a busy machine latencies are the scheduler's")


def note(text):
    print(text, file=sys.stderr, flush=True)
