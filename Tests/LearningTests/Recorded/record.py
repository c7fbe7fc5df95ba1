#!/usr/bin/env python3
"""Records the runs that the tests, and `nnviz verify`, compare this program with.

    python3 record.py [--folder FOLDER] [SEED ...]

Needs torch, on x86-64 with AVX2, and the environment that makes it compute the same bits on every such processor:

    MKL_CBWR=COMPATIBLE ATEN_CPU_CAPABILITY=avx2 python3 record.py

Without a folder the files go beside this program; without seeds they are 0, 5, 42
(5 because an error of its program B is exactly 0 after 529 updates: the slope of |0| counts).
Written are

  A.json            the neuron of plain Python: for each seed three schedules of learning rates, the weight after each step
  B_seed<N>_f32.json   two matrices from torch.randn, no biases
  C_seed<N>_f32.json   two layers nn.Linear with biases
  others.json       other shapes, activations, rows and rules: the losses of some updates, the parameters and gradients after them
  special.json      functions and their slopes at zeros, subnormal numbers, infinities and not-a-number, as bits
  meta.json         the versions that made them

B and C hold the start, the loss after 0 ... 3000 updates, and at a few of them parameters, predictions and gradients, all
before the next update. Numbers have as many digits as it takes to get the same bits back: 9 for float32, Python's
own shortest form for float64.
"""
import argparse
import json
import pathlib
import platform
import random

import torch

UPDATES = 3000
RATE = 0.01
DETAILED = frozenset((0, 1, 10, 100, 1000, 3000))
INPUTS = [[-1.0, 3.0, 5.0]]
TARGETS = [[0.7, 1.3, 2.1]]
SMALL = {"seed": 7, "sizes": [3, 5, 4, 2], "inputs": INPUTS, "targets": [[0.7, 1.3]], "lr": RATE}
XOR = {"inputs": [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]], "targets": [[0.0], [1.0], [1.0], [0.0]]}
CURVE = {"inputs": [[-2.0], [-1.0], [0.0], [1.0], [2.0]], "targets": [[4.0], [1.0], [0.0], [1.0], [4.0]]}
NOTEBOOK = {"seed": 0, "sizes": [3, 6, 3], "inputs": INPUTS, "targets": TARGETS, "lr": RATE}


def draws(seed, rows, columns):
    """Numbers with one decimal."""
    generator = random.Random(seed)
    return [[generator.randint(-20, 20) / 10 for _ in range(columns)] for _ in range(rows)]


def shape(seed, rows, *sizes):
    return {"seed": seed, "sizes": list(sizes), "inputs": draws(seed, rows, sizes[0]), "targets": draws(-seed, rows, sizes[-1]), "lr": RATE}


OTHERS = (
    {"program": "B", "activation": "sigmoid", **SMALL},
    {"program": "C", "activation": "relu", **SMALL},
    {"program": "C", "activation": "sigmoid", "seed": 5, "sizes": [2, 3, 1], **XOR, "lr": 0.1},
    {"program": "B", "activation": "tanh", "seed": 5, "sizes": [3, 6, 3], "inputs": INPUTS, "targets": TARGETS, "lr": RATE},
    {"program": "B", "activation": "sigmoid", "seed": 1, "sizes": [2, 4, 1], **XOR, "lr": 0.1},
    {"program": "C", "activation": "tanh", "seed": 7, "sizes": [1, 6, 1], **CURVE, "lr": 0.1},
    {"program": "C", "activation": "relu", "seed": 2, "sizes": [1, 6, 6, 1], **CURVE, "lr": 0.05},
    {"program": "C", "activation": "sigmoid", **shape(3, 1, 4, 18, 5)},
    {"program": "B", "activation": "sigmoid", **shape(4, 13, 5, 11, 9, 3)},
    {"program": "C", "activation": "tanh", **shape(5, 19, 9, 15, 13)},
    {"program": "C", "activation": "none", **shape(6, 33, 2, 1, 4)},
    {"program": "B", "activation": "relu", **shape(7, 9, 1, 9, 1)},
    {"program": "C", "activation": "sigmoid", "updates": 50, **shape(8, 9, 230, 9)},
    {"program": "B", "activation": "tanh", "updates": 50, **shape(9, 115, 8, 9)},
    {"program": "B", "activation": "sigmoid", **NOTEBOOK, "objective": "squared"},
    {"program": "C", "activation": "sigmoid", **NOTEBOOK, "momentum": 0.9},
    {"program": "B", "activation": "sigmoid", **NOTEBOOK, "keep_gradients": True},
    {"program": "C", "activation": "sigmoid", **NOTEBOOK, "decay": 0.99},
    {"program": "C", "activation": "sigmoid", **NOTEBOOK, "weight": 0.1},
    {"program": "C", "activation": "tanh", **shape(10, 5, 2, 6, 2), "objective": "squared", "momentum": 0.5, "decay": 0.999},
    {"program": "C", "activation": "relu", "seed": 3, "sizes": [2, 4, 1], **XOR, "lr": 0.1, "keep_gradients": True},
)
OTHERS_UPDATES = 300
ACTIVATIONS = {"sigmoid": torch.nn.Sigmoid, "tanh": torch.nn.Tanh, "relu": torch.nn.ReLU, "none": torch.nn.Identity}
SCHEDULES = ([[1, 0.001], [100, 0.0001]], [[100, 0.05]], [[100, 0.1]])


