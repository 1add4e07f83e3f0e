// The floor: what a C twin of our service costs on loopback. One thread, epoll, protobuf-c in an
// arena; no deadlines, no cancellation, no flow control.  c-twin-server PORT --tls CERTS
#include "wire.h"

static arena memory;
static ProtobufCAllocator allocator = {arena_alloc, arena_free, &memory};
static uint8_t filler[BODY_BYTES_MAX], leaf_hash[32];
static uint64_t log_index;

static void answer(connection *c, uint32_t id, const uint8_t *body, size_t body_bytes) {
  memory.used = 0;
  Peer__AccessRequest *request = peer__access_request__unpack(&allocator, body_bytes, body);
  Peer__AccessReply reply = PEER__ACCESS_REPLY__INIT;
  Peer__Receipt receipt = PEER__RECEIPT__INIT;
  if (request && request->caller && request->want_bytes <= BODY_BYTES_MAX) {
    reply.request_id = request->caller->request_id;
    reply.decision = 1;
    receipt.log_index = ++log_index;
    receipt.tree_size = log_index + 1;
    receipt.leaf_hash = (ProtobufCBinaryData){sizeof leaf_hash, leaf_hash};
    reply.receipt = &receipt;
    reply.payload = (ProtobufCBinaryData){request->want_bytes, filler};
  }
  size_t reply_bytes = peer__access_reply__get_packed_size(&reply);
  uint8_t *p = buffer_room(&c->out, HEADER_BYTES + reply_bytes);
  put_u32(p, (uint32_t)(4 + reply_bytes));
  put_u32(p + 4, id);
  peer__access_reply__pack(&reply, p + HEADER_BYTES);
  c->out.len += HEADER_BYTES + reply_bytes;
}

static int listen_on(int port) {
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), one = 1;
  setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  struct sockaddr_in a = {
    .sin_family = AF_INET,
    .sin_port = htons((uint16_t)port),
    .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
  };
  if (bind(fd, (void *)&a, sizeof a) || listen(fd, 128)) die("listen");
  return fd;
}

static void accept_one(int listener, int epoll, SSL_CTX *tls) {
  int fd = accept4(listener, 0, 0, SOCK_NONBLOCK), one = 1;
  if (fd < 0) return;
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  connection *c = calloc(1, sizeof *c);
  c->fd = fd;
  c->ssl = SSL_new(tls);
  SSL_set_fd(c->ssl, fd);
  SSL_set_accept_state(c->ssl);
  struct epoll_event event = {.events = EPOLLIN, .data.ptr = c};
  epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
}

// Answers every frame that has arrived, then writes once: that is most of the speed.
static void serve(connection *c, int epoll) {
  int broken = connection_read(c) < 0;
  uint32_t id;
  size_t body_bytes;
  const uint8_t *body;
  while (!broken && (body = next_frame(&c->in, &id, &body_bytes, &broken)))
    answer(c, id, body, body_bytes);
  int left = broken ? -1 : connection_flush(c);
  if (left < 0) {
    SSL_free(c->ssl);
    close(c->fd);
    free(c->in.bytes);
    free(c->out.bytes);
    free(c);
  } else if (left != c->wants_write) {
    c->wants_write = left;
    struct epoll_event event = {.events = EPOLLIN | (left ? EPOLLOUT : 0), .data.ptr = c};
    epoll_ctl(epoll, EPOLL_CTL_MOD, c->fd, &event);
  }
}

int main(int argc, char **argv) {
  if (argc < 4 || strcmp(argv[2], "--tls")) {
    fprintf(stderr, "usage: %s PORT --tls CERTS\n", argv[0]);
    return 2;
  }
  memset(filler, 'x', sizeof filler);
  SSL_CTX *tls = tls_context(argv[3], "server");
  int listener = listen_on(atoi(argv[1])), epoll = epoll_create1(0);
  struct epoll_event event = {.events = EPOLLIN, .data.ptr = 0}, events[64];
  epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &event);
  for (;;) {
    int n = epoll_wait(epoll, events, 64, -1);
    for (int i = 0; i < n; i++) {
      if (events[i].data.ptr) serve(events[i].data.ptr, epoll);
      else accept_one(listener, epoll, tls);
    }
  }
}
