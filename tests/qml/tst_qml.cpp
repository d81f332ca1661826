// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/frontend.h"
#include "tests/qml/bench.h"

#include <QApplication>
#include <QQmlEngine>
#include <QTranslator>
#include <QtQuickTest>

namespace Chirpdeck {

/// Runs tst_*.qml on models that the tests feed.
class QmlSetup : public QObject
{
    Q_OBJECT

public:
    QmlSetup() { Bench::watchMessages(); }

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        if (m_plurals.load(QStringLiteral(":/i18n/chirpdeck_en.qm")))
            QCoreApplication::installTranslator(&m_plurals);
        delete m_bench;
        m_bench = new Bench(this);
        m_bench->models.appearance.setReducedMotion(true);
        m_bench->models.install(engine);
        Frontend::prepareEngine(engine);
        qmlRegisterSingletonInstance("Chirpdeck.Tests", 1, 0, "Bench", m_bench);
    }

private:
    QTranslator m_plurals;
    Bench *m_bench = nullptr;
};

} // namespace Chirpdeck

int main(int argc, char **argv)
{
    QTEST_SET_MAIN_SOURCE_PATH
    Chirpdeck::Frontend::prepareEnvironment();
    // Qt Charts asks for one with widgets.
    const QApplication app(argc, argv);
    Chirpdeck::QmlSetup setup;
    return quick_test_main_with_setup(argc, argv, "qml", QUICK_TEST_SOURCE_DIR, &setup);
}

#include "tst_qml.moc"
