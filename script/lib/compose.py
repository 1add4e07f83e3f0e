"""compose/compose.yaml, started for real: the main job against it, its hardening, its recovery, and
a restore from a backup. Every household is fictional. See script/test-compose."""

import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import compose_certificates
import compose_files
import households
from compose_neighbourhood import Neighbours
from engine import Engine, Stack
from installation import ROOT, SERVICES, WITNESS, Failed, give_hat
from story import Refused

FOLDER = ROOT / ".build" / "compose-test"
TEAM, HOUSING = "buurtteam-noord", "wonen-noord"
KINDS = ("--category", "finances", "--category", "housing")
USERS = {"consent": "10001", "cases": "10002", "signals": "10003", "panel": "10004", "witness": "10005",
         "db": "999"}
# Each erasure is of one scope; ten people a household make the opening cheap.
ERASED_HOUSEHOLDS, PEOPLE_EACH, ERASURES = 28, 10, 300


class Checks:
    """Counts what holds; what does not is said at once and ends the test at the end."""

    def __init__(self):
        self.passed, self.failed, self.begun = 0, [], time.monotonic()

    def chapter(self, title):
        print(f"\n{title}  ({time.monotonic() - self.begun:.0f} s)", flush=True)

    def holds(self, what, value, why=""):
        if value:
            self.passed += 1
            print(f"  ok    {what}", flush=True)
        else:
            self.failed.append(what)
            print(f"  FAIL  {what}{f': {why}' if why != '' else ''}", flush=True)

    def equal(self, what, found, wanted):
        self.holds(what, found == wanted, f"found {found!r}, wanted {wanted!r}")


class Client:
    """A container outside the services' networks in which everybody's `sluis` runs: it reaches only
    the published ports."""

    def __init__(self, stack):
        self.stack, self.engine = stack, stack.engine
        self.name = f"{stack.name}-client"
        self.profiles = stack.folder / "profiles"
        self.profiles.mkdir(exist_ok=True)
        self.engine.docker(
            "run", "--detach", "--rm", "--name", self.name, "--network", "host", "--volume",
            f"{stack.folder}:{stack.folder}", "--entrypoint", "/bin/sleep", "sluis/sluis:test",
            "infinity")

    def stop(self):
        self.engine.docker("rm", "--force", self.name, may_fail=True)

    def issue(self, name, kind="user", organisation=TEAM):
        self.engine.docker(
            "exec", self.name, "sluis", "certificate", "issue", "--installation",
            self.stack.folder / "site", "--kind", kind, "--organisation", organisation, "--name",
            name, "--out", self.profiles / name)
        return self.asker(name)

    def asker(self, name):
        """Whoever has the profile of this name."""
        return Asker(self, name)

    def within(self, *words, **options):
        """Runs something in the client's container."""
        return self.engine.docker("exec", self.name, *words, **options)


class Asker:
    """Somebody with a profile in the client's container."""

    def __init__(self, client, name):
        self.client, self.name = client, name
        self.profile = client.profiles / name

    def run(self, *words, content=None, timeout="20s", seconds=300):
        words = [*words, "--profile", self.profile, "--json", "--timeout", timeout]
        if content is not None:
            words += ["--file", "-"]
            content = content if isinstance(content, str) else json.dumps(content)
        done = self.client.engine.docker(
            "exec", *(["--interactive"] if content is not None else []), self.client.name, "sluis",
            *words, content=content, may_fail=True, seconds=seconds)
        if done.returncode == 0:
            return json.loads(done.stdout)
        said = done.stderr.decode(errors="replace")
        try:
            error = json.loads(said)["error"]
        except (ValueError, KeyError):
            error = {"sentence": said.strip() or f"exit {done.returncode}"}
        raise Refused(done.returncode, error, said)

    def refused(self, *words, **options):
        """The status and reasons of a no; None when it was a yes."""
        try:
            self.run(*words, **options)
        except Refused as refused:
            return refused
        return None


