import SwiftProtobuf

/// A place in a .proto file, for a complaint that an editor can jump to.
struct Place: Hashable, Comparable, CustomStringConvertible {
  var file: String
  var line: Int

  var description: String { "\(self.file):\(self.line)" }

  static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}

/// All that the schema says, with names resolved and options read.
struct Schema {
  var files: [File] = []
  var messages: [String: Message] = [:]
  var enums: [String: Enum] = [:]

  struct File {
    var path: String
    var package: String
    var messages: [String] = []
    var enums: [String] = []
    var services: [Service] = []
  }

  struct Enum {
    var fullName: String
    var package: String
    var place: Place
    var comment: String
    var values: [Value]

    struct Value {
      var name: String
      var number: Int
      var comment: String
      /// The category that a life domain's texts fall under, or 0.
      var category: Int
      /// Of a category: how long it is kept, and who gets it; "" for all other values.
      var kept: String
      var givenTo: String
    }
  }

  struct Message {
    var fullName: String
    var package: String
    var place: Place
    var comment: String
    var fields: [Field]
    var oneofs: [String]
    var record: String
    var isMapEntry: Bool
  }

  struct Field {
    var name: String
    var number: Int
    var type: Google_Protobuf_FieldDescriptorProto.TypeEnum
    /// The full name of the message or enum type, or "".
    var typeName: String
    var isRepeated: Bool
    var isProto3Optional: Bool
    var oneof: Int?
    var place: Place
    var comment: String
    var options: Options

    var category: Int { self.options.number("category") }
    var categoryOf: String { self.options.text("category_of") }
    var maxBytes: Int { self.options.number("max_bytes") }
    var maxItems: Int { self.options.number("max_items") }
    var exactBytes: Int { self.options.number("exact_bytes") }
    var isOptional: Bool { self.options.number("optional_value") != 0 }
    var isToken: Bool { self.options.number("token") != 0 }
    var isSealed: Bool { self.category != 1 }
  }

  struct Service {
    var name: String
    var package: String
    var comment: String
    var methods: [Method]
  }

  struct Method {
    var name: String
    var fullName: String
    var request: String
    var reply: String
    var isStreaming: Bool
    var clientStreams: Bool
    var place: Place
    var comment: String
    var options: Options

    var callers: [Int] { self.options.numbers("caller") }
    var activity: String { self.options.text("activity") }
    var effect: Int { self.options.number("effect") }
    var purposes: [Int] { self.options.numbers("purposes") }
    var changes: Bool { self.options.number("changes") != 0 }
  }
}
