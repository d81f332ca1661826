// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/digitizer/ftmwdigitizer.h"
#include "instruments/transport/wiredevice.h"

#include <QTimer>

#include <optional>
#include <vector>

namespace BC::Key::TekScope {

inline const QString externalReference = QStringLiteral("externalReference");
inline const QString quiet = QStringLiteral("drainQuietMs");
inline const QString watchdog = QStringLiteral("watchdogSec");

} // namespace BC::Key::TekScope

namespace Chirpdeck {

/// In what the Tektronix oscilloscopes differ.
struct TekScopeModel
{
    QByteArray family;             ///< what stands in their identity after the maker
    QString name;                  ///< for people, with its article
    bool extraSummaryFrame = true; ///< the average is one more frame, and does not take the place of the last
};

/// Tektronix oscilloscopes that stream: CURVESTREAM? sends a block for every trigger until the next message.
/// Blocks go from the socket straight into the sink's memory; a reader that is behind slows the triggers
/// down, and nothing is lost.
class TekScope : public WireDevice<FtmwDigitizer>, private ByteReader
{
public:
    TekScope(DriverParts &parts, const TekScopeModel &model);

    DigitizerLimits limits() const override { return m_limits; }

    QCoro::Task<Result<void>> close() override;
    QCoro::Task<Result<FtmwDigitizerConfig>> prepare(FtmwDigitizerConfig config) override;
    QCoro::Task<Result<void>> start(std::shared_ptr<ShotSink> sink) override;
    QCoro::Task<Result<void>> stop() override;
    QCoro::Task<Result<void>> discardPending() override;
    QCoro::Task<Result<ReferenceLock>> readReferenceLock() override;

protected:
    QCoro::Task<Result<void>> identify() override;
    QCoro::Task<Result<void>> poll() override;

private:
    enum class Phase { Idle, Header, Data, End, Draining };

    void take(QIODevice &source) override;
    bool takeHeader(QIODevice &source);
    bool takeData(QIODevice &source);
    void lostTrack(const QByteArray &found);

    QCoro::Task<Result<FtmwDigitizerConfig>> apply(FtmwDigitizerConfig config);
    QCoro::Task<Result<FtmwDigitizerConfig>> readBack(FtmwDigitizerConfig config);
    QCoro::Task<Result<void>> checkEvents(QByteArray what);
    QCoro::Task<Result<void>> beginStream();
    QCoro::Task<Result<void>> endStream();
    QCoro::Task<Result<void>> freePanel();
    QCoro::Task<Result<void>> restartStream();
    QByteArrayList commands(const FtmwDigitizerConfig &config) const;

    const TekScopeModel m_model;
    const DigitizerLimits m_limits;
    const bool m_wantsReference;
    const std::chrono::milliseconds m_quiet;
    std::optional<FtmwDigitizerConfig> m_prepared;
    std::shared_ptr<ShotSink> m_sink;
    Phase m_phase = Phase::Idle;
    std::span<std::byte> m_memory; ///< of the block that is coming
    qsizetype m_filled = 0;
    bool m_isKept = false; ///< the block goes to the sink
    bool m_isRestarting = false;
    quint64 m_drained = 0;
    std::vector<std::byte> m_waste;
    QTimer m_watchdog;
};

/// What all of them declare.
DriverInfo tekScopeDriver(const QString &key, const QString &label, const QList<double> &sampleRates,
                          const QList<SettingInfo> &settings);

} // namespace Chirpdeck
