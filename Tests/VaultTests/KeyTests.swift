internal import Foundation
internal import Glibc
internal import Testing

@testable internal import Vault

@Suite("Keys in memory")
struct KeyPoolTests {
  @Test("K15: leave no core file behind once a service has locked its memory")
  func noCore() throws {
    // As much as whoever runs the tests may have, so that there is a limit to lower.
    var limit = rlimit(rlim_cur: 1 << 20, rlim_max: 1 << 20)
    let core = __rlimit_resource_t(RLIMIT_CORE.rawValue)
    let isRaised = unsafe setrlimit(core, &limit) == 0
    #expect(isRaised || geteuid() != 0)
    try Sodium.lockMemory()
    let isRead = unsafe getrlimit(core, &limit) == 0
    #expect(isRead && limit.rlim_cur == 0 && limit.rlim_max == 0)
  }

  @Test("K15: are locked, kept out of core dumps, and guarded")
  func isLocked() throws {
    let key = SecretKey()
    let address = unsafe UInt(bitPattern: key.pointer)
    // Read in pieces: the file has no size to go by.
    let file = try RingFolder(path: "/proc/self", faults: nil).read("smaps")
    let maps = String(decoding: try #require(file), as: UTF8.self)
    var isInside = false
    var flags = ""
    for line in maps.split(separator: "\n") {
      let range = line.split(separator: " ")[0].split(separator: "-")
      if range.count == 2, let low = UInt(range[0], radix: 16),
        let high = UInt(range[1], radix: 16)
      {
        isInside = low <= address && address < high
      } else if isInside, line.hasPrefix("VmFlags:") {
        flags = String(line) + " "
      }
    }
    for flag in [" lo ", " dd ", " dc "] { #expect(flags.contains(flag), "\(flags)") }
  }

  @Test("are zero once given back, and lie side by side in a run")
  func isWiped() {
    var pool = KeyPool(blockCountMax: 1)
    var bases: [UInt] = []
    var runs: [KeySlots] = []
    while let taken = unsafe pool.take(100) {
      let (slots, base) = unsafe taken
      unsafe base.update(repeating: 0xAA, count: 3_200)
      bases.append(UInt(bitPattern: base))
      runs.append(slots)
    }
    #expect(runs.count == 20, "2,048 slots hold twenty runs of a hundred")
    let isEmpty = unsafe pool.take(100) == nil
    #expect(isEmpty, "the named limit is kept")
    for slots in runs { pool.give(slots) }
    let whole = unsafe pool.take(2_048)
    let isZero = unsafe whole.map { taken in
      unsafe UnsafeBufferPointer(start: taken.base, count: 65_536).allSatisfy { $0 == 0 }
    }
    #expect(isZero == true)
    #expect(Set(bases).count == 20)
  }

  @Test("are there for single keys when bulk users have taken all they get")
  func isReserved() {
    var pool = KeyPool(blockCountMax: 2, reservedCount: 1_024)
    while let taken = unsafe pool.take(64) { _ = unsafe taken }
    var singleCount = 0
    while let taken = unsafe pool.take(1) {
      _ = unsafe taken
      singleCount += 1
    }
    #expect(singleCount == 1_024)
    var small = KeyPool(blockCountMax: 1, reservedCount: 1_024)
    let isRefused = unsafe small.take(1_025) == nil
    #expect(isRefused)
    let isTaken = unsafe small.take(2) != nil
    #expect(isTaken)
  }

  @Test("fit in 8 MiB when a thousand bundles hold a hundred keys")
  func capacity() throws {
    #expect(KeyPool.blockByteCount / KeyPool.slotByteCount * 128 >= 1_000 * 101)
  }
}

@Suite("libsodium")
struct SodiumTests {
  @Test("K17: stops the start when it cannot start")
  func failure() throws {
    #expect(throws: VaultError.noSodium) { try Sodium.start { -1 } }
    try Sodium.start { 1 }
    try Sodium.start()
  }

  @Test("gives other bytes and ids each time")
  func random() {
    #expect(Set((0..<1_000).map { _ in Random.id() }).count == 1_000)
    #expect(Random.bytes(32) != Random.bytes(32))
    #expect(Random.bytes(0).isEmpty)
  }
}

@Suite("A secret key")
struct SecretKeyTests {
  @Test("M39: gives another key or code for each label, use and part")
  func separation() {
    let key = SecretKey([UInt8](0..<32))
    let values = [
      key.derive("sluis.a.v1", []).hex, key.derive("sluis.b.v1", []).hex,
      key.derive("sluis.a.v1", [[]]).hex, key.mac("sluis.a.v1", []).hex,
      key.mac("sluis.b.v1", []).hex, SecretKey([UInt8](1..<33)).derive("sluis.a.v1", []).hex,
    ]
    #expect(Set(values).count == values.count)
  }

  @Test("verifies its own codes and no others")
  func codes() {
    let key = SecretKey()
    let code = key.mac("sluis.a.v1", [[1]])
    // Into values first, because the macro cannot borrow a key.
    let own = key.verify(code, "sluis.a.v1", [[1]])
    let others = [
      key.verify(code, "sluis.a.v1", [[2]]), key.verify(code, "sluis.b.v1", [[1]]),
      key.verify(Array(code.dropLast()), "sluis.a.v1", [[1]]),
    ]
    #expect(own)
    #expect(others == [false, false, false])
    for bit in 0..<256 {
      var flipped = code
      flipped[bit / 8] ^= 1 << UInt8(bit % 8)
      let isAccepted = key.verify(flipped, "sluis.a.v1", [[1]])
      #expect(!isAccepted, "bit \(bit)")
    }
  }

  @Test("tags a category otherwise in each scope")
  func tags() {
    let first = DataKey()
    let second = DataKey()
    #expect(first.tag(1) == first.tag(1))
    #expect(Set([first.tag(1), first.tag(2), second.tag(1), second.tag(2)]).count == 4)
  }
}

@Suite("A box of keys")
struct BoxTests {
  @Test("C21 K04: opens into the same keys, for its process and its request only")
  func opens() throws {
    let process = BoxKey()
    let other = BoxKey()
    var bundle = try KeyBundle(capacity: 3)
    var blobs: [[UInt8]] = []
    for version in UInt64(1)...3 {
      let part = DataKey().categoryKey(3).partKey(table: "need", row: 1, version: version)
      blobs.append(try part.seal([UInt8(version)], at: SealTests.place, padding: .fields))
      bundle.append(part)
    }
    let box = try bundle.sealed(to: process.address, context: [1, 2])
    #expect(box.count == 80 + 3 * 32)
    let opened = try process.open(box, context: [1, 2])
    #expect(opened.count == 3)
    for index in 0..<3 {
      #expect(try opened.open(with: index, blobs[index], at: SealTests.place) == [UInt8(index) + 1])
      let again = try opened.seal(with: index, [9], at: SealTests.place, padding: .fields)
      #expect(try bundle.open(with: index, again, at: SealTests.place) == [9])
    }
    #expect(throws: VaultError.doesNotOpen) {
      _ = try opened.open(with: 0, blobs[1], at: SealTests.place)
    }
    #expect(throws: VaultError.doesNotOpen) { _ = try process.open(box, context: [1, 3]).count }
    #expect(throws: VaultError.doesNotOpen) { _ = try other.open(box, context: [1, 2]).count }
    for cut in 0..<box.count {
      #expect(throws: VaultError.doesNotOpen) {
        _ = try process.open(Array(box.prefix(cut)), context: [1, 2]).count
      }
      var flipped = box
      flipped[cut] ^= 1
      #expect(throws: VaultError.doesNotOpen) {
        _ = try process.open(flipped, context: [1, 2]).count
      }
    }
  }

  @Test("goes between two processes that agree once, to that one and that context only")
  func ends() throws {
    let (consent, cases, other) = (BoxEnd(), BoxEnd(), BoxEnd())
    var boxes: [[UInt8]] = []
    for version in UInt64(1)...3 {
      var bundle = try KeyBundle(capacity: 2)
      let part = DataKey().categoryKey(3).partKey(table: "need", row: 1, version: version)
      let blob = try part.seal([7], at: SealTests.place, padding: .fields)
      bundle.append(SecretKey())
      bundle.append(part)
      let box = try consent.seal(bundle, to: cases.address, context: [1, 2])
      #expect(box.count == 104 + 2 * 32)
      let opened = try cases.open(box, context: [1, 2])
      #expect(opened.count == 2)
      #expect(try opened.open(with: 1, blob, at: SealTests.place) == [7])
      boxes.append(box)
    }
    // One sender's half, and never the same nonce.
    #expect(Set(boxes.map { Array($0.prefix(32)) }).count == 1)
    #expect(Set(boxes.map { Array($0[32..<56]) }).count == boxes.count)
    let box = boxes[0]
    #expect(throws: VaultError.doesNotOpen) { _ = try cases.open(box, context: [1, 3]).count }
    #expect(throws: VaultError.doesNotOpen) { _ = try other.open(box, context: [1, 2]).count }
    for cut in 0..<box.count {
      #expect(throws: VaultError.doesNotOpen) {
        _ = try cases.open(Array(box.prefix(cut)), context: [1, 2]).count
      }
      var flipped = box
      flipped[cut] ^= 1
      #expect(throws: VaultError.doesNotOpen) {
        _ = try cases.open(flipped, context: [1, 2]).count
      }
    }
    let lowOrder = [UInt8](repeating: 0, count: 32)
    #expect(throws: VaultError.doesNotOpen) {
      _ = try cases.open(lowOrder + box.dropFirst(32), context: [1, 2]).count
    }
    #expect(throws: VaultError.notAPoint) {
      _ = try consent.seal(KeyBundle(capacity: 1), to: BoxAddress(lowOrder), context: [])
    }
  }

  @Test("holds a thousand keys and not one more")
  func limits() throws {
    var bundle = try KeyBundle(capacity: 1_000)
    for _ in 0..<1_000 { bundle.append(SecretKey()) }
    let process = BoxKey()
    let box = try bundle.sealed(to: process.address, context: [])
    #expect(try process.open(box, context: []).count == 1_000)
    #expect(throws: VaultError.tooLong(count: 1_001, max: 1_000)) {
      _ = try KeyBundle(capacity: 1_001).count
    }
    #expect(throws: VaultError.tooLong(count: 0, max: 1_000)) {
      _ = try KeyBundle(capacity: 0).count
    }
    #expect(throws: VaultError.notAPoint) { _ = try BoxAddress([1]) }
    let lowOrder = try BoxAddress([UInt8](repeating: 0, count: 32))
    #expect(throws: VaultError.notAPoint) { _ = try bundle.sealed(to: lowOrder, context: []) }
  }

  @Test("carries an epoch's key to the reading key, under its own epoch and service only")
  func epochs() throws {
    let reading = BoxKey()
    let epoch = EpochKey()
    let place = epoch.place(service: "cases", entry: 5, kind: 2)
    let body = try epoch.entryKey([5]).seal([1, 2], at: place, padding: .fields)
    let box = try epoch.sealed(to: reading.address, of: "cases")
    let again = try EpochKey(opening: box, epoch: epoch.epoch, of: "cases", with: reading)
    #expect(try again.entryKey([5]).open(body, at: place) == [1, 2])
    #expect(throws: VaultError.doesNotOpen) { _ = try again.entryKey([6]).open(body, at: place) }
    #expect(throws: VaultError.doesNotOpen) {
      _ = try EpochKey(opening: box, epoch: epoch.epoch ^ 1, of: "cases", with: reading).epoch
    }
    #expect(throws: VaultError.doesNotOpen) {
      _ = try EpochKey(opening: box, epoch: epoch.epoch, of: "panel", with: reading).epoch
    }
  }
}
