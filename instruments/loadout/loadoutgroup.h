// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/loadout/loadoutcontent.h"
#include "instruments/loadout/loadoutmanager.h"
#include "persistence/settings/settingsstorage.h"

/// Groups and keys of loadouts in the settings, as Blackchirp 2 spells them.
namespace BC::Store::LM {

inline const QString loadouts = QStringLiteral("Loadouts");
inline const QString currentLoadout = QStringLiteral("currentLoadout");
inline const QString defaultLoadout = QStringLiteral("defaultLoadout");
inline const QString names = QStringLiteral("names");
inline const QString name = QStringLiteral("name");
inline const QString lastModified = QStringLiteral("lastModified"); ///< ISO 8601, UTC

inline const QString hardwareMap = QStringLiteral("hardwareMap");
inline const QString hwKey = QStringLiteral("HwKey");
inline const QString implementation = QStringLiteral("Implementation");
inline const QString threaded = QStringLiteral("threaded"); ///< not Blackchirp's
inline const QString currentPreset = QStringLiteral("currentFtmwPreset");
inline const QString presetNames = QStringLiteral("ftmwPresetNames");
inline const QString presets = QStringLiteral("ftmwPresets");
/// What was used last, where no preset was chosen.
inline const QString lastUsed = QStringLiteral("__LastUsed__");

inline const QString digitizerKey = QStringLiteral("DigiHwKey");
inline const QString rfScalars = QStringLiteral("rfScalars");
inline const QString rfClocks = QStringLiteral("rfClocks");
inline const QString clockType = QStringLiteral("ClockType");
inline const QString output = QStringLiteral("Output");
inline const QString operation = QStringLiteral("MultOperation");
inline const QString factor = QStringLiteral("Factor");
inline const QString frequency = QStringLiteral("FreqMHz");
inline const QString chirpScalars = QStringLiteral("chirpScalars");
inline const QString chirpCount = QStringLiteral("NumChirps");
inline const QString allIdentical = QStringLiteral("AllChirpsIdentical");
/// Not Blackchirp's, which takes the rate of the generator that is there.
inline const QString awgSampleRate = QStringLiteral("AwgSampleRateMHz");
inline const QString chirpSegments = QStringLiteral("chirpSegments");
inline const QString chirpIndex = QStringLiteral("ChirpIndex");
inline const QString segmentIndex = QStringLiteral("SegmentIndex");
inline const QString startFreq = QStringLiteral("StartFreqMHz");
inline const QString endFreq = QStringLiteral("EndFreqMHz");
inline const QString duration = QStringLiteral("DurationUs");
inline const QString alpha = QStringLiteral("AlphaUs");
inline const QString empty = QStringLiteral("Empty");
inline const QString chirpMarkers = QStringLiteral("chirpMarkers");
inline const QString markerName = QStringLiteral("Name");
inline const QString markerRole = QStringLiteral("Role");
inline const QString markerTiming = QStringLiteral("TimingMode");
inline const QString markerStart = QStringLiteral("StartTime");
inline const QString markerEnd = QStringLiteral("EndTime");
inline const QString markerEnabled = QStringLiteral("Enabled");
inline const QString digiScalars = QStringLiteral("digiScalars");
inline const QString digiAnalog = QStringLiteral("digiAnalog");
inline const QString digiDigital = QStringLiteral("digiDigital");

/// Not Blackchirp's: what the other devices start from, as rows of a header, with the texts that a header
/// can hold.
inline const QString deviceSettings = QStringLiteral("deviceSettings");
inline const QString object = QStringLiteral("ObjKey");
inline const QString arrayKey = QStringLiteral("ArrayKey");
inline const QString arrayIndex = QStringLiteral("ArrayIndex");
inline const QString valueKey = QStringLiteral("ValueKey");
inline const QString value = QStringLiteral("Value");
inline const QString units = QStringLiteral("Units");

} // namespace BC::Store::LM

namespace Chirpdeck {

class LoadoutManager::Group : public SettingsStorage
{
    friend class LoadoutManager;

    /// The group below that of all loadouts.
    explicit Group(const QStringList &below = {})
        : SettingsStorage(QStringList{BC::Store::LM::loadouts} + below)
    {
    }

    SettingsContent content() const
    {
        SettingsContent content;
        content.values = getMultiple(keys());
        for (const auto &key : arrayKeys())
            content.arrays[key] = getArray(key);
        for (const auto &key : groupKeys())
            content.groups[key] = getGroup(key);
        return content;
    }

    /// What `content` does not know stays.
    void setContent(const SettingsContent &content)
    {
        for (const auto &[key, rows] : content.arrays) {
            if (rows != getArray(key))
                setArray(key, rows);
        }
        for (const auto &[key, values] : content.groups)
            setGroupValues(key, values);
        setMultiple(content.values);
    }
};

} // namespace Chirpdeck
