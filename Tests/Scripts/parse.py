#!/usr/bin/env python3
"""Reads with independent parsers what `nnviz frame --format svg` and `nnviz record` write.

usage: parse.py NNVIZ
"""
import json
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

SVG = "{http://www.w3.org/2000/svg}"


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def texts(root):
    return [element.text for element in root.iter(f"{SVG}text")]


def check_picture(nnviz):
    picture = ElementTree.fromstring(run(nnviz, "frame", "network", "--at", "5", "--format", "svg"))
    assert picture.find(f"{SVG}title").text.startswith("nnviz frame network --at 5")
    assert "step 5" in picture.find(f"{SVG}desc").text
    assert any("step 5" in text for text in texts(picture)), "the text can be read"


def check_animation(nnviz, folder):
    path = os.path.join(folder, "run.svg")
    run(nnviz, "record", "neuron", "--frames", "4", "--fps", "2", "--output", path)
    animation = ElementTree.parse(path).getroot()
    assert " 2.0000s step-end infinite" in animation.find(f"{SVG}style").text
    for step in range(4):
        assert any(f"step {step}" in text for text in texts(animation)), step


def check_cast(nnviz, folder):
    path = os.path.join(folder, "run.cast")
    run(nnviz, "record", "network", "--press", "v Tab", "--frames", "8", "--fps", "4", "--output", path)
    with open(path) as file:
        header, *events = [json.loads(line) for line in file]
    assert (header["version"], header["width"], header["height"]) == (2, 80, 24), header
    assert [event[0] for event in events] == [frame / 4 for frame in range(11)], events
    assert all(event[1] == "o" for event in events)
    piped = run(nnviz, "record", "network", "--frames", "1", "--output", "-").splitlines()
    assert json.loads(piped[0])["version"] == 2 and len(piped) == 3, piped


def main(nnviz):
    with tempfile.TemporaryDirectory() as folder:
        check_picture(nnviz)
        check_animation(nnviz, folder)
        check_cast(nnviz, folder)
    print("pictures and recordings can be read")


main(sys.argv[1])
