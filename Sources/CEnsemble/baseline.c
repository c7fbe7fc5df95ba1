#if defined(__FMA__) || defined(__aarch64__)
#define KERNEL_FUSES 1
#else
#define KERNEL_FUSES 0
#endif
#define KERNEL_PERMUTES 0
#define KERNELS kernels

#include "kernels.h"

const ensemble_kernels *ensemble_kernels_baseline(void) { return &kernels; }
