#!/usr/bin/env bash
# Makes all pictures of this folder again: starts the real program in a real terminal window, at a fixed seed and step,
# with its keys pressed, and photographs the window.
#
#     screenshots/make.sh [NAME ...]        without names, all of them
#
# Needs a Swift toolchain and, from Debian or Ubuntu:
#     apt-get install --no-install-recommends xvfb xterm xdotool imagemagick gifsicle fonts-dejavu-core
set -euo pipefail
folder=$(cd "$(dirname "$0")" && pwd)
cd "$folder/.."

convert=convert
for candidate in magick convert-im6.q16; do
    if command -v "$candidate" >/dev/null; then convert=$candidate && break; fi
done
for tool in Xvfb xterm xdotool import gifsicle "$convert"; do
    command -v "$tool" >/dev/null || { echo "$tool is missing; the first lines of $0 say what to install" >&2; exit 69; }
done
swift build --product nnviz
program=$(swift build --show-bin-path)/nnviz

export DISPLAY=:$((90 + RANDOM % 900))
Xvfb "$DISPLAY" -screen 0 2400x1600x24 -nolisten tcp -noreset >/dev/null 2>&1 &
server=$!
window=
frames=$(mktemp -d)
trap 'kill $window $server 2>/dev/null || true; rm -rf "$frames"' EXIT
until xdotool getdisplaygeometry >/dev/null 2>&1; do
    kill -0 "$server" 2>/dev/null || { echo "Xvfb did not start on $DISPLAY" >&2; exit 69; }
    sleep 0.1
done

dark=(-bg '#101418' -fg '#d8dee9' -cr '#101418')
light=(-bg '#fbfaf6' -fg '#202428' -cr '#fbfaf6')
colours=("${dark[@]}")
wanted=("$@")

is_wanted() { [ ${#wanted[@]} = 0 ] || [[ " ${wanted[*]} " == *" $1 "* ]]; }

# open_window NAME SIZE ARGUMENT... : a window with `nnviz ARGUMENT...`; sets `window` and `id`.
open_window() {
    local name=$1 size=$2
    shift 2
    xterm -u8 -fa 'DejaVu Sans Mono' -fs 11 -geometry "$size+0+0" "${colours[@]}" +sb -b 6 -T "nnviz $name" \
        -e env TERM=xterm-256color LANG=C.UTF-8 LC_ALL=C.UTF-8 "$program" "$@" &
    window=$!
    id=$(xdotool search --sync --onlyvisible --name "^nnviz $name\$" | head -n 1)
}

close_window() {
    kill "$window"
    wait "$window" 2>/dev/null || true
}

# picture NAME SIZE ARGUMENT... : the window of `nnviz ARGUMENT...`.
picture() {
    local name=$1
    is_wanted "$name" || return 0
    open_window "$@"
    sleep 2.5
    import -window "$id" "$folder/$name.png"
    close_window
    # 64 colours are more than a screen has; without a palette the pictures are four times as large.
    "$convert" "$folder/$name.png" -strip -colors 64 -define png:compression-level=9 "$folder/$name.png"
    echo "$name.png $(stat -c %s "$folder/$name.png") bytes"
}

# animation NAME SIZE SECONDS ARGUMENT... : the first seconds of `nnviz ARGUMENT...`, five pictures a second.
animation() {
    local name=$1 size=$2 seconds=$3 shot start due
    shift 3
    is_wanted "$name" || return 0
    open_window "$name" "$size" "$@"
    start=$(date +%s%N)
    for ((shot = 0; shot < 5 * seconds; shot++)); do
        import -window "$id" "$frames/$name-$(printf %03d "$shot").png"
        due=$((start + (shot + 1) * 200000000 - $(date +%s%N)))
        ((due <= 0)) || sleep "$(printf '0.%09d' "$due")"
    done
    close_window
    "$convert" -delay 20 -loop 0 "$frames/$name"-*.png +dither -colors 32 "$frames/$name.gif"
    gifsicle -O3 --colors 32 "$frames/$name.gif" -o "$folder/$name.gif"
    echo "$name.gif $(stat -c %s "$folder/$name.gif") bytes"
}

# The first ten seconds: down the V, over the target, and the bounce.
animation first-seconds 120x40 10 neuron --seed 42 --fps 5 --lang en
# Learning: a few steps before the lowest point of the V.
picture neuron 120x40 neuron --seed 42 --at 8 --lang en
# The bounce: near the target, W jumps for ever between two values.
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
# The tour, in Spanish: two networks learn the same five points side by side.
picture tour 120x40 tour --chapter depth --lang es --press "Enter Enter 2 Enter Enter"
# Large numbers and the last key, for a room.
picture presenter 120x40 neuron --seed 42 --at 8 --press "P Right" --lang en
# The same screen on a light background, in Spanish.
colours=("${light[@]}")
picture light 120x40 neuron --seed 42 --at 8 --theme light --lang es
