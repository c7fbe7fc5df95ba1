#include "ensemble.h"

#include <math.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LANES = ENSEMBLE_LANES, MAX_THREADS = 64 };

/// Pieces of a job that threads take one after the other.
typedef struct job {
    void (*piece)(const struct job *, long number, void *room);
    long count;
    size_t room_bytes;
    const ensemble_kernels *kernels;
    union {
        struct {
            const ensemble_plan *plan;
            float *parameters, *velocities;
        } networks;
        struct {
            const ensemble_neuron *neuron;
            double *weights, *velocities, *noted_weights;
        } neurons;
        struct {
            const double *rows;
            const long *ranks;
            long count, rank_count;
        } selection;
        struct {
            const double *rows;
            double *lowest, *lowest_steps;
            long row_count;
        } lows;
    };
    long steps, stride;
    double rate, *results;
    atomic_long next;
} job;

static void *take_pieces(void *shared) {
    job *job = shared;
    void *room = NULL;
    if (job->room_bytes > 0 && posix_memalign(&room, 64, job->room_bytes) != 0) abort();
    long number;
    while ((number = atomic_fetch_add(&job->next, 1)) < job->count) job->piece(job, number, room);
    free(room);
    return NULL;
}

/// - operations: about how many operations a piece takes.
static void do_job(job *job, double operations) {
    // A thread costs as much as some ten thousand operations.
    double worth = operations * (double)job->count / 1e6;
    long cores = sysconf(_SC_NPROCESSORS_ONLN), threads = cores < MAX_THREADS ? cores : MAX_THREADS;
    if (threads > job->count) threads = job->count;
    if ((double)threads > worth) threads = (long)worth;
    pthread_t helpers[MAX_THREADS];
    long started = 0;
    while (started + 1 < threads && pthread_create(&helpers[started], NULL, take_pieces, job) == 0) started++;
    take_pieces(job);
    while (started > 0) pthread_join(helpers[--started], NULL);
}

static void train_group(const job *job, long number, void *room) {
    const ensemble_plan *plan = job->networks.plan;
    long count = LANES * (long)plan->parameter_count;
    job->kernels->train(
        plan, job->networks.parameters + number * count,
        plan->has_velocity ? job->networks.velocities + number * count : NULL, room, job->steps, job->rate,
        job->results + number * LANES, job->stride);
}

void ensemble_train(
    const ensemble_kernels *kernels, const ensemble_plan *plan, float *parameters, float *velocities, long groups,
    long steps, double rate, double *losses) {
    long rows = plan->rows, outputs = rows * plan->outputs;
    long rows_of_lanes = 3L * plan->parameter_count + rows * plan->inputs + 2 * outputs + 2L * plan->unit_count;
    job job = {
        .piece = train_group, .count = groups, .room_bytes = rows_of_lanes * LANES * sizeof(float), .kernels = kernels,
        .networks = {plan, parameters, velocities}, .steps = steps, .stride = groups * LANES, .rate = rate,
        .results = losses};
    do_job(&job, (double)(steps + 1) * (double)plan->parameter_count * (double)(3 * rows + 1) * LANES / 4);
}

static void train_neuron_group(const job *job, long number, void *room) {
    (void)room;
    long first = number * LANES;
    job->kernels->train_neurons(
        job->neurons.neuron, job->neurons.weights + first, job->neurons.velocities + first, job->steps, job->rate,
        job->results + first, job->neurons.noted_weights + first, job->stride);
}

void ensemble_train_neurons(
    const ensemble_kernels *kernels, const ensemble_neuron *neuron, double *weights, double *velocities, long groups,
    long steps, double rate, double *losses, double *noted_weights) {
    job job = {
        .piece = train_neuron_group, .count = groups, .kernels = kernels,
        .neurons = {neuron, weights, velocities, noted_weights}, .steps = steps, .stride = groups * LANES,
        .rate = rate, .results = losses};
    do_job(&job, (double)(steps + 1) * LANES);
}

static void note_lowest_of_group(const job *job, long number, void *room) {
    (void)room;
    long first = number * LANES;
    job->kernels->note_lowest(
        job->lows.rows + first, job->lows.row_count, job->stride, job->steps, job->lows.lowest + first,
        job->lows.lowest_steps + first);
}

void ensemble_note_lowest(
    const ensemble_kernels *kernels, const double *rows, long row_count, long stride, long step, double *lowest,
    double *lowest_steps) {
    job job = {
        .piece = note_lowest_of_group, .count = stride / LANES, .kernels = kernels,
        .lows = {rows, lowest, lowest_steps, row_count}, .steps = step, .stride = stride};
    do_job(&job, (double)row_count * LANES);
}

/// Whole numbers in the order of the numbers themselves, and back.
static int64_t key(double number) {
    int64_t bits;
    memcpy(&bits, &number, sizeof bits);
    return bits < 0 ? bits ^ INT64_MAX : bits;
}

static double number(int64_t key) {
    int64_t bits = key < 0 ? key ^ INT64_MAX : key;
    double number;
    memcpy(&number, &bits, sizeof number);
    return number;
}

/// By halving what lies between two bounds until one number is left, or only equal ones.
static double select_rank(
    const ensemble_kernels *kernels, const double *numbers, long count, ensemble_survey survey, long rank) {
    if (rank >= survey.valid) return NAN;
    int64_t low = key(survey.lowest), high = key(survey.highest);
    long up_to_low = kernels->count_up_to(survey.lowest, numbers, count), up_to_high = survey.valid;
    if (rank < up_to_low) return survey.lowest;
    while (up_to_high - up_to_low > 1 && (uint64_t)high - (uint64_t)low > 1) {
        int64_t middle = low + (int64_t)(((uint64_t)high - (uint64_t)low) / 2);
        long up_to_middle = kernels->count_up_to(number(middle), numbers, count);
        if (rank < up_to_middle) {
            high = middle;
            up_to_high = up_to_middle;
        } else {
            low = middle;
            up_to_low = up_to_middle;
        }
    }
    return kernels->lowest_above(number(low), numbers, count);
}

static void select_in_row(const job *job, long number, void *room) {
    (void)room;
    const double *row = job->selection.rows + number * job->stride;
    ensemble_survey survey = job->kernels->survey(row, job->selection.count);
    for (long k = 0; k < job->selection.rank_count; k++)
        job->results[number * job->selection.rank_count + k] =
            select_rank(job->kernels, row, job->selection.count, survey, job->selection.ranks[k]);
}

void ensemble_select(
    const ensemble_kernels *kernels, const double *rows, long row_count, long stride, long count, const long *ranks,
    long rank_count, double *results) {
    job job = {
        .piece = select_in_row, .count = row_count, .kernels = kernels,
        .selection = {rows, ranks, count, rank_count}, .stride = stride, .results = results};
    do_job(&job, 15.0 * (double)count);
}
