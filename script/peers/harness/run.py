"""The command line: what to measure, in what order, and what becomes of it."""

import argparse
import json
import signal
import sys
from datetime import date

from . import calls, limits, machine, profile, report, store
from .build import PROGRAMS, build, install
from .figures import FIGURES, judge
from .process import Failed
from .samples import Samples

GROUPS = ["rpc", "append", "read", "intake", "merkle", "decode", "tokens"]
ALIASES = {"pg": ["append", "read", "intake"]}
RESULTS = PROGRAMS / "results"


def main(arguments, description):
    options = _parse(arguments, description)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that what we started is stopped too
    install()
    if not options.no_build:
        build(set(options.groups))
    with machine.alone():
        machine.schedule_first()
        rounds, secs = (3, 1.0) if options.quick else (options.rounds, 3.0)
        conditions = {"machine": machine.describe(),
                      "how": f"Median of {rounds} rounds of {secs:g} s, in turn, {date.today()}."}
        samples = Samples()
        profiles = _measure(samples, options.groups, rounds, secs)
    _show(options, samples, conditions, profiles)
    if not options.quick:
        _keep(options.groups, samples, conditions, profiles)
        _write_page()
    return 0


def _parse(arguments, description):
    parser = argparse.ArgumentParser(
        prog="script/bench", description=description,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="three rounds of a second")
    parser.add_argument("--rounds", type=int, default=5, help="of three seconds, five unless told")
    parser.add_argument("--only", default=",".join(GROUPS), metavar="GROUP,…")
    parser.add_argument("--json", action="store_true", help="print JSON, not tables")
    parser.add_argument("--no-build", action="store_true", help="trust what is built")
    options = parser.parse_args(arguments)
    asked = [group for name in options.only.split(",") for group in ALIASES.get(name, [name])]
    unknown = [group for group in asked if group not in GROUPS]
    if unknown:
        parser.error(f"no such group: {unknown[0]} (there are {', '.join(GROUPS)} and pg)")
    options.groups = [group for group in GROUPS if group in asked]
    return options


def _measure(samples, groups, rounds, secs):
    """Runs the groups; returns the profiles of those that have one."""
    stored = [group for group in groups if group in store.PGBENCH_ROWS]
    steps = {
        "unary calls": ("rpc", "rpc" in groups, lambda: _calls(samples, rounds, secs)),
        "PostgreSQL": ("read", stored, lambda: store.measure(samples, stored, rounds, secs)),
        "Merkle tree": (
            "merkle", "merkle" in groups, lambda: limits.measure_merkle(samples, rounds)),
        "decoding": ("decode", "decode" in groups, lambda: limits.measure_decode(samples, rounds)),
        "tokens": ("tokens", "tokens" in groups, lambda: limits.measure_tokens(samples, rounds)),
    }
    profiles = {}
    for title, (group, is_asked, step) in steps.items():
        if not is_asked:
            continue
        machine.note(title)
        try:
            profiles[group] = step()
        except Failed as failure:
            machine.note(f"  {failure}")
    return profiles


def _calls(samples, rounds, secs):
    calls.measure(samples, rounds, secs)
    return profile.server_layers(secs)


def _show(options, samples, conditions, profiles):
    verdicts = [judge(figure, samples) for figure in FIGURES if figure.group in options.groups]
    if options.json:
        groups = {group: samples.as_json(group) for group in options.groups}
        print(json.dumps({
            **conditions, "groups": groups, "profiles": profiles,
            "verdicts": [[v.figure.what, v.figure.target(), v.value, v.text] for v in verdicts],
        }, indent=1))
        return
    print("\n".join(f"{name}: {value}" for name, value in conditions["machine"].items()))
    print(conditions["how"])
    for group in options.groups:
        if samples.rows(group):
            print(f"\n{report.TITLES[group]}\n{report.text(report.sample_table(samples, group))}")
    for group, shares in profiles.items():
        if shares:
            print(f"\n{report.text(report.profile_table(group, shares))}")
    print(f"\n{report.text(report.verdict_table(verdicts))}")


def _keep(groups, samples, conditions, profiles):
    """Stores each group for the page: ratios never cross groups, so each may be of its own day."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    for group in groups:
        kept = {**conditions, **samples.as_json(group), "profile": profiles.get(group)}
        (RESULTS / f"{group}.json").write_text(json.dumps(kept))


def _write_page():
    samples, conditions = Samples(), {}
    for group in GROUPS:
        path = RESULTS / f"{group}.json"
        if path.exists():
            conditions[group] = json.loads(path.read_text())
            samples.load(conditions[group])
    report.write_page([judge(figure, samples) for figure in FIGURES], samples, conditions)
