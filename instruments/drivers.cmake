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
<<<<<<< HEAD
chirpdeck_driver(simulation/simulatedioboard simulatedIOBoardDrivers)
chirpdeck_driver(simulation/simulatedgpibcontroller simulatedGpibControllerDrivers)
chirpdeck_driver(simulation/simulatedlifdigitizer simulatedLifDigitizerDrivers)
chirpdeck_driver(simulation/simulatedliflaser simulatedLifLaserDrivers)
=======
chirpdeck_driver(clock/hp83712b hp83712bDrivers)
chirpdeck_driver(clock/valon5009 valon5009Drivers)
chirpdeck_driver(clock/valon5015 valon5015Drivers)
chirpdeck_driver(flow/mks647c mks647cDrivers)
chirpdeck_driver(flow/mks946 mks946Drivers)
chirpdeck_driver(gpib/prologix prologixDrivers)
chirpdeck_driver(pulsegenerator/bnc577 bnc577Drivers)
chirpdeck_driver(pulsegenerator/qc9510series qc9510SeriesDrivers)
chirpdeck_driver(pulsegenerator/qc9520series qc9520SeriesDrivers)
chirpdeck_driver(pulsegenerator/srsdg645 srsDg645Drivers)
chirpdeck_driver(temperature/lakeshore218 lakeshore218Drivers)
>>>>>>> wire
