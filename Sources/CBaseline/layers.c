#include "arithmetic.h"
#include "baseline.h"
#include "order.h"

#pragma STDC FP_CONTRACT OFF

typedef struct {
    int inputs, outputs, rows;
    float *restrict weights, *restrict biases, *restrict gradients, *restrict bias_gradients;
} layer;

static void forward(const layer *l, const float *restrict x, float *restrict z) {
    long rows = l->rows, in = l->inputs, out = l->outputs, eights = out / 8 * 8;
    int large = rows >= 8 && out >= 8 && in >= 8;
    for (long r = 0; r < rows; r++)
        for (long o = 0; o < out; o++) {
            const float *w = l->weights + o * in, *row = x + r * in;
            float sum, bias = l->biases[o];
            if (out == 1) sum = vector(row, w, in, r, rows);
            else if (rows == 1 || (large && r >= rows / 4 * 4)) sum = vector(row, w, in, o, out);
            else if (large) {
                sum = blocks(row, w, in, o < eights ? 2 : o >= eights + (out - eights) / 4 * 4, bias);
                bias = -0.0f;
            }
            else sum = dot(row, w, in, o >= out / 4 * 4);
            z[r * out + o] = (sum + 0) + bias;
        }
}

/* Some products of a row in sequence, for all columns side by side. */
static inline void add_products(
    const float *left, long left_step, const float *right, long right_step, long count, long columns, int begins,
    float *restrict sums) {
    for (long k = 0; k < count; k++) {
        float value = left[k * left_step];
        const float *factors = right + k * right_step;
        if (begins && k == 0)
            for (long c = 0; c < columns; c++) sums[c] = value * factors[c];
        else
            for (long c = 0; c < columns; c++) sums[c] += value * factors[c];
    }
}

/* A product whose sums are sequences: `left` at [row * row_step + k * step], `right` row by row. */
static void sequences(
    const float *left, long row_step, long step, const float *right, long rows, long columns, long inner,
    float *restrict result) {
    int large = rows >= 8 && columns >= 8;
    long eights = columns / 8 * 8;
    float part[columns];
    for (long r = 0; r < rows; r++) {
        const float *values = left + r * row_step;
        float *sums = result + r * columns;
        long last = large && r < rows / 4 * 4 ? (inner - 1) / BLOCK * BLOCK : 0;
        add_products(values + last * step, step, right + last * columns, columns, inner - last, columns, 1, sums);
        for (long k = 0; k < last; k += BLOCK) {
            const float *v = values + k * step, *f = right + k * columns;
            add_products(v, step, f, columns, BLOCK, eights, 1, part);
            for (long c = 0; c < eights; c++) sums[c] += part[c];
            add_products(v, step, f + eights, columns, BLOCK, columns - eights, 0, sums + eights);
        }
        if (inner > 1)
            for (long c = 0; c < columns; c++) sums[c] += 0;
    }
}

static void collect(const layer *l, const float *restrict x, const float *restrict slopes) {
    sequences(slopes, 1, l->outputs, x, l->outputs, l->inputs, l->rows, l->gradients);
    for (long o = 0; o < l->outputs; o++) l->bias_gradients[o] = column_sum(slopes, l->rows, l->outputs, o);
}

static void pass_back(const layer *l, const float *restrict slopes, const float *restrict units, float *restrict back) {
    sequences(slopes, l->outputs, 1, l->weights, l->rows, l->inputs, l->outputs, back);
    for (long i = 0; i < (long)l->rows * l->inputs; i++) back[i] = (back[i] * (1 - units[i])) * units[i];
}

static void update(float *restrict parameters, const float *restrict gradients, long count, float rate) {
    for (long i = 0; i < count; i++) parameters[i] = multiply_add(-rate, gradients[i], parameters[i]);
}

long baseline_room(int inputs, int hidden, int outputs, int rows) {
    return (long)(inputs + 1) * hidden + (long)(hidden + 1) * outputs + 2L * rows * (hidden + outputs);
}

float baseline_train_layers(
    float *parameters, int inputs, int hidden, int outputs, int rows, const float *data, const float *targets,
    float rate, long updates, float *room) {
    long first = (long)(inputs + 1) * hidden, count = first + (long)(hidden + 1) * outputs;
    long hidden_bias = (long)inputs * hidden, output_bias = first + (long)hidden * outputs;
    float *units = room + count, *predictions = units + (long)rows * hidden;
    float *slopes = predictions + (long)rows * outputs, *output_slopes = slopes + (long)rows * hidden;
    layer one = {inputs, hidden, rows, parameters, parameters + hidden_bias, room, room + hidden_bias};
    layer two = {hidden, outputs, rows, parameters + first, parameters + output_bias, room + first, room + output_bias};
    float share = 1 / (float)(rows * outputs), loss = 0;
    for (long step = 0; step <= updates; step++) {
        forward(&one, data, units);
        long values = (long)rows * hidden, in_vectors = values / 16 * 16;
        for (long i = 0; i < values; i++) units[i] = i < in_vectors ? vector_sigmoid(units[i]) : sigmoid(units[i]);
        forward(&two, units, predictions);
        float errors[rows * outputs];
        for (long i = 0; i < (long)rows * outputs; i++) {
            float difference = targets[i] - predictions[i];
            errors[i] = fabsf(difference);
            output_slopes[i] = error_slope(difference, share);
        }
        loss = sum_of(errors, (long)rows * outputs) / (float)(rows * outputs);
        if (step == updates) break;
        collect(&two, units, output_slopes);
        pass_back(&two, output_slopes, units, slopes);
        collect(&one, data, slopes);
        update(parameters, room, count, rate);
    }
    return loss;
}
