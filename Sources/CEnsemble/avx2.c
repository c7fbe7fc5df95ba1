#include "ensemble.h"

#if defined(__x86_64__)

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define KERNEL_FUSES 1
#define KERNEL_PERMUTES 0
#define KERNELS kernels
#include "kernels.h"
#pragma clang attribute pop

const ensemble_kernels *ensemble_kernels_avx2(void) {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? &kernels : NULL;
}

#else

const ensemble_kernels *ensemble_kernels_avx2(void) { return NULL; }

#endif
