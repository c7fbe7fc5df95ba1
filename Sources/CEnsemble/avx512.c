#include "ensemble.h"

#if defined(__x86_64__)

#pragma clang attribute push(__attribute__((target("avx2,fma,avx512f,avx512vl,avx512dq,avx512bw"))), apply_to = function)
#define KERNEL_FUSES 1
#define KERNEL_PERMUTES 1
#define KERNELS kernels
#include "kernels.h"
#pragma clang attribute pop

const ensemble_kernels *ensemble_kernels_avx512(void) {
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")
            && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("fma")
        ? &kernels : NULL;
}

#else

const ensemble_kernels *ensemble_kernels_avx512(void) { return NULL; }

#endif
