#!/usr/bin/env bash
# Draws all pictures of this folder again, by the commands of the page that shows them.
set -euo pipefail
cd "$(dirname "$0")"
swift build --package-path .. --product nnviz
PATH=$(swift build --package-path .. --show-bin-path):$PATH
source <(grep '^nnviz ' ../Sources/nnviz/Documentation.docc/Pictures.md)
