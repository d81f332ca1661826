# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks another version of the protocol, or none, as its device is called."""

import json
import sys

line = json.loads(sys.stdin.readline())
name = line["params"]["key"].split(".")[1]
if name == "version":
    print(json.dumps({"id": line["id"], "result": {"protocol": 99}}), flush=True)
elif name == "garbage":
    print("Hello, I am the pulse generator!", flush=True)
elif name == "silent":
    pass
elif name == "gone":
    sys.exit("no licence for this instrument")
sys.stdin.read()
