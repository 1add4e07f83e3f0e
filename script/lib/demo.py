"""The main job, a to i, and a panel, on four real processes and an embedded PostgreSQL.

Everything is asked through `sluis`, as people would ask it. Every household is fictional.
"""

import concurrent.futures
import csv
import os
import pathlib
import secrets
import shutil
import signal
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import households
from installation import (
    ROOT, SERVICES, Failed, Installation, build, build_folder, free_base_port, give_hat)
from neighbourhood import Neighbourhood
from signal_story import SignalStory
from story import Paper, Person, Refused, Story, hits, median_ms, read_bytes

FOLDER = ROOT / ".build" / "demo"
# What an earlier run stored, until the new installation is up.
ASIDE = ROOT / ".build" / "demo.old"
TEAM = "buurtteam-noord"
HOUSING, GP, SPECIALIST, CITY = "wonen-noord", "huisartsen-noord", "ggz-noord", "gemeente-noord"
KINDS = ("--category", "finances", "--category", "housing")


class Demo(SignalStory, Neighbourhood):
    def __init__(self, here, paper):
        self.here = here
        self.paper = paper
        self.story = Story(paper)
        self.people = {}

    def person(self, name, title, kind="user", organisation=None):
        """Gives somebody a certificate, and so a profile."""
        profile = self.here.profile(name, kind, organisation)
        self.people[name] = Person(name, title, profile)
        return self.people[name]

    def register(self, person, role, kind="user", organisation=TEAM, subject=None):
        """Adds an actor with one hat, as the administrator; both say so of who watches others."""
        words = ["--person", subject] if subject else []
        actor = self.people["admin"].run(
            "person", "add", "--organisation", organisation, "--kind", kind, "--name", person.name,
            *words)["id"]
        team = ["--team", "noord"] if organisation == TEAM and kind == "user" else []
        give_hat(self.people, actor, organisation, role, *team)
        person.actor = actor
        return actor

    # ── a ───────────────────────────────────────────────────────────────────────────────────────

    def a_who_is_there(self):
        self.paper.chapter("a", "Who is there")
        admin = self.person("admin", "administrator")
        self.person("bea", "second administrator")
        for name, tier, called in (
                (HOUSING, "daily_life", "Woonstichting Noord (fictional)"),
                (GP, "basic_care", "Huisartsen Noord (fictional)"),
                (SPECIALIST, "specialist", "GGZ Noord (fictional)"),
                (CITY, "commissioner", "Gemeente Noord (fictional)")):
            self.story.yes(
                admin, f"adds {name}, tier {tier}", "organisation", "add", name,
                "--display-name", called, "--tier", tier, shown=lambda a: f"it is {a['id']}")
        self.paper.ask(str(admin), "adds a coordinator, a colleague, two officers and the partners")
        for name, title, kind, organisation, role in (
                ("anna", "coordinator", "user", TEAM, "generalist"),
                ("bram", "colleague", "user", TEAM, "generalist"),
                ("olga", "privacy officer", "user", TEAM, "privacy_officer"),
                ("otto", "second officer", "user", TEAM, "privacy_officer"),
                ("wonen-gw", "housing association", "gateway", HOUSING, "gateway"),
                ("huisarts-gw", "GP practice", "gateway", GP, "gateway"),
                ("ggz-gw", "specialist", "gateway", SPECIALIST, "gateway"),
                ("gerda", "municipality", "user", CITY, "commissioner")):
            person = self.person(name, title, kind, organisation)
            self.register(person, role, kind, organisation)
        self.paper.answer("each has a certificate, a contract and one hat")
        self.story.officer = self.people["olga"]
        self.second_word(admin)

    def second_word(self, admin):
        """Nobody makes the one who is to watch them: an officer takes the word of two."""
        own = self.person("admin-too", "administrator's second account")
        own.actor = admin.run("person", "add", "--organisation", TEAM, "--kind", "user", "--name",
                              own.name)["id"]
        give = ("hat", "give", own.actor, "--organisation", TEAM, "--role", "privacy_officer")
        self.story.yes(admin, "names an account of their own an officer", *give,
                       shown=lambda a: "it waits for a second word")
        self.story.no(admin, "says it again", *give, reasons=["same_person"])
        self.story.no(own, "looks at the queue", "officer", "queue", reasons=["hat_unknown"])

    # ── b ───────────────────────────────────────────────────────────────────────────────────────

    def b_households(self):
        self.paper.chapter("b", "Households, needs and a plan")
        anna, enter = self.people["anna"], self.story.enter
        opened = self.story.yes(
            anna, "opens a household of three", "household", "open",
            content=enter(households.FIRST), shown=lambda a: f"household {a['household']}")
        self.household, (self.jolanda, self.ruben, self.noor) = (
            opened["household"], opened["people"])
        self.story.yes(anna, "opens another household, of two", "household", "open",
                       content=enter(households.SECOND),
                       shown=lambda a: f"household {a['household']}")
        for what, need in (("debts, with the date of an attachment", households.DEBTS),
                           ("housing", households.HOUSING), ("health", households.HEALTH)):
            stated = dict(need)
            self.story.enter(stated["stated"])
            answer = self.story.yes(
                anna, f"records a need: {what}", "need", "state", self.household, content=stated,
                shown=lambda a: f"need {a['id']}")
            text = f"Samen verhelderd ({what}, verzonnen)."
            self.story.yes(anna, "clarifies it together with the resident", "need", "clarify",
                           self.household, "--need", answer["id"],
                           content=self.story.enter(text),
                           shown=lambda a: f"version {a['version']}")
        self.plan = self.story.yes(
            anna, f"makes a plan, evaluated on {households.EVALUATION}", "plan", "set",
            self.household, "--evaluation", households.EVALUATION,
            content=self.story.enter(households.AGREEMENTS),
            shown=lambda a: f"plan {a['id']}")["id"]
        goal = self.story.yes(
            anna, "adds a goal in the resident's words", "goal", "add", self.household, "--plan",
            self.plan, "--owner", self.jolanda, "--agreed", "not_yet",
            content=self.story.enter(households.GOAL), shown=lambda a: f"goal {a['id']}")["id"]
        self.story.yes(anna, "writes a note", "note", "add", self.household,
                       content=self.story.enter(households.NOTE), shown=lambda a: f"note {a['id']}")
        self.story.no(anna, "makes a second plan", "plan", "set", self.household, "--evaluation",
                      households.EVALUATION, content="nog een plan", reasons=["plan_active"])
        self.story.yes(anna, "looks for somebody by BSN", "household", "find",
                       content={"bsn": households.FIRST["people"][0]["bsn"]},
                       shown=lambda a: f"{len(a['found'])} found, of her own households")
        for name, subject in (("jolanda", self.jolanda), ("ruben", self.ruben)):
            resident = self.person(name, "resident", "resident")
            actor = self.register(resident, "resident", "resident", subject=subject)
            if name == "jolanda":
                self.story.no(resident, "opens her file, and nobody has said yet that this is her",
                              "household", "show", self.household,
                              reasons=["not_vouched"])
            shown = resident.run("certificate", "show", resident.profile / "cert.pem")
            self.story.yes(anna, f"says that this certificate is {name.capitalize()}'s own",
                           "person", "vouch", actor, "--household", self.household,
                           "--certificate", shown["fingerprint"],
                           shown=lambda a: "it stands for the person from now on")
        self.story.yes(self.people["jolanda"], "agrees to her goal", "goal", "agree",
                       self.household, "--goal", goal,
                       shown=lambda a: f"version {a['version']}")

    # ── c ───────────────────────────────────────────────────────────────────────────────────────

    def reference(self, partner, organisation, purpose):
        code = self.story.yes(
            self.people["anna"], f"invites {organisation}", "share", "invite", self.household,
            "--with", organisation, "--for", purpose,
            shown=lambda a: f"code {a['code']}, which shares nothing")["code"]
        return self.story.yes(
            partner, "accepts, and makes a reference of its own", "partner", "accept", code,
            "--purpose", purpose, shown=lambda a: f"reference {a['reference']}")["reference"]

    def fetch(self, reference, *kinds, purpose="housing_stability"):
        return ["partner", "fetch", reference, *kinds, "--purpose", purpose]

    def c_no_grant(self):
        self.paper.chapter("c", "A partner without a grant")
        anna, wonen = self.people["anna"], self.people["wonen-gw"]
        self.wonen_reference = self.reference(wonen, HOUSING, "housing_stability")
        known = self.story.no(wonen, "asks for finances and housing",
                              *self.fetch(self.wonen_reference, *KINDS), reasons=["not_permitted"])
        made_up = secrets.token_hex(16)
        unknown = self.story.no(wonen, "asks the same with a made-up reference",
                                *self.fetch(made_up, *KINDS), reasons=["not_permitted"])
        self.compare(wonen, known, unknown, made_up)
        health = self.story.no(wonen, "asks for health, which its tier never gets",
                               *self.fetch(self.wonen_reference, "--category", "physical_health"),
                               reasons=["not_permitted"])
        self.refusals(anna, health, "tier_never")

    def compare(self, wonen, known, unknown, made_up):
        def measure(reference):
            def once():
                try:
                    wonen.run(*self.fetch(reference, *KINDS))
                except Refused:
                    return
                raise Failed("a partner without a grant was answered")
            return once
        one = median_ms(measure(self.wonen_reference), 15)
        other = median_ms(measure(made_up), 15)
        is_same = known.told == unknown.told and len(known.output) == len(unknown.output)
        same = "equal" if is_same else "different"
        self.paper.detail(
            f"the two answers are {same} ({len(known.output)} bytes as printed); "
            f"medians of 15: {one:.0f} ms known, {other:.0f} ms made up")
        if same != "equal":
            raise Failed("a refusal tells a known reference from a made-up one")

    def refusals(self, who, refused, reason, *purpose):
        """Shows the newest refusals, among which is this one, with the reason it had."""
        decision = refused.decision or self.story.decided(refused, seconds=20)
        answer = self.story.yes(
            who, "asks why partners were refused", "share", "refusals", self.household, *purpose,
            shown=lambda a: f"{len(a['refusals'])} refusals; the newest:")
        newest = answer["refusals"][:3]
        for refusal in newest:
            self.paper.detail(f"{refusal['organisation']}: {', '.join(refusal['asked'])} → "
                              f"{', '.join(refusal['reasons'])} (decision {refusal['decision']})")
        found = [refusal for refusal in newest
                 if decision and refusal["decision"] == decision["entry"]]
        if len(found) != 1 or reason not in found[0]["reasons"]:
            raise Failed(f"the refusal just now is not among the newest, for {reason}")

    # ── d ───────────────────────────────────────────────────────────────────────────────────────

    def grant(self, organisation, purpose, kinds):
        """Proposes a grant and has everybody say yes whose yes it needs."""
        answer = self.story.yes(
            self.people["anna"], f"proposes a grant to {organisation} until {households.UNTIL}",
            "share", "propose", self.household, "--with", organisation, "--for", purpose, *kinds,
            "--until", households.UNTIL, "--basis", "public_task", "--kind", "secrecy_waiver",
            shown=lambda a: f"{a['state']}; it waits for {len(a['waitingFor'])} people")
        grant, names = answer["grant"], {self.jolanda: "jolanda", self.ruben: "ruben"}
        for subject in answer["waitingFor"]:
            for name in ([names[subject]] if subject in names else names.values()):
                signer = {"jolanda": self.jolanda, "ruben": self.ruben}[name]
                words = ["--signer", signer] if subject not in names else []
                whom = "" if subject in names else " for the child"
                self.story.yes(
                    self.people[name], f"says yes{whom}, with a credential of their own", "share",
                    "confirm", grant, "--person", subject, *words,
                    shown=lambda a: "it holds for what is theirs, and for the rest with the others")
        listed = self.people["anna"].run("share", "list", self.household)["grants"]
        if any(one["waitingFor"] for one in listed if one["id"] == grant):
            raise Failed("the grant still waits for somebody")
        return grant

    def shows(self, view):
        return [f"{need['domain']}: {need['text']}" for need in view["needs"]] + [
            f"goal: {goal['wording']}" for goal in view["goals"]] or ["(nothing)"]

    def d_grants(self):
        self.paper.chapter("d", "What the residents grant, and nothing else")
        anna, wonen, gp = (self.people[n] for n in ("anna", "wonen-gw", "huisarts-gw"))
        rehearsed = self.story.yes(
            anna, f"rehearses what {HOUSING} would get", "share", "rehearse", self.household,
            "--with", HOUSING, "--for", "housing_stability", *KINDS,
            shown=lambda a: "\n".join(self.shows(a["view"])))
        self.grant(HOUSING, "housing_stability", KINDS)
        fetched = self.story.yes(
            wonen, "asks again", *self.fetch(self.wonen_reference, *KINDS),
            shown=lambda a: "\n".join(self.shows(a["view"]) + [f"use until {a['useUntil']}"]))
        # References are random and order the items, so the order says nothing.
        if sorted(self.shows(fetched["view"])) != sorted(self.shows(rehearsed["view"])):
            raise Failed("what was fetched is not what was rehearsed")
        if {need["domain"] for need in fetched["view"]["needs"]} != {"finances", "housing"}:
            raise Failed("more or less than finances and housing was shared")
        self.gp_reference = self.reference(gp, GP, "care_coordination")
        health = ("--category", "physical_health")
        self.grant(GP, "care_coordination", health)
        other = self.story.yes(
            gp, "asks", *self.fetch(self.gp_reference, *health, purpose="care_coordination"),
            shown=lambda a: "\n".join(self.shows(a["view"])))
        ids = [{item["reference"] for kind in ("people", "needs", "goals") for item in view[kind]}
               for view in (fetched["view"], other["view"])]
        if ids[0] & ids[1] or self.gp_reference == self.wonen_reference:
            raise Failed("two partners hold a reference in common")
        self.paper.detail("the two partners have no reference in common, so they cannot join them")
        ggz = self.people["ggz-gw"]
        self.ggz_reference = self.reference(ggz, SPECIALIST, "care_coordination")
        if self.ggz_reference in (self.gp_reference, self.wonen_reference):
            raise Failed("two partners hold a reference in common")
        asked = self.story.no(
            ggz, "asks what the GP may see, and nobody granted it",
            *self.fetch(self.ggz_reference, *health, purpose="care_coordination"),
            reasons=["not_permitted"])
        self.refusals(anna, asked, "no_grant")

    # ── e, f ────────────────────────────────────────────────────────────────────────────────────

    def e_withdrawal(self):
        self.paper.chapter("e", "One adult withdraws")
        self.story.yes(self.people["jolanda"], f"withdraws what {HOUSING} may see", "share",
                       "withdraw", "--household", self.household, "--with", HOUSING, "--purpose",
                       "subject_access", shown=lambda a: f"{len(a['grants'])} grant withdrawn")
        self.story.no(self.people["wonen-gw"], "asks at once",
                      *self.fetch(self.wonen_reference, *KINDS), reasons=["not_permitted"])

    def f_others(self):
        self.paper.chapter("f", "A colleague, and the municipality")
        refused = [
            self.story.no(self.people["bram"], "reads the household of somebody else", "household",
                          "show", self.household, reasons=["no_relation"]),
            self.story.no(self.people["gerda"], "asks for it, to detect fraud", "household", "show",
                          self.household, "--purpose", "fraud_detection")]
        olga = self.people["olga"]
        for who, asked, reason in zip(("the colleague", "the municipality"), refused,
                                      ("no_relation", "purpose_forbidden")):
            decision = asked.decision or self.story.decided(asked, seconds=20)
            if decision is None:
                raise Failed(f"the gate has no record of refusing {who}")
            shown = self.story.yes(
                olga, f"opens the record of refusing {who}", "audit", "show",
                decision["entry"], "--log", "consent", waits=False,
                shown=lambda a: f"{a['says'].get('role', '?')} "
                f"{a['says'].get('method', '?').split('/')[-1]} for {a['says'].get('purpose', '?')}"
                f" → {a['says']['outcome']} {a['says'].get('reasons', '')}")
            if reason not in shown["says"].get("reasons", ""):
                raise Failed(f"the record of refusing {who} does not say {reason}")

    # ── g ───────────────────────────────────────────────────────────────────────────────────────

    def g_dump(self):
        self.paper.chapter("g", "A stolen dump")
        self.paper.ask("somebody", "steals a dump of every database, and the services' logs")
        haystacks = {f"the dump of {name}": text.encode()
                     for name, text in self.here.dump().items()}
        for service in SERVICES:
            haystacks[f"the output of {service}"] = read_bytes(self.here.log_of(service))
        haystacks["PostgreSQL's log"] = read_bytes(self.here.cluster / "data" / "server.log")
        # The words of closed lists and dates that are not secret are no canaries.
        closed = {"noord", "partner", "parent", *[n["domain"] for n in (
            households.DEBTS, households.HOUSING, households.HEALTH)]}
        texts = self.story.entered - closed
        if not hits({HOUSING}, haystacks):
            raise Failed("the search does not even find what is stored in the clear")
        found = hits(texts, haystacks)
        size = sum(map(len, haystacks.values()))
        self.paper.answer(f"{len(texts)} names, notes and numbers looked for in {size:,} bytes, "
                          f"in ten forms each: {len(found)} hits", is_no=bool(found))
        if found:
            # Everything here is fictional, so the text may be named.
            raise Failed(f"{found[0][1]} holds {found[0][0]!r}, which was entered")

    # ── h ───────────────────────────────────────────────────────────────────────────────────────

    FLIP = "set_byte({0}, octet_length({0}) - 1, get_byte({0}, octet_length({0}) - 1) # 1)"

    def flip(self, service, table, column, where):
        """Changes one byte as a superuser; doing it again puts it back."""
        self.here.psql(f"sluis_{service}", sql=(
            "SET session_replication_role = replica; "
            f"UPDATE {table} SET {column} = {self.FLIP.format(column)} WHERE {where}"))

    def intact(self, words="verifies every log and every row"):
        self.story.yes(
            self.people["olga"], words, "audit", "verify", "--rows", waits=False,
            shown=lambda a: "intact: " + ", ".join(
                f"{name} {log['entries']}" for name, log in a["logs"].items())
            + f" entries; {a['rows']} rows as they were logged")

    def h_tampering(self):
        self.paper.chapter("h", "A superuser with SQL")
        olga = self.people["olga"]
        self.intact()
        entry = self.here.psql(
            "sluis_cases", sql="SELECT entry FROM log_leaf WHERE index = 5").strip()
        row = self.here.psql(
            "sluis_cases", sql="SELECT id FROM part WHERE tbl = 'note' LIMIT 1").strip()
        share = self.here.psql(
            "sluis_consent", sql="SELECT id FROM share WHERE state = 2 LIMIT 1").strip()
        changes = (
            ("one row of the log of cases", ("cases", "log_entry", "stored", f"entry = '{entry}'")),
            ("one grant", ("consent", "share", "sealed", f"id = '{share}'")),
            ("one row of a case",
             ("cases", "part", "blob", f"tbl = 'note' AND id = '{row}'")))
        for what, change in changes:
            self.paper.ask("a superuser", f"changes one byte of {what} with SQL")
            self.flip(*change)
            self.paper.answer("the database lets it happen")
            self.story.no(olga, "verifies", "audit", "verify", "--rows", status=6)
            gp = self.people["huisarts-gw"]
            asked = self.fetch(self.gp_reference, "--category", "physical_health",
                               purpose="care_coordination")
            if change[1] == "share":
                refused = self.story.no(
                    gp, "asks under that grant", *asked, reasons=["not_permitted"])
                # To a professional a damaged household is closed altogether.
                self.refusals(olga, refused, "head_mismatch", "--purpose", "audit_review")
            self.flip(*change)
            if change[1] == "share":
                self.story.yes(gp, "asks once more, with that byte put back", *asked,
                               shown=lambda a: "\n".join(self.shows(a["view"])))
        self.intact("verifies again, with all three bytes put back")

    # ── i ───────────────────────────────────────────────────────────────────────────────────────

    def i_kills(self):
        self.paper.chapter("i", "Nothing is lost")
        anna = self.people["anna"]
        # Killed while the log has not numbered it yet.
        self.story.officer, officer = None, self.story.officer
        written = self.story.yes(anna, "writes a note", "note", "add", self.household,
                                 content=self.story.enter(households.LATE_NOTE), waits=False,
                                 shown=lambda a: f"note {a['id']}")
        note, self.story.officer = written["id"], officer
        self.paper.ask("somebody", "kills cases and then PostgreSQL with SIGKILL")
        self.here.stop("cases", how=signal.SIGKILL)
        self.here.kill_cluster()
        begun = time.monotonic()
        self.here.recover_cluster()
        for service in SERVICES:
            self.here.start(service)
            self.here.wait_until_serving(service)
        self.paper.answer(f"all four serve again after {time.monotonic() - begun:.1f} s")
        seen = self.story.yes(anna, "reads the household", "household", "show", self.household,
                              shown=lambda a: f"{len(a['notes'])} notes, {len(a['needs'])} needs")
        if note not in [item["id"] for item in seen["notes"]]:
            raise Failed("an acknowledged note was lost")
        record = self.story.numbered(written["record"])
        if record.get("index") is None:
            raise Failed("the record of an acknowledged note was lost")
        self.paper.detail(f"the note's record is entry {record['index']} of the log")
        self.intact()

    # ── o ───────────────────────────────────────────────────────────────────────────────────────

    NOTE = "Bram zag het verkeerde nummer, verzonnen."

    def o_officers(self):
        self.paper.chapter("o", "The officers look, and close by two")
        olga, otto, jolanda = (self.people[name] for name in ("olga", "otto", "jolanda"))
        self.story.yes(
            olga, "holds the logs against the rules", "officer", "scan", "--language", "en",
            waits=False, shown=lambda a: f"{a['records']} records, {len(a['findings'])} findings")
        queue = self.story.yes(
            olga, "looks at the queue", "officer", "queue", "--language", "en", waits=False,
            shown=lambda a: "\n".join(f"{f['rule']}: {f['says']}" for f in a["findings"]))
        bram = self.people["bram"].actor
        found = [finding for finding in queue["findings"]
                 if finding["rule"] == "no_relation" and finding["actor"] == bram]
        if len(found) != 1 or found[0]["recordCount"] < 1:
            raise Failed("the colleague without a relation is not in the queue")
        over = [f for f in queue["findings"] if f["count"] > f["recordCount"]]
        if over or any(f["rule"] == "probing" and f["actor"] == bram for f in queue["findings"]):
            raise Failed("somebody is said to have probed more files than there are records of")
        finding = found[0]["finding"]
        again = olga.run("officer", "scan")["findings"]
        if [item["isNew"] for item in again if item["finding"] == finding] != [False]:
            raise Failed("a second scan made the same finding twice")
        self.step(olga, "begins to look", finding, "look")
        said = self.step(olga, "says that there is an explanation", finding, "explain",
                         note=self.story.enter(self.NOTE))
        self.story.no(olga, "wants to close it alone", "officer", "step", finding, "close",
                      "--seen", said["version"], reasons=["same_person"])
        self.step(otto, "reads it, and closes it with her", finding, "close")
        notes = otto.run("officer", "show", finding)["notes"]
        if self.NOTE not in [note["text"] for note in notes]:
            raise Failed("the second officer cannot read the first one's note")
        self.story.yes(
            otto, "sees what the first officer read", "officer", "reads", "--of", olga.actor,
            waits=False, shown=lambda a: self.counted(item["did"] for item in a["reads"]))
        self.story.no(self.people["anna"], "wants to see the queue", "officer", "queue")
        self.exports(olga)
        self.report(jolanda, olga)

    def step(self, who, words, finding, step, note=None):
        seen = who.run("officer", "show", finding)["finding"]["version"]
        return self.story.yes(who, words, "officer", "step", finding, step, "--seen", seen,
                              content=note, shown=lambda a: f"{a['state']}, version {a['version']}")

    @staticmethod
    def counted(words):
        counts = {}
        for word in words:
            counts[word] = counts.get(word, 0) + 1
        return ", ".join(f"{word} {count}" for word, count in sorted(counts.items()))

    def exports(self, olga):
        """What leaves, and whether nothing is missing from it: held against the report below."""
        self.table = self.here.folder / "week.csv"
        self.story.yes(olga, "exports every record as CSV", "officer", "export", "--format", "csv",
                       "--out", self.table, waits=False,
                       shown=lambda a: f"{a['records']} records, no cell a formula")
        self.story.yes(olga, "exports the Logboek as OTLP", "officer", "export", "--format", "otlp",
                       "--out", self.here.folder / "logboek.binpb", waits=False,
                       shown=lambda a: f"{a['records']} lines, without users")

    def report(self, jolanda, olga):
        told = self.story.yes(
            jolanda, "asks who looked at her household", "audit", "report", "--scope",
            self.household, "--proofs", waits=False,
            shown=lambda a: "\n".join([
                f"{len(a['lines'])} lines, of which {sum(l['isFolded'] for l in a['lines'])} tell "
                "of another adult and say the day alone, the others with their proof; the last:",
                *["; ".join(line["says"][:5]) for line in a["lines"][-4:]]]))
        if any(line["actor"] and not line["isOwn"] for line in told["lines"]):
            raise Failed("the report names a worker to a resident")
        if any(bool(line["proof"]) == line["isFolded"] for line in told["lines"]):
            raise Failed("a line of the report has no proof, or a folded one has")
        with open(self.table, newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        # The export searches by nothing: what it has of the household the report must have too.
        looks = {row["trace"] for row in rows
                 if row["kind"] == "access" and row["household"] == self.household}
        whole = olga.run("audit", "report", "--scope", self.household, "--purpose",
                         "audit_review")["lines"]
        missing = looks - {line["trace"] for line in whole}
        if missing or not looks:
            raise Failed(f"{len(missing)} looks at the household are not in its report")
        self.paper.detail(f"all {len(looks)} looks that the logs have of this household are in the officer's")

    # ── p, q ────────────────────────────────────────────────────────────────────────────────────

    MEMBERS = 10
    ROUND = {
        "kind": "panel", "title": "Najaarsronde", "agenda": ["Het inloopuur"],
        "questions": [
            {"kind": "single", "wording": "Hoe vaak komt u in het buurthuis?",
             "choices": ["nooit", "soms", "vaak"]},
            {"kind": "open", "wording": "Wat mist u in de buurt?"}]}

    def member(self, number):
        """One member of the panel, with an account of their own and a code."""
        person = self.person(f"lid-{number}", "panel member")
        admin = self.people["admin"]
        person.actor = admin.run("person", "add", "--organisation", TEAM, "--kind", "user",
                                 "--name", person.name)["id"]
        admin.run("hat", "give", person.actor, "--organisation", TEAM, "--role", "panel_member")
        code = self.people["anna"].run("panel", "invite", self.panel)["code"]
        person.run("panel", "join", content=code)
        return person

    def vote(self, person, number):
        """Seals both answers, and sends each as nobody."""
        text = f"Meer bankjes bij de sluis, zegt nummer {number:02d}."
        person.run("panel", "answer", self.round, content={
            "answers": [{"choices": ["soms" if number < 9 else "vaak"]},
                        {"text": self.story.enter(text)}]})
        person.run("panel", "send", self.round, "--at-once")

    def p_panel(self):
        self.paper.chapter("p", "A panel is asked, and nobody knows who said what")
        anna = self.people["anna"]
        self.panel = self.story.yes(
            anna, "founds a panel", "panel", "found", "Klantenpanel Noord",
            shown=lambda a: f"panel {a['id']}")["id"]
        now = time.time()
        times = {name: time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(now + seconds))
                 for name, seconds in (("opensAt", 3600), ("closesAt", 7200))}
        self.closing_key = self.here.folder / "closing-key"
        ilse = self.intern(anna)
        self.round = self.story.yes(
            ilse, "prepares a round, and gives Anna its closing key", "panel", "prepare",
            self.panel, "--closing-key", self.closing_key, content={**self.ROUND, **times},
            shown=lambda a: f"round {a['round']}, of {len(a['questions'])} questions")["round"]
        self.paper.ask("ten people", "join, with a code that names nobody")
        members = [self.member(number) for number in range(self.MEMBERS)]
        self.paper.answer("each has an account that no file is linked to")
        self.paper.ask("a superuser", "gives the round another key with SQL")
        self.flip("panel", "round", "manifest", f"id = '{self.round}'")
        self.paper.answer("the database lets it happen")
        self.story.no(members[0], "wants to collect tokens", "panel", "collect", self.round,
                      status=6)
        self.flip("panel", "round", "manifest", f"id = '{self.round}'")
        self.paper.ask("ten members", "check the log, and collect their tokens")
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda member: member.run("panel", "collect", self.round), members))
        self.paper.answer("each has a token for each question, and panel has seen none of them")
        self.turn("opens_at")
        self.paper.ask("ten members", "answer, each answer over a connection that names nobody")
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            list(pool.map(self.vote, members, range(self.MEMBERS)))
        stored = self.here.psql("sluis_panel", sql="SELECT count(*) FROM answer").strip()
        self.paper.answer(f"{stored} sealed answers, without a name, a time or an order")
        self.story.no(anna, "wants to count before the end", "panel", "close", self.round,
                      "--closing-key", self.closing_key, reasons=["not_ended_yet"])
        self.turn_back()

    def intern(self, supervisor):
        """An intern of this team, whom somebody supervises today."""
        ilse, admin = self.person("ilse", "intern"), self.people["admin"]
        ilse.actor = admin.run(
            "person", "add", "--organisation", TEAM, "--kind", "user", "--name", "ilse")["id"]
        until = time.strftime("%Y-%m-%d", time.gmtime(time.time() + 100 * 86_400))
        give_hat(self.people, ilse.actor, TEAM, "intern", "--team", "noord", "--track", "social",
                 "--supervisor", supervisor.actor, "--until", until)
        seen = ("signal", "place", "--source", "own_observation", "--theme",
                "living_environment", "--area", "1021")
        lamp = "Bij de sluis is de lamp stuk."
        self.story.yes(supervisor, "takes Ilse, an intern, under her wing for today", "hat",
                       "supervise", ilse.actor)
        self.story.yes(ilse, "signals what she saw herself", *seen, content=lamp,
                       shown=lambda a: f"it goes to team {a['team']}, by {a['dueOn']}")
        return ilse

    def turn(self, column):
        """Moves the round in time, where people would wait."""
        self.here.psql("sluis_panel", sql=(
            "CREATE TABLE IF NOT EXISTS clock AS SELECT id, opens_at, closes_at FROM round; "
            f"UPDATE round SET {column} = clock_timestamp() WHERE id = '{self.round}'"))

    def turn_back(self):
        """The clock as it was: a moved one is an edit that an auditor would find."""
        self.here.psql("sluis_panel", sql=(
            "UPDATE round SET opens_at = clock.opens_at, closes_at = clock.closes_at "
            "FROM clock WHERE round.id = clock.id; DROP TABLE clock"))

    def q_result(self):
        self.paper.chapter("q", "The round is counted")
        anna = self.people["anna"]
        self.turn("closes_at")
        self.story.yes(anna, "closes the round with the key she kept", "panel", "close",
                       self.round, "--closing-key", self.closing_key,
                       shown=lambda a: f"result {a['resultDigest'][:16]}… is in the log")
        self.wait_for(self.is_announced)
        result = self.story.yes(anna, "looks at what is published", "panel", "result", self.round,
                                waits=False, shown=lambda a: "\n".join(self.published(a)))
        choices, texts = result["questions"]
        # Nobody, nine and one: all three are few, and which is which is not said.
        if choices["rows"][0]["cells"] != ["<10"] * 3 + ["10"] or len(texts["texts"]) != self.MEMBERS:
            raise Failed("the result shows few people, or lost a text")
        member = self.people["lid-0"]
        lists = self.story.yes(
            member, "counts the published votes, and looks for her own", "panel", "result",
            self.round, "--spent", waits=False,
            shown=lambda a: f"{a['questions'][0]['spent']} votes, hers among them")["questions"]
        if [(q["spent"], q["hasOwn"]) for q in lists] != [(self.MEMBERS, True)] * 2:
            raise Failed("the list lacks a vote")
        neighbour = self.neighbour()
        self.story.yes(neighbour, "has no account, and asks what panels have published", "panel",
                       "published", waits=False,
                       shown=lambda a: ", ".join(line["title"] for line in a["rounds"]))
        same = self.story.yes(neighbour, "looks at the result", "panel", "published", self.round,
                              waits=False, shown=lambda a: "the same, down to what is withheld")
        if same["questions"] != result["questions"]:
            raise Failed("the neighbourhood is told something else than the panel")
        self.paper.ask("a superuser", "changes the result with SQL")
        self.flip("panel", "round", "result", f"id = '{self.round}'")
        self.paper.answer("the database lets it happen")
        self.story.no(member, "looks again", "panel", "result", self.round, status=6)
        self.story.no(neighbour, "looks again too", "panel", "published", self.round, status=6)
        self.turn_back()
        self.story.no(self.people["olga"], "verifies", "audit", "verify", "--log", "panel",
                      "--rows", status=6)
        self.flip("panel", "round", "result", f"id = '{self.round}'")
        self.story.yes(self.people["olga"], "verifies once it is put back", "audit", "verify",
                       "--log", "panel", "--rows", waits=False,
                       shown=lambda a: f"intact: {a['rows']} rows as they were logged")

    def neighbour(self):
        """Somebody of the neighbourhood, with what the installation hands out to everybody."""
        folder = self.here.folder / "neighbour"
        folder.mkdir(mode=0o700)
        for name in ("ca.pem", "sluis.json", "policy"):
            shutil.copy(pathlib.Path(self.people["anna"].profile) / name, folder / name)
        return Person("Noor", "who lives there", folder)

    def is_announced(self):
        """Whether the witness has seen the log with the result in it; a member waits a second."""
        try:
            self.people["anna"].run("panel", "result", self.round)
        except Refused as refused:
            if refused.status != 1:
                raise
            return False
        return True

    def published(self, result):
        choices, texts = result["questions"]
        shown = zip(choices["choices"], choices["rows"][0]["cells"])
        return [f"{choices['turnout']} answered: "
                + ", ".join(f"{choice} {cell}" for choice, cell in shown),
                f"{len(texts['texts'])} texts in random order"]

    # ── k ───────────────────────────────────────────────────────────────────────────────────────

    CONCERN = "Bram keek in het dossier van mijn buurvrouw; hij heeft daar niets te zoeken."
    ANSWER = "Dank u. Wij vragen de functionaris om het logboek van die dag."

    def committee(self):
        """Two members, and the committee's key on a machine of their own."""
        for name in ("els", "mo"):
            self.register(self.person(name, "committee", "committee"), "committee_member",
                          "committee")
        els = self.people["els"]
        self.committee_key = self.here.folder / "committee"
        drawn = self.story.yes(
            els, "draws the committee's key, offline", "committee", "init", "--key",
            self.committee_key, waits=False, shown=lambda a: f"its words: {a['words']}")
        self.story.yes(els, "announces its public half in the log", "committee", "publish",
                       self.committee_key / "committee-address", shown=lambda a: "published")
        # All that anybody needs: whom to trust, and where to go.
        public = self.here.folder / "public"
        public.mkdir(mode=0o700)
        for name in ("ca.pem", "sluis.json"):
            shutil.copy(pathlib.Path(els.profile) / name, public / name)
        return Person("somebody", "anybody", public), drawn["words"]

    def bury(self, what, sql, asked, evidence, reason):
        """A superuser does something to the concern; the reporter proves it; it is put back."""
        hide = "CREATE TABLE hidden AS SELECT * FROM concern; "
        back = ("DELETE FROM concern; INSERT INTO concern SELECT * FROM hidden; "
                "DROP TABLE hidden")
        somebody, paper = asked
        self.paper.ask("a superuser", f"{what} with SQL")
        self.here.psql("sluis_signals", sql=hide + sql)
        self.paper.answer("the database lets it happen")
        self.story.no(somebody, "looks with the seven words alone", "concern", "read", "--code",
                      paper, "--evidence", evidence, status=6, reasons=[reason])
        self.story.no(somebody, "gives the evidence to a judge, who asks nobody", "concern",
                      "prove", evidence, status=6, reasons=["included", reason])
        self.here.psql("sluis_signals", sql=back)

    def k_concern(self):
        self.paper.chapter("k", "A concern that somebody tries to bury")
        somebody, words = self.committee()
        els, mo, bram = (self.people[name] for name in ("els", "mo", "bram"))
        filed = self.story.yes(
            somebody, "files a concern about Bram, without a certificate", "concern", "file",
            "--topic", "looked_at", "--about", "bram", "--committee", words,
            content=self.story.enter(self.CONCERN), waits=False,
            shown=lambda a: f"{a['words']}\nan answer is owed by {a['answerBy']}")
        paper = self.here.folder / "seven-words"
        paper.write_text(filed["words"] + "\n")
        self.wait_for(lambda: somebody.run("concern", "read", "--code", paper)["inclusion"]
                      == "included")
        asked = (somebody, paper)
        self.bury("deletes the letter", "UPDATE concern SET letter = NULL", asked,
                  self.here.folder / "letter.sluis-concern", "letter_gone")
        self.bury("deletes the whole mailbox", "DELETE FROM concern", asked,
                  self.here.folder / "mailbox.sluis-concern", "mailbox_gone")
        folder = self.here.folder / "letters"
        concern = self.story.yes(
            els, "fetches what is sealed, and holds it against the log", "committee", "fetch",
            "--out", folder, shown=lambda a: f"{len(a['concerns'])} concern, as it was filed",
            waits=False)["concerns"][0]
        letter = concern["file"]
        self.story.no(bram, "finds the key, and wants to read", "committee", "read", letter,
                      "--key", self.committee_key, reasons=["named_in_concern"])
        self.story.yes(els, "reads it, offline", "committee", "read", letter, "--key",
                       self.committee_key, waits=False, shown=lambda a: a["text"])
        self.answer(els, concern["concern"], letter, asked)
        delete = ("committee", "delete", concern["concern"], "--reason", "reporters_wish")
        self.story.yes(els, "wants it deleted, as the reporter wishes", *delete,
                       shown=lambda a: f"still {a['state']}: another member must want it too")
        self.story.no(els, "wants it once more", *delete, reasons=["two_people_needed"])
        waiting = self.story.yes(mo, "looks whose word waits", "committee", "list", waits=False,
                                 shown=lambda a: f"{len(a['deletions'])}, of another member")
        if [one["concern"] for one in waiting["deletions"]] != [concern["concern"]]:
            raise Failed("the word that waits is not listed")
        self.story.yes(mo, "wants it too", *delete, shown=lambda a: a["state"])
        self.story.yes(somebody, "looks once more", "concern", "read", "--code", paper,
                       waits=False, shown=lambda a: f"{a['state']}: {', '.join(a['findings'])}")
        self.story.yes(somebody, "looks at the figures that everybody sees", "concern", "figures",
                       waits=False, shown=lambda a: f"up to the end of {a['through']}")

    def answer(self, els, concern, letter, asked):
        """The committee answers; where people would wait for the morning, time is moved."""
        somebody, paper = asked
        self.story.yes(els, "has it in hand", "committee", "acknowledge", concern,
                       shown=lambda a: a["state"])
        sealed = self.here.folder / "answer"
        self.story.yes(els, "seals an answer, offline", "committee", "answer", letter, "--key",
                       self.committee_key, "--out", sealed, waits=False,
                       content=self.story.enter(self.ANSWER), shown=lambda a: "sealed")
        self.story.yes(els, "sends it", "committee", "send", sealed, shown=lambda a: a["state"])
        move = "UPDATE concern_message SET appears_at = appears_at {} interval '2 days'"
        self.here.psql("sluis_signals", sql=move.format("-"))
        read = self.story.yes(somebody, "finds it in the mailbox", "concern", "read", "--code",
                              paper, waits=False, shown=lambda a: a["answers"][0])
        self.here.psql("sluis_signals", sql=move.format("+"))
        if read["answers"] != [self.ANSWER]:
            raise Failed("the answer is not the one that was sent")

    def wait_for(self, holds):
        """Waits until something holds, ten seconds at most."""
        end = time.monotonic() + 10
        while not holds():
            if time.monotonic() > end:
                raise Failed("it did not come about in ten seconds")
            time.sleep(0.2)

    def play(self):
        self.a_who_is_there()
        self.b_households()
        self.c_no_grant()
        self.d_grants()
        self.e_withdrawal()
        self.f_others()
        self.r_signals()
        self.s_round()
        self.m_map()
        self.o_officers()
        self.p_panel()
        self.k_concern()
        self.g_dump()
        self.h_tampering()
        self.i_kills()
        self.q_result()


