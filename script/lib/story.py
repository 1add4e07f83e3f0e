"""What the story's steps stand on: who asks, how an answer is shown, what was entered.

Standard library only. Every person, name and number is fictional.
"""

import json
import os
import pathlib
import subprocess
import sys
import time

from installation import Failed, build_folder


class Paper:
    """Where the story is written: plain in a file, with a little colour on a terminal."""

    def __init__(self):
        self.is_coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")

    def styled(self, text, code):
        return f"\033[{code}m{text}\033[0m" if self.is_coloured else text

    def say(self, text=""):
        # In one piece: two lines may be said at the same time.
        print(f"{text}\n", end="", flush=True)

    def quiet(self, text):
        self.say(self.styled(f"  {text}", "2"))

    def chapter(self, letter, title):
        self.say()
        self.say(self.styled(f"{letter}. {title}", "1"))

    def ask(self, who, what):
        self.say()
        self.say(f"  {self.styled(who, '1')} {what}")

    def answer(self, text, is_no=False):
        mark = self.styled("no ", "31") if is_no else self.styled("yes", "32")
        lines = text.splitlines() or [""]
        self.say(f"    {mark}  {lines[0]}")
        for line in lines[1:]:
            self.say(f"         {line}")

    def detail(self, text):
        for line in text.splitlines():
            self.say(f"         {line}")

    def record(self, record):
        if not record or not record.get("entry"):
            return
        index = record.get("index")
        place = f", index {index}" if index is not None else ""
        self.say(self.styled(
            f"         recorded as {record['entry']} in the log of {record['log']}{place}", "2"))


class Refused(Exception):
    """A command ended with another status than 0."""

    def __init__(self, status, error, output):
        super().__init__(error.get("sentence", "it said nothing"))
        self.status = status
        self.error = error
        self.output = output
        # The gate's record of it, once it was looked up.
        self.decision = None

    @property
    def reasons(self):
        return self.error.get("reasons", [])

    @property
    def told(self):
        """What whoever was refused is told; the trace is their own, drawn for each call."""
        return {name: value for name, value in self.error.items() if name != "trace"}


class Person:
    """Somebody with a profile, who asks through `sluis`."""

    def __init__(self, name, title, profile):
        self.name = name
        self.title = title
        self.profile = profile
        self.actor = None

    def run(self, *words, content=None, timeout="20s"):
        """Runs `sluis` with --json; what is said of people goes in by standard input only."""
        command = [str(build_folder() / "sluis"), *[str(word) for word in words],
                   "--profile", str(self.profile), "--json", "--timeout", timeout]
        if content is not None:
            command += ["--file", "-"]
            if not isinstance(content, str):
                content = json.dumps(content)
        done = subprocess.run(command, input=content or "", capture_output=True, text=True)
        if done.returncode == 0:
            return json.loads(done.stdout)
        try:
            error = json.loads(done.stderr)["error"]
        except (ValueError, KeyError):
            error = {"sentence": (done.stderr.strip() or f"exit {done.returncode}")}
        raise Refused(done.returncode, error, done.stderr)

    def __str__(self):
        return f"{self.name} ({self.title})"


