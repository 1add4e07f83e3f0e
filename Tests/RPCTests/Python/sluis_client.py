"""A client of the Sluis protocol, written from docs/protocol.md alone.

It needs Python's own ssl and Google's protobuf, nothing of ours but the schema:

    protoc -I proto -I /usr/include --python_out=OUT proto/sluis/rpc.proto proto/sluis/privacy.proto
    PYTHONPATH=OUT python3 sluis_client.py HOST PORT sluis://team/service/cases leaf.pem key.pem roots.pem

One thread and one call at a time: enough to call a service, and to see that the text is.
"""
import os
import socket
import ssl
import struct
import sys

from sluis import rpc_pb2 as rpc

FRAME_MAX = 1_064_960
WINDOW = 16


class CallFailed(Exception):
    """A call that ended with a status other than OK (§7)."""

    def __init__(self, status):
        super().__init__(f"{status.code} {' '.join(status.reasons)}")
        self.code = status.code
        self.reasons = list(status.reasons)


class Client:
    def __init__(self, host, port, expecting, certificate, key, roots):
        # §1: TLS 1.3, our ALPN, certificates on both sides, name and identity checked.
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.minimum_version = ssl.TLSVersion.TLSv1_3
        context.set_alpn_protocols(["sluis/1"])
        context.load_verify_locations(roots)
        context.load_cert_chain(certificate, key)
        self.tls = context.wrap_socket(
            socket.create_connection((host, port), timeout=10), server_hostname=host)
        names = self.tls.getpeercert()["subjectAltName"]
        if ("URI", expecting) not in names:
            raise ssl.SSLError(f"the server is not {expecting}")
        self.last_call = 0

    # §3: a frame is four bytes of length, big-endian, and an envelope.
    def send(self, **fields):
        envelope = rpc.Envelope(version=1, **fields).SerializeToString()
        self.tls.sendall(struct.pack(">I", len(envelope)) + envelope)

    def receive(self):
        (length,) = struct.unpack(">I", self.read(4))
        if not 1 <= length <= FRAME_MAX:
            raise ConnectionError("a frame of an impossible length")
        return rpc.Envelope.FromString(self.read(length))

    def read(self, count):
        data = b""
        while len(data) < count:
            more = self.tls.recv(count - len(data))
            if not more:
                raise ConnectionError("the server closed the connection")
            data += more
        return data

    # §4: calls are numbered from 1; a change carries a command id. A deadline of None is absent, which
    # means the server's cap; 0 is sent as it is, and refused.
    def begin(self, method, request, deadline_ms, **fields):
        self.last_call += 1
        self.send(
            kind=rpc.KIND_REQUEST, call=self.last_call, method=method, deadline_ms=deadline_ms,
            payload=request.SerializeToString(),
            trace=rpc.TraceContext(trace_id=os.urandom(16), parent_span_id=os.urandom(8)),
            **fields)
        return self.last_call

    def next_of(self, call):
        while True:
            envelope = self.receive()
            if envelope.kind == rpc.KIND_PING:
                self.send(kind=rpc.KIND_PONG, call=envelope.call)
            elif envelope.kind == rpc.KIND_GOAWAY and envelope.last_call < call:
                raise CallFailed(envelope.status)
            elif envelope.call == call and envelope.kind in (rpc.KIND_REPLY, rpc.KIND_ITEM):
                if envelope.status.code != 0:
                    raise CallFailed(envelope.status)
                return envelope

    # Further fields are the envelope's own: command_id, token, proof, purpose.
    def call(self, method, request, reply_type, deadline_ms=5000, **fields):
        envelope = self.next_of(self.begin(method, request, deadline_ms, **fields))
        return reply_type.FromString(envelope.payload)

    # §5: items come against credit, and a reply without payload ends the stream.
    def stream(self, method, request, item_type, deadline_ms=5000):
        call = self.begin(method, request, deadline_ms, credit=WINDOW)
        taken = 0
        while True:
            envelope = self.next_of(call)
            if envelope.kind == rpc.KIND_REPLY:
                return
            yield item_type.FromString(envelope.payload)
            taken += 1
            if taken == WINDOW // 2:
                self.send(kind=rpc.KIND_CREDIT, call=call, credit=taken)
                taken = 0


def main():
    host, port, expecting, certificate, key, roots = sys.argv[1:7]
    client = Client(host, int(port), expecting, certificate, key, roots)
    request = rpc.HealthRequest(service="python")
    reply = client.call("test.v1.Test/Echo", request, rpc.HealthReply)
    print("unary", reply.state, reply.reasons[0])
    items = client.stream("test.v1.Test/Count", rpc.HealthRequest(service="100"), rpc.HealthReply)
    print("stream", sum(int(item.version) for item in items))
    for method in ("test.v1.Test/Missing", "test.v1.Test/Change"):
        try:
            client.call(method, request, rpc.HealthReply)
        except CallFailed as failed:
            print("error", failed.code, *failed.reasons)
    try:
        client.call("test.v1.Test/Echo", request, rpc.HealthReply, deadline_ms=0)
    except CallFailed as failed:
        print("error", failed.code, *failed.reasons)
    client.call("test.v1.Test/Echo", request, rpc.HealthReply, deadline_ms=None)
    client.call("test.v1.Test/Change", request, rpc.HealthReply, command_id=os.urandom(16))
    print("changed")


if __name__ == "__main__":
    main()
