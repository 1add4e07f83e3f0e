// A bump arena as a protobuf-c allocator; reset `used` once a message.
#pragma once
#include <protobuf-c/protobuf-c.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
  size_t used;
  _Alignas(16) uint8_t bytes[256 * 1024];
} arena;

static inline void *arena_alloc(void *self, size_t size) {
  arena *a = self;
  size = (size + 15) & ~(size_t)15;
  if (sizeof a->bytes - a->used < size) return 0;
  void *p = a->bytes + a->used;
  a->used += size;
  return p;
}

static inline void arena_free(void *self, void *p) {
  (void)self;
  (void)p;
}
