// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/loadoutcontent.h"

#include "instruments/loadout/loadoutgroup.h"

namespace Chirpdeck {

namespace LM = BC::Store::LM;
namespace RF = BC::Key::RF;
namespace CC = BC::Key::CC;
namespace Digi = BC::Key::Digi;

namespace {

QVariant at(const SettingsMap &map, const QString &key)
{
    const auto found = map.find(key);
    return found == map.end() ? QVariant() : found->second;
}

/// A value of a group with the type of what stands in for it.
template<typename T>
void read(const SettingsContent &content, const QString &group, const QString &key, T &value)
{
    const auto values = content.groups.find(group);
    if (values == content.groups.end())
        return;
    const auto found = values->second.find(key);
    if (found == values->second.end())
        return;
    if constexpr (NamedEnum<T>)
        value = enumFromVariant<T>(found->second);
    else
        value = found->second.template value<T>();
}

std::vector<SettingsMap> rowsOf(const SettingsContent &content, const QString &array)
{
    const auto found = content.arrays.find(array);
    return found == content.arrays.end() ? std::vector<SettingsMap>() : found->second;
}

template<typename Node>
void appendRows(std::vector<SettingsMap> &rows, QList<Node> nodes)
{
    for (auto &node : nodes) {
        for (const auto &[object, values] : node.getStrings()) {
            for (const auto &row : values)
                rows.push_back({{LM::object, object},
                                {LM::arrayKey, row.arrayKey},
                                {LM::arrayIndex, row.arrayIndex},
                                {LM::valueKey, row.key},
                                {LM::value, row.value},
                                {LM::units, row.unit}});
        }
    }
}

/// The settings of a device, or those that its type begins with where none are stored.
template<typename Node>
void readDevice(QList<Node> &nodes, const HardwareKey &key, const std::vector<SettingsMap> &rows)
{
    Node node(key);
    bool any = false;
    for (const auto &row : rows)
        any |= node.storeLine({at(row, LM::object), at(row, LM::arrayKey), at(row, LM::arrayIndex),
                               at(row, LM::valueKey), at(row, LM::value), at(row, LM::units)});
    if (any)
        node.readComplete();
    nodes.append(node);
}

std::vector<SettingsMap> clockRows(const RfConfig &rf)
{
    std::vector<SettingsMap> rows;
    for (const auto &[type, clock] : rf.steps().front())
        rows.push_back({{LM::clockType, enumName(type)},
                        {LM::hwKey, clock.hwKey.text()},
                        {LM::output, clock.output},
                        {LM::operation, enumName(clock.op)},
                        {LM::factor, clock.factor},
                        {LM::frequency, clock.desiredFreqMHz}});
    return rows;
}

void readClocks(RfConfig &rf, const std::vector<SettingsMap> &rows)
{
    constexpr auto NoType = static_cast<ClockType>(-1);
    ClockStep step;
    for (const auto &row : rows) {
        const auto type = enumFromVariant(at(row, LM::clockType), NoType);
        const double factor = at(row, LM::factor).toDouble();
        if (type == NoType)
            continue;
        step[type] = {at(row, LM::frequency).toDouble(),
                      enumFromVariant(at(row, LM::operation), ClockOperation::Multiply),
                      factor > 0.0 ? factor : 1.0, HardwareKey::parse(at(row, LM::hwKey).toString()),
                      at(row, LM::output).toInt()};
    }
    rf.setSteps({step});
}

std::vector<SettingsMap> segmentRows(const ChirpConfig &chirps)
{
    std::vector<SettingsMap> rows;
    for (qsizetype chirp = 0; chirp < chirps.chirps.size(); ++chirp) {
        for (qsizetype segment = 0; segment < chirps.chirps[chirp].size(); ++segment) {
            const auto &s = chirps.chirps[chirp][segment];
            rows.push_back({{LM::chirpIndex, int(chirp)},
                            {LM::segmentIndex, int(segment)},
                            {LM::startFreq, s.startMHz},
                            {LM::endFreq, s.endMHz},
                            {LM::duration, s.durationUs},
                            {LM::alpha, s.alpha()},
                            {LM::empty, s.empty}});
        }
    }
    return rows;
}

void readSegments(ChirpConfig &chirps, const std::vector<SettingsMap> &rows)
{
    for (const auto &row : rows) {
        const int chirp = at(row, LM::chirpIndex).toInt();
        const int segment = at(row, LM::segmentIndex).toInt();
        if (chirp < 0 || chirp >= ChirpConfig::MaxChirps || segment < 0 ||
            segment >= ChirpConfig::MaxSegments)
            continue;
        chirps.chirps.resize(std::max<qsizetype>(chirps.chirps.size(), chirp + 1));
        auto &segments = chirps.chirps[chirp];
        segments.resize(std::max<qsizetype>(segments.size(), segment + 1));
        segments[segment] = {at(row, LM::startFreq).toDouble(), at(row, LM::endFreq).toDouble(),
                             at(row, LM::duration).toDouble(), at(row, LM::empty).toBool()};
    }
}

std::vector<SettingsMap> markerRows(const ChirpConfig &chirps)
{
    std::vector<SettingsMap> rows;
    for (const auto &marker : chirps.markers)
        rows.push_back({{LM::markerName, marker.name},
                        {LM::markerRole, enumName(marker.role)},
                        {LM::markerTiming, enumName(marker.timing)},
                        {LM::markerStart, marker.startUs},
                        {LM::markerEnd, marker.endUs},
                        {LM::markerEnabled, marker.enabled}});
    return rows;
}

void readMarkers(ChirpConfig &chirps, const std::vector<SettingsMap> &rows)
{
    for (const auto &row : rows)
        chirps.markers.append({at(row, LM::markerName).toString(),
                               enumFromVariant(at(row, LM::markerRole), MarkerRole::Custom),
                               enumFromVariant(at(row, LM::markerTiming), MarkerTiming::ChirpRelative),
                               at(row, LM::markerStart).toDouble(), at(row, LM::markerEnd).toDouble(),
                               at(row, LM::markerEnabled).toBool()});
}

SettingsMap digitizerScalars(const FtmwDigitizerConfig &d)
{
    return {{Digi::trigCh, d.triggerChannel},    {Digi::trigSlope, enumName(d.triggerEdge)},
            {Digi::trigDelay, d.triggerDelayUs}, {Digi::trigLevel, d.triggerLevel},
            {Digi::sRate, d.sampleRate},         {Digi::recLen, d.recordLength},
            {Digi::bpp, d.bytesPerPoint},        {Digi::bo, enumName(d.byteOrder)},
            {Digi::blockAvg, d.blockAverage},    {Digi::numAvg, d.numAverages},
            {Digi::multiRec, d.multiRecord},     {Digi::multiRecNum, d.numRecords},
            {Digi::fidCh, d.fidChannel}};
}

void readDigitizer(FtmwDigitizerConfig &d, const SettingsContent &storage)
{
    const auto &group = LM::digiScalars;
    read(storage, group, Digi::trigCh, d.triggerChannel);
    read(storage, group, Digi::trigSlope, d.triggerEdge);
    read(storage, group, Digi::trigDelay, d.triggerDelayUs);
    read(storage, group, Digi::trigLevel, d.triggerLevel);
    read(storage, group, Digi::sRate, d.sampleRate);
    read(storage, group, Digi::recLen, d.recordLength);
    read(storage, group, Digi::bpp, d.bytesPerPoint);
    read(storage, group, Digi::bo, d.byteOrder);
    read(storage, group, Digi::blockAvg, d.blockAverage);
    read(storage, group, Digi::numAvg, d.numAverages);
    read(storage, group, Digi::multiRec, d.multiRecord);
    read(storage, group, Digi::multiRecNum, d.numRecords);
    read(storage, group, Digi::fidCh, d.fidChannel);
    for (const auto &row : rowsOf(storage, LM::digiAnalog))
        d.analogChannels.append({at(row, Digi::chIndex).toInt(),
                                 at(row, Digi::en).toBool(),
                                 at(row, Digi::fs).toDouble(),
                                 at(row, Digi::offset).toDouble(),
                                 {}});
    for (const auto &row : rowsOf(storage, LM::digiDigital))
        d.digitalChannels.append({at(row, Digi::chIndex).toInt(),
                                  at(row, Digi::en).toBool(),
                                  at(row, Digi::digInp).toBool(),
                                  at(row, Digi::digRole).toInt(),
                                  {}});
}

} // namespace

SettingsContent contentOf(const Loadout &loadout)
{
    SettingsContent content;
    auto &devices = content.arrays[LM::hardwareMap];
    for (const auto &device : loadout.devices) {
        devices.push_back({{LM::hwKey, device.key.text()}, {LM::implementation, device.driver}});
        if (device.threaded)
            devices.back()[LM::threaded] = *device.threaded;
    }
    auto &rows = content.arrays[LM::deviceSettings];
    appendRows(rows, loadout.pulseGenerators);
    appendRows(rows, loadout.flowControllers);
    appendRows(rows, loadout.pressureControllers);
    appendRows(rows, loadout.temperatureControllers);
    appendRows(rows, loadout.ioBoards);
    auto &names = content.arrays[LM::presetNames];
    for (const auto &preset : loadout.presets)
        names.push_back({{LM::name, preset.name}});
    content.values[LM::currentPreset] = loadout.currentPreset;
    return content;
}

Loadout loadoutFrom(const QString &name, const SettingsContent &content)
{
    Loadout loadout;
    loadout.name = name;
    const auto rows = rowsOf(content, LM::deviceSettings);
    for (const auto &entry : rowsOf(content, LM::hardwareMap)) {
        LoadoutDevice device{HardwareKey::parse(at(entry, LM::hwKey).toString()),
                             at(entry, LM::implementation).toString()};
        if (entry.contains(LM::threaded))
            device.threaded = at(entry, LM::threaded).toBool();
        loadout.devices.append(device);
        const auto &key = device.key;
        if (key.type() == HardwareType::PulseGenerator)
            readDevice(loadout.pulseGenerators, key, rows);
        else if (key.type() == HardwareType::FlowController)
            readDevice(loadout.flowControllers, key, rows);
        else if (key.type() == HardwareType::PressureController)
            readDevice(loadout.pressureControllers, key, rows);
        else if (key.type() == HardwareType::TemperatureController)
            readDevice(loadout.temperatureControllers, key, rows);
        else if (key.type() == HardwareType::IOBoard)
            readDevice(loadout.ioBoards, key, rows);
    }
    loadout.currentPreset = at(content.values, LM::currentPreset).toString();
    return loadout;
}

QStringList presetNamesIn(const SettingsContent &loadout)
{
    QStringList names;
    for (const auto &entry : rowsOf(loadout, LM::presetNames)) {
        const auto name = at(entry, LM::name).toString();
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

SettingsContent contentOf(const FtmwPreset &preset)
{
    SettingsContent content;
    const auto &rf = preset.rf;
    content.values[LM::digitizerKey] = preset.digitizer.headerKey();
    content.groups[LM::rfScalars] = {{RF::commonLO, rf.commonUpDownLO},
                                     {RF::awgM, rf.awgMult},
                                     {RF::upSB, enumName(rf.upconversionSideband)},
                                     {RF::chirpM, rf.chirpMult},
                                     {RF::downSB, enumName(rf.downconversionSideband)}};
    content.arrays[LM::rfClocks] = clockRows(rf);
    content.groups[LM::chirpScalars] = {{LM::chirpCount, rf.chirps.chirpCount()},
                                        {CC::interval, rf.chirps.intervalUs},
                                        {LM::awgSampleRate, rf.chirps.sampleRateMHz},
                                        {LM::allIdentical, rf.chirps.allIdentical()}};
    content.arrays[LM::chirpSegments] = segmentRows(rf.chirps);
    content.arrays[LM::chirpMarkers] = markerRows(rf.chirps);
    content.groups[LM::digiScalars] = digitizerScalars(preset.digitizer);
    auto &analog = content.arrays[LM::digiAnalog];
    auto &digital = content.arrays[LM::digiDigital];
    for (const auto &c : preset.digitizer.analogChannels)
        analog.push_back({{Digi::chIndex, c.index},
                          {Digi::en, c.enabled},
                          {Digi::fs, c.fullScale},
                          {Digi::offset, c.verticalOffset}});
    for (const auto &c : preset.digitizer.digitalChannels)
        digital.push_back({{Digi::chIndex, c.index},
                           {Digi::en, c.enabled},
                           {Digi::digInp, c.input},
                           {Digi::digRole, c.role}});
    return content;
}

FtmwPreset presetFrom(const QString &name, const SettingsContent &content)
{
    FtmwPreset preset;
    preset.name = name;
    auto &rf = preset.rf;
    read(content, LM::rfScalars, RF::awgM, rf.awgMult);
    read(content, LM::rfScalars, RF::chirpM, rf.chirpMult);
    read(content, LM::rfScalars, RF::upSB, rf.upconversionSideband);
    read(content, LM::rfScalars, RF::downSB, rf.downconversionSideband);
    readClocks(rf, rowsOf(content, LM::rfClocks));
    read(content, LM::rfScalars, RF::commonLO, rf.commonUpDownLO);
    read(content, LM::chirpScalars, CC::interval, rf.chirps.intervalUs);
    read(content, LM::chirpScalars, LM::awgSampleRate, rf.chirps.sampleRateMHz);
    readSegments(rf.chirps, rowsOf(content, LM::chirpSegments));
    readMarkers(rf.chirps, rowsOf(content, LM::chirpMarkers));
    preset.digitizer =
        FtmwDigitizerConfig(HardwareKey::parse(at(content.values, LM::digitizerKey).toString()));
    readDigitizer(preset.digitizer, content);
    return preset;
}

} // namespace Chirpdeck
