// The load driver over gRPC C++ (callback client); options and output in ../common/load.h.
#include <grpcpp/grpcpp.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "../common/load.h"
#include "files.h"
#include "peer.grpc.pb.h"

namespace {

struct Run {
  load_options o;
  uint32_t want = 0;
  uint64_t total = 0;
  std::atomic<uint64_t> issued{0}, done{0}, counted{0}, errors{0};
  std::atomic<uint64_t> clock_starts_ns{0}, deadline_ns{0};
  std::vector<uint32_t> latency_ns;
  std::vector<std::unique_ptr<peer::Peer::Stub>> stubs;
  std::mutex mutex;
  std::condition_variable idle;
};

// One outstanding call of the closed loop: when it ends, it starts the next.
struct Call {
  Run *run;
  peer::Peer::Stub *stub;
  uint64_t started_ns = 0;
  std::optional<grpc::ClientContext> context;
  peer::AccessRequest request;
  peer::AccessReply reply;

  void Fill() {
    request.Clear();
    auto *caller = request.mutable_caller();
    caller->set_request_id("0123456789abcdef");
    caller->set_organisation("buurtteams-utrecht-overvecht");
    caller->set_actor("medewerker-004217");
    caller->set_role("gezinswerker");
    caller->set_purpose("casusregie/huisbezoek-voorbereiden");
    caller->set_sent_at_us(1700000000000000ull + started_ns / 1000);
    auto *subject = request.mutable_subject();
    subject->set_case_id("fedcba9876543210");
    subject->set_team("overvecht-spoorzoom");
    subject->set_version(17);
    auto *first = request.add_scopes();
    first->set_field("huishouden.samenstelling");
    first->set_level(2);
    auto *second = request.add_scopes();
    second->set_field("schuldhulp.status");
    second->set_level(1);
    request.set_want_bytes(run->want);
  }

  void Start(uint64_t now) {
    started_ns = now;
    context.emplace();
    Fill();
    reply.Clear();
    stub->async()->Access(&*context, &request, &reply,
                          [this](const grpc::Status &status) { Finish(status); });
  }

  void Finish(const grpc::Status &status) {
    const uint64_t now = now_ns();
    Run *r = run;
    if (!status.ok() || reply.decision() != 1 || reply.payload().size() != r->want) r->errors++;
    const uint64_t done = ++r->done;
    if (done == r->o.warmup) {
      r->clock_starts_ns = now;
      r->deadline_ns = now + (uint64_t)(r->o.secs_max * 1e9);
    } else if (done > r->o.warmup) {
      const uint64_t k = r->counted++;
      if (k < r->o.calls) r->latency_ns[k] = (uint32_t)(now - started_ns);
    }
    if (now < r->deadline_ns) {
      if (r->issued.fetch_add(1) < r->total) return Start(now);
      r->issued--;
    }
    std::lock_guard<std::mutex> lock(r->mutex);
    r->idle.notify_one();
  }
};

bool Connect(Run *r) {
  const std::string certs = r->o.certs;
  auto tls = grpc::SslCredentials({ReadFile(certs + "/ca.crt"), ReadFile(certs + "/client.key"),
                                   ReadFile(certs + "/client.crt")});
  for (int i = 0; i < r->o.connections; i++) {
    grpc::ChannelArguments own_connection;
    own_connection.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
    auto channel = grpc::CreateCustomChannel("localhost:" + std::to_string(r->o.port), tls,
                                             own_connection);
    if (!channel->WaitForConnected(std::chrono::system_clock::now() + std::chrono::seconds(10)))
      return false;
    r->stubs.push_back(peer::Peer::NewStub(channel));
  }
  return true;
}

}  // namespace

int main(int argc, char **argv) {
  Run r;
  r.o = parse_options(argc, argv);
  r.want = payload_bytes(&r.o);
  r.total = r.o.calls + r.o.warmup;
  r.latency_ns.resize(r.o.calls + 1);
  if (!Connect(&r)) {
    fprintf(stderr, "no connection\n");
    return 1;
  }
  r.clock_starts_ns = now_ns();
  r.deadline_ns = r.clock_starts_ns + (uint64_t)((r.o.secs_max + 10) * 1e9);
  std::vector<std::unique_ptr<Call>> calls;
  for (int i = 0; i < r.o.connections * r.o.inflight; i++)
    calls.emplace_back(new Call{&r, r.stubs[(size_t)(i % r.o.connections)].get()});
  for (auto &call : calls)
    if (r.issued.fetch_add(1) < r.total) call->Start(now_ns());
    else r.issued--;
  std::unique_lock<std::mutex> lock(r.mutex);
  while (r.done < r.issued && now_ns() < r.deadline_ns + 3000000000ull)
    r.idle.wait_for(lock, std::chrono::milliseconds(20));
  const uint64_t counted = std::min(r.counted.load(), r.o.calls);
  report(r.latency_ns.data(), counted, r.done, r.errors,
         (double)(now_ns() - r.clock_starts_ns) / 1e9);
  _exit(0);  // the library's threads are not worth waiting for
}
