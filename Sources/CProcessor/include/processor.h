#ifndef PROCESSOR_H
#define PROCESSOR_H

// What the standard library does lane by lane, or not at all: a few operations that are one instruction for several
// numbers, and what the processor that is compiled for can do.

/// Whether a fused multiply-add is one instruction.
#if defined(__FMA__) || defined(__aarch64__)
enum { PROCESSOR_FUSES_MULTIPLY_ADD = 1 };
#else
enum { PROCESSOR_FUSES_MULTIPLY_ADD = 0 };
#endif

typedef float processor_float2 __attribute__((ext_vector_type(2)));
typedef float processor_float4 __attribute__((ext_vector_type(4)));
typedef double processor_double2 __attribute__((ext_vector_type(2)));
typedef double processor_double4 __attribute__((ext_vector_type(4)));
typedef short processor_short8 __attribute__((ext_vector_type(8)));
typedef unsigned processor_unsigned4 __attribute__((ext_vector_type(4)));

#define PROCESSOR_INLINE static inline __attribute__((always_inline))

PROCESSOR_INLINE processor_double2 processor_widen2(processor_float2 x) {
    return __builtin_convertvector(x, processor_double2);
}

PROCESSOR_INLINE processor_double4 processor_widen4(processor_float4 x) {
    return __builtin_convertvector(x, processor_double4);
}

PROCESSOR_INLINE processor_float2 processor_narrow2(processor_double2 x) {
    return __builtin_convertvector(x, processor_float2);
}

PROCESSOR_INLINE processor_float4 processor_narrow4(processor_double4 x) {
    return __builtin_convertvector(x, processor_float4);
}

/// x·y + z, rounded once.
PROCESSOR_INLINE processor_float2 processor_fused2(processor_float2 x, processor_float2 y, processor_float2 z) {
    return __builtin_elementwise_fma(x, y, z);
}

/// x·y + z, rounded once.
PROCESSOR_INLINE processor_float4 processor_fused4(processor_float4 x, processor_float4 y, processor_float4 z) {
    return __builtin_elementwise_fma(x, y, z);
}

/// x·y + z, rounded once where that is one instruction, else twice.
PROCESSOR_INLINE processor_double2 processor_multiply_add2(
    processor_double2 x, processor_double2 y, processor_double2 z) {
    return PROCESSOR_FUSES_MULTIPLY_ADD ? __builtin_elementwise_fma(x, y, z) : x * y + z;
}

/// x·y + z, rounded once where that is one instruction, else twice.
PROCESSOR_INLINE processor_double4 processor_multiply_add4(
    processor_double4 x, processor_double4 y, processor_double4 z) {
    return PROCESSOR_FUSES_MULTIPLY_ADD ? __builtin_elementwise_fma(x, y, z) : x * y + z;
}

/// All ones where the numbers are the same, else zero.
PROCESSOR_INLINE processor_unsigned4 processor_equal4(processor_unsigned4 x, processor_unsigned4 y) {
    return (processor_unsigned4)(x == y);
}

/// The lesser numbers.
PROCESSOR_INLINE processor_short8 processor_lesser8(processor_short8 x, processor_short8 y) {
    return __builtin_elementwise_min(x, y);
}

/// The lesser numbers; y where one of the two is none.
PROCESSOR_INLINE processor_double4 processor_lesser4(processor_double4 x, processor_double4 y) {
    return x < y ? x : y;
}

/// The greater numbers; y where one of the two is none.
PROCESSOR_INLINE processor_double4 processor_greater4(processor_double4 x, processor_double4 y) {
    return x > y ? x : y;
}

/// In both arms of a decision: the processor then guesses which one to take, instead of waiting for what decides.
PROCESSOR_INLINE void processor_guess_branch(void) {
    __asm__ volatile("");
}

#undef PROCESSOR_INLINE

#endif
