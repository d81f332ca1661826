// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/csv/csvtext.h"
#include "persistence/settings/settingsstorage.h"

#include <QObject>

namespace Chirpdeck {

/// The settings of the application as a whole, by type. A setter writes at once; what could not be written is
/// kept, reported by `lastError()` and written with the next change. There is one such object, and nothing
/// else writes these keys.
class ApplicationConfigManager : public QObject, private SettingsStorage
{
    Q_OBJECT
    Q_PROPERTY(QString savePath READ savePath WRITE setSavePath NOTIFY savePathChanged)
    Q_PROPERTY(int exptNum READ exptNum WRITE setExptNum NOTIFY exptNumChanged)
    Q_PROPERTY(Theme theme READ theme WRITE setTheme NOTIFY themeChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    Q_PROPERTY(bool lifEnabled READ isLifEnabled WRITE setLifEnabled NOTIFY lifEnabledChanged)
    Q_PROPERTY(bool debugLogging READ isDebugLogging WRITE setDebugLogging NOTIFY debugLoggingChanged)

public:
    enum class Theme { System, Dark, Light, HighContrast };
    Q_ENUM(Theme)

    static constexpr double MinTextScale = 0.85;
    static constexpr double MaxTextScale = 2.0;

    explicit ApplicationConfigManager(QObject *parent = nullptr);
    /// The settings of another organization and application.
    ApplicationConfigManager(const QString &organization, const QString &application,
                             QObject *parent = nullptr);

    /// The data path; empty until one was chosen.
    QString savePath() const;
    void setSavePath(const QString &path);

    /// Number of the last experiment; 0 before the first. Never negative.
    int exptNum() const;
    void setExptNum(int number);

    XyFormat exportDelimiter() const;
    void setExportDelimiter(XyFormat format);

    Theme theme() const;
    void setTheme(Theme theme);

    /// As in "de" or "pt_BR"; empty means the system's.
    QString language() const;
    void setLanguage(const QString &language);

    /// Between MinTextScale and MaxTextScale.
    double textScale() const;
    void setTextScale(double scale);

    bool isLifEnabled() const;
    void setLifEnabled(bool enabled);

    bool isDebugLogging() const;
    void setDebugLogging(bool enabled);

    using SettingsStorage::lastError;

Q_SIGNALS:
    void savePathChanged(const QString &path);
    void exptNumChanged(int number);
    void exportDelimiterChanged();
    void themeChanged();
    void languageChanged(const QString &language);
    void textScaleChanged(double scale);
    void lifEnabledChanged(bool enabled);
    void debugLoggingChanged(bool enabled);
    /// A change could not be written; see lastError().
    void writeFailed();

private:
    /// True when the value is another than before.
    bool change(QLatin1StringView key, const QVariant &before, const QVariant &value);
};

} // namespace Chirpdeck
