#!/usr/bin/env python3
"""Records random numbers of Python's `random` and of PyTorch, for the tests to draw the same ones.

    python3 record_draws.py > draws.json

Needs torch, on x86-64 with AVX2, and the GNU C library 2.36 on a processor with FMA (`expf` differs for two floats
without). Every float32 is written as the integer of its bits, every float64 as Python's shortest exact form.
"""
import ctypes
import json
import platform
import random
import struct
import sys

import torch

SEEDS = [0, 1, 2, 3, 4, 42, 2**31 - 1, 2**31, 2**32 - 1, 2**32, 2**32 + 5, 2**63 - 1]
# What is drawn after each seed, in this order: single normals around and between the other kinds, so that the one
# left over from a pair must survive them; counts around the multiples of 16.
PLAN = [
    ("normals", [1]), ("uniforms", [3, -2.5, 0.75]), ("normals", [2]), ("linear", [3, 6]), ("normals", [18]),
    ("normals", [15]), ("normals", [16]), ("uniforms", [1, 0.0, 1.0]), ("normals", [17]), ("normals", [3]),
    ("linear", [1, 1]), ("doubles", [2]), ("normals", [31]), ("normals", [32]), ("normals", [33]),
    ("linear", [7, 5]), ("normals", [100]), ("normals", [6]), ("linear", [64, 3]), ("normals", [1]),
]  # fmt: skip


def bits(tensor):
    """The bits of all values of a float32 tensor, row by row."""
    return [value & 0xFFFFFFFF for value in tensor.detach().flatten().view(torch.int32).tolist()]


def draw(kind, arguments):
    if kind == "normals":
        return bits(torch.randn(arguments[0]))
    if kind == "uniforms":
        count, low, high = arguments
        return bits(torch.empty(count).uniform_(low, high))
    if kind == "doubles":
        return torch.rand(arguments[0], dtype=torch.float64).tolist()
    layer = torch.nn.Linear(*arguments)
    return bits(layer.weight) + bits(layer.bias)


def torch_draws(seed):
    torch.manual_seed(seed)
    return {
        "seed": seed,
        "draws": [
            {"floats" if kind != "doubles" else "values": draw(kind, arguments), "kind": kind, "arguments": arguments}
            for kind, arguments in PLAN
        ],
    }


def network_starts(seed):
    torch.manual_seed(seed)
    matrices = bits(torch.randn(3, 6)) + bits(torch.randn(6, 3))
    torch.manual_seed(seed)
    layers = draw("linear", [3, 6]) + draw("linear", [6, 3])
    return {"seed": seed, "matrices": matrices, "layers": layers}


def python_draws(seed):
    random.seed(seed)
    words = [random.getrandbits(32) for _ in range(4)]
    fractions = [random.random() for _ in range(8)]
    uniforms = [random.uniform(*bounds) for bounds in ((0, 0.5), (-3.25, 1e3), (2, -7)) for _ in range(4)]
    for _ in range(1000):
        random.getrandbits(32)
    return {"seed": seed, "words": words, "fractions": fractions, "uniforms": uniforms, "late": random.random()}


def exponentials():
    """Results of the C library's expf, and a checksum over a sweep of all floats with a stride."""
    function = ctypes.CDLL("libm.so.6").expf
    function.restype, function.argtypes = ctypes.c_float, [ctypes.c_float]

    def result(pattern):
        value = function(struct.unpack("<f", struct.pack("<I", pattern))[0])
        return struct.unpack("<I", struct.pack("<f", value))[0]

    first, stride = 7, 2027
    checksum = 0xCBF29CE484222325
    for pattern in range(first, 2**32, stride):
        if pattern & 0x7FFFFFFF <= 0x7F800000:
            checksum = ((checksum ^ result(pattern)) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    special = [
        0, 0x80000000, 1, 0x80000001, 0x3F800000, 0xBF800000, 0x7F800000, 0xFF800000, 0x7F7FFFFF, 0xFF7FFFFF,
        0x4202422F, 0xC27C65D9,  # the two that tell how the library reduces its argument
        0x42B17217, 0x42B17218, 0x42B17219, 0xC2AEAC4F, 0xC2AEAC50, 0xC2AEAC51,  # around 88.72 and -87.34
        0xC2CE8ECF, 0xC2CE8ED0, 0xC2CFF1B4, 0xC2CFF1B5, 0xC2CFF1B6, 0xC2D00000,  # around -103.28 and -103.97
    ]  # fmt: skip
    sweep = {"first": first, "stride": stride, "checksum": str(checksum)}
    return {"special": [[pattern, result(pattern)] for pattern in special], "sweep": sweep}


def main():
    torch.set_num_threads(1)
    json.dump(
        {
            "versions": {
                "torch": torch.__version__,
                "cpu_capability": torch.backends.cpu.get_cpu_capability(),
                "python": platform.python_version(),
                "libc": " ".join(platform.libc_ver()),
            },
            "python": [python_draws(seed) for seed in SEEDS],
            "torch": [torch_draws(seed) for seed in SEEDS],
            "starts": [network_starts(seed) for seed in SEEDS],
            "exponentials": exponentials(),
        },
        sys.stdout,
        separators=(",", ":"),
    )


if __name__ == "__main__":
    main()
