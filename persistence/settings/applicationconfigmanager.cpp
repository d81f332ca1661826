// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/settings/applicationconfigmanager.h"

#include "persistence/settings/applicationkeys.h"

#include <algorithm>
#include <cmath>

namespace Chirpdeck {

namespace Key = BC::Key;

ApplicationConfigManager::ApplicationConfigManager(QObject *parent)
    : QObject(parent)
    , SettingsStorage(QStringList{})
{
}

ApplicationConfigManager::ApplicationConfigManager(const QString &organization, const QString &application,
                                                   QObject *parent)
    : QObject(parent)
    , SettingsStorage(organization, application, QStringList{})
{
}

bool ApplicationConfigManager::change(QLatin1StringView key, const QVariant &before, const QVariant &value)
{
    if (before == value)
        return false;
    set(key, value, true);
    if (lastError()) {
        Q_EMIT writeFailed();
    } else {
        // Takes along what an earlier failure left unwritten.
        save();
    }
    return true;
}

QString ApplicationConfigManager::savePath() const
{
    return get<QString>(Key::SavePath);
}

void ApplicationConfigManager::setSavePath(const QString &path)
{
    if (change(Key::SavePath, savePath(), path))
        Q_EMIT savePathChanged(path);
}

int ApplicationConfigManager::exptNum() const
{
    return std::max(get<int>(Key::ExptNum), 0);
}

void ApplicationConfigManager::setExptNum(int number)
{
    number = std::max(number, 0);
    if (change(Key::ExptNum, exptNum(), number))
        Q_EMIT exptNumChanged(number);
}

XyFormat ApplicationConfigManager::exportDelimiter() const
{
    const int number = get<int>(Key::ExportDelimiter);
    const bool known = number >= 0 && number <= static_cast<int>(XyFormat::Aligned);
    return known ? static_cast<XyFormat>(number) : XyFormat::Semicolon;
}

void ApplicationConfigManager::setExportDelimiter(XyFormat format)
{
    if (change(Key::ExportDelimiter, static_cast<int>(exportDelimiter()), static_cast<int>(format)))
        Q_EMIT exportDelimiterChanged();
}

ApplicationConfigManager::Theme ApplicationConfigManager::theme() const
{
    return get<Theme>(Key::Theme, Theme::System);
}

void ApplicationConfigManager::setTheme(Theme theme)
{
    if (change(Key::Theme, QVariant::fromValue(this->theme()), QVariant::fromValue(theme)))
        Q_EMIT themeChanged();
}

QString ApplicationConfigManager::language() const
{
    return get<QString>(Key::Language);
}

void ApplicationConfigManager::setLanguage(const QString &language)
{
    if (change(Key::Language, this->language(), language))
        Q_EMIT languageChanged(language);
}

double ApplicationConfigManager::textScale() const
{
    const double scale = get<double>(Key::TextScale, 1.0);
    return std::isfinite(scale) && scale > 0 ? std::clamp(scale, MinTextScale, MaxTextScale) : 1.0;
}

void ApplicationConfigManager::setTextScale(double scale)
{
    if (!std::isfinite(scale))
        return;
    scale = std::clamp(scale, MinTextScale, MaxTextScale);
    if (change(Key::TextScale, textScale(), scale))
        Q_EMIT textScaleChanged(scale);
}

bool ApplicationConfigManager::isLifEnabled() const
{
    return get<bool>(Key::LifEnabled, true);
}

void ApplicationConfigManager::setLifEnabled(bool enabled)
{
    if (change(Key::LifEnabled, isLifEnabled(), enabled))
        Q_EMIT lifEnabledChanged(enabled);
}

bool ApplicationConfigManager::isDebugLogging() const
{
    return get<bool>(Key::DebugLogging);
}

void ApplicationConfigManager::setDebugLogging(bool enabled)
{
    if (change(Key::DebugLogging, isDebugLogging(), enabled))
        Q_EMIT debugLoggingChanged(enabled);
}

} // namespace Chirpdeck