def short(tensor):
    """All values of a float32 tensor, row by row, as the floats that print with 9 digits."""
    return [float(format(value, ".9g")) for value in tensor.detach().flatten().tolist()]


def neuron_weights(seed, schedule, given=6, target=1.5):
    """The weight of the neuron at the start and after each step."""
    random.seed(seed)
    weight = random.uniform(0, 0.5)
    weights = [weight]
    for rate in (rate for steps, rate in schedule for _ in range(steps)):
        slope = -1 if weight * given - target < 0 else 1
        weight -= given * slope * rate
        weights.append(weight)
    return weights


def neuron_file(seeds):
    runs = [
        {"seed": seed, "schedule": schedule, "W": neuron_weights(seed, schedule)}
        for seed in seeds
        for schedule in SCHEDULES
    ]
    note = "W[k] = weight after k steps; float64"
    return {"program": "A", "x": 6, "target": 1.5, "note": note, "runs": runs}


class Matrices:
    """Program B: sigmoid(x W1) W2."""

    def __init__(self):
        first, second = torch.randn(3, 6), torch.randn(6, 3)
        self.parameters = {"W1": first.requires_grad_(), "W2": second.requires_grad_()}

    def __call__(self, rows):
        return torch.sigmoid(rows.mm(self.parameters["W1"])).mm(self.parameters["W2"])


class Layers:
    """Program C: the same with biases, made of torch's own layers."""

    def __init__(self):
        self.model = torch.nn.Sequential(torch.nn.Linear(3, 6), torch.nn.Sigmoid(), torch.nn.Linear(6, 3))
        self.parameters = dict(self.model.named_parameters())

    def __call__(self, rows):
        return self.model(rows)


def network_file(program, seed):
    torch.manual_seed(seed)
    network = {"B": Matrices, "C": Layers}[program]()
    parameters = network.parameters
    optimizer = torch.optim.SGD(parameters.values(), lr=RATE)
    rows, targets = torch.tensor(INPUTS), torch.tensor(TARGETS)
    losses, snapshots = [], []
    for update in range(UPDATES + 1):
        optimizer.zero_grad()
        predicted = network(rows)
        loss = (targets - predicted).abs().mean()
        loss.backward()
        losses += short(loss)
        if update in DETAILED:
            snapshots.append(
                {
                    "iteration": update,
                    "loss": losses[-1],
                    "params": {name: short(value) for name, value in parameters.items()},
                    "pred": short(predicted),
                    "grads": {name: short(value.grad) for name, value in parameters.items()},
                }
            )
        optimizer.step()
    return {
        "program": program,
        "seed": seed,
        "dtype": "float32",
        "lr": RATE,
        "iterations": UPDATES,
        "shapes": {name: list(value.shape) for name, value in parameters.items()},
        "init": snapshots[0]["params"],
        "loss": losses,
        "snapshots": snapshots,
    }


def other_network(program, sizes, activation):
    """The parameters of a network of any depth, and the function that it is."""
    pairs = list(zip(sizes, sizes[1:]))
    if program == "C":
        layers = [torch.nn.Linear(*pair) for pair in pairs]
        parameters = {f"{2 * k}.{name}": value for k, layer in enumerate(layers) for name, value in layer.named_parameters()}
    else:
        matrices = [torch.randn(*pair).requires_grad_() for pair in pairs]
        layers = [lambda rows, matrix=matrix: rows.mm(matrix) for matrix in matrices]
        parameters = {f"W{k + 1}": matrix for k, matrix in enumerate(matrices)}
    between = ACTIVATIONS[activation]()

    def predict(rows):
        for layer in layers[:-1]:
            rows = between(layer(rows))
        return layers[-1](rows)

    return parameters, predict


