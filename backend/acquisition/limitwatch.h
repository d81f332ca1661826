// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runstatus.h"

#include <QMap>
#include <QStringList>
#include <QVariant>

#include <map>
#include <optional>

namespace Chirpdeck::Acquisition {

/// Compares readings with the limits of a run, and tells a glitch from a fault. Time is the caller's.
class LimitWatch
{
public:
    struct Breach
    {
        QString reading; ///< the key of the auxiliary value
        double value = 0.0;
        Validation::Limits limits;
        int readings = 0;     ///< outside, in a row
        double seconds = 0.0; ///< since the first of them
        bool isOver = false;  ///< it has outlasted its grace

        /// "Reading for FlowController.mks.Flow1 (3) is outside the allowed range (8 - 12)".
        QString text() const;
    };

    LimitWatch(const Validation::Conditions &conditions, const LimitGrace &grace);

    bool isNeeded() const { return !m_conditions.conditions.empty(); }
    /// Notes the readings of one moment, by `Type.Label.Key`, and gives back the worst breach: one that is
    /// over its grace before others.
    std::optional<Breach> note(double seconds, const QMap<QString, QVariant> &readings);
    /// Limits whose reading was not among the last ones: nobody watches them.
    const QStringList &unseen() const { return m_unseen; }

private:
    struct Since
    {
        int readings = 0;
        double first = 0.0;
    };

    Validation m_conditions;
    LimitGrace m_grace;
    std::map<QString, Since> m_outside;
    QStringList m_unseen;
};

} // namespace Chirpdeck::Acquisition
