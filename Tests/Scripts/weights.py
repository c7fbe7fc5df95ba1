#!/usr/bin/env python3
"""Lets the safetensors package read what `nnviz weights` writes, and `--weights` what the package writes.

usage: weights.py NNVIZ [PYTHON]     (without safetensors and NumPy in PYTHON, it is skipped with a word)
"""
import os
import subprocess
import sys
import tempfile

PROGRAM = """
import sys
import numpy
from safetensors.numpy import load_file, save_file
weights = load_file(sys.argv[1])
assert all(tensor.dtype == numpy.float32 for tensor in weights.values())
save_file(dict(reversed(weights.items())), sys.argv[2], metadata={"format": "pt"})
"""


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def rows(text):
    """The rows of a trace without the number of the step."""
    return [line.split(",", 1)[1] for line in text.splitlines()[1:]]


def main(nnviz, python="python3"):
    if subprocess.run([python, "-c", "import safetensors.numpy"], capture_output=True).returncode:
        print(f"skipped, as {python} has no safetensors and NumPy")
        return
    with tempfile.TemporaryDirectory() as folder:
        written, back = (os.path.join(folder, name) for name in ("written", "back"))
        for form in ([], ["--matrices", "--layers", "3,5,4,3"]):
            run(nnviz, "weights", "network", "--seed", "3", "--steps", "100", *form, "--output", written)
            run(python, "-c", PROGRAM, written, back)
            whole = rows(run(nnviz, "trace", "network", "--seed", "3", "--steps", "160", *form))
            rest = rows(run(nnviz, "trace", "network", "--weights", back, "--steps", "60"))
            assert whole[100:] == rest, form
    print("weights go through the safetensors package and on to the bit")


main(*sys.argv[1:])
