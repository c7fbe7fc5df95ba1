// The kernels; what includes this says for which processor.
//
// KERNEL_FUSES: whether a fused multiply-add is one instruction. KERNEL_PERMUTES: whether one of sixteen numbers of 64 bits is
// found in a register. KERNELS: the name of the table of functions.

#include <math.h>
#include <string.h>

#include "ensemble.h"

#pragma STDC FP_CONTRACT OFF
// Nothing here is called from elsewhere but through the table, which hands out no vectors.
#pragma clang diagnostic ignored "-Wpsabi"

#define INLINE static inline __attribute__((always_inline))
// Loops whose ends the compiler knows, where it does.
#define UNROLLED _Pragma("clang loop unroll(full)")
#pragma clang diagnostic ignored "-Wpass-failed"

enum { LANES = ENSEMBLE_LANES };

typedef float floats __attribute__((ext_vector_type(16)));
typedef unsigned words __attribute__((ext_vector_type(16)));
typedef float float4 __attribute__((ext_vector_type(4)));
typedef unsigned unsigned4 __attribute__((ext_vector_type(4)));
typedef float float2 __attribute__((ext_vector_type(2)));
typedef double double2 __attribute__((ext_vector_type(2)));
typedef double doubles __attribute__((ext_vector_type(16), aligned(8)));
typedef long long longs __attribute__((ext_vector_type(16)));
typedef short short8 __attribute__((ext_vector_type(8)));
typedef double double4 __attribute__((ext_vector_type(4)));
typedef float float8 __attribute__((ext_vector_type(8)));
typedef double double8 __attribute__((ext_vector_type(8)));
typedef long long long8 __attribute__((ext_vector_type(8), aligned(8)));

typedef union {
    floats all;
    float4 fours[4];
    float8 eights[2];
    float one[16];
} lanes;

INLINE floats repeated(float x) { return (floats)x; }

INLINE floats magnitude(floats x) { return __builtin_elementwise_abs(x); }

INLINE floats chosen(words condition, floats yes, floats no) {
    return (floats)((condition & (words)yes) | (~condition & (words)no));
}

INLINE bool any(words condition) { return __builtin_reduce_or(condition) != 0; }

#if !KERNEL_FUSES
/// What may make rounding twice wrong, as in `FusedMultiplyAdds`.
typedef struct {
    short8 rests, magnitudes;
} hazards;

static const hazards none = {0x7fff, 0x7fff};

/// Four numbers rounded to float32.
INLINE float4 narrowed(double2 low, double2 high, hazards *hazards) {
    unsigned4 rests = __builtin_shufflevector((unsigned4)low, (unsigned4)high, 0, 2, 4, 6) << 3;
    hazards->rests = __builtin_elementwise_min(hazards->rests, (short8)rests);
    float4 result = __builtin_shufflevector(
        __builtin_convertvector(low, float2), __builtin_convertvector(high, float2), 0, 1, 2, 3);
    short8 magnitudes = (short8)((unsigned4)result & 0x7fffffff);
    hazards->magnitudes = __builtin_elementwise_min(hazards->magnitudes, magnitudes);
    return result;
}

INLINE bool occurred(hazards hazards) {
    unsigned4 found = (unsigned4)(((unsigned4)hazards.rests & 0xffff0000) == 0x80000000);
    found |= ((unsigned4)hazards.magnitudes >> 16) - 0x0081;
    return __builtin_reduce_or(found) & 0x80000000;
}
#endif

/// x·y + z, rounded once.
INLINE floats fused(floats x, floats y, floats z) {
#if KERNEL_FUSES
    return __builtin_elementwise_fma(x, y, z);
#else
    lanes a = {x}, b = {y}, c = {z}, result;
    hazards hazards = none;
    for (int k = 0; k < 4; k++) {
        double4 sum = __builtin_convertvector(a.fours[k], double4) * __builtin_convertvector(b.fours[k], double4)
            + __builtin_convertvector(c.fours[k], double4);
        result.fours[k] = narrowed(sum.lo, sum.hi, &hazards);
    }
    if (__builtin_expect(occurred(hazards), 0))
        for (int k = 0; k < LANES; k++) result.one[k] = fmaf(a.one[k], b.one[k], c.one[k]);
    return result.all;
#endif
}

