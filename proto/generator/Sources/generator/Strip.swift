import SwiftProtobuf

/// The schema as protoc-c can take it: without our options and what declares them.
///
/// protoc-c 1.4.1 writes an include of google/protobuf/descriptor.pb-c.h for a file with custom
/// options; no package ships that header, and descriptor.proto is recursive.
func stripped(
  _ set: Google_Protobuf_FileDescriptorSet
) -> Google_Protobuf_FileDescriptorSet {
  var result = Google_Protobuf_FileDescriptorSet()
  result.file = set.file.filter { !$0.name.hasPrefix("google/") }.map { file in
    var file = file
    file.dependency.removeAll { $0.hasPrefix("google/") }
    file.publicDependency = []
    file.weakDependency = []
    file.extension = []
    file.clearOptions()
    file.enumType = file.enumType.map(stripped)
    file.messageType = file.messageType.map(stripped)
    // Services are ours alone: protoc-c would write its own RPC stubs for them.
    file.service = []
    file.clearSourceCodeInfo()
    return file
  }
  return result
}

private func stripped(_ item: Google_Protobuf_EnumDescriptorProto)
  -> Google_Protobuf_EnumDescriptorProto
{
  var item = item
  item.clearOptions()
  for index in item.value.indices { item.value[index].clearOptions() }
  return item
}

private func stripped(_ item: Google_Protobuf_DescriptorProto) -> Google_Protobuf_DescriptorProto {
  var item = item
  item.clearOptions()
  item.enumType = item.enumType.map(stripped)
  item.nestedType = item.nestedType.map(stripped)
  for index in item.field.indices { item.field[index].clearOptions() }
  for index in item.oneofDecl.indices { item.oneofDecl[index].clearOptions() }
  return item
}
