/* The order of additions in a product of matrices, as ProductOrder says it, one sum after the other. */
#ifndef ORDER_H
#define ORDER_H

#pragma STDC FP_CONTRACT OFF

enum { BLOCK = 112 };

static inline float sequence(const float *x, const float *y, long count, float sum) {
    for (long i = 0; i < count; i++) sum += x[i] * y[i];
    return sum;
}

static inline float lanes(const float *a, const float *b, long count, int first, int group, int twice) {
    long end = count > first ? first + (count - first) / group * group : first;
    if (end == first) return sequence(a, b, count, -0.0f);
    float u[4], w[4] = {0};
    for (int q = 0; q < 4; q++) u[q] = a[first + q] * b[first + q];
    if (first) u[0] += a[0] * b[0];
    long i = first + 4;
    if (twice)
        for (int q = 0; q < 4; q++) w[q] = a[i + q] * b[i + q];
    for (i += twice ? 4 : 0; i < end; i += twice ? 8 : 4)
        for (int q = 0; q < 4; q++) {
            u[q] += a[i + q] * b[i + q];
            if (twice) w[q] += a[i + q + 4] * b[i + q + 4];
        }
    if (twice)
        for (int q = 0; q < 4; q++) u[q] += w[q];
    return sequence(a + end, b + end, count - end, (u[0] + u[2]) + (u[1] + u[3]));
}

static inline float dot(const float *x, const float *y, long count, int left_over) {
    return left_over ? lanes(x, y, count, 0, 8, 1) : lanes(x, y, count, 0, 4, 0);
}

/* One of so many sums in a product of a matrix and a vector. */
static inline float vector(const float *x, const float *y, long count, long number, long of) {
    long rest = number - of / 4 * 4;
    return rest < 0 ? lanes(x, y, count, 1, 4, 0) : lanes(x, y, count, 1, 8, rest != 1);
}

static inline float block(const float *x, const float *y, long count, int kind) {
    return kind == 2 ? sequence(x, y, count, -0.0f) : dot(x, y, count, kind);
}

/* Part of a large product: the last block comes first, then the bias. `kind`: 0 and 1 are dots, 2 is a sequence. */
static inline float blocks(const float *x, const float *y, long count, int kind, float bias) {
    long last = (count - 1) / BLOCK * BLOCK;
    float sum = block(x + last, y + last, count - last, kind) + 0 + bias;
    for (long i = 0; i < last; i += BLOCK) sum += block(x + i, y + i, BLOCK, kind);
    return sum;
}

/* Sums in levels, of every `step`th number: after every 16 a sum goes up a level. For up to 65536 numbers. */
static inline float levels(const float *x, long count, long step) {
    float sum[4] = {0};
    for (long i = 0; i < count;) {
        sum[0] += x[i++ * step];
        for (int l = 1; l < 4 && !(i & ((1l << 4 * l) - 1)); l++) sum[l] += sum[l - 1], sum[l - 1] = 0;
    }
    return ((sum[0] + sum[1]) + sum[2]) + sum[3];
}

static inline float four_streams(const float *x, long count, long step) {
    long quarter = count / 4;
    float sum = levels(x, quarter, 4 * step);
    for (long i = quarter * 4; i < count; i++) sum += x[i * step];
    for (int k = 1; k < 4; k++) sum += levels(x + k * step, quarter, 4 * step);
    return sum;
}

static inline float sum_of(const float *x, long count) {
    if (count < 8) return 0 + four_streams(x, count, 1);
    float sum = 0;
    for (long i = count / 8 * 8; i < count; i++) sum += x[i];
    for (int lane = 0; lane < 8; lane++) sum += four_streams(x + lane, count / 8, 8);
    return sum;
}

/* The sum of a column of so many. */
static inline float column_sum(const float *x, long rows, long columns, long column) {
    if (rows == 1) return 0 + x[column];
    if (columns == 1) return sum_of(x, rows);
    long one_stream = columns < 8 ? columns / 4 * 4 : columns / 32 * 32;
    return 0 + (column < one_stream ? levels(x + column, rows, columns) : four_streams(x + column, rows, columns));
}

#endif
