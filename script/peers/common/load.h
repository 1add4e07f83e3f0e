// What every C and C++ load driver shares: the clock, the options, the one line of JSON it prints.
#pragma once
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static inline uint64_t now_ns(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000000000ull + (uint64_t)t.tv_nsec;
}

static inline double self_cpu_s(void) {
  struct rusage r;
  getrusage(RUSAGE_SELF, &r);
  return (double)(r.ru_utime.tv_sec + r.ru_stime.tv_sec) +
         (double)(r.ru_utime.tv_usec + r.ru_stime.tv_usec) / 1e6;
}

// A closed loop: connections x inflight calls are outstanding until `calls` are counted or
// `secs_max` seconds have passed, whichever is first. `warmup` calls go first and are not counted.
typedef struct {
  int port, connections, inflight, reply_bytes;
  // 1: the calls of one turn share a write; 0: one write a call, as independent callers do.
  int batch;
  uint64_t calls, warmup;
  double secs_max;
  const char *certs;
} load_options;

static inline load_options parse_options(int argc, char **argv) {
  if (argc < 6) {
    fprintf(stderr,
            "usage: %s PORT CONNECTIONS INFLIGHT CALLS REPLY_BYTES --tls CERTS [--secs S] "
            "[--batch 0|1]\n", argv[0]);
    exit(2);
  }
  load_options o;
  memset(&o, 0, sizeof o);
  o.port = atoi(argv[1]);
  o.connections = atoi(argv[2]);
  o.inflight = atoi(argv[3]);
  o.calls = strtoull(argv[4], 0, 10);
  o.reply_bytes = atoi(argv[5]);
  o.warmup = o.calls / 10 < 500 ? o.calls / 10 : 500;
  o.secs_max = 20;
  o.certs = "certs";
  for (int i = 6; i + 1 < argc; i += 2) {
    if (!strcmp(argv[i], "--secs")) o.secs_max = atof(argv[i + 1]);
    if (!strcmp(argv[i], "--batch")) o.batch = atoi(argv[i + 1]);
    if (!strcmp(argv[i], "--tls")) o.certs = argv[i + 1];
  }
  return o;
}

// The payload that makes the whole reply about reply_bytes long: the rest of the message takes 62.
static inline uint32_t payload_bytes(const load_options *o) {
  return o->reply_bytes > 62 ? (uint32_t)(o->reply_bytes - 62) : 0;
}

static int compare_u32(const void *a, const void *b) {
  uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
  return (x > y) - (x < y);
}

// latency_ns: one per counted call; `total` includes the warm-up.
static inline void report(uint32_t *latency_ns, uint64_t counted, uint64_t total, uint64_t errors,
                          double secs) {
  qsort(latency_ns, counted, sizeof *latency_ns, compare_u32);
  const double quantile[3] = {0.50, 0.99, 0.999};
  double us[3] = {0};
  for (int i = 0; i < 3 && counted; i++) {
    uint64_t k = (uint64_t)(quantile[i] * (double)counted);
    us[i] = latency_ns[k >= counted ? counted - 1 : k] / 1e3;
  }
  printf("{\"calls\":%llu,\"total_calls\":%llu,\"errors\":%llu,\"secs\":%.4f,\"rps\":%.1f,"
         "\"p50_us\":%.1f,\"p99_us\":%.1f,\"p999_us\":%.1f,\"client_cpu_s\":%.3f}\n",
         (unsigned long long)counted, (unsigned long long)total, (unsigned long long)errors, secs,
         secs > 0 ? (double)counted / secs : 0, us[0], us[1], us[2], self_cpu_s());
  fflush(stdout);
}
