#include "baseline.h"

typedef float eight __attribute__((ext_vector_type(8)));

enum { CHAINS = 12 };

static inline __attribute__((always_inline)) float multiply_and_add(long rounds) {
    eight sums[CHAINS], factor = 0.999f, more = 0.001f;
    for (int k = 0; k < CHAINS; k++) sums[k] = (eight)(float)k;
    for (long round = 0; round < rounds; round++)
        for (int k = 0; k < CHAINS; k++) sums[k] = sums[k] * factor + more;
    eight sum = 0;
    for (int k = 0; k < CHAINS; k++) sum += sums[k];
    return sum[0];
}

#if defined(__x86_64__)
static __attribute__((target("avx2,fma"))) float with_fma(long rounds) { return multiply_and_add(rounds); }
#endif

float baseline_peak(long operations) {
    long rounds = operations / (2 * 8 * CHAINS);
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return with_fma(rounds);
#endif
    return multiply_and_add(rounds);
}
