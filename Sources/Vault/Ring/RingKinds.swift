/// The files of a key ring, by the byte that follows `SLR1`.
package enum RingFileKind: UInt8, Hashable, Sendable {
  case identity = 1
  case state = 2
  case bucket = 3
  case wrapped = 4
  case key = 5
  case tombstones = 6
}

/// What is done to a ring's files.
package enum RingOperation: Hashable, Sendable, CaseIterable {
  case open, create, read, write, sync, rename, remove, list, lock, cut
}
