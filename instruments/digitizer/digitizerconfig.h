// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/finding.h"
#include "instruments/core/hardwarekey.h"
#include "instruments/digitizer/shotsink.h"
#include "persistence/data/vocabulary.h"
#include "persistence/header/headerstorage.h"

#include <QList>

namespace BC::Key::Digi {

inline const QString an = QStringLiteral("AnalogChannel");
inline const QString dig = QStringLiteral("DigitalChannel");
inline const QString chIndex = QStringLiteral("Index");
inline const QString en = QStringLiteral("Enabled");
inline const QString fs = QStringLiteral("FullScale");
inline const QString offset = QStringLiteral("VerticalOffset");
inline const QString digInp = QStringLiteral("Input");
inline const QString digRole = QStringLiteral("Role");
inline const QString chName = QStringLiteral("Name");
inline const QString trigCh = QStringLiteral("TriggerChannel");
inline const QString trigSlope = QStringLiteral("TriggerEdge");
inline const QString trigDelay = QStringLiteral("TriggerDelay");
inline const QString trigLevel = QStringLiteral("TriggerLevel");
inline const QString bpp = QStringLiteral("BytesPerPoint");
inline const QString bo = QStringLiteral("ByteOrder");
inline const QString sRate = QStringLiteral("SampleRate");
inline const QString recLen = QStringLiteral("RecordLength");
inline const QString blockAvg = QStringLiteral("BlockAverageEnabled");
inline const QString numAvg = QStringLiteral("BlockAverages");
inline const QString multiRec = QStringLiteral("MultiRecordEnabled");
inline const QString multiRecNum = QStringLiteral("MultiRecordNum");

} // namespace BC::Key::Digi

namespace Chirpdeck {

struct AnalogChannel
{
    int index = 1; ///< channel of the device, from 1
    bool enabled = false;
    double fullScale = 0.0;      ///< volts above and below the offset
    double verticalOffset = 0.0; ///< volts
    QString name;                ///< stored by I/O boards only

    bool operator==(const AnalogChannel &) const = default;
};

struct DigitalChannel
{
    int index = 1; ///< channel of the device, from 1
    bool enabled = false;
    bool input = false;
    int role = -1; ///< -1: none
    QString name;  ///< stored by I/O boards only

    bool operator==(const DigitalChannel &) const = default;
};

/// What a digitizer can do.
struct DigitizerLimits
{
    int analogChannels = 4;
    int digitalChannels = 0;
    bool hasAuxTrigger = true;
    double minFullScale = 0.05, maxFullScale = 2.0; ///< V
    double minOffset = -2.0, maxOffset = 2.0;       ///< V
    double minTriggerDelayUs = -10.0, maxTriggerDelayUs = 10.0;
    double minTriggerLevel = -5.0, maxTriggerLevel = 5.0; ///< V
    qint64 maxRecordLength = 100'000'000;
    bool canBlockAverage = true;
    int maxAverages = 100;
    bool canMultiRecord = true;
    int maxRecords = 100;
    bool canBlockAndMultiRecord = false;
    int maxBytesPerPoint = 2;
    double bandwidthMHz = 16000.0;
    QList<double> sampleRatesHz; ///< empty: any

    bool operator==(const DigitizerLimits &) const = default;
};

/// The settings that all digitizers share; an object of header.csv named by the device's hardware key.
class DigitizerConfig : public HeaderStorage
{
public:
    explicit DigitizerConfig(const HardwareKey &key)
        : HeaderStorage(key.text())
    {
    }

    QList<AnalogChannel> analogChannels;
    QList<DigitalChannel> digitalChannels;

    int triggerChannel = 0; ///< 0: auxiliary input
    TriggerEdge triggerEdge = TriggerEdge::RisingEdge;
    double triggerDelayUs = 0.0;
    double triggerLevel = 0.0; ///< V
    int bytesPerPoint = 1;
    ByteOrder byteOrder = ByteOrder::LittleEndian;
    double sampleRate = 0.0; ///< Hz
    int recordLength = 0;    ///< samples per record
    bool blockAverage = false;
    int numAverages = 1; ///< shots averaged on board per transfer; 1 unless blockAverage
    bool multiRecord = false;
    int numRecords = 1; ///< records per trigger; 1 unless multiRecord

    HardwareKey key() const { return HardwareKey::parse(headerKey()); }

    /// Seconds per sample, 1/sampleRate; 0 without a sample rate.
    double timeStep() const { return sampleRate > 0.0 ? 1.0 / sampleRate : 0.0; }
    /// Nyquist frequency, MHz.
    double nyquistMHz() const { return sampleRate / 2e6; }
    /// Volts per count of a device channel: fullScale / 2^(8·bytes − 1); 0 where there is no such channel.
    double voltsPerCount(int channelIndex) const;
    const AnalogChannel *analogChannel(int channelIndex) const;
    /// Device channels that are enabled, in the order of the list.
    QList<int> enabledAnalogChannels() const;

    int effectiveAverages() const { return blockAverage ? numAverages : 1; }
    int effectiveRecords() const { return multiRecord ? numRecords : 1; }

    /// Checks every setting against the device.
    Findings validateSettings(const DigitizerLimits &limits) const;

protected:
    void storeValues() override;
    void retrieveValues() override;

    bool sameSettings(const DigitizerConfig &other) const;
};

} // namespace Chirpdeck
