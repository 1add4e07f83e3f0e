internal import Ledger
internal import Postgres
internal import Synchronization
internal import Vault

/// The keys that seal log bodies now: one for each month, record kind and retention class.
///
/// A process makes its own and cannot open what another sealed: each key is stored sealed to
/// consent's reading key, and only consent opens it again. Keys live in locked memory.
final class EpochKeys: Sendable {
  /// What a key is for.
  struct Slot: Hashable, Sendable {
    let kind: RecordKind
    let retention: UInt8
    /// Months since 1970.
    let month: Int
  }

  /// A key and its sealed copy.
  final class Epoch: Sendable {
    let slot: Slot
    let key: EpochKey
    let sealed: [UInt8]

    init(_ slot: Slot, of service: String, readingAddress: BoxAddress) throws(VaultError) {
      self.slot = slot
      self.key = EpochKey()
      self.sealed = try self.key.sealed(to: readingAddress, of: service)
    }
  }

  private struct State {
    var current: [Slot: Epoch] = [:]
    /// Epochs whose sealed key is known to be committed.
    var stored: Set<UInt128> = []
  }

  private let service: String
  private let readingAddress: BoxAddress
  private let state = Mutex(State())

  init(service: String, readingAddress: BoxAddress) {
    self.service = service
    self.readingAddress = readingAddress
  }

  /// The key for a record of this kind now. Keys of past months are let go.
  func epoch(kind: RecordKind, retention: UInt8, atMs: UInt64) throws(VaultError) -> Epoch {
    let slot = Slot(kind: kind, retention: retention, month: Self.month(atMs))
    let (service, address) = (self.service, self.readingAddress)
    return try self.state.withLock { (state) throws(VaultError) -> Epoch in
      if let epoch = state.current[slot] { return epoch }
      let epoch = try Epoch(slot, of: service, readingAddress: address)
      state.current = state.current.filter { $0.key.month >= slot.month - 1 }
      state.current[slot] = epoch
      return epoch
    }
  }

  func isStored(_ epoch: Epoch) -> Bool {
    self.state.withLock { $0.stored.contains(epoch.key.epoch) }
  }

  func markStored(_ epochs: some Sequence<UInt128>) {
    self.state.withLock { $0.stored.formUnion(epochs) }
  }

  /// Whole months of 30.44 days would drift; a calendar month is counted from the day number
  /// (Howard Hinnant's civil-from-days).
  private static func month(_ atMs: UInt64) -> Int {
    let days = Int(atMs / 86_400_000) + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    // Months of a year that begins in March; only the sequence matters here.
    return (yearOfEra + era * 400) * 12 + (5 * dayOfYear + 2) / 153
  }
}
