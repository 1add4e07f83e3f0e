"""A service's certificate is renewed as docs/operating.md says; the old one is refused."""

import json
import shutil

from installation import Failed

# As short as makes health say so.
SHORT = 20


def renew(test, *names, days=None):
    """Renews certificates in place; the fingerprints of the old ones, by name."""
    words = ["--days", days] if days else []
    said = test.client.within("sluis", "certificate", "renew", *names, "--installation",
                              test.stack.folder / "site", *words, "--json")
    return {one["name"]: one["replaced"] for one in json.loads(said)["renewed"]}


def shown(test, *words):
    """The certificate that a server shows to whoever connects, as PEM."""
    said = test.client.within("openssl", "s_client", *words, may_fail=True).stdout.decode()
    begin, end = "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"
    if begin not in said:
        raise Failed("a server showed no certificate")
    return begin + said.split(begin, 1)[1].split(end, 1)[0] + end


def check(test):
    checks, stack = test.checks, test.stack
    checks.chapter("A certificate is renewed")
    own = stack.folder / "site" / "services" / "cases"
    port = stack.base_port + 1
    old = test.client.profiles / "cases-of-before"
    shutil.copytree(test.people["admin"].profile, old)
    for name in ("key.pem", "cert.pem"):
        shutil.copy(own / name, old / name)
    before = [((own / name).stat().st_uid, (own / name).stat().st_mode)
              for name in ("key.pem", "cert.pem", "ca.pem")]
    page = test.shown()
    fingerprint = renew(test, "cases", days=SHORT)["cases"]
    checks.equal("its files have the owners and modes that they had", [
        ((own / name).stat().st_uid, (own / name).stat().st_mode)
        for name in ("key.pem", "cert.pem", "ca.pem")], before)
    test.restart("cases")
    checks.equal("cases shows the new one", shown(test, "-connect", f"localhost:{port}"),
                 (own / "cert.pem").read_text().strip())
    checks.equal("and serves", test.shown(), page)
    checks.equal("its health says that it ends soon", stack.within(
        "cases", "cases", "health", "--config", "/etc/sluis/config.json").strip(),
        "serving: certificate_ends")
    due = test.client.within("sluis", "certificate", "list", "--installation",
                             stack.folder / "site", "--within", "30", "--json", may_fail=True)
    checks.equal("and so does the list of certificates, with status 1",
                 (due.returncode, [one["identity"].split("/")[-1]
                                   for one in json.loads(due.stdout)["certificates"]]),
                 (1, ["cases"]))
    asker = test.client.asker(old.name)
    checks.holds("the old one is good until it is revoked", asker.refused("health") is None)
    test.people["admin"].run("certificate", "revoke", fingerprint, "--reason", "replaced")
    checks.holds("and refused by every service behind that", test.until(
        lambda: "certificate_revoked" in getattr(asker.refused("health"), "reasons", [])),
        str(asker.refused("health")))
    checks.equal("and cases serves with the new one", test.shown(), page)


def check_database(test):
    """After down and up: the database has a new certificate, and the services believe it."""
    stack = test.stack
    own = stack.folder / "site" / "postgres" / "cert.pem"
    said = stack.engine.docker(
        "run", "--rm", "--network", stack.network("data"), "--entrypoint", "openssl",
        "sluis/sluis:test", "s_client", "-starttls", "postgres", "-connect", "db:5432",
        may_fail=True).stdout.decode()
    test.checks.holds("the database shows its new certificate, and the services believe it",
                      own.read_text().strip() in said)
