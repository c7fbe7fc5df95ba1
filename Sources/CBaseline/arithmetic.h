/* The two operations on which equality to the last bit hangs. */
#ifndef ARITHMETIC_H
#define ARITHMETIC_H

#include <math.h>

#pragma STDC FP_CONTRACT OFF

/* w + p rounded once. Without an instruction for it, in double: right but for about one update in 500 million. */
static inline float multiply_add(float x, float y, float z) {
#if defined(__FMA__) || defined(__aarch64__)
    return fmaf(x, y, z);
#else
    return (float)((double)x * y + z);
#endif
}

static inline float sigmoid(float z) { return 1 / (1 + expf(-z)); }

/* The derivative of |d| by the prediction, a share of the mean. */
static inline float error_slope(float difference, float share) {
    return -(share * (float)((difference > 0) - (difference < 0)));
}

#endif
