"""A Docker engine to test with: the one that DOCKER_HOST names, or one of our own in .build."""

import os
import pathlib
import subprocess

from installation import ROOT, Failed

OWN = ROOT / "compose" / "engine" / "engine"


class Engine:
    def __init__(self, say=print):
        self.say = say
        self.is_own = "DOCKER_HOST" not in os.environ

    @property
    def prefix(self):
        """What a command is run through, so that it runs beside the engine."""
        return [str(OWN), "run"] if self.is_own else []

    def up(self):
        if self.is_own:
            self.say("no DOCKER_HOST: starting an engine of our own")
            subprocess.run([OWN, "up"], check=True)
            subprocess.run([OWN, "images"], check=True)

    def down(self):
        if self.is_own:
            subprocess.run([OWN, "stop"], check=False)

    def build(self, targets):
        """Builds compose/Dockerfile; what needs packages first, as only that needs the network."""
        dockerfile = str(ROOT / "compose" / "Dockerfile")
        if self.is_own:
            for target in ("toolchain", "runtime"):
                subprocess.run([OWN, "build", "--quiet", "--file", dockerfile, "--target", target,
                                str(ROOT)], check=True, stdout=subprocess.DEVNULL)
            self.up()
        for target in targets:
            self.docker("build", "--quiet", "--network", "host", "--file", dockerfile, "--target",
                        target, "--tag", f"sluis/{target}:test", str(ROOT), seconds=3600)

    def docker(self, *words, **options):
        return self.run("docker", *words, **options)

    def run(self, *words, content=None, seconds=300, may_fail=False, cwd=None, raw=False):
        """Runs a command beside the engine and returns what it printed."""
        command = self.prefix + [str(word) for word in words]
        if content is not None and not isinstance(content, bytes):
            content = content.encode()
        done = subprocess.run(command, input=content if content is not None else b"", cwd=cwd,
                              capture_output=True, timeout=seconds)
        if done.returncode != 0 and not may_fail:
            said = (done.stderr or done.stdout).decode(errors="replace").strip().splitlines()
            raise Failed(f"{' '.join(str(word) for word in words[:6])}: "
                         f"{said[-1] if said else f'exit {done.returncode}'}")
        return done if may_fail else done.stdout if raw else done.stdout.decode(errors="replace")


class Stack:
    """One compose project in a folder of its own, on an engine."""

    def __init__(self, engine, folder, name, base_port=7401):
        self.engine = engine
        self.folder = pathlib.Path(folder)
        self.name = name
        self.base_port = base_port

    def make(self, organisation, administrators):
        """Copies what an operator copies, and makes the site as an operator does."""
        (self.folder / "postgres").mkdir(parents=True)
        for file in ("compose.yaml", "postgres/pg_hba.conf"):
            (self.folder / file).write_bytes((ROOT / "compose" / file).read_bytes())
        self.engine.docker(
            "run", "--rm", "--network", "none", "--volume", f"{self.folder}:{self.folder}",
            "sluis/sluis:test", "init", self.folder, "--compose", "--organisation", organisation,
            *(word for name in administrators for word in ("--administrator", name)),
            "--base-port", self.base_port)

    def compose(self, *words, **options):
        # What the test sets is in the environment, so that no file that init made is edited.
        return self.engine.run(
            "env", f"SLUIS_PROJECT={self.name}", "SLUIS_VERSION=test", "docker", "compose",
            "--project-directory", self.folder, *words, **options)

    def up(self, *services, seconds=180):
        self.compose("up", "--detach", "--wait", "--wait-timeout", seconds, *services,
                     seconds=seconds + 60)

    def down(self, *words):
        self.compose("down", *words)

    def container(self, service):
        return f"{self.name}-{service}-1"

    def network(self, name):
        return f"{self.name}_{name}"

    def inspect(self, service, form):
        return self.engine.docker("inspect", "--format", form, self.container(service)).strip()

    def within(self, service, *words, **options):
        return self.engine.docker("exec", self.container(service), *words, **options)

    def psql(self, database, sql):
        return self.within("db", "psql", "--no-psqlrc", "-qAtX", "-v", "ON_ERROR_STOP=1",
                           "-U", "postgres", "-d", database, "-c", sql).strip()

    def kill(self, service):
        """Kills the first process of a container from outside, as a crash does."""
        pid = self.inspect(service, "{{.State.Pid}}")
        self.engine.docker("run", "--rm", "--pid", "host", "--network", "none", "--entrypoint",
                           "/bin/sh", "sluis/sluis:test", "-c", f"kill -9 {pid}")
