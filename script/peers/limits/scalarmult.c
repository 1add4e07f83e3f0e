// The limit of redeeming a token: one multiplication in ristretto255, which is the whole of what a
// verifier cannot do without.
//
// scalarmult prints one line of JSON: ns a multiplication, the best of its rounds.
#include <sodium.h>
#include "../common/load.h"

enum { OPERATIONS = 2000, ROUNDS = 15 };

int main(void) {
  if (sodium_init() < 0) return 1;
  uint8_t scalar[crypto_core_ristretto255_SCALARBYTES], point[crypto_core_ristretto255_BYTES];
  uint8_t product[crypto_core_ristretto255_BYTES];
  crypto_core_ristretto255_scalar_random(scalar);
  crypto_core_ristretto255_random(point);
  double best = 1e18;
  for (int round = 0; round < ROUNDS; round++) {
    uint64_t start = now_ns();
    for (int i = 0; i < OPERATIONS; i++)
      if (crypto_scalarmult_ristretto255(product, scalar, point) != 0) return 1;
    double ns = (double)(now_ns() - start) / OPERATIONS;
    if (ns < best) best = ns;
  }
  printf("{\"scalarmult_ns\":%.1f}\n", best);
}
