// The limit of an RFC 6962 tree on one core: leaves of 300 bytes appended one at a time onto a
// stack of subtree roots, which is all that a log needs for its root.
//
// merkle LEAVES prints one line of JSON: leaves/s, the best of three, with OpenSSL's low-level
// SHA-256 (SHA-NI where there is one) and with libsodium's (which has none).
#include <openssl/sha.h>
#include <sodium.h>
#include "../common/load.h"

// The low-level functions fetch nothing per call: deprecated in OpenSSL 3, still the fastest door.
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

enum { LEAF_BYTES = 300, ROUNDS = 3 };

typedef void (*digest)(const uint8_t *bytes, size_t count, uint8_t *out);

static void openssl_sha256(const uint8_t *bytes, size_t count, uint8_t *out) {
  SHA256_CTX c;
  SHA256_Init(&c);
  SHA256_Update(&c, bytes, count);
  SHA256_Final(out, &c);
}

static void sodium_sha256(const uint8_t *bytes, size_t count, uint8_t *out) {
  crypto_hash_sha256(out, bytes, count);
}

static void hash_leaf(digest f, const uint8_t *leaf, uint8_t *out) {
  uint8_t bytes[1 + LEAF_BYTES] = {0x00};
  memcpy(bytes + 1, leaf, LEAF_BYTES);
  f(bytes, sizeof bytes, out);
}

static void hash_node(digest f, const uint8_t *left, const uint8_t *right, uint8_t *out) {
  uint8_t bytes[65] = {0x01};
  memcpy(bytes + 1, left, 32);
  memcpy(bytes + 33, right, 32);
  f(bytes, sizeof bytes, out);
}

static void build(digest f, uint64_t count, uint8_t root[32]) {
  uint8_t leaf[LEAF_BYTES] = {0}, stack[64][32];
  int top = 0;
  for (uint64_t i = 0; i < count; i++) {
    memcpy(leaf, &i, sizeof i);
    hash_leaf(f, leaf, stack[top++]);
    for (uint64_t k = i + 1; !(k & 1); k >>= 1, top--)
      hash_node(f, stack[top - 2], stack[top - 1], stack[top - 2]);
  }
  for (; top > 1; top--) hash_node(f, stack[top - 2], stack[top - 1], stack[top - 2]);
  memcpy(root, stack[0], 32);
}

static double leaves_per_s(digest f, uint64_t count, uint8_t root[32]) {
  double best_s = 1e9;
  for (int round = 0; round < ROUNDS; round++) {
    uint64_t start = now_ns();
    build(f, count, root);
    double s = (double)(now_ns() - start) / 1e9;
    if (s < best_s) best_s = s;
  }
  return (double)count / best_s;
}

int main(int argc, char **argv) {
  uint64_t count = argc > 1 ? strtoull(argv[1], 0, 10) : 1000000;
  if (sodium_init() < 0 || !count) return 1;
  uint8_t ours[32], theirs[32];
  double openssl = leaves_per_s(openssl_sha256, count, ours);
  double sodium = leaves_per_s(sodium_sha256, count, theirs);
  if (memcmp(ours, theirs, 32)) {
    fprintf(stderr, "the two roots differ\n");
    return 1;
  }
  printf("{\"leaves\":%llu,\"leaf_bytes\":%d,\"leaves_per_s\":%.0f,\"sodium_leaves_per_s\":%.0f,"
         "\"root\":\"%02x%02x%02x%02x\"}\n", (unsigned long long)count, LEAF_BYTES, openssl, sodium,
         ours[0], ours[1], ours[2], ours[3]);
}