def fresh(paper):
    """A new installation in the demo's own folder; what an earlier run left there goes."""
    previous = Installation(FOLDER, say=paper.quiet)
    if FOLDER.exists():
        paper.quiet("ending the installation in .build/demo, and removing what it stored")
        previous.down()
        set_aside()
    return Installation(FOLDER, free_base_port(), TEAM, paper.quiet)


def set_aside():
    """Makes room at once: while a disk deletes one cluster it is slow to make another."""
    remove_aside()
    data = FOLDER / "postgres" / "data"
    if data.is_symlink():
        # The link never leads to where the next one lies, also when a run was killed in here.
        elsewhere = data.readlink()
        aside = pathlib.Path(f"{elsewhere}.old")
        if elsewhere.is_dir():
            shutil.rmtree(aside, ignore_errors=True)
            elsewhere.rename(aside)
        data.unlink()
        data.symlink_to(aside)
    FOLDER.rename(ASIDE)


def remove_aside():
    """Removes what was set aside, by this run or by one that did not come that far."""
    data = ASIDE / "postgres" / "data"
    if data.is_symlink():
        shutil.rmtree(data.readlink(), ignore_errors=True)
    if ASIDE.exists():
        shutil.rmtree(ASIDE)


def kept(paper):
    """The installation that an earlier run left, with all that it stored; None where there is none."""
    here = Installation(FOLDER, say=paper.quiet)
    return here if (here.state / "household").exists() else None


