"""A signal becomes a household, and a round is walked. Every person and street is fictional."""

import datetime
import zoneinfo

from installation import Failed
from story import bsn

AREAS = {"areas": [
    {"code": "stad", "name": "Stad (fictional)"},
    {"code": "noord", "name": "Noord (fictional)", "parent": "stad", "team": "noord",
     "postcodes": ["1021"]}]}
PLACE = "Bij het speelplein is al weken geen licht."
PERSON = {
    "text": "De gordijnen blijven dicht en hij komt niet meer bij de koffie.",
    "name": "Evert Bedenksel", "address": "Bedenklaan 8", "phone": "0612345670",
    "reporterName": "Wil Naastenliefde", "reporterContact": "wil.n@voorbeeld.invalid"}
FEEDBACK = "Dank voor het vertellen: er is iemand langs geweest."
PEOPLE = {"team": "noord", "people": [
    {"givenName": "Evert", "familyName": "Bedenksel", "birthDate": "1951-02-03",
     "bsn": bsn(7100), "phone": "0612345670"}]}
STREET = "Bedenklaan"
LESSONS = "Mensen willen samen eten; het speelplein is donker."


class SignalStory:
    """Chapters of the demo; whoever mixes it in has people, a story and a paper."""

    def r_signals(self):
        self.paper.chapter("r", "A signal becomes a household")
        admin, anna = self.people["admin"], self.people["anna"]
        self.story.yes(admin, "sets the neighbourhoods", "signal", "set-areas", content=AREAS,
                       shown=lambda a: "each has a team and postcodes; nobody triages yet in "
                       + ", ".join(a["withoutTriage"]))
        triage = self.person("tess", "triage")
        self.register(triage, "triage")
        about = ("--source", "own_observation", "--theme", "living_environment", "--area", "1021")
        self.story.no(anna, "files a signal about a place, with a number in it", "signal", "place",
                      *about, content="Bel 06 12345670 over het licht.",
                      reasons=["personal_data"], status=1)
        self.story.yes(anna, "files it without", "signal", "place", *about, content=PLACE,
                       shown=lambda a: f"it goes to team {a['team']}, by {a['dueOn']}")
        filed = self.story.yes(
            anna, "files what a neighbour told her about somebody", "signal", "person",
            "--source", "social_environment", "--theme", "loneliness", "--area", "1021",
            content=self.story.enter(PERSON),
            shown=lambda a: f"signal {a['signal']}, sealed to triage; the neighbour gets a code")
        signal, code = filed["signal"], filed["code"]
        self.story.no(anna, "wants to read it again", "triage", "show", signal,
                      reasons=["role_never"])
        shown = self.story.yes(triage, "opens it", "triage", "show", signal, waits=False,
                               shown=lambda a: "text and name; who told it is withheld")
        if not shown["isReporterWithheld"] or shown["person"]["reporterName"]:
            raise Failed("triage was told who reported")
        self.story.yes(triage, "takes it up", "triage", "take", signal, "--revision", 1,
                       shown=lambda a: a["state"])
        self.story.no(triage, "opens a household of it straight away", "triage", "open", signal,
                      "--revision", 2, "--basis", "agreement",
                      content=self.story.enter(PEOPLE), reasons=["basis_missing"])
        self.story.yes(triage, "invites him", "triage", "invite", signal, "--revision", 2,
                       shown=lambda a: a["state"])
        self.story.yes(triage, "writes down that he wants help", "triage", "answer", signal,
                       "--revision", 3, "--agrees", shown=lambda a: a["state"])
        opened = self.story.yes(
            triage, "opens a household of it, with his agreement", "triage", "open", signal,
            "--revision", 4, "--basis", "agreement", content=PEOPLE,
            shown=lambda a: f"household {a['household']}; its first note is what was told")
        left = self.here.psql(
            "sluis_signals", sql=f"SELECT count(*) FROM part WHERE scope = '{signal}'").strip()
        self.paper.detail(f"{left} parts are left in signals, and their key is destroyed")
        if left != "0":
            raise Failed("what was moved is still there")
        self.story.yes(triage, "answers the neighbour", "triage", "feedback", signal,
                       content=self.story.enter(FEEDBACK), shown=lambda a: "sealed to the code")
        mail = self.story.yes(anna, "reads it for the neighbour, with the code", "signal", "mail",
                              content=code, waits=False, shown=lambda a: a["progress"])
        if [message["text"] for message in mail["messages"]] != [FEEDBACK]:
            raise Failed("the reporter did not get what was written")
        self.story.yes(triage, "hands the household to the coordinator", "relation", "handover",
                       opened["household"], "--to", anna.actor, shown=lambda a: "done")
        self.looked_at(signal, opened["household"], anna)
        waits = self.story.yes(
            admin, "asks what waits for whom", "signal", "untaken", waits=False,
            shown=lambda a: ", ".join(
                f"{team['team']}: {team['untaken']} since {team['oldestOn']}"
                for team in a["teams"]))["teams"]
        if [(team["team"], team["hasTriage"], team["untaken"]) for team in waits] != [
                ("noord", True, 1)]:
            raise Failed("what nobody took up is counted wrong")

    def looked_at(self, signal, household, reporter):
        """Who looked at the signal is in the household's report; who told it is in none."""
        told = self.story.yes(
            self.people["olga"], "asks who looked at his household, and at the signal", "audit",
            "report", "--scope", household, "--purpose", "audit_review", waits=False,
            shown=lambda a: f"{sum(line['scope'] == signal for line in a['lines'])} lines are of "
            "the signal; the neighbour and who filed it are in none")
        lines = [line for line in told["lines"] if line["scope"] == signal]
        looks = [line for line in lines
                 if line["kind"] == "looked" and line["method"].endswith("Triage/GetSignal")]
        if len(looks) != 1 or looks[0]["role"] != "triage":
            raise Failed("a look at the signal is not in the report of its household")
        if any(line["actor"] == reporter.actor for line in lines):
            raise Failed("the report names who filed the signal")

    def s_round(self):
        self.paper.chapter("s", "A round through the neighbourhood")
        anna, bram = self.people["anna"], self.people["bram"]
        today = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Amsterdam")).date()
        walk = self.story.yes(
            anna, "plans a round with a colleague who never walked one", "round", "plan",
            "--area", "noord", "--on", today, "--street", STREET,
            "--pair", f"{anna.actor}:{bram.actor}", shown=lambda a: f"round {a['round']}")["round"]
        self.story.no(anna, "starts it, and nobody was told", "round", "start", walk,
                      reasons=["flyer_missing"])
        self.story.yes(anna, "records when the flyer was brought", "round", "flyer", walk, "--on",
                       today - datetime.timedelta(days=2), shown=lambda a: a["state"])
        self.story.yes(anna, "starts it", "round", "start", walk, shown=lambda a: a["state"])
        self.paper.ask(str(bram), "writes down what came of thirteen doors")
        for number in range(13):
            bram.run("round", "door", walk, "--street", STREET, "--outcome",
                     "talked" if number < 12 else "wants_contact",
                     content=self.story.enter(f"{98000 + number}-7391"))
        self.paper.answer("each is sealed under the round's own key")
        self.story.no(anna, "debriefs, and one door that wants contact would be lost", "round",
                      "debrief", walk, content=LESSONS,
                      reasons=["contacts_unfiled", "unfiled_1"])
        self.story.yes(anna, "files a signal about it", "signal", "person", "--source", "round",
                       "--theme", "loneliness", "--area", "1021",
                       content=self.story.enter({"text": "Wil graag dat er iemand langskomt."}),
                       shown=lambda a: f"it goes to team {a['team']}")
        self.story.yes(anna, "debriefs: doors are counted and destroyed", "round", "debrief", walk,
                       content=LESSONS, shown=lambda a: a["state"])
        self.story.no(anna, "looks at the doors again", "round", "doors", walk,
                      reasons=["no_relation"])
        counts = self.story.yes(
            anna, "looks at the street", "round", "compare", STREET, "--area", "noord", waits=False,
            shown=lambda a: ", ".join(
                f"{count['outcome'] or 'all'} {count['doors']}"
                for count in a["rounds"][0]["counts"]))["rounds"][0]["counts"]
        if any(count["doors"] == "1" for count in counts):
            raise Failed("one door can be told from the others")
