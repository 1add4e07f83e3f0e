"""Signals, a concern and a panel: asked of the stack from outside, while it is killed, and out of a
backup. Every person and street is fictional."""

import concurrent.futures
import secrets
import shutil
import time

from installation import give_hat
from signal_story import AREAS, PERSON, PLACE
from story import Refused

TEAM = "buurtteam-noord"
ABOUT = ("--source", "own_observation", "--theme", "living_environment", "--area", "1021")
CONCERN = "Bram keek in het dossier van mijn buurvrouw; hij heeft daar niets te zoeken."
ANSWER = "Dank u. Wij vragen de functionaris om het logboek van die dag."
# The fewest of whom anything is published.
MEMBERS = 10
WORKING = 16


def round_file(question):
    now = time.time()
    stamp = {name: time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(now + seconds))
             for name, seconds in (("opensAt", 3600), ("closesAt", 7200))}
    return {"kind": "panel", "title": "Najaarsronde", "agenda": ["Het inloopuur"], "questions": [
        {"kind": "single", "wording": question, "choices": ["nooit", "soms", "vaak"]}], **stamp}


class Round:
    """A panel of its own with one round, and who has tokens of it."""

    def __init__(self, test, name, question):
        self.test, self.members = test, []
        self.anna = test.people["anna"]
        self.key = test.stack.folder / f"closing-{name}"
        self.panel = self.anna.run("panel", "found", f"Klantenpanel {name}")["id"]
        self.id = self.anna.run("panel", "prepare", self.panel, "--closing-key", self.key,
                                content=round_file(question))["round"]

    def join(self, name):
        """A member with an account of their own, a code, and tokens."""
        test = self.test
        member, admin = test.client.issue(name), test.people["admin"]
        actor = admin.run("person", "add", "--organisation", TEAM, "--kind", "user", "--name",
                          name)["id"]
        admin.run("hat", "give", actor, "--organisation", TEAM, "--role", "panel_member")
        code = self.anna.run("panel", "invite", self.panel)["code"]
        member.run("panel", "join", content=code)
        member.run("panel", "collect", self.id)
        self.members.append(member)
        return member

    def turn(self, column):
        """Moves the round in time, where people would wait for an hour."""
        self.test.stack.psql("sluis_panel", (
            "CREATE TABLE IF NOT EXISTS clock AS SELECT id, opens_at, closes_at FROM round; "
            f"UPDATE round SET {column} = clock_timestamp() WHERE id = '{self.id}'"))

    def turn_back(self):
        """The clock as it was: a moved one is an edit that the officer would find."""
        self.test.stack.psql("sluis_panel", (
            "UPDATE round SET opens_at = clock.opens_at, closes_at = clock.closes_at "
            "FROM clock WHERE round.id = clock.id; DROP TABLE clock"))

    def answer(self, member, choice):
        member.run("panel", "answer", self.id, content={"answers": [{"choices": [choice]}]})

    def send(self, member):
        """Over the anonymous listener, as nobody; again, until panel has said that it has it."""
        return self.test.until(
            lambda: "sent" in member.run("panel", "send", self.id, "--at-once"))

    def stored(self):
        return self.test.stack.psql("sluis_panel", (
            "SELECT count(*) FROM answer AS a JOIN question AS q ON q.id = a.question "
            f"WHERE q.round = '{self.id}'"))