class Story:
    """Steps that say who asked what, and hold the answer against what it must be."""

    def __init__(self, paper):
        self.paper = paper
        # Every text that was entered: what a dump is searched for.
        self.entered = set()
        # The officer, once there is one: looks up what those who ask may not.
        self.officer = None

    def numbered(self, record):
        """The record with its index: the officer reaches the log of which the one who asked cannot."""
        if not record or not record.get("entry") or record.get("index") is not None \
                or self.officer is None:
            return record
        try:
            found = self.officer.run("audit", "prove", record["entry"], "--log", record["log"])
        except Refused:
            return record
        return {**record, "index": found["index"]}

    def decided(self, refused, seconds=3):
        """The gate's record of a refused call, by its trace; None where the gate was not asked."""
        if self.officer is None or not refused.error.get("trace"):
            return None
        end = time.monotonic() + seconds
        while True:
            found = self.officer.run(
                "audit", "list", "--log", "consent", "--kind", "decision", "--trace",
                refused.error["trace"])["entries"]
            if found:
                return {"log": "consent", "entry": found[-1]["entry"], "index": found[-1]["index"]}
            if time.monotonic() > end:
                return None
            time.sleep(0.2)

    def enter(self, content):
        """Remembers what is entered, and hands it on."""
        if isinstance(content, dict):
            for value in content.values():
                self.enter(value)
        elif isinstance(content, list):
            for value in content:
                self.enter(value)
        elif isinstance(content, str) and len(content) >= 4:
            self.entered.add(content)
        return content

    def yes(self, who, what, *words, content=None, shown=None, waits=True):
        """A step that must succeed."""
        self.paper.ask(str(who), what)
        waiting = ["--wait-index"] if waits else []
        try:
            answer = who.run(*words, *waiting, content=content)
        except Refused as refused:
            self.paper.answer(str(refused), is_no=True)
            raise Failed(f"this should have succeeded: {refused}") from None
        self.paper.answer(shown(answer) if shown else "done")
        self.paper.record(self.numbered(answer.get("record")))
        return answer

    def no(self, who, what, *words, content=None, reasons=(), status=3):
        """A step that must be refused, for these reasons among others."""
        self.paper.ask(str(who), what)
        try:
            who.run(*words, content=content)
        except Refused as refused:
            self.paper.answer(str(refused), is_no=True)
            if refused.error.get("advice"):
                self.paper.detail(refused.error["advice"])
            for mend in refused.error.get("mends", {}).values():
                self.paper.detail(mend)
            for detail in refused.error.get("details", []):
                self.paper.detail(detail)
            missing = [reason for reason in reasons if reason not in refused.reasons]
            if refused.status != status or missing:
                raise Failed(f"expected status {status} and {', '.join(reasons) or 'no reason'}, "
                             f"found {refused.status}") from None
            refused.decision = self.decided(refused) if status == 3 else None
            self.paper.record(refused.decision)
            return refused
        self.paper.answer("it was allowed")
        raise Failed("this should have been refused")


def needles(text):
    """The forms in which a text could lie in a dump: as it is, in hex, in base64, in UTF-16."""
    import base64

    raw = text.encode()
    forms = {raw, raw[::-1], raw.hex().encode(), raw.hex().upper().encode(),
             text.encode("utf-16-le"), text.encode("utf-16-le").hex().encode()}
    # Base64 of a longer text shows this one in one of three shifts; its ends depend on neighbours.
    for shift in range(3):
        encoded = base64.b64encode(b"\0" * shift + raw)
        start = (shift * 8 + 5) // 6
        end = len(encoded.rstrip(b"=")) - (1 if (len(raw) + shift) % 3 else 0)
        if end - start >= 6:
            forms.add(encoded[start:end])
    return forms


def hits(texts, haystacks):
    """Which of the texts are found, and where."""
    found = []
    for text in sorted(texts):
        for name, haystack in haystacks.items():
            if any(form in haystack for form in needles(text)):
                found.append((text, name))
    return found


def median_ms(measure, count):
    """The median time of `count` runs, in milliseconds."""
    times = []
    for _ in range(count):
        begun = time.perf_counter()
        measure()
        times.append((time.perf_counter() - begun) * 1000)
    return sorted(times)[len(times) // 2]


def bsn(number):
    """A number that passes the eleven-proof and begins with 9999: made up, and recognisably so."""
    while True:
        digits = [int(digit) for digit in f"9999{number:04d}"]
        last = sum(weight * digit for weight, digit in zip(range(9, 1, -1), digits)) % 11
        if last < 10:
            return "".join(map(str, digits)) + str(last)
        number += 1


def read_bytes(path):
    path = pathlib.Path(path)
    return path.read_bytes() if path.exists() else b""
