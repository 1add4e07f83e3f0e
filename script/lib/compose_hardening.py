"""What keeps the containers in, looked at from inside and from outside."""

import base64
import json

from installation import SERVICES, WITNESS

# All that run all the time.
CONTAINERS = ("db", *SERVICES, WITNESS)

# Tries every port of every host at once, and says which answer.
PROBE = """
for host in {hosts}; do for port in {ports}; do
  (timeout 5 bash -c "</dev/tcp/$host/$port" 2>/dev/null && echo "$host $port") &
done; done; wait"""


def check(test):
    checks, stack = test.checks, test.stack
    checks.chapter("Hardening")
    for service in CONTAINERS:
        inside(checks, stack, service)
        outside(checks, stack, service)
    networks(checks, stack)
    database(checks, stack)
    secrets(checks, stack)


def inside(checks, stack, service):
    from compose import USERS

    status = dict(
        line.split(":", 1) for line in
        stack.within(service, "cat", "/proc/1/status").splitlines() if ":" in line)
    checks.equal(f"{service}: user", status["Uid"].split()[1], USERS[service])
    checks.holds(f"{service}: no capability", all(
        int(status[name], 16) == 0 for name in ("CapBnd", "CapEff", "CapPrm", "CapInh", "CapAmb")))
    checks.equal(f"{service}: no new privileges", status["NoNewPrivs"].strip(), "1")
    wrote = stack.within(service, "sh", "-c", "echo x >/usr/local/bin/x", may_fail=True)
    checks.holds(f"{service}: its root file system takes nothing",
                 b"Read-only" in wrote.stderr and wrote.returncode != 0, wrote.stderr)
    if service in SERVICES:
        locked = int(status["VmLck"].split()[0])
        checks.holds(f"{service}: {locked} KiB of keys are locked in memory", locked >= 1024)
    limits = stack.within(service, "cat", "/proc/1/limits")
    core = next(line for line in limits.splitlines() if line.startswith("Max core file size"))
    checks.equal(f"{service}: leaves no core", core.split()[4:6], ["0", "0"])


def outside(checks, stack, service):
    facts = json.loads(stack.engine.docker("inspect", stack.container(service)))[0]
    host = facts["HostConfig"]
    checks.holds(f"{service}: read-only, without capabilities or new privileges, limited",
                 host["ReadonlyRootfs"] and host["CapDrop"] == ["ALL"] and not host["CapAdd"]
                 and "no-new-privileges:true" in host["SecurityOpt"] and not host["Privileged"]
                 and host["Memory"] > 0 and host["PidsLimit"] > 0 and host["NanoCpus"] > 0)
    checks.holds(f"{service}: healthy", facts["State"]["Health"]["Status"] == "healthy")


def networks(checks, stack):
    engine = stack.engine
    for name in ("data", "inner", "partner", "anonymous"):
        found = engine.docker("network", "inspect", "--format", "{{.Internal}}",
                              stack.network(name)).strip()
        checks.equal(f"network {name} is internal", found, "true")
    facts = json.loads(engine.docker("inspect", *[stack.container(s) for s in CONTAINERS]))
    published = sorted(
        int(binding["HostPort"]) for fact in facts
        for bindings in fact["NetworkSettings"]["Ports"].values() if bindings
        for binding in bindings)
    checks.equal("nine ports are published, none of the database", published,
                 [stack.base_port + offset for offset in (*range(8), 9)])
    reachable(checks, stack, facts)
    routes = stack.within("db", "cat", "/proc/net/route").splitlines()[1:]
    checks.holds("db: no way out", all(line.split()[1] != "00000000" for line in routes))


