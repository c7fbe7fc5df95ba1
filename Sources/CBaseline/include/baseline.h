/* What the benchmark compares with: the same training in plain scalar C, one loop inside the other. */
#ifndef BASELINE_H
#define BASELINE_H

#include <stdbool.h>

/* The single neuron; `losses` and `weights` are rings of 256 for what every update gave. Returns W. */
double baseline_train_neuron(
    double weight, double input, double target, double rate, long updates, double *losses, double *weights);

/* 3 inputs, 6 sigmoid units, 3 outputs, one row, with sizes that the compiler knows; the parameters lie as in
   the notebook's programs, with linear layers or with raw matrices. `losses` is a ring of 256. Returns the loss. */
float baseline_train_notebook(
    float *parameters, bool linear_layers, const float *inputs, const float *targets, float rate, long updates,
    double *losses);

/* Two linear layers of any size and any number of rows. `room` takes what `baseline_room` says. Returns the loss. */
float baseline_train_layers(
    float *parameters, int inputs, int hidden, int outputs, int rows, const float *data, const float *targets,
    float rate, long updates, float *room);
/* So many additions and multiplications of float32, as fast as one core can; returns what nobody needs. */
float baseline_peak(long operations);

long baseline_room(int inputs, int hidden, int outputs, int rows);

#endif
