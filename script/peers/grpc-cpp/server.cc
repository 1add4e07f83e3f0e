// The gRPC C++ peer: its asynchronous callback server.  grpc-cpp-server PORT --tls CERTS
#include <grpcpp/grpcpp.h>

#include <atomic>
#include <cstdio>
#include <cstring>
#include <string>

#include "files.h"
#include "peer.grpc.pb.h"

namespace {

constexpr size_t kPayloadBytesMax = 64 * 1024;

class PeerService final : public peer::Peer::CallbackService {
 public:
  grpc::ServerUnaryReactor *Access(grpc::CallbackServerContext *context,
                                   const peer::AccessRequest *request,
                                   peer::AccessReply *reply) override {
    auto *reactor = context->DefaultReactor();
    if (request->want_bytes() > kPayloadBytesMax) {
      reactor->Finish({grpc::StatusCode::INVALID_ARGUMENT, "want_bytes"});
      return reactor;
    }
    const uint64_t index = ++log_index_;
    reply->set_request_id(request->caller().request_id());
    reply->set_decision(1);
    reply->mutable_receipt()->set_log_index(index);
    reply->mutable_receipt()->set_tree_size(index + 1);
    reply->mutable_receipt()->set_leaf_hash(leaf_hash_);
    reply->set_payload(filler_.data(), request->want_bytes());
    reactor->Finish(grpc::Status::OK);
    return reactor;
  }

 private:
  std::atomic<uint64_t> log_index_{0};
  const std::string filler_ = std::string(kPayloadBytesMax, 'x');
  const std::string leaf_hash_ = std::string(32, 'h');
};

}  // namespace

int main(int argc, char **argv) {
  if (argc < 4 || std::strcmp(argv[2], "--tls") != 0) {
    std::fprintf(stderr, "usage: %s PORT --tls CERTS\n", argv[0]);
    return 2;
  }
  const std::string certs = argv[3];
  grpc::SslServerCredentialsOptions tls(
      GRPC_SSL_REQUEST_AND_REQUIRE_CLIENT_CERTIFICATE_AND_VERIFY);
  tls.pem_root_certs = ReadFile(certs + "/ca.crt");
  tls.pem_key_cert_pairs.push_back(
      {ReadFile(certs + "/server.key"), ReadFile(certs + "/server.crt")});
  PeerService service;
  grpc::ServerBuilder builder;
  builder.AddListeningPort(std::string("127.0.0.1:") + argv[1], grpc::SslServerCredentials(tls));
  builder.RegisterService(&service);
  auto server = builder.BuildAndStart();
  if (!server) return 1;
  server->Wait();
}
