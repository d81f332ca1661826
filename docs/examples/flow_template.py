#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Template: a flow controller of four channels. Copy it, and talk to your device where it says so."""

from chirpdeck_driver import Driver, DriverError, run


class FlowController(Driver):
    def open(self):
        # Connect, and ask the device for its name. Raise DriverError if it does not answer.
        self.flows = {}

    def close(self):
        # Let the connection go.
        pass

    def configure(self, config):
        # Set every channel; return what the device reads back.
        for number, channel in enumerate(config.get("Channel", []), start=1):
            if channel.get("FlowSetPoint", 0.0) < 0.0:
                raise DriverError("Channel %d cannot have a negative flow" % number, "Choose 0 or more")
            self.flows[number] = channel
        return config

    def read(self):
        # Ask the device for its flows; called every `pollIntervalMs` milliseconds.
        readings = []
        for number, channel in self.flows.items():
            if channel.get("Enabled"):
                set_point = channel.get("FlowSetPoint", 0.0)
                readings.append({"key": "Flow%d" % number, "label": channel.get("Name", ""), "value": set_point,
                                 "unit": "sccm", "set_point": set_point, "tolerance": 0.5})
        readings.append({"key": "Pressure", "value": 0.05, "unit": "kTorr"})
        return readings


if __name__ == "__main__":
    run(FlowController)
