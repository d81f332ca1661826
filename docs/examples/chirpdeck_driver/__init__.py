# SPDX-License-Identifier: GPL-3.0-or-later
"""Drivers for Chirpdeck in Python. The protocol is in docs/external-drivers.md; this module speaks it.

    from chirpdeck_driver import Driver, run

    class Gauge(Driver):
        def read(self):
            return [{"key": "ChamberPressure", "value": 1.2e-6, "unit": "Torr"}]

    run(Gauge)
"""

import base64
import json
import os
import sys
import threading
import traceback

PROTOCOL = 1


class DriverError(Exception):
    """What an operator is told: what went wrong, and what to do about it."""

    def __init__(self, what, action=""):
        super().__init__(what)
        self.action = action


class Driver:
    """Methods are what Chirpdeck calls; those that a class does not have are not there for Chirpdeck either.

    Made with the device's key ("FlowController.gas"), its type, and its settings.
    """

    def __init__(self, key, type, settings):
        self.key = key
        self.type = type
        self.settings = settings
        self._host = None

    def open(self):
        """Connects to the device. Raise DriverError when it does not answer."""

    def close(self):
        """Lets the connection go."""

    # --- what the driver says by itself, from any thread

    def send_readings(self, values):
        self._host.send({"event": "readings", "values": values})

    def send_failed(self, what, action=""):
        self._host.send({"event": "failed", "error": what, "action": action})

    def send_reference_lock(self, locked):
        self._host.send({"event": "reference_lock", "locked": bool(locked)})

    def send_shot(self, data):
        """One transfer of an FTMW digitizer: bytes as its settings lay them out."""
        self._host.send({"event": "shot", "data": base64.b64encode(data).decode("ascii")})

    def send_record(self, lif, reference=b"", shots=1):
        """One record of a LIF digitizer."""
        self._host.send({"event": "record", "shots": shots,
                         "lif": base64.b64encode(lif).decode("ascii"),
                         "reference": base64.b64encode(reference).decode("ascii")})


class _Host:
    """The standard streams. Whatever the driver prints goes to standard error, where it does no harm."""

    def __init__(self):
        self._out = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8", newline="\n")
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        self._lock = threading.Lock()

    def send(self, message):
        line = json.dumps(message, allow_nan=False, separators=(",", ":"))
        with self._lock:
            self._out.write(line + "\n")
            self._out.flush()


# Names of a driver that Chirpdeck must not call.
_OWN = {"send_readings", "send_failed", "send_reference_lock", "send_shot", "send_record"}


def run(driver_class):
    """Answers Chirpdeck until it closes the standard input."""
    host = _Host()
    driver = None
    for line in sys.stdin:
        if not line.strip():
            continue
        message = json.loads(line)
        number, method, params = message["id"], message["method"], message.get("params") or {}
        try:
            if method == "hello":
                driver = driver_class(params["key"], params["type"], params["settings"])
                driver._host = host
                result = {"protocol": PROTOCOL, "name": driver_class.__name__}
            else:
                function = None if method.startswith("_") or method in _OWN else getattr(driver, method, None)
                if not callable(function):
                    host.send({"id": number, "error": "there is no method " + method, "code": "unknown_method"})
                    continue
                result = function(**params)
            host.send({"id": number, "result": result})
        except Exception as error:
            traceback.print_exc()
            host.send({"id": number, "error": str(error) or type(error).__name__,
                       "action": getattr(error, "action", "")})
    if driver is not None:
        driver.close()