INLINE double8 multiply_add(double8 x, double8 y, double8 z) {
#if KERNEL_FUSES
    return __builtin_elementwise_fma(x, y, z);
#else
    return x * y + z;
#endif
}

static __attribute__((noinline)) floats one_by_one(floats x, float (*function)(float)) {
    lanes numbers = {x};
    for (int k = 0; k < 16; k++) numbers.one[k] = function(numbers.one[k]);
    return numbers.all;
}

/// The entries of the table of exponentials at eight places.
INLINE long8 entries_at(const uint64_t *table, long8 places) {
#if KERNEL_PERMUTES
    const long8 *rows = (const long8 *)table;
    long8 low = __builtin_ia32_vpermi2varq512(rows[0], places, rows[1]);
    long8 high = __builtin_ia32_vpermi2varq512(rows[2], places, rows[3]);
    long8 is_high = -(places >> 4);
    return (low & ~is_high) | (high & is_high);
#else
    // By way of memory, which takes less than numbers out of a vector one by one.
    volatile long8 stored = places;
    const volatile long long *place = (const volatile long long *)&stored;
    return (long8){table[place[0]], table[place[1]], table[place[2]], table[place[3]],
                   table[place[4]], table[place[5]], table[place[6]], table[place[7]]};
#endif
}

/// e to the power of numbers, as `ExponentialPairs` has it.
INLINE floats exponential(const ensemble_plan *plan, floats x) {
    if (__builtin_expect(any(~(words)(magnitude(x) < 512)), 0)) return one_by_one(x, plan->exponential);
    lanes in = {x}, out;
    for (int k = 0; k < 2; k++) {
        double8 wide = __builtin_convertvector(in.eights[k], double8);
        double8 shifted = multiply_add(0x1.71547652b82fep+5, wide, 0x1.8p52);
        double8 turns = shifted - 0x1.8p52;
#if KERNEL_FUSES
        double8 rest = multiply_add(0x1.71547652b82fep+5, wide, -turns);
#else
        double8 rest = (0x1.7154765p+5 * wide - turns) + 0x1.5c17fp-26 * wide;
#endif
        long8 whole = (long8)shifted;
        double8 scale = (double8)(entries_at(plan->exponentials, whole & 31) + (whole << 47));
        double8 upper = multiply_add(0x1.c6af84b912394p-20, rest, 0x1.ebfce50fac4f3p-13);
        double8 lower = multiply_add(0x1.62e42ff0c52d6p-6, rest, 1);
        out.eights[k] = __builtin_convertvector(multiply_add(upper, rest * rest, lower) * scale, float8);
    }
    return out.all;
}

/// e to the power of numbers, as `vectorExponential` has it.
INLINE floats vector_exponential(const ensemble_plan *plan, floats x) {
    if (__builtin_expect(any(~(words)(x >= -104 & x <= 100)), 0)) return one_by_one(x, plan->vector_exponential);
    floats shifted = x * 0x1.715476p+0f + 0x1.8p23f;
    floats turns = shifted - 0x1.8p23f;
    floats rest = x + turns * -0x1.62e4p-1f;
    rest = fused(repeated(-0x1.7f7d1cp-20f), turns, rest);
    floats sum = fused(repeated(0x1.a057b4p-13f), rest, repeated(0x1.6d2d92p-10f));
    sum = fused(sum, rest, repeated(0x1.11114cp-7f));
    sum = fused(sum, rest, repeated(0x1.5554f4p-5f));
    sum = fused(sum, rest, repeated(0x1.555556p-3f));
    sum = fused(sum, rest, repeated(0.5f));
    sum = 1 + fused(rest * rest, sum, rest);
    typedef int integers __attribute__((ext_vector_type(16)));
    integers whole = (integers)((words)shifted - 0x4b400000);
    integers half = whole >> 1;
    return sum * (floats)((half + 127) << 23) * (floats)((whole - half + 127) << 23);
}

