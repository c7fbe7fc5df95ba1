#ifndef ENSEMBLE_H
#define ENSEMBLE_H

#include <stdbool.h>
#include <stdint.h>

// Many learners of one form side by side, one in each lane of a vector: the same operations in the same order, so that
// every lane has the bits of its own run.

/// How many learners a group has. What belongs to a group lies in rows of so many numbers.
enum { ENSEMBLE_LANES = 16 };

/// What a sum is made of, one code after the other, on a stack; a code from 0 on adds that term to the top.
enum {
    /// Adds the top to what lies below it, and takes it away.
    ENSEMBLE_JOIN = -1,
    /// Adds the bias to the top.
    ENSEMBLE_BIAS = -2,
    /// This less a term puts that term on the stack.
    ENSEMBLE_PUSH = -3,
    /// The most that lies on the stack.
    ENSEMBLE_STACK = 40,
};

/// The order of a sum.
typedef struct {
    const int32_t *codes;
    int32_t count;
    /// Where it is one term after the other from the first on, and the bias in the end: how many terms; else 0.
    int32_t sequence;
    /// Whether +0 is added in the end.
    bool adds_zero;
} ensemble_sum;

enum { ENSEMBLE_SIGMOID, ENSEMBLE_TANH, ENSEMBLE_RELU, ENSEMBLE_LINEAR };

/// A layer of weights: where they lie, and the orders of its sums by their places among `ensemble_plan.sums`.
typedef struct {
    int32_t inputs, outputs, first_weight, input_stride, output_stride;
    /// −1 where there are none.
    int32_t first_bias;
    /// How many values of its units, from the first on, have the exponential of vectors.
    int32_t in_vectors;
    /// By row of data and output, and by row of data and input.
    const uint16_t *sums, *slopes;
    /// By weight, and by output.
    const uint16_t *gradients, *bias_gradients;
    /// Whether all of them have the same order.
    bool sums_are_alike, slopes_are_alike, gradients_are_alike;
} ensemble_layer;

/// What the networks of an ensemble have in common.
typedef struct {
    int32_t rows, inputs, outputs, layer_count, parameter_count, unit_count, activation;
    const ensemble_layer *layers;
    const ensemble_sum *sums;
    /// The place of the order in which losses are added.
    int32_t loss_sum;
    bool is_squared, has_velocity;
    /// What the mean makes of the slope at each error.
    float share;
    float velocity_kept;
    double decay;
    /// Row by row.
    const float *data, *targets;
    /// 2^(k/32) for k from 0 to 31 as `Exponential.swift` has it.
    const uint64_t *exponentials;
    /// Eight numbers for each of 25 intervals as `HyperbolicTangent.swift` has them.
    const double *tangents;
    /// The functions for any number.
    float (*exponential)(float), (*vector_exponential)(float), (*tangent)(float);
} ensemble_plan;

/// What neurons have in common.
typedef struct {
    double input, target, velocity_kept, decay;
    bool is_squared, has_velocity;
} ensemble_neuron;

/// Some numbers at a glance.
typedef struct {
    double lowest, highest;
    long valid;
} ensemble_survey;

/// The same functions, compiled for one kind of processor.
typedef struct {
    /// Trains a group of networks.
    ///
    /// - parameters, velocities: rows of lanes. - room: what one thread works in, aligned to 64 bytes.
    /// - losses: of the step before the first update and of those after each: steps + 1 rows of lanes, `stride` apart.
    void (*train)(
        const ensemble_plan *plan, float *parameters, float *velocities, float *room, long steps, double rate,
        double *losses, long stride);
    /// Trains a group of neurons; beside the losses it writes the weights.
    void (*train_neurons)(
        const ensemble_neuron *neuron, double *weights, double *velocities, long steps, double rate, double *losses,
        double *noted_weights, long stride);
    /// Keeps the lowest of each lane of some rows, and the step of the row where it was first, from `step` on.
    void (*note_lowest)(
        const double *rows, long row_count, long stride, long step, double *lowest, double *lowest_steps);
    /// The extremes of some numbers, and how many are numbers at all.
    ensemble_survey (*survey)(const double *numbers, long count);
    /// How many of some numbers are at most a bound.
    long (*count_up_to)(double bound, const double *numbers, long count);
    /// The lowest of the numbers above a bound.
    double (*lowest_above)(double bound, const double *numbers, long count);
} ensemble_kernels;

/// The functions for every processor of the kind that is compiled for.
const ensemble_kernels *ensemble_kernels_baseline(void);
/// Those for AVX2 and FMA; NULL where the program is not for x86-64 or the processor does not have both.
const ensemble_kernels *ensemble_kernels_avx2(void);
/// Those for AVX-512 beside; NULL likewise.
const ensemble_kernels *ensemble_kernels_avx512(void);

/// Trains groups of networks on as many threads as are worth it.
///
/// Parameters and velocities lie group by group; losses in rows of lanes of all groups.
void ensemble_train(
    const ensemble_kernels *kernels, const ensemble_plan *plan, float *parameters, float *velocities, long groups,
    long steps, double rate, double *losses);

/// Trains groups of neurons likewise; the weights are noted in rows like the losses.
void ensemble_train_neurons(
    const ensemble_kernels *kernels, const ensemble_neuron *neuron, double *weights, double *velocities, long groups,
    long steps, double rate, double *losses, double *noted_weights);

/// Keeps the lowest of each column of some rows, and the step of the row where it was first, from `step` on.
void ensemble_note_lowest(
    const ensemble_kernels *kernels, const double *rows, long row_count, long stride, long step, double *lowest,
    double *lowest_steps);

/// Of each of some rows, the numbers at some ranks in rising order, those that are no numbers last.
void ensemble_select(
    const ensemble_kernels *kernels, const double *rows, long row_count, long stride, long count, const long *ranks,
    long rank_count, double *results);

#endif
