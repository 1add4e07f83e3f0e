import Foundation
import SwiftProtobuf

/// Reads a descriptor set, made with --include_imports and --include_source_info, into a
/// ``Schema``.
struct SchemaReader {
  private(set) var schema = Schema()
  /// Extension numbers by the options message they extend, then by number.
  private var optionNames: [String: [Int: String]] = [:]
  private var path = ""
  private var package = ""
  private var locations: [[Int32]: Google_Protobuf_SourceCodeInfo.Location] = [:]

  init(_ set: Google_Protobuf_FileDescriptorSet) {
    let ours = set.file.filter { !$0.name.hasPrefix("google/") }
    for file in ours {
      for option in file.extension {
        self.optionNames[option.extendee, default: [:]][Int(option.number)] = option.name
      }
    }
    for file in ours { self.read(file) }
  }

  private mutating func read(_ file: Google_Protobuf_FileDescriptorProto) {
    self.path = file.name
    self.package = file.package
    self.locations = Dictionary(
      file.sourceCodeInfo.location.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.schema.files.append(Schema.File(path: file.name, package: file.package))
    for (index, item) in file.enumType.enumerated() {
      self.read(item, within: file.package, at: [5, Int32(index)])
    }
    for (index, item) in file.messageType.enumerated() {
      self.read(item, within: file.package, at: [4, Int32(index)])
    }
    for (index, item) in file.service.enumerated() { self.read(item, at: [6, Int32(index)]) }
  }

  private mutating func read(
    _ item: Google_Protobuf_EnumDescriptorProto, within scope: String, at path: [Int32]
  ) {
    let name = "\(scope).\(item.name)"
    let values = item.value.enumerated().map { index, value in
      let options = self.options(value.options.unknownFields.data, "EnumValueOptions")
      return Schema.Enum.Value(
        name: value.name, number: Int(value.number),
        comment: self.comment(path + [2, Int32(index)]),
        category: options.number("domain_category"), kept: options.text("kept"),
        givenTo: options.text("given_to"))
    }
    self.schema.files[self.schema.files.count - 1].enums.append(name)
    self.schema.enums[name] = Schema.Enum(
      fullName: name, package: self.package, place: self.place(path), comment: self.comment(path),
      values: values)
  }

  private mutating func read(
    _ item: Google_Protobuf_DescriptorProto, within scope: String, at path: [Int32]
  ) {
    let name = "\(scope).\(item.name)"
    for (index, nested) in item.enumType.enumerated() {
      self.read(nested, within: name, at: path + [4, Int32(index)])
    }
    for (index, nested) in item.nestedType.enumerated() {
      self.read(nested, within: name, at: path + [3, Int32(index)])
    }
    let fields = item.field.enumerated().map { index, field in
      self.field(field, at: path + [2, Int32(index)])
    }
    self.schema.files[self.schema.files.count - 1].messages.append(name)
    self.schema.messages[name] = Schema.Message(
      fullName: name, package: self.package, place: self.place(path), comment: self.comment(path),
      fields: fields, oneofs: item.oneofDecl.map(\.name),
      record: self.options(item.options.unknownFields.data, "MessageOptions").text("record"),
      isMapEntry: item.options.mapEntry)
  }

  private func field(
    _ field: Google_Protobuf_FieldDescriptorProto, at path: [Int32]
  ) -> Schema.Field {
    Schema.Field(
      name: field.name, number: Int(field.number), type: field.type,
      typeName: String(field.typeName.drop(while: { $0 == "." })),
      isRepeated: field.label == .repeated, isProto3Optional: field.proto3Optional,
      oneof: field.hasOneofIndex ? Int(field.oneofIndex) : nil, place: self.place(path),
      comment: self.comment(path),
      options: self.options(field.options.unknownFields.data, "FieldOptions"))
  }

  private mutating func read(_ item: Google_Protobuf_ServiceDescriptorProto, at path: [Int32]) {
    let methods = item.method.enumerated().map { index, method in
      let path = path + [2, Int32(index)]
      return Schema.Method(
        name: method.name, fullName: "\(self.package).\(item.name)/\(method.name)",
        request: String(method.inputType.dropFirst()),
        reply: String(method.outputType.dropFirst()),
        isStreaming: method.serverStreaming, clientStreams: method.clientStreaming,
        place: self.place(path), comment: self.comment(path),
        options: self.options(method.options.unknownFields.data, "MethodOptions"))
    }
    self.schema.files[self.schema.files.count - 1].services.append(
      Schema.Service(
        name: item.name, package: self.package, comment: self.comment(path), methods: methods))
  }

  private func options(_ unknown: Data, _ kind: String) -> Options {
    Options(unknown, names: self.optionNames[".google.protobuf.\(kind)", default: [:]])
  }

  private func place(_ path: [Int32]) -> Place {
    Place(file: self.path, line: Int(self.locations[path]?.span.first ?? 0) + 1)
  }

  /// The comment above an element, else the one behind it, as lines without leading spaces.
  private func comment(_ path: [Int32]) -> String {
    guard let location = self.locations[path] else { return "" }
    let text = location.hasLeadingComments ? location.leadingComments : location.trailingComments
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .joined(separator: "\n").trimmingCharacters(in: .newlines)
  }
}