INLINE floats tangent(const ensemble_plan *plan, floats x) {
    if (__builtin_expect(any(~(words)(magnitude(x) < 8)), 0)) return one_by_one(x, plan->tangent);
    lanes in = {magnitude(x)}, out;
    for (int k = 0; k < 4; k++) {
        const double *piece[4];
        for (int l = 0; l < 4; l++) {
            float size = in.fours[k][l];
            unsigned bits;
            memcpy(&bits, &size, sizeof bits);
            piece[l] = plan->tangents + (size < 0.125f ? 0 : ((bits - 0x3e000000) >> 21) + 1) * 8;
        }
#define FACTOR(n) (double4){piece[0][n], piece[1][n], piece[2][n], piece[3][n]}
        double4 distance = __builtin_convertvector(in.fours[k], double4) - FACTOR(0);
        double4 sum = FACTOR(7);
        sum = sum * distance + FACTOR(6);
        sum = sum * distance + FACTOR(5);
        sum = sum * distance + FACTOR(4);
        sum = sum * distance + FACTOR(3);
        sum = sum * distance + FACTOR(2);
        sum = sum * distance + FACTOR(1);
#undef FACTOR
        out.fours[k] = __builtin_convertvector(sum, float4);
    }
    return (floats)(((words)out.all & 0x7fffffff) | ((words)x & 0x80000000));
}

/// A sum of products of numbers at equal distances, or without factors of the numbers themselves, in any order.
static __attribute__((noinline)) void add_in_order(
    const ensemble_sum *order, const floats *x, long x_step, const floats *y, long y_step, const floats *bias,
    floats *sum) {
    floats stack[ENSEMBLE_STACK];
    floats *top = stack - 1;
    for (long k = 0; k < order->count; k++) {
        long code = order->codes[k];
        if (code <= ENSEMBLE_PUSH) {
            code = ENSEMBLE_PUSH - code;
            *++top = y ? x[code * x_step] * y[code * y_step] : x[code * x_step];
        } else if (code >= 0) {
            *top += y ? x[code * x_step] * y[code * y_step] : x[code * x_step];
        } else if (code == ENSEMBLE_JOIN) {
            top--;
            top[0] += top[1];
        } else if (bias) {
            *top += *bias;
        }
    }
    *sum = *top + (order->adds_zero ? 0 : -0.0f);
}

INLINE void add_up(
    const ensemble_sum *order, const floats *x, long x_step, const floats *y, long y_step, const floats *bias,
    floats *sum) {
    if (order->sequence == 0) return add_in_order(order, x, x_step, y, y_step, bias, sum);
    floats all = y ? x[0] * y[0] : x[0];
    for (long k = 1; k < order->sequence; k++) all += y ? x[k * x_step] * y[k * y_step] : x[k * x_step];
    all += order->adds_zero ? 0 : -0.0f;
    *sum = bias ? all + *bias : all;
}

/// Numbers in memory as a matrix: how far it is to the next row, and to the next column.
typedef struct {
    floats *start;
    long row, column;
} matrix;

/// A product of matrices whose sums are sequences; how many products each has may be known to the compiler.
INLINE void multiply_in_sequence(
    long count, const matrix *left, const matrix *right, long rows, long columns, floats zero,
    const floats *restrict biases, floats *restrict result, long row_step, long column_step) {
    UNROLLED for (long row = 0; row < rows; row++) {
        const floats *restrict x = left->start + row * left->row;
        const floats *restrict y = right->start;
        floats *restrict place = result + row * row_step;
        UNROLLED for (long column = 0; column < columns; column++, y += right->column, place += column_step) {
            floats sum = x[0] * y[0];
            UNROLLED for (long k = 1; k < count; k++) sum += x[k * left->column] * y[k * right->row];
            sum += zero;
            if (biases) sum += biases[column];
            *place = sum;
        }
    }
}