class Test:
    def __init__(self, engine):
        self.engine, self.checks = engine, Checks()
        self.stack = Stack(engine, FOLDER / "stack", "sluis-test")
        self.people = {}
        self.neighbours = Neighbours(self)

    # ── Up ──────────────────────────────────────────────────────────────────────────────────────

    def start(self):
        self.checks.chapter("Starting")
        self.stack.make(TEAM, ["admin", "bea"])
        # A run that was kept, or killed, left a client, and a database with other passwords.
        self.engine.docker("rm", "--force", f"{self.stack.name}-client", may_fail=True)
        self.stack.compose("down", "--volumes", "--remove-orphans", may_fail=True)
        begun = time.monotonic()
        self.stack.up()
        self.checks.holds(f"init, then up without editing a file, {time.monotonic() - begun:.0f} s",
                          True)
        self.client = Client(self.stack)

    def configure(self, service, change):
        """Changes a service's configuration, and starts it anew with that."""
        path = self.stack.folder / "site" / "services" / service / "config.json"
        config = json.loads(path.read_text())
        change(config)
        path.write_text(json.dumps(config, indent=2) + "\n")
        self.restart(service)

    def restart(self, *services):
        self.stack.compose("restart", *services)
        for service in services:
            if not self.until(lambda: self.stack.inspect(
                    service, "{{.State.Health.Status}}") == "healthy"):
                raise Failed(f"{service} is not healthy after a restart")

    def person(self, name, role, kind="user", organisation=TEAM, subject=None):
        asker = self.client.issue(name, kind, organisation)
        self.people[name] = asker
        if role is not None:
            words = ["--person", subject] if subject else []
            actor = self.people["admin"].run(
                "person", "add", "--organisation", organisation, "--kind", kind, "--name", name,
                *words)["id"]
            team = ["--team", "noord"] if organisation == TEAM and kind == "user" else []
            give_hat(self.people, actor, organisation, role, *team)
            if subject:
                # A credential stands for a resident when somebody who works with them says so.
                shown = asker.run("certificate", "show", asker.profile / "cert.pem")
                self.people["anna"].run("person", "vouch", actor, "--household", self.household,
                                        "--certificate", shown["fingerprint"])
        return asker

    # ── The main job ────────────────────────────────────────────────────────────────────────────

    def main_job(self):
        self.checks.chapter("The main job, from outside the services' networks")
        admin = self.person("admin", None)
        self.person("bea", None)
        admin.run("organisation", "add", HOUSING, "--display-name", "Wonen (fictional)", "--tier",
                  "daily_life")
        anna, wonen = self.person("anna", "generalist"), self.person(
            "wonen-gw", "gateway", "gateway", HOUSING)
        self.person("olga", "privacy_officer")
        opened = anna.run("household", "open", content=households.FIRST)
        self.household, self.adults = opened["household"], opened["people"][:2]
        need = anna.run("need", "state", self.household, content=households.DEBTS)["id"]
        anna.run("need", "clarify", self.household, "--need", need,
                 content="Samen verhelderd (verzonnen), van de deurwaarder.")
        anna.run("plan", "set", self.household, "--evaluation", households.EVALUATION,
                 content=households.AGREEMENTS)
        for name, subject in zip(("jolanda", "ruben"), self.adults):
            self.person(name, "resident", "resident", subject=subject)
        self.checks.holds("a household with a need and a plan", "deurwaarder" in self.shown())
        code = anna.run("share", "invite", self.household, "--with", HOUSING, "--for",
                        "housing_stability")["code"]
        self.reference = wonen.run("partner", "accept", code, "--purpose",
                                   "housing_stability")["reference"]
        self.holds_refused("a partner without a grant is refused", self.fetch_refusal())
        self.grant = self.granted()
        self.checks.holds("a partner with a grant is answered",
                          "finances" in json.dumps(wonen.run(*self.fetch())))

    def shown(self, who="anna", household=None):
        answer = self.people[who].run("household", "show", household or self.household)
        # Each look is a record of its own; all else is the same as long as nothing changes.
        answer.pop("record", None)
        return json.dumps(answer, ensure_ascii=False)

    def fetch(self):
        return ["partner", "fetch", self.reference, *KINDS, "--purpose", "housing_stability"]

    def fetch_refusal(self):
        return self.people["wonen-gw"].refused(*self.fetch())

    def holds_refused(self, what, refusal, reason="not_permitted"):
        self.checks.holds(what, refusal is not None and reason in refusal.reasons,
                          str(refusal or "it was answered"))

    def granted(self):
        anna = self.people["anna"]
        answer = anna.run(
            "share", "propose", self.household, "--with", HOUSING, "--for", "housing_stability",
            *KINDS, "--until", households.UNTIL, "--basis", "public_task", "--kind",
            "secrecy_waiver")
        grant, names = answer["grant"], dict(zip(self.adults, ("jolanda", "ruben")))
        for subject in answer["waitingFor"]:
            for name in [names[subject]] if subject in names else names.values():
                signer = {name: adult for adult, name in names.items()}[name]
                words = ["--signer", signer] if subject not in names else []
                self.people[name].run("share", "confirm", grant, "--person", subject, *words)
        listed = anna.run("share", "list", self.household)["grants"]
        if any(one["id"] == grant and not one["waitingFor"] for one in listed):
            return grant
        raise Failed("the grant still waits for somebody")

    def withdraw(self):
        self.checks.chapter("A withdrawal, and the logs")
        answer = self.people["jolanda"].run(
            "share", "withdraw", "--household", self.household, "--with", HOUSING, "--purpose",
            "subject_access")
        self.checks.equal("one adult withdraws one grant", len(answer["grants"]), 1)
        self.holds_refused("the partner is refused at once", self.fetch_refusal())
        self.verify_logs("all logs verify, rows and traces")

    def verify_logs(self, what, *words):
        try:
            found = self.people["olga"].run("audit", "verify", "--rows", *words, timeout="30s")
        except Refused as refused:
            self.checks.holds(what, False, f"{refused} {refused.error.get('details')}")
            return {}
        self.checks.holds(what, all(log["intact"] for log in found["logs"].values()))
        return found

    # ── Recovery ────────────────────────────────────────────────────────────────────────────────

    def until(self, answer, seconds=90):
        """The first value that counts as true, waited for."""
        deadline = time.monotonic() + seconds
        while True:
            try:
                value = answer()
            except (Failed, Refused):
                value = None
            if value or time.monotonic() > deadline:
                return value
            time.sleep(0.5)

    def crashes(self):
        self.checks.chapter("kill -9 of each, from outside")
        before = self.shown()
        for service in ("db", *SERVICES):
            count = int(self.stack.inspect(service, "{{.RestartCount}}"))
            look = self.neighbours.work(service)
            begun = time.monotonic()
            self.stack.kill(service)
            back = self.until(lambda: self.stack.inspect(
                service, "{{.RestartCount}} {{.State.Health.Status}}") == f"{count + 1} healthy")
            served = self.until(lambda: self.shown() == before)
            self.checks.holds(
                f"{service} is back and all is as it was, {time.monotonic() - begun:.0f} s",
                back and served)
            look()
        self.until(lambda: self.people["olga"].run("health"))
        self.verify_logs("all logs verify after the crashes")

    def down_and_up(self):
        self.checks.chapter("Down and up")
        before = self.shown()
        self.stack.down()
        compose_certificates.renew(self, "cases", "database")
        self.stack.up()
        self.checks.equal("nothing is lost", self.shown(), before)
        compose_certificates.check_database(self)
        self.holds_refused("a withdrawal outlives it", self.fetch_refusal())
        self.verify_logs("all logs verify after down and up")

    # ── Backup and restore ──────────────────────────────────────────────────────────────────────

    def backup(self):
        """The commands of docs/operating.md: consent's database last, its ring after it."""
        # Before the databases: what the witness saw by then is in all of them.
        self.witnessed = {path: path.read_bytes() for path in self.witness_state()}
        self.dumps = {}
        for service in (*SERVICES[1:], SERVICES[0]):
            self.dumps[service] = self.stack.within(
                "db", "pg_dump", "--username=postgres", "--format=custom", f"sluis_{service}",
                raw=True)

    def witness_state(self):
        return list((self.stack.folder / "site" / "witness" / "state").glob("*.checkpoint"))

    def ring(self):
        return self.stack.within("consent", "tar", "-C", "/var/lib/sluis", "-cf", "-", "ring",
                                 raw=True)

    def put_back(self, ring):
        """An empty stack, the backup of the databases and a ring in it; services not started."""
        self.stack.down("--volumes")
        # The witness's administrator agrees to go back too; otherwise every log stops, on purpose.
        for path, content in self.witnessed.items():
            path.write_bytes(content)
        self.stack.up("db")
        for service in SERVICES:
            self.engine.docker(
                "exec", "--interactive", self.stack.container("db"), "pg_restore",
                "--username=postgres", "--exit-on-error", f"--dbname=sluis_{service}",
                content=self.dumps[service])
        if ring is not None:
            self.stack.compose("run", "--rm", "--no-deps", "--no-TTY", "consent", "tar", "-C",
                               "/var/lib/sluis", "-xf", "-", content=ring)

    def grow(self):
        """What is erased after the backup, and what must stay."""
        anna = self.people["anna"]
        self.kept = [anna.run("household", "open", *again, content=households.SECOND)["household"]
                     for again in [[]] + 4 * [["--again"]]]
        self.doomed, workers = [], []
        for number in range(ERASED_HOUSEHOLDS):
            # Whom one opens is searched for, and nobody searches more than sixty times an hour.
            if number % 5 == 0:
                workers.append(self.person(f"worker-{len(workers)}", "generalist"))
            people = [{"givenName": f"Nummer{number}", "familyName": f"Persoon{who}-Fictief",
                       "birthDate": households.born(20 + who)} for who in range(PEOPLE_EACH)]
            opened = workers[-1].run("household", "open",
                                     content={"team": "noord", "people": people})
            self.doomed.append([*opened["people"], opened["household"]])
        self.workers = workers
        self.pages = {household: self.shown(household=household) for household in self.kept}

    def restore(self):
        self.checks.chapter("Backup, 300 erasures and a withdrawal, restore into an empty stack")
        self.grow()
        self.granted()
        self.checks.holds("a new grant before the backup", self.fetch_refusal() is None)
        self.backup()
        scopes = [scope for household in self.doomed for scope in household][:ERASURES]
        admin, begun = self.people["admin"], time.monotonic()
        for start in range(0, len(scopes), 50):
            admin.run("household", "erase", *scopes[start:start + 50], "--ground", "test_erasure",
                      seconds=600)
        self.checks.holds(f"{len(scopes)} erasures, {time.monotonic() - begun:.0f} s",
                          len(scopes) >= 300)
        self.people["jolanda"].run("share", "withdraw", "--household", self.household, "--with",
                                   HOUSING, "--purpose", "subject_access")
        for name in ("olga", "bea"):
            self.until(lambda: self.people[name].run("audit", "verify", timeout="30s")
                       if name == "olga" else True)
        ring = self.ring()
        self.without_ring()
        self.put_back(ring)
        self.reconcile()
        self.after_restore(ring)

    def without_ring(self):
        self.put_back(None)
        self.stack.compose("up", "--detach", "--no-deps", "consent", may_fail=True)
        said = self.until(lambda: "key ring is not in its folder" in self.stack.compose(
            "logs", "consent"))
        self.checks.holds("without the key ring consent does not start, and says why", said)
        refusal = self.people["anna"].refused("household", "show", self.household)
        self.checks.holds("and nothing opens", refusal is not None and refusal.status == 4,
                          str(refusal or "it was answered"))

    def reconcile(self):
        self.stack.compose("up", "--detach", "--no-deps", "consent", may_fail=True)
        health = self.until(lambda: self.stack.within(
            "consent", "consent", "health", "--config", "/etc/sluis/config.json",
            may_fail=True).stdout.decode().strip().startswith("not serving"))
        self.checks.holds("with the newest ring and the old database consent serves nobody", health)
        notes = []
        for service in SERVICES:
            note = self.stack.folder / f"{service}.note"
            note.write_text(self.stack.psql(
                f"sluis_{service}", "SELECT note FROM log_checkpoint ORDER BY size DESC LIMIT 1")
                + "\n")
            notes += ["--restored", note]
        statement = self.stack.folder / "restore.txt"
        # Not the administrator who registered her: of the two neither made the other.
        olga, bea = self.people["olga"], self.people["bea"]
        # The second signer has seen the logs too.
        for pin in olga.profile.glob("log-*.json"):
            shutil.copy(pin, bea.profile)
        olga.run("restore", "reconcile", statement, *notes)
        self.not_reconciled("one signature does not reconcile", statement,
                            "needs the signatures of two people")
        twice = olga.refused("restore", "reconcile", statement)
        self.checks.holds("nobody signs twice", twice is not None and twice.status == 1)
        bea.run("restore", "reconcile", statement)
        forged = self.stack.folder / "forged.txt"
        forged.write_text(statement.read_text().replace("grants suspend", "grants keep"))
        self.not_reconciled("a statement that was changed does not reconcile", forged,
                            "a signature of the statement does not count")
        done = self.reconciled(statement)
        print("        " + (done.stdout or done.stderr).decode().strip().splitlines()[-1])
        self.checks.equal("two signatures do", done.returncode, 0)
        self.statement = statement
        self.stack.compose("stop", "consent")
        self.stack.up()

    def not_reconciled(self, what, statement, words):
        done = self.reconciled(statement)
        said = (done.stdout + done.stderr).decode(errors="replace").strip()
        self.checks.holds(what, done.returncode == 1 and words in said, said)

    def reconciled(self, statement):
        return self.stack.compose(
            "run", "--rm", "--no-deps", "--no-TTY", "--volume", f"{statement}:/run/restore.txt:ro",
            "consent", "consent", "reconcile", "--config", "/etc/sluis/config.json", "--statement",
            "/run/restore.txt", may_fail=True)

    def after_restore(self, ring):
        self.checks.holds("the first household is open", "deurwaarder" in self.shown())
        same = [household for household in self.kept
                if self.shown(household=household) == self.pages[household]]
        self.checks.equal("every other household is open, as it was", len(same), len(self.kept))
        whole = self.doomed[:ERASURES // (PEOPLE_EACH + 1)]
        refusals = [self.workers[number // 5].refused("household", "show", people[-1])
                    for number, people in enumerate(whole)]
        self.checks.equal("every erased household is closed to who opened it", sum(
            refusal is not None and refusal.status == 3 for refusal in refusals), len(whole))
        back = self.stack.psql(
            "sluis_consent", "SELECT count(*) FROM scope s JOIN erasure e ON e.scope = s.id "
            "WHERE s.wrapped_key IS NOT NULL")
        self.checks.equal("no erased scope has a key again", back, "0")
        self.neighbours.after_restore()
        self.holds_refused("the withdrawn grant stays withdrawn", self.fetch_refusal())
        verify = self.people["olga"]
        cut = verify.refused("audit", "verify", timeout="30s")
        self.checks.holds("without the statement the lost end is found",
                          cut is not None and cut.status == 6, str(cut or "it verified"))
        found = self.verify_logs("with it the logs verify, the gap declared", "--restored",
                                 self.statement)
        self.checks.holds("and says whose and how much",
                          any("olga" in gap and "bea" in gap for gap in found.get("gaps", [])))
        self.not_reconciled("a used statement is refused", self.statement,
                            "names another backup than this database, or was used before")
        self.people["anna"].run("note", "add", self.household, content=households.LATE_NOTE)
        self.checks.holds("and work goes on", "storing" in self.shown())

    # ── All ─────────────────────────────────────────────────────────────────────────────────────

    def run(self):
        import compose_hardening

        self.start()
        self.main_job()
        self.neighbours.begin()
        compose_hardening.check(self)
        self.withdraw()
        compose_certificates.check(self)
        self.crashes()
        self.down_and_up()
        self.restore()

    def close(self):
        try:
            self.client.stop()
        except AttributeError:
            pass  # it did not come that far
        self.stack.compose("down", "--volumes", "--remove-orphans", may_fail=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--static", action="store_true")
    parser.add_argument("--no-build", action="store_true")
    parser.add_argument("--keep", action="store_true", help="leave the stack as it is at the end")
    asked = parser.parse_args()
    engine = Engine(say=lambda text: print(f"  {text}", flush=True))
    test = Test(engine)
    checks = test.checks
    checks.chapter("The files")
    compose_files.check(checks, ROOT / "compose")
    try:
        if not asked.static:
            checks.chapter("Images")
            engine.up()
            test.close()  # a stack that was kept would make its folders anew behind our back
            if FOLDER.exists():
                shutil.rmtree(FOLDER)
            FOLDER.mkdir(parents=True)
            if not asked.no_build:
                engine.build([*SERVICES, WITNESS, "sluis"])
            test.run()
    except (Failed, Refused, subprocess.SubprocessError) as failure:
        checks.failed.append(f"{type(failure).__name__}: {failure}")
        print(f"  FAIL  {failure}", flush=True)
    finally:
        if not asked.static and not asked.keep:
            test.close()
            engine.down()
    took = time.monotonic() - checks.begun
    print(f"\ntest-compose: {checks.passed} checks passed, {len(checks.failed)} failed, "
          f"{took / 60:.1f} minutes")
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
