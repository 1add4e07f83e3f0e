"""What needs PostgreSQL: the tamper-evident append, the audited read and the intake of signals.

All of it in one private cluster with fsync on, over its socket, 32 clients, in turn.
"""

import os
import re
import shutil
import subprocess
import tempfile
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path

from . import profile
from .build import OURS, PEERS, ROOT
from .installed import Refused, installation, services
from .machine import note
from .process import PAUSE_S, Failed, json_line

CLIENTS = 32
SETTINGS = "shared_buffers = 512MB\nmax_wal_size = 4GB"
PGBENCH_ROWS = {
    "append": [("row-lock chain", "row-lock-chain"), ("one-row insert", "one-row-insert")],
    "read": [("pgbench audited read", "audited-read")],
    "intake": [],
}


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
    with cluster() as socket, ExitStack() as stack:
        _psql(socket, "postgres", "-c", "CREATE DATABASE peers")
        _psql(socket, "peers", "-f", str(PEERS / "postgres/schema.sql"))
        working = Working(samples, socket, secs, stack) if set(groups) & {"read", "intake"} else None
        ours = {
            "append": {"ours": lambda count: _append(socket, secs, count)},
            "read": {"ours": lambda _: working.read()},
            "intake": {"note about a household": lambda _: working.write("note"),
                       "signal about a person": lambda _: working.write("signal")},
        }
        for count in range(1, rounds + 1):
            for group in groups:
                for name, script in PGBENCH_ROWS[group]:
                    _add(samples, group, name, _pgbench(socket, script, secs), count)
                for name, row in ours[group].items():
                    _psql(socket, "postgres", "-c", "CHECKPOINT")
                    try:
                        _add(samples, group, name, row(count), count)
                    except (Failed, installation.Failed, Refused) as failure:
                        note(f"  {name}: {failure}")
                        samples.lack(group, name, str(failure))
        return working.profile() if "read" in groups else None


def _append(socket, secs, count):
    database = f"append_{count}"  # a fresh one a round: an older log is not what is measured
    _psql(socket, "postgres", "-c", f"CREATE DATABASE {database}")
    _psql(socket, database, "-f", str(ROOT / "Sources/Daemon/Migrations/0001-log.sql"))
    return json_line([OURS, "append", "--socket", socket, "--database", database,
                      "--callers", CLIENTS, "--secs", secs], secs * 4 + 30)


class Working:
    """Audited reads and writes of the running services."""

    def __init__(self, samples, socket, secs, stack):
        self.samples, self.socket, self.secs, self.reason = samples, socket, secs, None
        folder = stack.enter_context(
            tempfile.TemporaryDirectory(prefix="sluis-bench-", dir="/var/tmp"))
        try:
            self.here, self.worker = stack.enter_context(services(folder, socket))
        except (Failed, Refused, installation.Failed) as failure:
            self.reason = f"the services did not start: {failure}"

    def _command(self, arguments, *more):
        if self.reason:
            raise Failed(self.reason)
        return [OURS, *more, *arguments(), "--callers", CLIENTS, "--secs", self.secs]

    def read(self):
        return self._measured("read", "a read", self._reading())

    def write(self, kind):
        command = self._command(lambda: self.worker.writing(kind), "write", "--kind", kind)
        # Nobody files thousands of signals a day: each round is the first of a day.
        _psql(self.socket, "sluis_signals", "-c", "DELETE FROM filed")
        return self._measured("intake", f"a {kind}", command)

    def _reading(self):
        return self._command(lambda: self.worker.reading(), "read")

    def _measured(self, group, what, command):
        servers = self.here.servers()
        before = {name: server.cpu_s() for name, server in servers.items()}
        result = json_line(command, self.secs * 4 + 30)
        for name, server in servers.items():
            spent_us = (server.cpu_s() - before[name]) / max(1, result["total"]) * 1e6
            if spent_us >= 1:
                self.samples.add(group, f"of {what}, {name}", cpu_us=spent_us,
                                 rss_mib=server.rss_mib())
                note(f"  {name}: {spent_us:.0f} us CPU {what}")
        return result

    def profile(self):
        """Where the machine's time goes while reads run; None when they do not."""
        try:
            pids = {name: server.process.pid for name, server in self.here.servers().items()}
            return profile.machine_layers(self._reading(), self.secs, pids)
        except (Failed, AttributeError):
            return None


def _pgbench(socket, script, secs):
    _psql(socket, "postgres", "-c", "CHECKPOINT")  # so that no case pays for the one before it
    with tempfile.TemporaryDirectory() as folder:
        out = _run(["pgbench", "-h", socket, "-p", "5432", "-U", "sluis", "-n", "-M", "prepared",
                    "-j", "1", "-c", str(CLIENTS), "-T", str(max(1, round(secs))), "-l",
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
    _run(["psql", "-h", socket, "-p", "5432", "-U", "sluis", "-d", database, "-qAtX",
          "-v", "ON_ERROR_STOP=1", *arguments])


def _run(command, **options):
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode:
        said = " ".join(done.stderr.split())[-300:]
        raise Failed(f"{Path(command[0]).name} ended with {done.returncode}: {said}")
    return done.stdout
