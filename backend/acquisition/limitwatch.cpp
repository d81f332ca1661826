// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/limitwatch.h"

#include <QCoreApplication>

namespace Chirpdeck::Acquisition {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LimitWatch)
};

bool isOf(const QString &key, const Validation::Reading &reading)
{
    const auto dot = key.lastIndexOf(u'.');
    return QStringView(key).mid(dot + 1) == reading.value && key.startsWith(reading.object + u'.');
}

} // namespace

QString LimitWatch::Breach::text() const
{
    return Text::tr("Reading for %1 (%2) is outside the allowed range (%3 - %4)")
        .arg(reading)
        .arg(value)
        .arg(limits.min)
        .arg(limits.max);
}

LimitWatch::LimitWatch(const Validation::Conditions &conditions, const LimitGrace &grace)
    : m_grace{std::max(1, grace.readings), std::max(0.0, grace.seconds)}
{
    m_conditions.conditions = conditions;
}

std::optional<LimitWatch::Breach> LimitWatch::note(double seconds, const QMap<QString, QVariant> &readings)
{
    std::optional<Breach> worst;
    for (auto reading = readings.cbegin(); reading != readings.cend(); ++reading) {
        bool isNumber = false;
        const double value = reading.value().toDouble(&isNumber);
        const auto broken = isNumber ? m_conditions.brokenBy(reading.key(), value) : std::nullopt;
        if (!broken) {
            m_outside.erase(reading.key());
            continue;
        }
        auto &since = m_outside.try_emplace(reading.key(), Since{0, seconds}).first->second;
        ++since.readings;
        Breach breach{reading.key(), value, *broken, since.readings, seconds - since.first, false};
        breach.isOver = breach.readings >= m_grace.readings && breach.seconds >= m_grace.seconds;
        if (!worst || (breach.isOver && !worst->isOver))
            worst = breach;
    }
    m_unseen.clear();
    for (const auto &[reading, limits] : m_conditions.conditions) {
        const auto keys = readings.keys();
        if (std::none_of(keys.begin(), keys.end(), [&](const QString &key) { return isOf(key, reading); }))
            m_unseen.append(reading.object + u'.' + reading.value);
    }
    return worst;
}

} // namespace Chirpdeck::Acquisition