/// A product of matrices, every sum in its order; biases are added to the columns, unless there are none.
INLINE void multiply(
    const ensemble_plan *plan, const uint16_t *orders, bool are_alike, long count, const matrix *left,
    const matrix *right, long rows, long columns, const floats *biases, floats *result, long row_step, long column_step) {
    const ensemble_sum *first = &plan->sums[orders[0]];
    if (are_alike && first->sequence > 0) {
        const floats zero = repeated(first->adds_zero ? 0 : -0.0f);
#define IN_SEQUENCE(count, biases) \
    multiply_in_sequence(count, left, right, rows, columns, zero, biases, result, row_step, column_step)
#define WITH_OR_WITHOUT(count) \
    if (biases) IN_SEQUENCE(count, biases); \
    else IN_SEQUENCE(count, NULL); \
    return
        if (__builtin_constant_p(count)) {
            WITH_OR_WITHOUT(count);
        }
        switch (count) {
        case 1: WITH_OR_WITHOUT(1);
        case 2: WITH_OR_WITHOUT(2);
        case 3: WITH_OR_WITHOUT(3);
        case 4: WITH_OR_WITHOUT(4);
        case 6: WITH_OR_WITHOUT(6);
        default: WITH_OR_WITHOUT(count);
        }
    }
    for (long row = 0; row < rows; row++)
        for (long column = 0; column < columns; column++) {
            long place = row * row_step + column * column_step;
            add_up(
                &plan->sums[orders[place]], left->start + row * left->row, left->column,
                right->start + column * right->column, right->row, biases ? biases + column : NULL, result + place);
        }
}

/// What one thread works with, beside parameters and velocities.
typedef struct {
    floats *parameters, *velocities, *gradients, *inputs, *targets, *units, *slopes, *losses;
} space;

INLINE space space_in(const ensemble_plan *plan, float *room) {
    space s;
    s.parameters = (floats *)room;
    s.velocities = s.parameters + plan->parameter_count;
    s.gradients = s.velocities + (plan->has_velocity ? plan->parameter_count : 0);
    s.inputs = s.gradients + plan->parameter_count;
    s.targets = s.inputs + plan->rows * plan->inputs;
    s.units = s.targets + plan->rows * plan->outputs;
    s.slopes = s.units + plan->unit_count;
    s.losses = s.slopes + plan->unit_count;
    return s;
}

/// The weights of a layer: a row for each input, a column for each output.
INLINE matrix weights(const ensemble_layer *layer, floats *parameters) {
    return (matrix){parameters + layer->first_weight, layer->input_stride, layer->output_stride};
}

INLINE void activate(const ensemble_plan *plan, floats *units, long in_vectors, long count) {
    switch (plan->activation) {
    case ENSEMBLE_SIGMOID:
        for (long k = 0; k < in_vectors; k++) units[k] = 1 / (1 + vector_exponential(plan, 0 - units[k]));
        for (long k = in_vectors; k < count; k++) units[k] = 1 / (1 + exponential(plan, -units[k]));
        break;
    case ENSEMBLE_TANH:
        for (long k = 0; k < count; k++) units[k] = tangent(plan, units[k]);
        break;
    case ENSEMBLE_RELU:
        for (long k = 0; k < count; k++) units[k] = chosen((words)(units[k] < 0), repeated(0), units[k]);
        break;
    }
}

/// The values of all units, and the losses of one step.
INLINE void forward(const ensemble_plan *plan, const space *s, doubles *losses) {
    floats *before = s->inputs, *units = s->units;
    UNROLLED for (long number = 0; number < plan->layer_count; number++) {
        const ensemble_layer *layer = &plan->layers[number];
        long out = layer->outputs, count = plan->rows * out;
        matrix all_weights = weights(layer, s->parameters);
        multiply(
            plan, layer->sums, layer->sums_are_alike, layer->inputs,
            &(matrix){before, layer->inputs, 1}, &all_weights, plan->rows, out,
            layer->first_bias < 0 ? NULL : s->parameters + layer->first_bias, units, out, 1);
        if (number < plan->layer_count - 1) activate(plan, units, layer->in_vectors, count);
        before = units;
        units += count;
    }
    long count = (long)plan->rows * plan->outputs;
    for (long k = 0; k < count; k++) {
        floats error = before[k] - s->targets[k];
        s->losses[k] = plan->is_squared ? error * error : magnitude(error);
    }
    floats sum;
    add_up(&plan->sums[plan->loss_sum], s->losses, 1, NULL, 0, NULL, &sum);
    *losses = __builtin_convertvector(sum / (float)count, doubles);
}

