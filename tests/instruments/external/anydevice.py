# SPDX-License-Identifier: GPL-3.0-or-later
"""A device of any type that does what it is told, and goes wrong when it is asked to."""

import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "..", "docs", "examples"))

from chirpdeck_driver import Driver, DriverError, run  # noqa: E402


class AnyDevice(Driver):
    def open(self):
        self.frequencies = {}
        self.position = 500.0
        self.lamp = False
        self.config = {}
        self.outputs = {}
        self.chirps = None
        self.samples = 0
        print("a driver may print, but not here")
        # A test counts how often the program was started.
        log = os.environ.get("ANYDEVICE_LOG")
        if log:
            with open(log, "a", encoding="utf-8") as file:
                file.write("%d\n" % os.getpid())

    def read(self):
        readings = [{"key": "Pid", "value": os.getpid()}]
        for number, channel in enumerate(self.config.get("Channel", []), start=1):
            if "FlowSetPoint" in channel and channel.get("Enabled"):
                readings.append({"key": "Flow%d" % number, "value": channel["FlowSetPoint"], "unit": "sccm",
                                 "set_point": channel["FlowSetPoint"], "tolerance": 0.5})
        return readings

    def configure(self, config):
        if config.get("RepRate", 0.0) > 100000.0:
            raise DriverError("Too fast", "Choose less")
        if config.get("RepRate") == 66.0:
            os._exit(3)
        if config.get("RepRate") == 67.0:
            time.sleep(3600)
        if config.get("RepRate") == 68.0:
            os.write(2, b"the board is on fire\n")
            os._exit(1)
        self.config = config
        return config

    def open_valve(self):
        pass

    def close_valve(self):
        raise DriverError("The valve is stuck", "Look at the valve")

    def set_digital(self, channel, on):
        self.outputs[channel] = on

    def set_frequency(self, output, mhz):
        self.frequencies[output] = round(mhz, 3)
        return self.frequencies[output]

    def read_frequency(self, output):
        return self.frequencies.get(output, 0.0)

    def reference_lock(self):
        return True

    def prepare(self, **params):
        if "chirps" in params:
            self.chirps = params
            if params["chirps"][0][0]["end_mhz"] != 1520.0:
                raise DriverError("That is another chirp")
            return None
        self.config = params["config"]
        self.samples = self.config["RecordLength"] * self.config["BytesPerPoint"]
        return self.config

    def start(self):
        if self.samples:
            for value in (1, 2, 3):
                self.send_shot(bytes([value]) * self.samples)
            self.send_record(b"\x05" * self.samples, b"\x06" * self.samples)

    def stop(self):
        pass

    def discard(self):
        pass

    def set_position(self, position):
        self.position = position
        return position

    def read_position(self):
        return self.position

    def set_flash_lamp(self, on):
        self.lamp = on

    def read_flash_lamp(self):
        return self.lamp

    def write(self, address, data):
        pass

    def query(self, address, data):
        return data


run(AnyDevice)
