// The limit of decoding: protobuf-c on the 227-byte nested request, unpacked into a bump arena and
// with malloc. Prints one line of JSON: ns an operation, the best of fifteen.
#include "../common/arena.h"
#include "../common/load.h"
#include "../common/request.h"

enum { OPERATIONS = 200000, ROUNDS = 15 };

static arena memory;
static ProtobufCAllocator allocator = {arena_alloc, arena_free, &memory};
static volatile uint64_t sink;  // without it the compiler may drop what nobody reads

static void unpack_arena(const uint8_t *bytes, size_t count) {
  memory.used = 0;
  sink += peer__access_request__unpack(&allocator, count, bytes)->want_bytes;
}

static void unpack_malloc(const uint8_t *bytes, size_t count) {
  Peer__AccessRequest *request = peer__access_request__unpack(0, count, bytes);
  sink += request->want_bytes;
  peer__access_request__free_unpacked(request, 0);
}

static double best_ns(void (*operation)(const uint8_t *, size_t), const uint8_t *bytes,
                      size_t count) {
  double best = 1e18;
  for (int round = 0; round < ROUNDS; round++) {
    uint64_t start = now_ns();
    for (int i = 0; i < OPERATIONS; i++) operation(bytes, count);
    double ns = (double)(now_ns() - start) / OPERATIONS;
    if (ns < best) best = ns;
  }
  return best;
}

int main(void) {
  uint8_t bytes[1024];
  size_t count = pack_request(bytes, 1700000000000001ull, 138);
  double arena_ns = best_ns(unpack_arena, bytes, count);
  double malloc_ns = best_ns(unpack_malloc, bytes, count);
  printf("{\"message_bytes\":%zu,\"arena_ns\":%.1f,\"malloc_ns\":%.1f}\n", count, arena_ns,
         malloc_ns);
}