INLINE void start_from_errors(const ensemble_plan *plan, const space *s) {
    long count = (long)plan->rows * plan->outputs, first = plan->unit_count - count;
    for (long k = 0; k < count; k++) {
        floats error = s->units[first + k] - s->targets[k];
        floats slope = plan->share * error;
        if (!plan->is_squared) {
            slope = chosen((words)(error < 0), repeated(-plan->share), repeated(-0.0f));
            slope = chosen((words)(error > 0), repeated(plan->share), slope);
        }
        s->slopes[first + k] = slope;
    }
}

/// From slopes by the values of units to slopes by what arrives at them.
INLINE void pass_activation(const ensemble_plan *plan, const floats *units, floats *slopes, long count) {
    switch (plan->activation) {
    case ENSEMBLE_SIGMOID:
        for (long k = 0; k < count; k++) slopes[k] = (slopes[k] * (1 - units[k])) * units[k];
        break;
    case ENSEMBLE_TANH:
        for (long k = 0; k < count; k++) slopes[k] = slopes[k] * fused(-units[k], units[k], repeated(1));
        break;
    case ENSEMBLE_RELU:
        for (long k = 0; k < count; k++) slopes[k] = chosen((words)(units[k] <= 0), repeated(0), slopes[k]);
        break;
    }
}

/// The gradients, from the errors back to the inputs.
INLINE void backward(const ensemble_plan *plan, const space *s) {
    start_from_errors(plan, s);
    long rows = plan->rows, first = plan->unit_count;
    UNROLLED for (long number = plan->layer_count - 1; number >= 0; number--) {
        const ensemble_layer *layer = &plan->layers[number];
        long in = layer->inputs, out = layer->outputs;
        first -= rows * out;
        long before = first - rows * in;
        floats *slopes = s->slopes + first, *inputs = number > 0 ? s->units + before : s->inputs;
        multiply(
            plan, layer->gradients, layer->gradients_are_alike, rows, &(matrix){slopes, 1, out},
            &(matrix){inputs, in, 1}, out, in, NULL, s->gradients + layer->first_weight, layer->output_stride,
            layer->input_stride);
        if (layer->first_bias >= 0)
            for (long output = 0; output < out; output++)
                add_up(
                    &plan->sums[layer->bias_gradients[output]], slopes + output, out, NULL, 0, NULL,
                    s->gradients + layer->first_bias + output);
        if (number == 0) break;
        matrix turned = weights(layer, s->parameters);
        multiply(
            plan, layer->slopes, layer->slopes_are_alike, out, &(matrix){slopes, out, 1},
            &(matrix){turned.start, turned.column, turned.row}, rows, in, NULL, s->slopes + before, in, 1);
        pass_activation(plan, inputs, s->slopes + before, rows * in);
    }
}

#if !KERNEL_FUSES
static __attribute__((noinline)) void add_one_by_one(floats *numbers, float factor, const floats *others) {
    float *sums = (float *)numbers;
    for (int k = 0; k < LANES; k++) sums[k] = fmaf(factor, ((const float *)others)[k], sums[k]);
}
#endif

