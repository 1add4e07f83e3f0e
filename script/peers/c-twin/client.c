// The load driver for c-twin-server; options and output in ../common/load.h.
#include "../common/request.h"
#include "wire.h"

enum { REQUEST_BYTES_MAX = 512 };

static arena memory;
static ProtobufCAllocator allocator = {arena_alloc, arena_free, &memory};

// One connection and the calls outstanding on it: a call's id is its slot.
typedef struct {
  connection c;
  uint64_t *started_ns;
  uint32_t *free_slots, free_count;
} lane;

typedef struct {
  load_options o;
  uint32_t want;
  uint64_t issued, done, counted, errors, clock_starts_ns, deadline_ns;
  uint32_t *latency_ns;
  int stopping;
} run;

static void flush(lane *l) {
  if (connection_flush(&l->c) >= 0) return;
  fprintf(stderr, "write failed\n");
  exit(1);
}

static void issue(run *r, lane *l, uint64_t now) {
  uint32_t slot = l->free_slots[--l->free_count];
  l->started_ns[slot] = now;
  uint8_t *p = buffer_room(&l->c.out, HEADER_BYTES + REQUEST_BYTES_MAX);
  size_t bytes = pack_request(p + HEADER_BYTES, 1700000000000000ull + now / 1000, r->want);
  put_u32(p, (uint32_t)(4 + bytes));
  put_u32(p + 4, slot);
  l->c.out.len += HEADER_BYTES + bytes;
  r->issued++;
  if (!r->o.batch) flush(l);
}

static int may_issue(const run *r) {
  return !r->stopping && r->issued < r->o.calls + r->o.warmup;
}

static void finish(run *r, lane *l, uint32_t slot, const uint8_t *body, size_t body_bytes) {
  memory.used = 0;
  Peer__AccessReply *reply = peer__access_reply__unpack(&allocator, body_bytes, body);
  if (!reply || reply->decision != 1 || reply->payload.len != r->want) r->errors++;
  uint64_t now = now_ns();
  if (++r->done == r->o.warmup) {
    r->clock_starts_ns = now;
    r->deadline_ns = now + (uint64_t)(r->o.secs_max * 1e9);
  } else if (r->done > r->o.warmup && r->counted < r->o.calls) {
    r->latency_ns[r->counted++] = (uint32_t)(now - l->started_ns[slot]);
  }
  l->free_slots[l->free_count++] = slot;
  if (now > r->deadline_ns) r->stopping = 1;
  if (may_issue(r)) issue(r, l, now);
}

static void open_lane(lane *l, const load_options *o, SSL_CTX *tls, int epoll) {
  int one = 1;
  struct sockaddr_in a = {
    .sin_family = AF_INET,
    .sin_port = htons((uint16_t)o->port),
    .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
  };
  l->c.fd = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(l->c.fd, (void *)&a, sizeof a)) die("connect");
  setsockopt(l->c.fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  l->c.ssl = SSL_new(tls);
  SSL_set_fd(l->c.ssl, l->c.fd);
  SSL_set1_host(l->c.ssl, "localhost");
  if (SSL_connect(l->c.ssl) != 1) {
    ERR_print_errors_fp(stderr);
    exit(1);
  }
  fcntl(l->c.fd, F_SETFL, O_NONBLOCK);
  l->started_ns = calloc((size_t)o->inflight, 8);
  l->free_slots = calloc((size_t)o->inflight, 4);
  for (int s = 0; s < o->inflight; s++) l->free_slots[l->free_count++] = (uint32_t)s;
  struct epoll_event event = {.events = EPOLLIN, .data.ptr = l};
  epoll_ctl(epoll, EPOLL_CTL_ADD, l->c.fd, &event);
}

int main(int argc, char **argv) {
  run r = {.o = parse_options(argc, argv)};
  r.want = payload_bytes(&r.o);
  r.latency_ns = calloc(r.o.calls + 1, 4);
  r.clock_starts_ns = now_ns();
  r.deadline_ns = r.clock_starts_ns + (uint64_t)((r.o.secs_max + 10) * 1e9);
  SSL_CTX *tls = tls_context(r.o.certs, "client");
  int epoll = epoll_create1(0);
  lane *lanes = calloc((size_t)r.o.connections, sizeof *lanes);
  for (int i = 0; i < r.o.connections; i++) open_lane(&lanes[i], &r.o, tls, epoll);
  for (int i = 0; i < r.o.connections; i++) {
    while (lanes[i].free_count && may_issue(&r)) issue(&r, &lanes[i], now_ns());
    flush(&lanes[i]);
  }
  struct epoll_event events[64];
  while (r.done < r.issued && now_ns() < r.deadline_ns + 2000000000ull) {
    int n = epoll_wait(epoll, events, 64, 1000);
    for (int i = 0; i < n; i++) {
      lane *l = events[i].data.ptr;
      int broken = connection_read(&l->c) < 0;
      uint32_t slot;
      size_t bytes;
      const uint8_t *body;
      while (!broken && (body = next_frame(&l->c.in, &slot, &bytes, &broken)))
        finish(&r, l, slot, body, bytes);
      if (broken) {
        fprintf(stderr, "connection lost\n");
        return 1;
      }
      flush(l);
    }
  }
  report(r.latency_ns, r.counted, r.done, r.errors, (double)(now_ns() - r.clock_starts_ns) / 1e9);
  return 0;
}
