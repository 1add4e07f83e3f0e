internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// Who is who, and who works with whom: the methods of `sluis.consent.v1.Directory`.
struct Directory: Sendable {
  let change: PolicyChange
  let scopes: ScopeLine

  init(change: PolicyChange) {
    self.change = change
    self.scopes = ScopeLine(change)
  }

  /// The organisation's part of a SAN URI: lower case, digits and hyphens.
  static func isName(_ name: String) -> Bool {
    (1...64).contains(name.utf8.count) && name.utf8.first != UInt8(ascii: "-")
      && name.utf8.allSatisfy {
        ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z"))
          || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) || $0 == UInt8(ascii: "-")
      }
  }

  /// Registers an organisation: the team, an employer of its people, or a partner of one tier.
  func registerOrganisation(
    _ request: ConsentV1.RegisterOrganisationRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Created {
    let id = Random.id()
    return try await self.change.perform(
      asking,
      { tx throws(PostgresError) in
        // By name no two: the second waits for the first here, and then sees it.
        let known = try Grants.organisation(request.name, &tx)
        return Reach(
          changed: Subjects(organisations: [id]),
          read: Subjects(organisations: Set([known].compactMap(\.self))), isWholePolicy: true)
      },
      { tx, situation throws(PostgresError) in
        let isTier = Tier(rawValue: request.tier) != nil || request.tier == Organisation.teamTier
        guard Self.isName(request.name) else { return .wrong(.name) }
        guard isTier else { return .wrong(.tier) }
        guard TextRule.name.accepts(request.displayName) else { return .wrong(.displayName) }
        if let refusal = situation.refusalUnlessAdministrator { return .denied(refusal) }
        guard try Grants.organisation(request.name, &tx) == nil else {
          return .exists(Domain.Refusal(.nameTaken))
        }
        guard let key = try situation.keys.newScopeKeys([id], &tx)?.first else {
          throw .unavailable
        }
        tx.insertOrganisation(
          id, name: request.name, displayName: request.displayName, tier: request.tier, key: key)
        return .accepted(
          .init(event: "organisation_registered", object: id, reply: ConsentV1.Created.made(id)))
      })
  }

  /// Ends what runs with an organisation, now: nobody of it, no machine of it and no grant to it is
  /// permitted anything from then on. Never the asker's own, as nobody could undo it.
  func endOrganisation(
    _ request: ConsentV1.EndOrganisationRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    try await self.change.perform(
      asking,
      { tx throws(PostgresError) in
        let organisation = try Grants.organisation(request.organisation, &tx)
        return Reach(
          changed: Subjects(organisations: Set([organisation].compactMap(\.self))))
      },
      { tx, situation throws(PostgresError) in
        if let refusal = situation.refusalUnlessAdministrator { return .denied(refusal) }
        guard let organisation = situation.facts.organisation(named: request.organisation),
          organisation.id != situation.asker.organisation.id
        else { return .refused(Domain.Refusal(.organisationUnknown)) }
        let id = organisation.id.value
        tx.endOrganisation(id, atUs: situation.nowUs)
        return .accepted(
          .init(event: "organisation_ended", object: id, reply: ConsentV1.Done.made))
      })
  }

  /// The organisations, by name.
  func listOrganisations(
    _ request: ConsentV1.ListOrganisationsRequest, _ asking: Asking
  ) async throws(RPCError) -> Receipted<ConsentV1.ListOrganisationsReply> {
    let limit = Int64(request.limit == 0 ? 1_000 : min(request.limit, 1_000))
    return try await self.change.answer(
      asking,
      { tx throws(PostgresError) in
        let ids = try tx.query(
          "SELECT id FROM organisation ORDER BY name LIMIT $1", .int8(limit)
        ).map { row throws(PostgresError) in try row.uuid(0) }
        return Reach(read: Subjects(organisations: Set(ids)))
      },
      { _, situation throws(PostgresError) in
        // The caller's own is read too, whether or not it is among the first.
        let rows = situation.facts.rows.organisations.values.sorted { $0.name < $1.name }
        return .answered(
          ConsentV1.ListOrganisationsReply(
            organisations: rows.prefix(Int(limit)).map { row in
              ConsentV1.Organisation(
                id: row.id, name: row.name, displayName: row.displayName, tier: row.tier,
                isAltered: situation.facts.organisations[row.id]?.headMatches != true)
            }), household: nil)
      })
  }

  /// Puts a certificate on the list that every service reads within two seconds.
  func revokeCertificate(
    _ request: ConsentV1.RevokeCertificateRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    let done: ConsentV1.Done = try await self.change.perform(
      asking, { _ throws(PostgresError) in Reach(isWholePolicy: true) },
      { tx, situation throws(PostgresError) in
        guard request.certificate.count == 32 else { return .wrong(.certificate) }
        guard TextRule.name.accepts(request.reason) else { return .wrong(.reason) }
        let isOfficer = situation.asker.hat.role == .privacyOfficer
        if !isOfficer, let refusal = situation.refusalUnlessAdministrator {
          return .denied(refusal)
        }
        let isKnown =
          try tx.query(
            "SELECT 1 FROM revoked_certificate WHERE certificate = $1",
            .bytes(request.certificate)
          ).count > 0
        if !isKnown {
          tx.revokeCertificate(
            request.certificate, reason: request.reason, atUs: situation.nowUs, situation.keys)
        }
        let row = RevocationRow(certificate: request.certificate, reason: request.reason)
        return .accepted(
          .init(
            event: "certificate_revoked", object: row.place.row,
            rows: isKnown ? [] : [RowChanges.digest(row.place, row.canonical, removed: false)],
            reply: ConsentV1.Done.made))
      })
    // Also where it was revoked before: that may have been without the journal.
    try await Withdrawals(log: self.change.log, keys: self.change.keys).settle([.withdrawnGrant])
    return done
  }
}

extension Situation {
  /// Who is who is an administrator's to say, and nobody else's.
  var refusalUnlessAdministrator: Domain.Refusal? {
    self.asker.hat.role == .administrator && self.asker.effect == .administer
      ? nil : Domain.Refusal(.roleNever)
  }
}

extension ConsentV1.Created {
  static func made(_ id: UInt128) -> @Sendable (UInt128, UInt64) -> ConsentV1.Created {
    { ConsentV1.Created(id: id, entry: $0, revision: $1) }
  }
}