def reachable(checks, stack, facts):
    """A container of one's own on each network finds what is for that network, and nothing else."""
    base = stack.base_port
    wanted = {
        "partner": {("cases", base + 2), ("signals", base + 7)},
        "anonymous": {("panel", base + 5), ("signals", base + 6)},
        "inner": {("consent", base), ("cases", base + 1), ("signals", base + 3),
                  ("panel", base + 4), (WITNESS, base + 9)},
        "data": {("db", 5432)},
    }
    wanted["staff"] = wanted["partner"] | wanted["anonymous"] | wanted["inner"]
    # Every name and every address of everything, those of other networks too.
    hosts = {}
    for service, fact in zip(CONTAINERS, facts):
        for name in (service, *(f"{service}-{network}" for network in wanted)):
            hosts[name] = service
        for network in fact["NetworkSettings"]["Networks"].values():
            hosts[network["IPAddress"]] = service
    ports = [*(base + offset for offset in range(10)), 5432]
    for network, expected in wanted.items():
        probe = PROBE.format(hosts=" ".join(hosts), ports=" ".join(map(str, ports)))
        names = [[f"{service}-{network}", str(port)] for service, port in expected
                 if service != WITNESS and network != "data"]
        lines = []
        # Six hundred look-ups at once: on a busy machine some find no answer the first time.
        for _ in range(3):
            said = stack.engine.docker(
                "run", "--rm", "--network", stack.network(network), "--entrypoint", "bash",
                "sluis/sluis:test", "-c", probe, may_fail=True)
            lines += [line.split() for line in said.stdout.decode().splitlines()]
            if all(name in lines for name in names):
                break
        found = {(hosts[host], int(port)) for host, port in lines}
        checks.equal(f"from the {network} network: {len(expected)} ports and, of "
                     f"{len(hosts)} names and addresses, no other", sorted(found), sorted(expected))
        checks.holds(f"{network}: under the name that a service has there",
                     all(name in lines for name in names), lines)


def database(checks, stack):
    checks.equal("database: checksums", stack.psql("postgres", "SHOW data_checksums"), "on")
    sessions = stack.psql("postgres", "SELECT count(*), bool_and(ssl) AND min(version) = 'TLSv1.3' "
                          "FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid) "
                          "WHERE a.usename LIKE 'sluis%'")
    count, encrypted = sessions.split("|")
    checks.holds(f"database: {count} sessions of services, all in TLS 1.3",
                 int(count) >= 4 and encrypted == "t")
    roles = stack.psql("postgres", "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'sluis%' AND "
                       "NOT (rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls)")
    checks.equal("database: eight roles without privileges", roles, "8")
    for what, words in (("without TLS", "user=sluis_cases dbname=sluis_cases sslmode=disable"),
                        ("as superuser", "user=postgres dbname=postgres sslmode=require"),
                        ("into another's database",
                         "user=sluis_cases dbname=sluis_consent sslmode=require")):
        done = stack.engine.docker(
            "run", "--rm", "--network", stack.network("data"), "--env", "PGPASSWORD=x",
            "--entrypoint", "psql", "postgres:15-bookworm", f"host=db {words}", "-c", "SELECT 1",
            may_fail=True)
        checks.holds(f"database: nobody enters {what}",
                     done.returncode != 0 and b"no pg_hba.conf entry" in done.stderr, done.stderr)


def secrets(checks, stack):
    site = stack.folder / "site"
    values = {}
    for path in [*site.glob("services/*/secrets/*"), *site.glob("services/*/key.pem"),
                 *site.glob("witness/secrets/*"), site / "witness" / "key.pem",
                 site / "postgres" / "key.pem"]:
        raw = path.read_bytes()
        values[path] = {raw.strip(), raw.hex().encode(), base64.b64encode(raw)}
    names = [stack.container(service) for service in CONTAINERS]
    seen = stack.engine.docker("inspect", *names, raw=True)
    seen += stack.compose("logs", "--no-color", raw=True)
    for service in CONTAINERS:
        seen += stack.within(service, "cat", "/proc/1/environ", "/proc/1/cmdline", raw=True)
    checks.equal(f"none of {len(values)} secrets in inspect, logs, environment or command line",
                 [path.name for path, forms in values.items() if any(f in seen for f in forms)], [])
    for service in (*SERVICES, WITNESS):
        own = set(stack.within(service, "ls", "/run/secrets").split())
        wanted = {"key.pem", "log-signing-seed", "database-password"}
        wanted |= {"consent": {"root-key"}, "panel": {"issuing-root"},
                    "cases": {"counting-root"}}.get(service, set())
        if service == WITNESS:
            wanted = {"key.pem", "witness-seed"}
        checks.equal(f"{service}: its own secrets and no other", own, wanted)
        modes = stack.within(service, "sh", "-c", "stat -c '%a %u' /run/secrets/*")
        checks.equal(f"{service}: closed to others", {line.split()[0] for line in modes.split("\n")
                                                      if line}, {"600"})
