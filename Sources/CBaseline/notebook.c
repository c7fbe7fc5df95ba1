#include <string.h>

#include "arithmetic.h"
#include "baseline.h"

#pragma STDC FP_CONTRACT OFF

double baseline_train_neuron(
    double weight, double input, double target, double rate, long updates, double *losses, double *weights) {
    double error = weight * input - target;
    for (long i = 0; i < updates; i++) {
        double slope = error < 0 ? -1 : 1;
        weight = weight - input * slope * rate;
        error = weight * input - target;
        losses[i & 255] = fabs(error);
        weights[i & 255] = weight;
    }
    return weight;
}

typedef struct {
    float w1[3][6], b1[6], w2[6][3], b2[3], h[6], d[3], loss;
} network;

static inline void forward(network *n, const float *x, const float *y, bool bias) {
    for (int j = 0; j < 6; j++) {
        float z = (x[0] * n->w1[0][j] + x[1] * n->w1[1][j]) + x[2] * n->w1[2][j];
        if (bias) z += n->b1[j];
        n->h[j] = sigmoid(z);
    }
    for (int k = 0; k < 3; k++) {
        float p = n->h[0] * n->w2[0][k];
        for (int j = 1; j < 6; j++) p += n->h[j] * n->w2[j][k];
        if (bias) p += n->b2[k];
        n->d[k] = y[k] - p;
    }
    n->loss = ((fabsf(n->d[0]) + fabsf(n->d[1])) + fabsf(n->d[2])) / 3;
}

static inline void update(network *n, const float *x, float rate, bool bias) {
    float slopes[3], hidden_slopes[6];
    for (int k = 0; k < 3; k++) slopes[k] = error_slope(n->d[k], 1.0f / 3);
    for (int j = 0; j < 6; j++) {
        float slope = (slopes[0] * n->w2[j][0] + slopes[1] * n->w2[j][1]) + slopes[2] * n->w2[j][2];
        hidden_slopes[j] = (slope * (1 - n->h[j])) * n->h[j];
    }
    for (int j = 0; j < 6; j++)
        for (int k = 0; k < 3; k++) n->w2[j][k] = multiply_add(-rate, n->h[j] * slopes[k], n->w2[j][k]);
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 6; j++) n->w1[i][j] = multiply_add(-rate, x[i] * hidden_slopes[j], n->w1[i][j]);
    if (!bias) return;
    for (int j = 0; j < 6; j++) n->b1[j] = multiply_add(-rate, hidden_slopes[j], n->b1[j]);
    for (int k = 0; k < 3; k++) n->b2[k] = multiply_add(-rate, slopes[k], n->b2[k]);
}

/* Between the struct and the order of the programs: matrices as they are, or transposed and followed by biases. */
static void copy(network *n, float *p, bool linear_layers, bool back) {
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 6; j++) {
            float *first = linear_layers ? &p[j * 3 + i] : &p[i * 6 + j];
            float *second = linear_layers ? &p[24 + i * 6 + j] : &p[18 + j * 3 + i];
            if (back) *first = n->w1[i][j], *second = n->w2[j][i];
            else n->w1[i][j] = *first, n->w2[j][i] = *second;
        }
    if (!linear_layers) return;
    memcpy(back ? p + 18 : n->b1, back ? n->b1 : p + 18, sizeof n->b1);
    memcpy(back ? p + 42 : n->b2, back ? n->b2 : p + 42, sizeof n->b2);
}

float baseline_train_notebook(
    float *parameters, bool linear_layers, const float *inputs, const float *targets, float rate, long updates,
    double *losses) {
    network n;
    const float x[3] = {inputs[0], inputs[1], inputs[2]}, y[3] = {targets[0], targets[1], targets[2]};
    copy(&n, parameters, linear_layers, false);
    forward(&n, x, y, linear_layers);
    if (linear_layers)
        for (long i = 0; i < updates; i++) {
            update(&n, x, rate, true);
            forward(&n, x, y, true);
            losses[i & 255] = n.loss;
        }
    else
        for (long i = 0; i < updates; i++) {
            update(&n, x, rate, false);
            forward(&n, x, y, false);
            losses[i & 255] = n.loss;
        }
    copy(&n, parameters, linear_layers, true);
    return n.loss;
}
