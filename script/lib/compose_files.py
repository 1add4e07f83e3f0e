"""The deployment's files, checked without an engine."""

import pathlib
import re
import shutil
import subprocess

from installation import SERVICES, WITNESS

TOOLS = pathlib.Path(__file__).resolve().parents[2] / ".build" / "engine" / "tools" / "bin"
# What we build and run; the witness has no database, and so no migration.
PROGRAMS = (*SERVICES, WITNESS)


def check(checks, folder):
    folder = pathlib.Path(folder)
    text = (folder / "compose.yaml").read_text()
    hardened = text.split("services:\n", 1)[0]
    for words in ("read_only: true", "cap_drop: [ALL]", "no-new-privileges:true", "memlock",
                  "mem_limit", "pids_limit"):
        checks.holds(f"compose.yaml hardens all with {words}", words in hardened)
    blocks = dict(re.findall(r"^  ([a-z-]+):\n((?:    .*\n|\n)+)", text.split("services:\n", 1)[1]
                             .split("\nnetworks:\n", 1)[0] + "\n", re.M))
    checks.equal("compose.yaml has the database, four migrations, four services and the witness",
                 set(blocks),
                 {"db", *PROGRAMS, *(f"migrate-{service}" for service in SERVICES)})
    for name, block in blocks.items():
        checks.holds(f"{name} is hardened, and its image is a variable",
                     re.search(r"<<: \*(hardened|migration)", block) is not None
                     and re.search(r"image: \$\{[A-Z_]+_IMAGE:-", block) is not None)
        checks.holds(f"{name} is not root", re.search(r'user: "[1-9]\d+:[1-9]\d+"', block))
    networks(checks, text, blocks)
    checks.holds("the witness reaches no database and no partner",
                 "networks: [inner, staff]\n" in blocks["witness"])
    checks.holds("the witness has its own secrets and no other", set(re.findall(
        r"source: ([a-z-]+)", blocks["witness"])) == {
            "witness-key", "witness-seed", "witness-config", "witness-certificate", "authority"})
    checks.holds("nobody else has the witness's", not any(
        re.search(r"source: witness-|site/witness", block)
        for name, block in blocks.items() if name != "witness"))
    checks.holds("the database is on the data network only", "networks: [data]\n" in blocks["db"])
    dockerfile = (folder / "Dockerfile").read_text()
    checks.holds("the Dockerfile fetches no syntax", not dockerfile.startswith("# syntax"))
    for service in PROGRAMS:
        stage = dockerfile.split(f" AS {service}\n", 1)[1].split("\nFROM ", 1)[0]
        checks.holds(f"the image of {service} is not root",
                     re.search(r"^USER 1000\d:1000\d$", stage, re.M))
    tools(checks, folder)


def networks(checks, text, blocks):
    wanted = {"consent": "inner staff", "cases": "inner staff partner",
              "signals": "inner staff partner anonymous", "panel": "inner staff anonymous"}
    for service, names in wanted.items():
        found = re.findall(r"^      ([a-z]+): { aliases: \[([a-z-]+)\] }$", blocks[service], re.M)
        checks.equal(f"{service} has a name of its own on each network that it listens on", found,
                     [(name, f"{service}-{name}") for name in names.split()])
    block = text.split("\nnetworks:\n", 1)[1].split("\nvolumes:\n", 1)[0]
    # Ports are published through one network of a service; through which, nobody must have to ask.
    checks.equal("staff alone is not internal", re.findall(
        r"^  ([a-z]+): (?!{ internal: true }$)", block, re.M), ["staff"])


def tools(checks, folder):
    """Linters, where this machine has them."""
    scripts = [str(folder / "engine" / name) for name in
               ("engine", "first", "images", "docker-entrypoint.sh")]
    for words in (["hadolint", "--failure-threshold", "error", "--ignore", "DL3008",
                   str(folder / "Dockerfile")],
                  ["shellcheck", "-S", "warning", *scripts],
                  ["check-jsonschema", "--builtin-schema", "vendor.compose-spec",
                   str(folder / "compose.yaml")],
                  ["bash", "-n", *scripts]):
        program = shutil.which(words[0]) or shutil.which(words[0], path=str(TOOLS))
        if program is None:
            print(f"  ----  {words[0]} is not here; compose/engine/engine tools brings it", flush=True)
            continue
        done = subprocess.run([program, *words[1:]], capture_output=True, text=True)
        checks.holds(f"{words[0]} finds nothing", done.returncode == 0, done.stdout + done.stderr)
