/// The notes that lie in a new installation's folders.
enum Readme {
  static let installation = """
    This folder was made by 'sluis init'. It holds every secret of the installation, so move each
    part to where it is used and keep nothing here that runs elsewhere.

    ca/         The authority that signs certificates. Keep it on a machine that runs no service.
    postgres/   bootstrap.sql: databases and roles. A superuser runs it once.
    services/   One folder per service. A service gets its own folder and no other.
    witness/    The witness's own folder. Give it to another administrator, on another machine.
    sluis.json  Where the services listen. Not secret; part of everybody's profile.
    policy      Whose signatures a log must bear. Not secret; part of everybody's profile.

    services/consent/secrets/root-key opens the key ring. Without it nothing stored can ever be read
    again: keep a copy in a safe, apart from the backups of the database.

    """

  static let authority = """
    Whoever has key.pem can be anyone to the services. Keep this folder off the machines that run
    them, readable by one person, with a copy in a safe.

    key.pem   ECDSA P-256, mode 0600.
    cert.pem  What every service and profile trusts, there called ca.pem.
    issued/   Every certificate that was signed, named by its SHA-256, which revocation needs.

    New certificates: sluis certificate issue, or sluis certificate sign for a request that came
    from the machine where the key stays.

    """
}
