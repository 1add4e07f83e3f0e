"""What needs PostgreSQL: the tamper-evident append and the audited read, beside pgbench's own.

All of it in one private cluster with fsync on, over its socket, 32 clients, in turn.
"""

import os
import re
import shutil
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from .build import OURS, PEERS, ROOT
from .machine import note
from .process import PAUSE_S, Failed, json_line

CLIENTS = 32
SETTINGS = "shared_buffers = 512MB\nmax_wal_size = 4GB"
PGBENCH_ROWS = {
    "append": [("row-lock chain", "row-lock-chain"), ("one-row insert", "one-row-insert")],
    "read": [("pgbench audited read", "audited-read")],
}
# The audited read runs the services themselves: `bench read` is to start them on this cluster and
# to print {"per_s", "p50_ms", "p99_ms"} as `bench append` does. Until then the row says why it is
# empty.
OURS_COMMAND = {"append": "append", "read": None}
NOT_YET = "it runs the services, which are not there yet"


@contextmanager
def cluster():
    """A private cluster, gone afterwards; yields its socket folder."""
    # Not /tmp, which may be memory, where fsync costs nothing.
    folder = Path(tempfile.mkdtemp(prefix="sluis-bench-", dir="/var/tmp"))
    folder.chmod(0o755)
    script = [str(ROOT / "script/cluster")]
    environment = {**os.environ, "CLUSTER_OWNER": str(os.getpid()), "CLUSTER_CONF": SETTINGS}
    try:
        started = _run([*script, "start", str(folder)], env=environment)
        yield started.strip().splitlines()[-1]
    finally:
        subprocess.run([*script, "stop", str(folder)], stdout=subprocess.DEVNULL)
        data = folder / "data"
        shutil.rmtree(data.resolve() if data.is_symlink() else data, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)


def measure(samples, groups, rounds, secs):
    with cluster() as socket:
        _psql(socket, "postgres", "-c", "CREATE DATABASE peers")
        _psql(socket, "peers", "-f", str(PEERS / "postgres/schema.sql"))
        for count in range(1, rounds + 1):
            for group in groups:
                for name, script in PGBENCH_ROWS[group]:
                    _add(samples, group, name, _pgbench(socket, script, secs), count)
                _measure_ours(samples, group, socket, secs, count)


def _measure_ours(samples, group, socket, secs, count):
    command = OURS_COMMAND[group]
    if command is None:
        samples.lack(group, "ours", NOT_YET)
        return
    database = f"{group}_{count}"  # a fresh one a round: an older log is not what is measured
    _psql(socket, "postgres", "-c", f"CREATE DATABASE {database}")
    _psql(socket, database, "-f", str(ROOT / "Sources/Daemon/Migrations/0001-log.sql"))
    _psql(socket, "postgres", "-c", "CHECKPOINT")
    try:
        result = json_line([OURS, command, "--socket", socket, "--database", database,
                            "--callers", CLIENTS, "--secs", secs], secs * 4 + 30)
        _add(samples, group, "ours", result, count)
    except Failed as failure:
        note(f"  ours: {failure}")
        samples.lack(group, "ours", str(failure))


def _pgbench(socket, script, secs):
    _psql(socket, "postgres", "-c", "CHECKPOINT")  # so that no case pays for the one before it
    with tempfile.TemporaryDirectory() as folder:
        out = _run(["pgbench", "-h", socket, "-U", "sluis", "-n", "-M", "prepared", "-j", "1",
                    "-c", str(CLIENTS), "-T", str(max(1, round(secs))), "-l",
                    "--log-prefix", f"{folder}/log", "-f", str(PEERS / f"postgres/{script}.sql"),
                    "peers"])
        latencies_us = sorted(int(line.split()[2]) for path in Path(folder).iterdir()
                              for line in path.read_text().splitlines())
    time.sleep(PAUSE_S)
    quantile = lambda q: latencies_us[int(q * (len(latencies_us) - 1))] / 1000
    return {"per_s": float(re.search(r"tps = ([\d.]+)", out).group(1)),
            "p50_ms": quantile(0.5), "p99_ms": quantile(0.99)}


def _add(samples, group, name, result, count):
    metrics = {key: result.get(key) for key in ("per_s", "p50_ms", "p99_ms", "per_commit")}
    samples.add(group, name, **metrics)
    note(f"  round {count}  {name:22} {result['per_s']:>8,.0f}/s  p50 {result['p50_ms']:.2f} ms")


def _psql(socket, database, *arguments):
    _run(["psql", "-h", socket, "-U", "sluis", "-d", database, "-qAtX", "-v", "ON_ERROR_STOP=1",
          *arguments])


def _run(command, **options):
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode:
        said = " ".join(done.stderr.split())[-300:]
        raise Failed(f"{Path(command[0]).name} ended with {done.returncode}: {said}")
    return done.stdout
