// The twin's wire, over mutual TLS 1.3: u32 big-endian length of the rest, u32 call id, body.
// The body is a packed peer.AccessRequest or peer.AccessReply.
#pragma once
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include "../common/arena.h"
#include "../common/load.h"
#include "peer.pb-c.h"

enum { BODY_BYTES_MAX = 64 * 1024, HEADER_BYTES = 8 };

static inline void put_u32(uint8_t *p, uint32_t v) {
  v = htonl(v);
  memcpy(p, &v, 4);
}

static inline uint32_t get_u32(const uint8_t *p) {
  uint32_t v;
  memcpy(&v, p, 4);
  return ntohl(v);
}

static inline void die(const char *what) {
  perror(what);
  exit(1);
}

// Bytes off..len are waiting; the rest of cap is free.
typedef struct {
  uint8_t *bytes;
  size_t len, off, cap;
} buffer;

static inline size_t buffer_count(const buffer *b) { return b->len - b->off; }

static inline uint8_t *buffer_room(buffer *b, size_t size) {
  if (b->off == b->len) b->off = b->len = 0;
  if (b->cap - b->len < size) {
    memmove(b->bytes, b->bytes + b->off, b->len - b->off);
    b->len -= b->off;
    b->off = 0;
    if (b->cap - b->len < size) {
      b->cap = (b->len + size) * 2;
      if (!(b->bytes = realloc(b->bytes, b->cap))) die("realloc");
    }
  }
  return b->bytes + b->len;
}

typedef struct {
  int fd;
  SSL *ssl;
  buffer in, out;
  int wants_write;
} connection;

static inline int is_retryable(SSL *ssl, int result) {
  int e = SSL_get_error(ssl, result);
  return e == SSL_ERROR_WANT_READ || e == SSL_ERROR_WANT_WRITE;
}

// Reads all that is there. 1: got bytes, 0: nothing now, -1: closed or failed.
static inline int connection_read(connection *c) {
  for (int got = 0;; got = 1) {
    uint8_t *p = buffer_room(&c->in, 32 * 1024);
    int n = SSL_read(c->ssl, p, (int)(c->in.cap - c->in.len));
    if (n <= 0) return is_retryable(c->ssl, n) ? got : -1;
    c->in.len += (size_t)n;
  }
}

// Writes what can be written. 0: all gone, 1: some left, -1: failed.
static inline int connection_flush(connection *c) {
  while (buffer_count(&c->out)) {
    int n = SSL_write(c->ssl, c->out.bytes + c->out.off, (int)buffer_count(&c->out));
    if (n <= 0) return is_retryable(c->ssl, n) ? 1 : -1;
    c->out.off += (size_t)n;
  }
  return 0;
}

// The next whole frame of `in`, or 0: *id and *body_bytes are set, the body is returned.
// Sets *broken when the length is one that no frame has.
static inline const uint8_t *next_frame(buffer *in, uint32_t *id, size_t *body_bytes, int *broken) {
  if (buffer_count(in) < HEADER_BYTES) return 0;
  uint8_t *p = in->bytes + in->off;
  uint32_t length = get_u32(p);
  if (length < 4 || length > BODY_BYTES_MAX + 4096) {
    *broken = 1;
    return 0;
  }
  if (buffer_count(in) < 4 + (size_t)length) return 0;
  *id = get_u32(p + 4);
  *body_bytes = length - 4;
  in->off += 4 + (size_t)length;
  return p + HEADER_BYTES;
}

static inline SSL_CTX *tls_context(const char *folder, const char *who) {
  char chain[512], key[512], roots[512];
  snprintf(chain, sizeof chain, "%s/%s.crt", folder, who);
  snprintf(key, sizeof key, "%s/%s.key", folder, who);
  snprintf(roots, sizeof roots, "%s/ca.crt", folder);
  int is_server = !strcmp(who, "server");
  SSL_CTX *x = SSL_CTX_new(is_server ? TLS_server_method() : TLS_client_method());
  SSL_CTX_set_min_proto_version(x, TLS1_3_VERSION);
  SSL_CTX_set_num_tickets(x, 0);
  SSL_CTX_set_read_ahead(x, 1);  // one read() a burst, not two a record
  SSL_CTX_set_default_read_buffer_len(x, 64 * 1024);
  SSL_CTX_set_mode(x, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  if (SSL_CTX_use_certificate_file(x, chain, SSL_FILETYPE_PEM) != 1 ||
      SSL_CTX_use_PrivateKey_file(x, key, SSL_FILETYPE_PEM) != 1 ||
      SSL_CTX_load_verify_locations(x, roots, 0) != 1) {
    ERR_print_errors_fp(stderr);
    exit(1);
  }
  SSL_CTX_set_verify(x, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, 0);
  return x;
}