def begin(paper):
    """A new installation with its people and one household, for somebody to try things out."""
    here = fresh(paper)
    here.up()
    remove_aside()
    demo = Demo(here, paper)
    demo.a_who_is_there()
    opened = demo.story.yes(
        demo.people["anna"], "opens a household of three", "household", "open",
        content=households.FIRST, shown=lambda a: f"household {a['household']}")
    demo.story.yes(demo.people["anna"], "records a need", "need", "state", opened["household"],
                   content=households.DEBTS, shown=lambda a: f"need {a['id']}")
    (here.state / "household").write_text(opened["household"])
    return here


def more(paper, here):
    """How to look further: commands that work as they stand, from any folder."""
    program = build_folder()
    household = (here.state / "household").read_text()

    def line(*words, who):
        paper.say(f"  sluis {' '.join(words)} --profile $P/{who}")

    paper.say()
    paper.say("Look further:")
    paper.say(f"  export PATH=\"$PATH:{program}\" P={here.folder / 'profiles'}")
    line("household", "show", household, who="anna")
    paper.say(f"  echo 'Een verzonnen notitie.' | sluis note add {household} --file - "
              "--wait-index --profile $P/anna")
    line("household", "show", household, who="bram")
    line("share", "rehearse", household, "--with", HOUSING, "--for", "housing_stability", *KINDS,
         who="anna")
    line("share", "invite", household, "--with", HOUSING, "--for", "housing_stability", who="anna")
    line("partner", "accept", "CODE", "--purpose", "housing_stability", who="wonen-gw")
    line("share", "refusals", household, who="anna")
    line("officer", "scan", who="olga")
    line("audit", "list", "--log", "cases", who="olga")
    line("audit", "verify", "--rows", who="olga")
    line("health", who="admin")
    paper.say(f"  {ROOT / 'script' / 'down'}")


