"""A whole installation on this machine: an embedded PostgreSQL and the four services.

Used by script/up, script/down, script/demo and the suite tests. Standard library only. Everything
lies in one folder; nothing outside it is touched, and only processes started here are ended.
"""

import concurrent.futures
import json
import os
import pathlib
import random
import shutil
import signal
import socket
import subprocess
import sys
import time

SERVICES = ("consent", "cases", "signals", "panel")
# Who watches over others takes the word of two administrators (docs/formats/policy.md).
OVERSIGHT = ("administrator", "privacy_officer", "committee_member")
# Beside the services, and under another administrator where it counts.
WITNESS = "witness"
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
# The one build of demo and tests; script/bench measures another.
PROGRAMS = ROOT / ".build" / "debug"


class Failed(Exception):
    """Something did not come up; the text is one sentence for the reader."""


def give_hat(people, actor, organisation, role, *more):
    """Gives an actor a role: by the administrator's word, or by both of those there are."""
    for giver in (people["admin"], people["bea"]) if role in OVERSIGHT else (people["admin"],):
        giver.run("hat", "give", actor, "--organisation", organisation, "--role", role, *more)


def build_folder():
    """Where the programs lie that are started."""
    return PROGRAMS


def newest_source():
    """When anything that is built was last changed, in seconds since 1970."""
    newest = 0.0
    for place in ("Package.swift", "Package.resolved", "Sources", "Tests"):
        path = ROOT / place
        files = path.rglob("*") if path.is_dir() else [path]
        newest = max([newest] + [file.stat().st_mtime for file in files if file.is_file()])
    return newest


def build(say):
    """Builds programs and tests, once and in one configuration; nothing when nothing changed."""
    stamp = ROOT / ".build" / "built-by-script"
    if stamp.exists() and stamp.stat().st_mtime > newest_source():
        return
    say("building (the first build of a clone takes about eight minutes, later ones seconds)")
    begun = time.time()
    # Shown as it goes, and with the tests, so that script/test has nothing left to build.
    if subprocess.run([ROOT / "script/build"], cwd=ROOT).returncode != 0:
        raise Failed("the build failed; see above")
    stamp.touch()
    os.utime(stamp, (begun, begun))


def free_base_port(first=7401):
    """A port with nine free ones above it; the usual one when it is free."""
    # Below 32768: above, the system gives ports to whoever connects.
    for base in [first] + random.sample(range(20000, 32000), 50):
        try:
            for port in range(base, base + 10):
                with socket.socket() as probe:
                    # As the services do: connections that have just ended are in nobody's way.
                    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                    probe.bind(("127.0.0.1", port))
            return base
        except OSError:
            continue
    raise Failed("no ten free ports in a row were found")


def postgres_program(name):
    """The path of one of PostgreSQL's programs, of the newest version that is installed."""
    places = sorted(pathlib.Path("/usr/lib/postgresql").glob(f"*/bin/{name}"),
                    key=lambda path: int("".join(filter(str.isdigit, path.parts[-3])) or 0))
    found = str(places[-1]) if places else shutil.which(name)
    if not found:
        raise Failed(f"{name} is missing: run script/setup")
    return found


def run(command, **options):
    """Runs a command to its end; fails with what it said."""
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, **options)
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise Failed(f"{pathlib.Path(str(command[0])).name} "
                     f"{command[1] if len(command) > 1 else ''}: "
                     f"{said[-1] if said else f'exit {done.returncode}'}")
    return done.stdout