/// Adds products to numbers, rounded once, in place.
static void add_products(floats *restrict numbers, float factor, const floats *restrict others, long count) {
#if KERNEL_FUSES
    for (long k = 0; k < count; k++) numbers[k] = fused(repeated(factor), others[k], numbers[k]);
#else
    // As `FusedMultiplyAdds` does: rounded twice, and watched for what that may make wrong.
    const double wide = factor;
    for (long k = 0; k < count; k++) {
        const float2 *x = (const float2 *)&others[k], *y = (const float2 *)&numbers[k];
        hazards hazards = none;
        float4 results[4];
        for (int l = 0; l < 4; l++) {
            double2 low = wide * __builtin_convertvector(x[2 * l], double2) + __builtin_convertvector(y[2 * l], double2);
            double2 high =
                wide * __builtin_convertvector(x[2 * l + 1], double2) + __builtin_convertvector(y[2 * l + 1], double2);
            results[l] = narrowed(low, high, &hazards);
        }
        if (__builtin_expect(occurred(hazards), 0)) {
            add_one_by_one(&numbers[k], factor, &others[k]);
        } else {
            memcpy(&numbers[k], results, sizeof results);
        }
    }
#endif
}

INLINE void descend(const ensemble_plan *plan, const space *s, float negative_rate) {
    if (plan->has_velocity) {
        for (long k = 0; k < plan->parameter_count; k++)
            s->velocities[k] = plan->velocity_kept * s->velocities[k] + s->gradients[k];
    }
    add_products(
        s->parameters, negative_rate, plan->has_velocity ? s->velocities : s->gradients, plan->parameter_count);
}

INLINE void train_form(
    const ensemble_plan *plan, float *parameters, float *velocities, float *room, long steps, double rate,
    double *losses, long stride) {
    space s = space_in(plan, room);
    size_t bytes = plan->parameter_count * sizeof(floats);
    memcpy(s.parameters, parameters, bytes);
    if (plan->has_velocity) memcpy(s.velocities, velocities, bytes);
    for (long k = 0; k < (long)plan->rows * plan->inputs; k++) s.inputs[k] = repeated(plan->data[k]);
    for (long k = 0; k < (long)plan->rows * plan->outputs; k++) s.targets[k] = repeated(plan->targets[k]);
    for (long step = 0;; step++, losses += stride) {
        forward(plan, &s, (doubles *)losses);
        if (step == steps) break;
        backward(plan, &s);
        descend(plan, &s, -(float)rate);
        rate *= plan->decay;
    }
    memcpy(parameters, s.parameters, bytes);
    if (plan->has_velocity) memcpy(velocities, s.velocities, bytes);
}

static void train_any(
    const ensemble_plan *plan, float *parameters, float *velocities, float *room, long steps, double rate,
    double *losses, long stride) {
    train_form(plan, parameters, velocities, room, steps, rate, losses, stride);
}

/// Whether it is the notebook's network of linear layers, trained by the plain rule.
static bool is_notebook(const ensemble_plan *plan) {
    const ensemble_layer *layers = plan->layers;
    return plan->rows == 1 && plan->layer_count == 2 && plan->inputs == 3 && layers[0].outputs == 6
        && plan->outputs == 3 && layers[0].first_bias >= 0 && plan->activation == ENSEMBLE_SIGMOID
        && !plan->is_squared && !plan->has_velocity;
}

/// The same with everything known to the compiler.
static void train_notebook(
    const ensemble_plan *plan, float *parameters, float *velocities, float *room, long steps, double rate,
    double *losses, long stride) {
    const ensemble_layer *given = plan->layers;
    const ensemble_layer layers[2] = {
        {3, 6, 0, 1, 3, 18, 0, given[0].sums, NULL, given[0].gradients, given[0].bias_gradients, true, true, true},
        {6, 3, 24, 1, 6, 42, 0, given[1].sums, given[1].slopes, given[1].gradients, given[1].bias_gradients, true, true,
         true},
    };
    const ensemble_plan known = {
        .rows = 1, .inputs = 3, .outputs = 3, .layer_count = 2, .parameter_count = 45, .unit_count = 9,
        .activation = ENSEMBLE_SIGMOID, .layers = layers, .sums = plan->sums, .loss_sum = plan->loss_sum,
        .is_squared = false, .has_velocity = false, .share = plan->share, .velocity_kept = 0, .decay = plan->decay,
        .data = plan->data, .targets = plan->targets, .exponentials = plan->exponentials, .tangents = plan->tangents,
        .exponential = plan->exponential, .vector_exponential = plan->vector_exponential, .tangent = plan->tangent};
    train_form(&known, parameters, velocities, room, steps, rate, losses, stride);
}

