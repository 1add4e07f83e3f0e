"""The services themselves, in release, on the cluster of the other PostgreSQL rows."""

from contextlib import contextmanager
from types import SimpleNamespace

from .build import OURS, installation
from .machine import note
from .process import Server

# Beside installation, which build has found.
from households import born
from story import Person, Refused, bsn  # noqa: F401

installation.PROGRAMS = OURS.parent
SERVING = ("consent", "cases", "signals")
HOUSEHOLDS = 16
TEAM = "noord"
AREA = "noord"
AREAS = {"areas": [
    {"code": "stad", "name": "Stad (fictional)"},
    {"code": AREA, "name": "Noord (fictional)", "parent": "stad", "team": TEAM,
     "postcodes": ["1021"]}]}


class Installed(installation.Installation):
    """An installation with its databases in a cluster that is already there."""

    def __init__(self, folder, socket):
        super().__init__(folder, installation.free_base_port(), say=lambda _: None)
        self.socket = socket

    def cluster_says(self, action):
        return self.socket

    def up(self):
        for place in (self.folder, self.folder / "logs", self.state):
            place.mkdir(exist_ok=True)
        self.start_cluster()
        self.make_site()
        self.make_databases()
        # Without a cosignature for ten minutes nothing is shown: the witness is part of a read.
        for service in (installation.WITNESS, *SERVING):
            self.start(service)
        for service in SERVING:
            self.wait_until_serving(service)

    def servers(self):
        """Each service's process, for its cost."""
        return {name: Server(SimpleNamespace(pid=self.pid_of(name))) for name in SERVING}


FILERS = 32


class Worker:
    """A coordinator with households of one fictional person each, and workers who file signals."""

    def __init__(self, here):
        self.here = here
        self.admin = Person("admin", "administrator", here.profile("admin", "user"))
        self.person = self._register("anna")
        self.admin.run("signal", "set-areas", content=AREAS)
        self.filers = []
        self.households = [self._open(number) for number in range(HOUSEHOLDS)]
        # One that is not read: thousands of notes would be read with it.
        self.written = self._open(HOUSEHOLDS)

    def _register(self, name):
        person = Person(name, "coordinator", self.here.profile(name, "user"))
        actor = self.admin.run("person", "add", "--organisation", self.here.organisation, "--kind",
                               "user", "--name", name)["id"]
        self.admin.run("hat", "give", actor, "--organisation", self.here.organisation, "--role",
                       "generalist", "--team", TEAM)
        return person

    def _open(self, number):
        return self.person.run("household", "open", content={
            "team": TEAM, "relationships": [], "people": [{
                "givenName": f"Persoon{number}", "familyName": "Proefdorp-Fictief",
                "birthDate": born(40), "bsn": bsn(3000 + 20 * number)}]})["household"]

    def reading(self):
        """For `bench read`, with a session opened just now: it ends within minutes."""
        self.person.run("session", "open")
        return ["--profile", self.person.profile, "--households", ",".join(self.households)]

    def writing(self, kind):
        """For `bench write`, likewise: a note is the coordinator's, signals are many people's."""
        if kind == "signal" and not self.filers:
            self.filers = [self._register(f"filer-{number}") for number in range(FILERS)]
        writers = self.filers if kind == "signal" else [self.person]
        for writer in writers:
            writer.run("session", "open")
        return ["--profiles", ",".join(str(writer.profile) for writer in writers),
                "--household", self.written, "--area", AREA]


@contextmanager
def services(folder, socket):
    """The running services and somebody who works with them; both stop afterwards."""
    here = Installed(folder, socket)
    try:
        note(f"starting {', '.join(SERVING)}")
        here.up()
        yield here, Worker(here)
    finally:
        for service in (*reversed(SERVING), installation.WITNESS):
            here.stop(service)
