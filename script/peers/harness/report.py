"""Tables for people, JSON for programs, and docs/performance.md."""

from .figures import number
from .build import ROOT

PAGE = ROOT / "docs/performance.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"

TITLES = {
    "rpc": "Unary calls over mutual TLS: 227 bytes there, 200 back",
    "append": "Tamper-evident append: 32 writers, PostgreSQL with fsync",
    "read": "Audited read: 32 callers, PostgreSQL with fsync",
    "intake": "Intake: a signal about a person beside a plain audited write, 32 callers",
    "merkle": "RFC 6962 tree over 1,000,000 leaves of 300 bytes, one core",
    "decode": "Decoding the 227-byte nested message, one core",
    "tokens": "Panel tokens, one core",
}
UNITS = {
    "rps": "calls/s", "p50_us": "p50 µs", "p99_us": "p99 µs", "cpu_us": "server CPU µs/call",
    "rss_mib": "resident MiB", "per_s": "per s", "p50_ms": "p50 ms", "p99_ms": "p99 ms",
    "per_commit": "per commit", "ns": "ns",
}


def verdict_table(verdicts):
    head = ["what", "figure", "measured (lowest–highest round)", "verdict"]
    return [head] + [[v.figure.what, v.figure.target(), v.measured(), v.text] for v in verdicts]


def sample_table(samples, group):
    """The medians of a group: a row each, a column for each metric that any row has."""
    rows = samples.rows(group)
    found = {key.metric for key in samples.values if key.group == group}
    metrics = [metric for metric in UNITS if metric in found]
    table = [["row", *(UNITS[metric] for metric in metrics)]]
    for row in rows:
        medians = [samples.median((group, row, metric)) for metric in metrics]
        table.append([row, *("–" if value is None else number(value) for value in medians)])
    return table


# What a group's profile is a profile of.
PROFILED = {
    "rpc": ("Where our server's time goes at 8x32, by `perf`, apart from the rounds:",
            "share of the server's CPU"),
    "read": ("Where the machine's time goes while our reads run, by `perf`, apart from the rounds:",
             "share of all CPU spent"),
}


def profile_table(group, shares):
    return [["layer", PROFILED[group][1]]] + [
        [layer, f"{share:.0f} %"] for layer, share in shares.items() if share >= 0.5]


def text(table):
    """Columns aligned, numbers to the right."""
    widths = [max(len(row[i]) for row in table) for i in range(len(table[0]))]
    lines = []
    for row in table:
        cells = [cell.rjust(width) if i and len(table[0]) > 4 else cell.ljust(width)
                 for i, (cell, width) in enumerate(zip(row, widths))]
        lines.append("  ".join(cells).rstrip())
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(lines)


def markdown(table):
    lines = ["| " + " | ".join(row) + " |" for row in table]
    lines.insert(1, "|" + " --- |" * len(table[0]))
    return "\n".join(lines)


def write_page(verdicts, samples, conditions):
    """Replaces what stands between the two marks; the text around them is written by hand.

    `conditions` says for each group when and how it was measured.
    """
    parts = ["", "## Figures", "", markdown(verdict_table(verdicts))]
    for group, title in TITLES.items():
        if not samples.rows(group):
            continue
        parts += ["", f"## {title}", "", conditions[group]["how"], "",
                  markdown(sample_table(samples, group))]
        shares = conditions[group].get("profile")
        if shares:
            parts += ["", PROFILED[group][0], "", markdown(profile_table(group, shares))]
    machines = {str(c["machine"]): c["machine"] for c in conditions.values()}
    parts += ["", "## Machine", ""]
    parts += [markdown([["", ""]] + [[name, value] for name, value in machine.items()]) + "\n"
              for machine in machines.values()]
    before, _, rest = PAGE.read_text().partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{BEGIN}\n" + "\n".join(parts).rstrip() + f"\n{END}{after}")
