// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "instruments/loadout/simulatedloadout.h"
#include "qml/frontend.h"
#include "tests/qml/bench.h"
#include "tests/support/testsupport.h"

#include <QApplication>
#include <QQmlEngine>
#include <QSettings>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtQuickTest>

namespace Chirpdeck {

/// The real console under the pages, on simulated devices, with settings and data of its own.
class RealBench : public QObject
{
    Q_OBJECT

public:
    explicit RealBench(QObject *parent)
        : QObject(parent)
        , m_settings(Test::inMemory())
        , m_data(Test::inMemory())
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        LoadoutManager loadouts;
        auto loadout = simulatedLoadout();
        loadout.name = QStringLiteral("Bench");
        loadout.preset.digitizer.recordLength = 20000;
        if (const auto put = loadouts.put(loadout); !put)
            qFatal("no loadout: %s", qPrintable(put.error().text()));
        if (!loadouts.setCurrent(loadout.name) || !loadouts.setDefault(loadout.name))
            qFatal("no loadout in use");
        begin();
    }

    ModelRegistry &models() { return m_desk->models(); }

    Q_INVOKABLE QQuickItem *find(QQuickItem *from, const QString &name) const
    {
        return m_look.find(from, name);
    }
    Q_INVOKABLE QQuickItem *named(QQuickItem *from, const QString &name) const
    {
        return m_look.named(from, name);
    }
    Q_INVOKABLE QStringList texts(QQuickItem *from) const { return m_look.texts(from); }
    /// header.csv of an experiment.
    Q_INVOKABLE QString header(int number) const
    {
        QFile file(DataFolder(m_data.path()).experimentPath(number) + QStringLiteral("/header.csv"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    /// What the settings say of the draft, as another start of the program would read it.
    Q_INVOKABLE QString storedDraft() const
    {
        class Group : public SettingsStorage
        {
        public:
            Group()
                : SettingsStorage(QStringLiteral("ExperimentDraft"))
            {
            }
        };
        return Group().get<QString>(QStringLiteral("draft"));
    }
    Q_INVOKABLE QStringList presets() const { return LoadoutManager().presetNames(QStringLiteral("Bench")); }

private:
    void begin()
    {
        App::ConsoleOptions options;
        options.seed = 1;
        options.rateHz = 200.0;
        options.dataFolder = m_data.path();
        auto console = App::Console::create(options);
        if (!console)
            qFatal("no console: %s", qPrintable(console.error().text()));
        m_console = std::move(*console);
        m_desk = std::make_unique<App::Desk>(*m_console);
    }

    QTemporaryDir m_settings;
    QTemporaryDir m_data;
    Bench m_look;
    std::unique_ptr<App::Console> m_console;
    std::unique_ptr<App::Desk> m_desk;
};

class WizardSetup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        if (m_plurals.load(QStringLiteral(":/i18n/chirpdeck_en.qm")))
            QCoreApplication::installTranslator(&m_plurals);
        m_bench = new RealBench(this);
        m_bench->models().appearance.setReducedMotion(true);
        m_bench->models().install(engine);
        Frontend::prepareEngine(engine);
        qmlRegisterSingletonInstance("Chirpdeck.Tests", 1, 0, "Bench", m_bench);
    }

private:
    QTranslator m_plurals;
    RealBench *m_bench = nullptr;
};

} // namespace Chirpdeck

int main(int argc, char **argv)
{
    QTEST_SET_MAIN_SOURCE_PATH
    Chirpdeck::Frontend::prepareEnvironment();
    const QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Chirpdeck"));
    QCoreApplication::setApplicationName(QStringLiteral("Chirpdeck"));
    Chirpdeck::WizardSetup setup;
    return quick_test_main_with_setup(argc, argv, "wizards", QUICK_TEST_SOURCE_DIR, &setup);
}

#include "tst_wizards.moc"