def other_run(run):
    torch.manual_seed(run["seed"])
    parameters, predict = other_network(run["program"], run["sizes"], run["activation"])
    if "weight" in run:
        with torch.no_grad():
            for value in parameters.values():
                value.fill_(run["weight"])
    optimizer = torch.optim.SGD(parameters.values(), lr=run["lr"], momentum=run.get("momentum", 0))
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=run.get("decay", 1))
    rows, targets = torch.tensor(run["inputs"]), torch.tensor(run["targets"])
    squared = run.get("objective") == "squared"
    losses = []
    updates = run.get("updates", OTHERS_UPDATES)
    for update in range(updates + 1):
        if not run.get("keep_gradients") or update == updates:
            optimizer.zero_grad()
        predicted = predict(rows)
        loss = torch.nn.functional.mse_loss(predicted, targets) if squared else (targets - predicted).abs().mean()
        loss.backward()
        losses += short(loss)
        if update < updates:
            optimizer.step()
            scheduler.step()
    return {
        **run,
        "loss": losses,
        "final": {name: short(value) for name, value in parameters.items()},
        "gradients": {name: short(value.grad) for name, value in parameters.items()},
    }


SPECIAL = [0.0, -0.0, 1e-45, -1e-45, 1e-39, -1e-39, 1.2e-38, -1.2e-38, 1e-30, -1e-7, 0.1, -0.5, 1.0, -1.0, 3.0, -8.9]
SPECIAL += [9.02, -20.0, 60.0, -64.0, 87.0, -88.0, 89.0, -100.0, 103.9, -104.1, 1e30, -1e30, 3.4e38, -3.4e38]
SPECIAL += [float("inf"), -float("inf"), float("nan")]


def bits(tensor):
    return [value & 0xFFFFFFFF for value in tensor.detach().flatten().view(torch.int32).tolist()]


def special_file():
    """Every special number with the next one as the gradient that comes back; sixteen copies, so that all go through vectors."""
    given = torch.tensor(SPECIAL).repeat(16).requires_grad_()
    back = given.detach().roll(-1)
    result = {"given": bits(given[: len(SPECIAL)]), "functions": {}, "losses": {}}
    for name, activation in ACTIVATIONS.items():
        values = activation()(given)
        given.grad = None
        values.backward(back)
        single = torch.cat([activation()(torch.tensor([number])) for number in SPECIAL])
        result["functions"][name] = {
            "values": bits(values[: len(SPECIAL)]),
            "single": bits(single),
            "gradients": bits(given.grad[: len(SPECIAL)]) if name != "none" else bits(back[: len(SPECIAL)]),
        }
    for objective in ("absolute", "squared"):
        predictions = torch.tensor(SPECIAL).requires_grad_()
        for target in (0.0, 1.0):
            targets = torch.full_like(predictions, target)
            predictions.grad = None
            loss = torch.nn.functional.mse_loss(predictions, targets) if objective == "squared" else (targets - predictions).abs().mean()
            loss.backward()
            result["losses"][f"{objective} {target}"] = bits(predictions.grad)
    return result


def versions(seeds):
    return {
        "torch": torch.__version__,
        "cpu_capability": torch.backends.cpu.get_cpu_capability(),
        "python": platform.python_version(),
        "threads": torch.get_num_threads(),
        "platform": platform.machine(),
        "libc": " ".join(platform.libc_ver()),
        "seeds": seeds,
    }


def main():
    options = argparse.ArgumentParser(description="Records runs of PyTorch; see the beginning of this file.")
    options.add_argument("--folder", type=pathlib.Path, default=pathlib.Path(__file__).parent)
    options.add_argument("seeds", metavar="SEED", type=int, nargs="*", default=[0, 5, 42])
    chosen = options.parse_args()
    torch.set_num_threads(1)
    chosen.folder.mkdir(parents=True, exist_ok=True)

    def write(name, content, indent=None):
        separators = (",", ":") if indent is None else None
        (chosen.folder / name).write_text(json.dumps(content, indent=indent, separators=separators))

    write("A.json", neuron_file(chosen.seeds))
    for seed in chosen.seeds:
        for program in "BC":
            write(f"{program}_seed{seed}_f32.json", network_file(program, seed))
    write("others.json", [other_run(run) for run in OTHERS])
    write("special.json", special_file())
    write("meta.json", versions(chosen.seeds), indent=1)


if __name__ == "__main__":
    main()
