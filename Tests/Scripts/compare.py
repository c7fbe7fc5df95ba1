#!/usr/bin/env python3
"""Compares what `nnviz script` prints, run, with `nnviz trace`: every step to the last bit.

usage: compare.py NNVIZ [PYTHON]     (without torch in PYTHON, the networks are skipped with a word)
"""
import csv
import io
import os
import shlex
import struct
import subprocess
import sys
import tempfile

XOR = '--layers 2,6,1 --inputs "0,0;0,1;1,0;1,1" --targets "0;1;1;0"'
COMMANDS = f"""
neuron
neuron --seed 7 --lr 0.05 --lr-at 20:0.001 --set-at 10:W=0.3 --steps 60
neuron --weight 0.4 --input -2 --target 1
neuron --race 0.001,0.05 --lr-at 1@20:0.001
neuron --input 1e7 --target 3 --lr 1e-9
network --steps 200
network --seed 3 --matrices --steps 300
network {XOR} --steps 300 --lr 0.1
network {XOR} --matrices --activation tanh --steps 200
network --layers 3,8,8,3 --activation tanh --steps 200
network --layers 3,5,3 --activation relu --matrices --steps 200
network --layers 3,5,4,3 --activation none --steps 200
network --race 0.01,0.1 --lr-at 1@5:0.3 --set-at "0@7:0.bias[2]=0.5" --steps 60
network --matrices --set-at "3:W1[0][1]=2" --steps 50
network --layers 3,3 --steps 50
neuron --loss squared --momentum 0.9 --decay 0.99 --lr-at 15:0.002 --rule-at 25:decay=1 --steps 60
neuron --weight 0.1 --momentum 0.9 --rule-at 10:momentum=0 --rule-at 20:keep-gradients=yes --rule-at 40:keep-gradients=no --rule-at 50:loss=squared --steps 80
neuron --race keep-gradients=no,yes --rule-at 0@7:loss=squared --rule-at 20:keep-gradients=no --rule-at 20:momentum=0.5 --steps 60
neuron --race momentum=0,0.5,1 --rule-at 1@7:momentum=0 --rule-at 0@9:momentum=0.5 --set-at 12:W=-1 --steps 60
neuron --race decay=1,0.99 --lr-at 1@10:0.02 --rule-at 0@20:decay=0.5 --rule-at 0:momentum=0.25 --steps 60
network --loss squared --momentum 0.9 --decay 0.999 --steps 200
network --race momentum=0,0.9 --rule-at 30:loss=squared --rule-at 0@60:momentum=0.5 --rule-at 1@60:momentum=0 --rule-at 90:decay=0.99 --steps 150
network --race keep-gradients=no,yes --rule-at 20:keep-gradients=no --rule-at 20:momentum=0.7 --rule-at 50:momentum=0 --rule-at 50:keep-gradients=yes --rule-at 90:keep-gradients=no --steps 150
network --matrices --weight -0.25 --set-at 10:W2=0.1 --momentum 0.5 --rule-at 10:momentum=0 --rule-at 10:keep-gradients=yes --steps 80
network --weight 0.1 --keep-gradients --set-at 20:0.weight=0.3 --set-at 30:2.bias=-0.5 --steps 80
network --race loss=absolute,squared --matrices --decay 0.995 --steps 150
network --race weight=0.1,-0.5 --decay 0.99 --lr-at 40:0.02 --steps 80
network --race activation=sigmoid,tanh,relu,none --loss squared --steps 80
""".strip().splitlines()


def output(*command, program=None):
    return subprocess.run(command, input=program, capture_output=True, text=True, check=True).stdout


def table(text, column):
    """The lane, step and bits of a column in every row."""
    kind = "d" if column == "W" else "f"
    rows = csv.DictReader(io.StringIO(text))
    return [(row.get("lane"), row["step"], struct.pack(kind, float(row[column]))) for row in rows]


def main(nnviz, python="python3"):
    has_torch = subprocess.run([python, "-c", "import torch"], capture_output=True).returncode == 0
    differing = 0
    folder = tempfile.TemporaryDirectory()
    layers, matrices = (os.path.join(folder.name, name) for name in ("layers", "matrices"))
    for path, *form in ([layers], [matrices, "--matrices", "--layers", "3,5,4,3"]):
        output(nnviz, "weights", "network", "--seed", "3", "--steps", "100", *form, "--output", path)
    for command in COMMANDS + [
        f"network --weights {layers} --steps 200",
        f"network --weights {matrices} --loss squared --momentum 0.9 --steps 200",
    ]:
        subject, *options = shlex.split(command)
        if subject == "network" and not has_torch:
            print(f"skipped, as {python} has no torch: {command}")
            continue
        program = output(nnviz, "script", subject, *options)
        column = "W" if subject == "neuron" else "loss"
        computed = table(output(python, "-", program=program), column)
        traced = table(output(nnviz, "trace", subject, *options), column)
        if computed != traced:
            differing += 1
        print(f"{len(traced)} rows {'equal' if computed == traced else 'DIFFERENT'}: {command}")
    return 1 if differing else 0


sys.exit(main(*sys.argv[1:]))
