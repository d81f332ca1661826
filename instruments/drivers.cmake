# All drivers, one line each: the file below instruments/ without its ending, and the function in it that describes them,
# `QList<DriverInfo> function();` in the namespace Chirpdeck. docs/adding-a-driver.md
chirpdeck_driver(simulation/simulatedftmwdigitizer simulatedFtmwDigitizerDrivers)
chirpdeck_driver(simulation/replaydigitizer replayDigitizerDrivers)
chirpdeck_driver(simulation/simulatedclock simulatedClockDrivers)
chirpdeck_driver(simulation/simulatedawg simulatedAwgDrivers)
chirpdeck_driver(simulation/simulatedpulsegenerator simulatedPulseGeneratorDrivers)
chirpdeck_driver(simulation/simulatedflowcontroller simulatedFlowControllerDrivers)
chirpdeck_driver(simulation/simulatedpressurecontroller simulatedPressureControllerDrivers)
chirpdeck_driver(simulation/simulatedtemperaturecontroller simulatedTemperatureControllerDrivers)
