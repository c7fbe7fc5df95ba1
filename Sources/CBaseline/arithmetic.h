/* The operations on which equality to the last bit hangs. */
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

/* expf as PyTorch has it for eight numbers at a time, for −104 … 100; without the instruction with a call for each step. */
static inline float vector_exponential(float x) {
    float q = rintf(x * 0x1.715476p+0f);
    int n = (int)q, half = n >> 1;
    float s = fmaf(q, -0x1.7f7d1cp-20f, fmaf(q, -0x1.62e4p-1f, x)), u = 0x1.a057b4p-13f;
    static const float c[] = {0x1.6d2d92p-10f, 0x1.11114cp-7f, 0x1.5554f4p-5f, 0x1.555556p-3f, 0.5f};
    for (int i = 0; i < 5; i++) u = fmaf(u, s, c[i]);
    return ldexpf(ldexpf(1 + fmaf(s * s, u, s), half), n - half);
}

static inline float vector_sigmoid(float z) { return 1 / (1 + vector_exponential(-z)); }

static inline float sigmoid(float z) { return 1 / (1 + expf(-z)); }

/* The derivative of |d| by the prediction, a share of the mean. */
static inline float error_slope(float difference, float share) {
    return -(share * (float)((difference > 0) - (difference < 0)));
}

#endif
