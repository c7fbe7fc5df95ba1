#!/usr/bin/env bash
# Makes all pictures of this folder again. nnviz draws them itself: no window, no font, nothing to install.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product nnviz
program=$(swift build -c release --show-bin-path)/nnviz

# picture NAME SIZE ARGUMENT... : the frame of `nnviz frame ARGUMENT...`.
picture() {
    local name=$1 size=$2
    shift 2
    "$program" frame "$@" --size "$size" --format svg >"screenshots/$name.svg"
}

# The first ten seconds: down the V, over the target, and the bounce.
"$program" record neuron --seed 42 --frames 50 --fps 5 --size 100x30 --lang en --output screenshots/first-seconds.svg
# Learning: a few steps before the lowest point of the V.
picture neuron 120x40 neuron --seed 42 --at 8 --lang en
# The bounce: near the target, W jumps forever between two values.
picture bounce 120x40 neuron --seed 42 --at 90 --lang en
# The network on the notebook's data.
picture network 144x44 network --seed 0 --at 120 --lang en
# Another future: back to step 12 and on with a smaller rate; the old future, which bounces, stays as a ghost.
picture branches 120x40 neuron --seed 42 --lr 0.02 --at 40 --lang en \
    --press "$(printf 'Left %.0s' {1..28}) Down Down Down $(printf 'Right %.0s' {1..24})"
# Three learning rates from the same start.
picture race 120x40 neuron --seed 42 --race 0.02,0.001,0.0001 --at 60 --lang en
# The loss over two weights.
picture surface 144x44 network --seed 0 --at 60 --press "Tab Tab m Tab Tab Tab" --lang en
# The chain rule of one weight, with its numbers and its check.
picture worked 120x40 network --seed 0 --at 100 --press "8 Tab Enter Enter Enter Enter" --lang en
# What a network answers for XOR, with the data on the map.
picture xor 120x40 network --data xor --layers 2,4,1 --lr 0.1 --seed 0 --at 3000 --press 7 --lang en
# The tour, in Spanish: two networks learn the same five points side by side.
picture tour 120x40 tour --chapter depth --lang es --press "Enter Enter 2 Enter Enter"
# Large numbers and the last key, for a room.
picture presenter 120x40 neuron --seed 42 --at 8 --press "P Right" --lang en
# The same screen on a light background, in Spanish.
picture light 120x40 neuron --seed 42 --at 8 --theme light --lang es