def up(paper, is_new):
    """Goes on with what is there, or begins."""
    here = None if is_new else kept(paper)
    if here is None:
        here = begin(paper)
    else:
        paper.quiet("going on with what .build/demo has stored; script/up --new begins again")
        try:
            here.up()
        except Failed as failure:
            here.down()
            raise Failed(f"{failure}; script/up --new begins again without what is stored") from None
    paper.say()
    paper.say("Everything runs. All people below are fictional.")
    more(paper, here)


def play(paper):
    """The whole story, on a new installation that is stopped at its end."""
    here = fresh(paper)
    try:
        here.up()
        demo = Demo(here, paper)
        paper.say()
        paper.say("Every household, person and number in this story is fictional.")
        demo.play()
        (here.state / "household").write_text(demo.household)
        paper.say()
        paper.say("The story is over: everything happened as it should.")
    finally:
        here.down()
        remove_aside()
    paper.say("It is stopped, and what was stored stays. script/up starts it again; then:")
    more(paper, here)


def main():
    words = sys.argv[1:] or ["demo"]
    verb = words[0]
    paper = Paper()
    is_begun = False
    try:
        if verb == "down":
            Installation(FOLDER, say=paper.quiet).down()
            paper.say("Everything is stopped; what was stored stays in .build/demo.")
            paper.say("script/up goes on with it; script/demo and script/up --new begin without it.")
            return
        build(paper.quiet)
        is_begun = True
        if verb == "up":
            up(paper, is_new="--new" in words)
        else:
            play(paper)
    except BrokenPipeError:
        # Whoever read along has gone (script/demo | head); nothing more can be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        Installation(FOLDER, say=lambda text: None).down()
        sys.exit(1)
    except (Failed, Refused, KeyboardInterrupt) as failure:
        # What runs from before is nothing of a build that failed.
        if is_begun:
            Installation(FOLDER, say=paper.quiet).down()
        sys.exit(f"script/{verb}: {failure or 'interrupted'}")


if __name__ == "__main__":
    main()