class Neighbours:
    """What signals and panel have to do in the test; `test` has people, a stack and checks."""

    def __init__(self, test):
        self.test, self.checks, self.stack = test, test.checks, test.stack
        self.people = test.people

    # ── From outside the services' networks ─────────────────────────────────────────────────────

    def begin(self):
        self.checks.chapter("Signals, a concern and a panel, from outside")
        self.signals()
        self.concern()
        self.panels()

    def signals(self):
        admin, anna = self.people["admin"], self.people["anna"]
        # Nobody here waits an hour for what is filed as nobody.
        self.test.configure("signals", lambda config: config["anonymous"].update(batchMs=1_000))
        admin.run("signal", "set-areas", content=AREAS)
        tess = self.test.person("tess", "triage")
        refused = anna.refused("signal", "place", *ABOUT,
                               content="Bel 06 12345670 over het licht.")
        self.checks.holds("a signal about a place with a phone number is blocked",
                          refused is not None and "personal_data" in refused.reasons,
                          str(refused or "it was filed"))
        anna.run("signal", "place", *ABOUT, content=PLACE)
        self.signal = anna.run("signal", "person", "--source", "social_environment", "--theme",
                               "loneliness", "--area", "1021", content=PERSON)["signal"]
        self.checks.equal("triage opens a signal about a person", self.told(), PERSON["text"])
        self.test.holds_refused("who filed it does not", anna.refused(
            "triage", "show", self.signal), "role_never")
        listed = tess.run("signal", "list")["signals"]
        self.checks.equal("and has both in its list", len(listed), 2)

    def told(self):
        return self.people["tess"].run("triage", "show", self.signal)["person"]["text"]

    def concern(self):
        for name in ("els", "mo"):
            self.test.person(name, "committee_member", "committee")
        els, folder = self.people["els"], self.stack.folder
        key = folder / "committee"
        words = els.run("committee", "init", "--key", key)["words"]
        els.run("committee", "publish", key / "committee-address")
        # All that anybody needs: whom to trust, and where to go.
        public = folder / "profiles" / "public"
        public.mkdir(mode=0o700)
        for name in ("ca.pem", "sluis.json"):
            shutil.copy(els.profile / name, public / name)
        self.somebody = self.test.client.asker("public")
        # The key counts once the witness has seen it in the log.
        filed = self.test.until(lambda: self.somebody.run(
            "concern", "file", "--topic", "looked_at", "--about", "bram", "--committee", words,
            content=CONCERN))
        self.paper, self.evidence = folder / "seven-words", folder / "letter.sluis-concern"
        self.paper.write_text(filed["words"] + "\n")
        self.checks.holds("a concern filed by nobody is in the log", self.test.until(
            lambda: self.read()["inclusion"] == "included"))
        item = els.run("committee", "fetch", "--out", folder / "letters")["concerns"][0]
        self.checks.equal("the committee reads it, offline", els.run(
            "committee", "read", item["file"], "--key", key)["text"], CONCERN)
        els.run("committee", "acknowledge", item["concern"])
        els.run("committee", "answer", item["file"], "--key", key, "--out", folder / "answer",
                content=ANSWER)
        els.run("committee", "send", folder / "answer")
        # An answer is shown the next morning; time is moved, and moved back.
        move = "UPDATE concern_message SET appears_at = appears_at {} interval '2 days'"
        self.stack.psql("sluis_signals", move.format("-"))
        self.checks.equal("and whoever filed it reads the answer", self.read()["answers"], [ANSWER])
        self.stack.psql("sluis_signals", move.format("+"))
        self.read("--evidence", self.evidence)

    def read(self, *words):
        return self.somebody.run("concern", "read", "--code", self.paper, *words)

    def panels(self):
        self.asked = Round(self.test, "Noord", "Hoe vaak komt u in het buurthuis?")
        # The second one is answered only out of the backup.
        self.later = Round(self.test, "Later", "Hoe vaak komt u in het park?")
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            joined = [pool.submit(self.asked.join, f"lid-{number}") for number in range(MEMBERS)]
            joined.append(pool.submit(self.later.join, "lid-later"))
            for one in joined:
                one.result()
        self.checks.holds(f"{MEMBERS + 1} members have tokens, before the round opens", True)
        for number, member in enumerate(self.asked.members):
            self.asked.answer(member, "soms" if number else "vaak")
        self.later.answer(self.later.members[0], "soms")

    # ── While it is killed ──────────────────────────────────────────────────────────────────────

    def work(self, service):
        """Has a service do its own work until its end is asked for; that asks what was lost."""
        jobs = {"signals": self.file_many, "panel": self.vote}
        return jobs[service]() if service in jobs else lambda: None

    def under_way(self, jobs):
        """Does `jobs` in four threads; comes back when a few are done, and most are not."""
        pool = concurrent.futures.ThreadPoolExecutor(4)
        done = [pool.submit(job) for job in jobs]
        self.test.until(lambda: sum(one.done() for one in done) >= 3)
        left = sum(not one.done() for one in done)

        def end():
            results = [one.result() for one in done]
            pool.shutdown()
            return left, results
        return end

    def file_many(self):
        """Signals, each filed again under its command id until somebody says that it is there."""
        anna, tess = self.people["anna"], self.people["tess"]
        before = {one["signal"] for one in tess.run("signal", "list")["signals"]}

        def file():
            command = secrets.token_hex(16)
            told = []
            self.test.until(lambda: told.append(anna.run(
                "signal", "place", *ABOUT, "--command-id", command, content=PLACE,
                timeout="3s")["signal"]) or True)
            return told[-1] if told else None
        end = self.under_way([file] * WORKING)

        def check():
            left, filed = end()
            self.checks.holds(
                f"signals was killed with {left} of {WORKING} filings to come, and all came "
                "through", left > 0 and all(filed))
            after = {one["signal"] for one in tess.run("signal", "list")["signals"]}
            self.checks.equal("what was filed is there, once each", sorted(after - before),
                              sorted(one for one in filed if one))
            self.checks.equal("and the signal about a person opens", self.told(), PERSON["text"])
        return check

    def vote(self):
        """Ten people answer, each again until panel has said yes; then the round is closed."""
        self.asked.turn("opens_at")
        end = self.under_way([
            lambda member=member: self.asked.send(member) for member in self.asked.members])

        def check():
            left, sent = end()
            self.checks.holds(f"panel was killed with {left} of {MEMBERS} answers to come",
                              left > 0 and all(sent))
            self.close()
        return check

    def close(self):
        asked, anna = self.asked, self.people["anna"]
        asked.turn("closes_at")
        anna.run("panel", "close", asked.id, "--closing-key", asked.key)
        result = self.test.until(lambda: anna.run("panel", "result", asked.id)) or {}
        asked.turn_back()
        question = (result.get("questions") or [{}])[0]
        # One of ten is few, and so is nobody: which is which is not said.
        self.checks.equal("the result is announced, and all ten are in it",
                          (question.get("turnout"), question.get("rows", [{}])[0].get("cells")),
                          (MEMBERS, ["<10"] * 3 + ["10"]))
        spent = asked.members[0].run("panel", "result", asked.id, "--spent")["questions"][0]
        self.checks.equal("each voted once, and finds the vote in the published list",
                          (spent["spent"], spent["hasOwn"]), (MEMBERS, True))

    # ── Out of the backup ───────────────────────────────────────────────────────────────────────

    def after_restore(self):
        self.checks.equal("the signal about a person opens", self.told(), PERSON["text"])
        later = self.later
        member = later.members[0]
        later.turn("opens_at")
        self.checks.holds("a token that was collected before the backup is redeemed",
                          later.send(member) and later.stored() == "1")
        later.turn_back()
        found = self.read("--evidence", self.evidence)
        self.checks.equal("the concern is there for who filed it",
                          (found["inclusion"], found["findings"]), ("included", []))
        proven = self.somebody.run("concern", "prove", self.evidence)
        self.checks.equal("and the receipt proves it, offline",
                          (proven["inclusion"], proven["accuses"]), ("included", False))
