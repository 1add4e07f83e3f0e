"""Reads an OTLP export with Google's protobuf, and the same as OTLP/JSON, and prints what both say.

    otlp_decode.py EXPORT.binpb EXPORT.json

It knows OTLP by otlp.proto beside it and shares no code with what wrote the files. A field that is
not in the schema, an id of another length, or a difference between the two files is an error.
"""
import csv
import io
import json
import pathlib
import sys

import otlp_pb2
from google.protobuf import json_format


def no_unknown(message):
    """Raises for bytes that the schema has no field for."""
    again = type(message)()
    again.CopyFrom(message)
    again.DiscardUnknownFields()
    if again.SerializeToString(deterministic=True) != message.SerializeToString(deterministic=True):
        raise SystemExit("the export holds fields that OTLP does not have")


def from_json(text):
    """OTLP/JSON: ids are hexadecimal, where protobuf's own JSON would have base64."""
    import base64
    document = json.loads(text)
    for resource in document["resourceSpans"]:
        for scope in resource["scopeSpans"]:
            for span in scope["spans"]:
                for name in ("traceId", "spanId", "parentSpanId"):
                    if name in span:
                        raw = bytes.fromhex(span[name])
                        span[name] = base64.b64encode(raw).decode()
    return json_format.ParseDict(document, otlp_pb2.ExportTraceServiceRequest())


def value(any_value):
    if any_value.WhichOneof("value") == "array_value":
        return [text.string_value for text in any_value.array_value.values]
    return any_value.string_value


def attributes(pairs):
    seen = {}
    for pair in pairs:
        if pair.key in seen:
            raise SystemExit("an attribute stands there twice")
        seen[pair.key] = value(pair.value)
    return seen


def main():
    binary, text = (pathlib.Path(name) for name in sys.argv[1:3])
    request = otlp_pb2.ExportTraceServiceRequest()
    request.ParseFromString(binary.read_bytes())
    no_unknown(request)
    if from_json(text.read_text(encoding="ascii")) != request:
        raise SystemExit("the JSON says something else than the protobuf")
    for resource in request.resource_spans:
        print("resource", json.dumps(attributes(resource.resource.attributes), sort_keys=True))
        for scope in resource.scope_spans:
            for span in scope.spans:
                if len(span.trace_id) != 16 or len(span.span_id) != 8:
                    raise SystemExit("an id has another length")
                print("span", span.trace_id.hex(), span.span_id.hex(),
                      span.parent_span_id.hex() or "-", span.kind, span.start_time_unix_nano,
                      span.end_time_unix_nano, span.status.code, json.dumps(span.name))
                print("  ", json.dumps(attributes(span.attributes), sort_keys=True))
    if len(sys.argv) > 3:
        rows = csv.reader(io.StringIO(pathlib.Path(sys.argv[3]).read_bytes().decode()))
        for row in rows:
            print("row", json.dumps(row))


if __name__ == "__main__":
    main()
