import Foundation
import SwiftProtobuf

/// The custom options of one element of the schema, read by name.
///
/// swift-protobuf keeps options it was not told about as unknown bytes. The numbers of ours are
/// looked up in the schema itself (`extend google.protobuf.FieldOptions …`), so that privacy.proto
/// is the only place that states them.
struct Options {
  private enum Value {
    case number(UInt64)
    case bytes(ArraySlice<UInt8>)
  }

  private var values: [String: [Value]] = [:]

  /// Reads `unknown`, which protoc wrote; `names` maps extension numbers to option names.
  init(_ unknown: Data, names: [Int: String]) {
    var rest = Array(unknown)[...]
    while !rest.isEmpty {
      let tag = Self.varint(&rest)
      let name = names[Int(tag >> 3), default: ""]
      switch tag & 7 {
      case 0: self.values[name, default: []].append(.number(Self.varint(&rest)))
      case 1: rest = rest.dropFirst(8)
      case 2:
        let count = Int(Self.varint(&rest))
        self.values[name, default: []].append(.bytes(rest.prefix(count)))
        rest = rest.dropFirst(count)
      default: rest = rest.dropFirst(4)
      }
    }
  }

  /// Tells whether the option was given at all.
  func has(_ name: String) -> Bool { self.values[name] != nil }

  /// The last number given, or 0.
  func number(_ name: String) -> Int { self.numbers(name).last ?? 0 }

  /// All numbers of a repeated option, packed or not.
  func numbers(_ name: String) -> [Int] {
    self.values[name, default: []].flatMap { value -> [Int] in
      switch value {
      case .number(let number): return [Int(truncatingIfNeeded: number)]
      case .bytes(let bytes):
        var rest = bytes
        var numbers: [Int] = []
        while !rest.isEmpty { numbers.append(Int(truncatingIfNeeded: Self.varint(&rest))) }
        return numbers
      }
    }
  }

  /// The last text given, or "".
  func text(_ name: String) -> String {
    guard case .bytes(let bytes)? = self.values[name]?.last else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func varint(_ rest: inout ArraySlice<UInt8>) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while let byte = rest.popFirst() {
      value |= UInt64(byte & 0x7f) << shift
      shift += 7
      if byte < 0x80 { break }
    }
    return value
  }
}