class Installation:
    def __init__(self, folder, base_port=7401, organisation="buurtteam-noord", say=print):
        self.folder = pathlib.Path(folder).resolve()
        self.base_port = base_port
        self.organisation = organisation
        self.say = say

    # ── Places ──────────────────────────────────────────────────────────────────────────────────

    @property
    def state(self):
        return self.folder / "state"

    @property
    def cluster(self):
        return self.folder / "postgres"

    @property
    def site(self):
        return self.folder / "site"

    def log_of(self, service):
        return self.folder / "logs" / f"{service}.log"

    def config_of(self, service):
        if service == WITNESS:
            return self.site / "witness" / "witness.conf"
        return self.site / "services" / service / "config.json"

    # ── Up ──────────────────────────────────────────────────────────────────────────────────────

    def up(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "logs").mkdir(exist_ok=True)
        self.state.mkdir(exist_ok=True)
        is_new = not (self.state / "made").exists()
        # Keys and certificates need no server: they are made while it starts.
        with concurrent.futures.ThreadPoolExecutor(1) as beside:
            cluster = beside.submit(self.start_cluster)
            if is_new:
                self.make_site()
            cluster.result()
        if is_new:
            self.make_databases()
        else:
            # The programs may have been built anew since; old ones do not serve a newer schema.
            for service in (*reversed(SERVICES), WITNESS):
                self.stop(service)
            self.migrate()
        for service in (WITNESS, *SERVICES):
            self.start(service)
        for service in SERVICES:
            self.wait_until_serving(service)

    def make_site(self):
        """Keys, certificates and configuration, made once."""
        # What a stopped attempt left behind holds nothing yet.
        if self.site.exists():
            shutil.rmtree(self.site)
        self.say("making keys, certificates and configuration")
        run([build_folder() / "sluis", "init", self.site,
             "--organisation", self.organisation, "--base-port", self.base_port,
             "--database-host", self.cluster_says("socket"), "--administrator", "admin",
             "--administrator", "bea"])
        # Nobody waits an hour for what is filed as nobody.
        signals = json.loads(self.config_of("signals").read_text())
        signals["anonymous"]["batchMs"] = 1_000
        self.config_of("signals").write_text(json.dumps(signals, indent=2) + "\n")

    def make_databases(self):
        """Databases, roles and tables, made once, where the server runs."""
        self.say("making databases, roles and tables")
        self.psql("postgres", file=self.site / "postgres" / "bootstrap.sql")
        self.migrate()
        (self.state / "made").touch()

    def migrate(self):
        """Brings every database to the newest schema, all at once."""
        migrations = [
            subprocess.Popen(
                [str(build_folder() / service), "migrate", "--config",
                 str(self.config_of(service))],
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            for service in SERVICES]
        for service, migration in zip(SERVICES, migrations):
            said, _ = migration.communicate()
            if migration.returncode != 0:
                raise Failed(f"{service} migrate: {(said.strip() or 'it said nothing')}")

    def profile(self, name, kind, organisation=None):
        """A folder with a certificate of this installation, made the first time."""
        folder = self.folder / "profiles" / name
        folder.parent.mkdir(exist_ok=True)
        if not folder.exists():
            run([build_folder() / "sluis", "certificate", "issue", "--installation", self.site,
                 "--kind", kind, "--organisation", organisation or self.organisation,
                 "--name", name, "--out", folder])
        return folder

    def start_cluster(self):
        self.say("starting PostgreSQL")
        folder = self.cluster_says("start")
        (self.state / "socket").write_text(folder)
        return folder

    def cluster_says(self, action):
        """What script/cluster says last: the folder of the server's socket."""
        answer = run([ROOT / "script" / "cluster", action, self.cluster])
        return answer.strip().splitlines()[-1]

    def kill_cluster(self):
        """Kills the server's first process, as a power cut would; its children follow."""
        pid = int((self.cluster / "data" / "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGKILL)
        deadline = time.monotonic() + 15
        while pathlib.Path(f"/proc/{pid}").exists() and time.monotonic() < deadline:
            time.sleep(0.02)

    def recover_cluster(self, seconds=15):
        """Starts the server again, once the children of the killed one have let go."""
        deadline = time.monotonic() + seconds
        while True:
            try:
                return self.start_cluster()
            except Failed:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.3)

    @property
    def socket_folder(self):
        return (self.state / "socket").read_text()

    def psql(self, database, file=None, sql=None):
        """Runs SQL as the cluster's superuser, as a tamperer or an operator would."""
        command = [postgres_program("psql"), "--no-psqlrc", "--quiet", "--tuples-only",
                   "--no-align", "--set", "ON_ERROR_STOP=1", "--host", self.socket_folder,
                   "--port", "5432", "--username", "sluis", "--dbname", database]
        if file is not None:
            return run(command + ["--file", file])
        return run(command + ["--command", sql])

    def dump(self):
        """Everything that the four databases hold, as a backup would have it."""
        return {
            service: run([postgres_program("pg_dump"), "--host", self.socket_folder,
                          "--port", "5432", "--username", "sluis", f"sluis_{service}"])
            for service in SERVICES}

    def start(self, service):
        """Starts one service, unless the one started earlier is still there."""
        if self.pid_of(service) is not None:
            return
        self.say(f"starting {service}")
        with open(self.log_of(service), "ab") as log:
            process = subprocess.Popen(
                [str(build_folder() / service), "serve", "--config",
                 str(self.config_of(service))],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        (self.state / f"{service}.pid").write_text(str(process.pid))

    def wait_until_serving(self, service, seconds=30):
        deadline = time.monotonic() + seconds
        while True:
            done = subprocess.run(
                [str(build_folder() / service), "health", "--config", str(self.config_of(service))],
                capture_output=True, text=True)
            if done.returncode == 0:
                return
            if self.pid_of(service) is None:
                last = self.log_of(service).read_text(errors="replace").strip().splitlines()
                raise Failed(f"{service} did not start: {last[-1] if last else 'it said nothing'}")
            if time.monotonic() > deadline:
                raise Failed(f"{service} is not serving after {seconds} s: {done.stdout.strip()}")
            time.sleep(0.1)

    # ── Down ────────────────────────────────────────────────────────────────────────────────────

    def pid_of(self, service):
        """The process that was started for a service, if it is still that process."""
        try:
            pid = int((self.state / f"{service}.pid").read_text())
            os.waitpid(pid, os.WNOHANG)
        except ChildProcessError:
            pass
        except (FileNotFoundError, ValueError):
            return None
        try:
            command = pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        except OSError:
            return None
        is_ours = command and command[0].endswith(f"/{service}".encode()) \
            and str(self.config_of(service)).encode() in command
        return pid if is_ours else None

    def stop(self, service, how=signal.SIGTERM, seconds=15):
        pid = self.pid_of(service)
        if pid is None:
            return
        os.kill(pid, how)
        deadline = time.monotonic() + seconds
        while self.pid_of(service) is not None:
            if time.monotonic() > deadline:
                os.kill(pid, signal.SIGKILL)
                deadline += seconds
            time.sleep(0.02)

    def down(self):
        for service in (*reversed(SERVICES), WITNESS):
            self.stop(service)
        if self.cluster.exists():
            run([ROOT / "script" / "cluster", "stop", self.cluster])


def report(failure):
    """Prints why, and ends."""
    print(f"{sys.argv[0]}: {failure}", file=sys.stderr)
    sys.exit(1)


if __name__ == "__main__":
    import argparse

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("verb", choices=["up", "down", "start", "stop", "kill", "status"])
    parser.add_argument("folder")
    parser.add_argument("service", nargs="?", choices=(*SERVICES, WITNESS))
    parser.add_argument("--base-port", type=int, default=7401)
    asked = parser.parse_args()
    here = Installation(
        asked.folder, asked.base_port, say=lambda text: print(f"  {text}\n", end="", flush=True))
    try:
        if asked.verb == "up":
            here.up()
        elif asked.verb == "down":
            here.down()
        elif asked.verb == "start":
            here.start(asked.service)
            if asked.service != WITNESS:
                here.wait_until_serving(asked.service)
        elif asked.verb == "stop":
            here.stop(asked.service)
        elif asked.verb == "kill":
            here.stop(asked.service, how=signal.SIGKILL)
        else:
            print(json.dumps({service: here.pid_of(service) for service in (*SERVICES, WITNESS)}))
    except Failed as failure:
        report(failure)