static void train(
    const ensemble_plan *plan, float *parameters, float *velocities, float *room, long steps, double rate,
    double *losses, long stride) {
    (is_notebook(plan) ? train_notebook : train_any)(
        plan, parameters, velocities, room, steps, rate, losses, stride);
}

static void train_neurons(
    const ensemble_neuron *neuron, double *weights, double *velocities, long steps, double rate, double *losses,
    double *noted_weights, long stride) {
    doubles weight = *(doubles *)weights, velocity = *(doubles *)velocities;
    for (long step = 0;; step++, losses += stride, noted_weights += stride) {
        doubles error = weight * neuron->input - neuron->target;
        *(doubles *)losses = neuron->is_squared ? error * error : __builtin_elementwise_abs(error);
        *(doubles *)noted_weights = weight;
        if (step == steps) break;
        doubles slope = 2 * error;
        if (!neuron->is_squared) slope = (doubles)(((longs)(doubles)1.0 | ((longs)(error < 0) & (longs)(doubles)-0.0)));
        doubles gradient = neuron->input * slope;
        if (neuron->has_velocity) {
            gradient = neuron->velocity_kept * velocity + gradient;
            velocity = gradient;
        }
        weight = weight - gradient * rate;
        rate *= neuron->decay;
    }
    *(doubles *)weights = weight;
    *(doubles *)velocities = velocity;
}

INLINE doubles either(longs condition, doubles yes, doubles no) {
    return (doubles)((condition & (longs)yes) | (~condition & (longs)no));
}

static void note_lowest(
    const double *rows, long row_count, long stride, long step, double *lowest, double *lowest_steps) {
    doubles low = *(doubles *)lowest, steps = *(doubles *)lowest_steps;
    for (long row = 0; row < row_count; row++, rows += stride) {
        doubles x = *(const doubles *)rows;
        longs is_lower = (longs)(x < low);
        low = either(is_lower, x, low);
        steps = either(is_lower, (doubles)(double)(step + row), steps);
    }
    *(doubles *)lowest = low;
    *(doubles *)lowest_steps = steps;
}

/// Sixteen numbers; behind the last one, some that are none.
INLINE doubles sixteen(const double *numbers, long left) {
    if (left >= LANES) return *(const doubles *)numbers;
    doubles few = (doubles)NAN;
    for (long k = 0; k < left; k++) few[k] = numbers[k];
    return few;
}

static ensemble_survey survey(const double *numbers, long count) {
    doubles lowest = (doubles)INFINITY, highest = (doubles)-INFINITY;
    longs valid = 0;
    for (long k = 0; k < count; k += LANES) {
        doubles x = sixteen(numbers + k, count - k);
        lowest = either((longs)(x < lowest), x, lowest);
        highest = either((longs)(x > highest), x, highest);
        valid -= (longs)(x == x);
    }
    ensemble_survey result = {lowest[0], highest[0], __builtin_reduce_add(valid)};
    for (int k = 1; k < LANES; k++) {
        if (lowest[k] < result.lowest) result.lowest = lowest[k];
        if (highest[k] > result.highest) result.highest = highest[k];
    }
    return result;
}

static long count_up_to(double bound, const double *numbers, long count) {
    longs sums = 0;
    for (long k = 0; k < count; k += LANES) sums -= (longs)(sixteen(numbers + k, count - k) <= bound);
    return __builtin_reduce_add(sums);
}

static double lowest_above(double bound, const double *numbers, long count) {
    doubles lowest = (doubles)INFINITY;
    for (long k = 0; k < count; k += LANES) {
        doubles x = sixteen(numbers + k, count - k);
        lowest = either((longs)(x > bound) & (longs)(x < lowest), x, lowest);
    }
    double result = lowest[0];
    for (int k = 1; k < LANES; k++)
        if (lowest[k] < result) result = lowest[k];
    return result;
}

static const ensemble_kernels KERNELS = {train, train_neurons, note_lowest, survey, count_up_to, lowest_above};
