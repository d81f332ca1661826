// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/hardwareprofile.h"

#include <QCoreApplication>

#include <algorithm>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(HardwareProfile)
};

constexpr int MaxLabelLength = 64;

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

LabelProblem labelProblem(const QString &label)
{
    if (label.isEmpty())
        return LabelProblem::Empty;
    if (label.size() > MaxLabelLength)
        return LabelProblem::TooLong;
    if (label.contains(u'.'))
        return LabelProblem::ContainsDots;
    const bool isClean = std::all_of(label.begin(), label.end(), [](QChar c) {
        return isLetter(c) || isDigit(c) || c == u'_' || c == u'-';
    });
    if (!isClean)
        return LabelProblem::InvalidCharacters;
    if (isDigit(label.front()))
        return LabelProblem::StartsWithNumber;
    if (label.front() == u'_')
        return LabelProblem::StartsWithUnderscore;
    return isLetter(label.front()) ? LabelProblem::None : LabelProblem::InvalidCharacters;
}

QString labelProblemText(LabelProblem problem)
{
    switch (problem) {
    case LabelProblem::None:
        return {};
    case LabelProblem::Empty:
        return Text::tr("A device needs a label");
    case LabelProblem::TooLong:
        return Text::tr("The label is longer than 64 characters");
    case LabelProblem::ContainsDots:
        return Text::tr("A label has no dots");
    case LabelProblem::InvalidCharacters:
        return Text::tr("A label has only the letters a to z, digits, _ and -, and begins with a letter");
    case LabelProblem::StartsWithNumber:
        return Text::tr("A label does not begin with a digit");
    case LabelProblem::StartsWithUnderscore:
        return Text::tr("A label does not begin with _");
    }
    return {};
}

QJsonObject toJson(const HardwareProfile &profile)
{
    QJsonObject json{
        {QStringLiteral("key"), profile.key.text()},
        {QStringLiteral("driver"), profile.driver},
        {QStringLiteral("active"), profile.active},
        {QStringLiteral("created"), profile.created.toString(Qt::ISODateWithMs)},
        {QStringLiteral("modified"), profile.modified.toString(Qt::ISODateWithMs)},
        {QStringLiteral("description"), profile.description},
        {QStringLiteral("scriptPath"), profile.scriptPath},
        {QStringLiteral("className"), profile.className},
        {QStringLiteral("environmentPath"), profile.environmentPath},
    };
    if (profile.threaded)
        json.insert(QStringLiteral("threaded"), *profile.threaded);
    return json;
}

std::optional<HardwareProfile> profileFromJson(const QJsonObject &json)
{
    const auto text = [&json](const char *key) { return json.value(QLatin1String(key)).toString(); };
    HardwareProfile profile;
    profile.key = HardwareKey::parse(text("key"));
    profile.driver = text("driver");
    if (profile.key.type() == HardwareType::Unknown ||
        labelProblem(profile.key.label()) != LabelProblem::None || profile.driver.isEmpty())
        return std::nullopt;
    profile.active = json.value(QLatin1String("active")).toBool(true);
    profile.created = QDateTime::fromString(text("created"), Qt::ISODateWithMs);
    profile.modified = QDateTime::fromString(text("modified"), Qt::ISODateWithMs);
    profile.description = text("description");
    profile.scriptPath = text("scriptPath");
    profile.className = text("className");
    profile.environmentPath = text("environmentPath");
    if (json.contains(QLatin1String("threaded")))
        profile.threaded = json.value(QLatin1String("threaded")).toBool();
    return profile;
}

} // namespace Chirpdeck
