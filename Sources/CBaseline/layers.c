#include "arithmetic.h"
#include "baseline.h"

#pragma STDC FP_CONTRACT OFF

typedef struct {
    int inputs, outputs, rows;
    float *restrict weights, *restrict biases, *restrict gradients, *restrict bias_gradients;
} layer;

static void forward(const layer *l, const float *restrict x, float *restrict z) {
    for (int r = 0; r < l->rows; r++)
        for (int o = 0; o < l->outputs; o++) {
            const float *w = l->weights + (long)o * l->inputs, *row = x + (long)r * l->inputs;
            float sum = row[0] * w[0];
            for (int i = 1; i < l->inputs; i++) sum += row[i] * w[i];
            z[(long)r * l->outputs + o] = sum + l->biases[o];
        }
}

static void collect(const layer *l, const float *restrict x, const float *restrict slopes) {
    for (int r = 0; r < l->rows; r++)
        for (int o = 0; o < l->outputs; o++) {
            float slope = slopes[(long)r * l->outputs + o];
            float *gradient = l->gradients + (long)o * l->inputs;
            const float *row = x + (long)r * l->inputs;
            for (int i = 0; i < l->inputs; i++) gradient[i] = r ? gradient[i] + row[i] * slope : row[i] * slope;
            l->bias_gradients[o] = r ? l->bias_gradients[o] + slope : slope;
        }
}

static void pass_back(const layer *l, const float *restrict slopes, const float *restrict units, float *restrict back) {
    for (int r = 0; r < l->rows; r++) {
        float *sums = back + (long)r * l->inputs;
        const float *from = slopes + (long)r * l->outputs, *h = units + (long)r * l->inputs;
        for (int i = 0; i < l->inputs; i++) sums[i] = from[0] * l->weights[i];
        for (int o = 1; o < l->outputs; o++)
            for (int i = 0; i < l->inputs; i++) sums[i] += from[o] * l->weights[(long)o * l->inputs + i];
        for (int i = 0; i < l->inputs; i++) sums[i] = (sums[i] * (1 - h[i])) * h[i];
    }
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
        for (long i = 0; i < (long)rows * hidden; i++) units[i] = sigmoid(units[i]);
        forward(&two, units, predictions);
        loss = 0;
        for (long i = 0; i < (long)rows * outputs; i++) {
            float difference = targets[i] - predictions[i];
            loss += fabsf(difference);
            output_slopes[i] = error_slope(difference, share);
        }
        loss /= (float)(rows * outputs);
        if (step == updates) break;
        collect(&two, units, output_slopes);
        pass_back(&two, output_slopes, units, slopes);
        collect(&one, data, slopes);
        update(parameters, room, count, rate);
    }
    return loss;
}
