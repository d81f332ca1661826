// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/simulation/peers/peer.h"
#include "instruments/simulation/peers/scpidevice.h"

#include <QElapsedTimer>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>

namespace Chirpdeck {

/// A Tektronix MSO64B. Headers are on when it starts; what it does not understand it does not answer but
/// notes. CURVESTREAM? sends a block for every trigger until any message arrives.
class TekScopePeer final : public LinePeer
{
public:
    TekScopePeer();
    ~TekScopePeer() override;

    QByteArray terminator() const override { return "\n"; }
    Clients clients() const override { return Clients::Several; }
    void disconnected(PeerConnection &connection) override;
    void drained(PeerConnection &connection) override;

    bool hasHeaders = true;
    bool isLocked = false; ///< LOCK ALL: keys and touch screen
    bool isDisplayOn = true;
    double sampleRate = 6.25e9;
    int recordLength = 1000;
    double scale = 0.01; ///< V per division
    double offset = 0.0;
    int bytes = 1;
    int frames = 1;
    bool isFastFrame = false;
    int firstFrame = 1; ///< beyond the last one: the summary alone
    bool isRunning = true;
    bool hasReference = false; ///< an external reference is chosen
    bool isReferenceLocked = true;
    QByteArray triggerSource = "AUX";
    QByteArray triggerSlope = "RISE";
    double triggerLevel = 0.5;
    double delay = 0.0;

    /// Triggers per second; 0 sends as fast as the client reads.
    void setTriggerRate(double hertz);
    /// Breaks a block that is under way off when the stream is left, as some firmware does.
    bool cutsLastBlock = false;
    /// Leaves one answer in so many out; 0 none.
    int dropsOneIn = 0;
    /// What sample `index` of every record is, in counts.
    static int sample(int index, int bytesPerPoint);

    ScpiDevice scpi;
    int blocksSent = 0;

protected:
    QByteArray answer(const QByteArray &) override { return {}; }
    void handle(PeerConnection &from, const QByteArray &message) override;

private:
    QByteArray block() const;
    void describeCommands();
    void describeAcquisition();
    void stream();
    void stopStream();

    PeerConnection *m_streamTo = nullptr;
    QByteArray m_block;
    double m_triggerRate = 0.0;
    QTimer m_trigger;
    int m_answers = 0;
};

} // namespace Chirpdeck
