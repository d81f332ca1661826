// SPDX-License-Identifier: GPL-3.0-or-later
/// Renders every page in every theme and size into PNG files: shots [folder] [name filter]. Needs a display
/// (tools/with-display).

#include "backend/models/modelregistry.h"
#include "backend/plot/scene/plotcontroller.h"
#include "qml/frontend.h"
#include "tests/qml/plausible.h"

#include <QApplication>
#include <QDir>
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

#include <cstdio>

using namespace Chirpdeck;

namespace {

struct Scene
{
    const char *name;
    std::function<void(ModelRegistry &)> feed;
    int page = 0;
    std::function<void(QObject *shell, QQuickWindow *window)> then = {};
};

QQuickItem *itemNamed(QQuickWindow *window, const char *name)
{
    return window->findChild<QQuickItem *>(QLatin1String(name), Qt::FindChildrenRecursively);
}

QQuickItem *visibleItemNamed(QQuickItem *from, const QString &name)
{
    if (!from->isVisible())
        return nullptr;
    if (from->objectName() == name)
        return from;
    for (QQuickItem *child : from->childItems())
        if (QQuickItem *found = visibleItemNamed(child, name))
            return found;
    return nullptr;
}

void click(QQuickWindow *window, const char *name)
{
    QQuickItem *item = visibleItemNamed(window->contentItem(), QLatin1String(name));
    if (!item) {
        std::fprintf(stderr, "no visible item %s\n", name);
        return;
    }
    const QPointF middle = item->mapToScene({item->width() / 2, item->height() * 0.65});
    QTest::mouseClick(window, Qt::LeftButton, {}, middle.toPoint());
    QTest::qWait(300);
}

std::vector<Scene> scenes()
{
    const auto acquiring = [](ModelRegistry &m) { Plausible::acquiring(m); };
    const auto full = [](ModelRegistry &m) {
        Plausible::acquiring(m);
        Plausible::history(m);
    };
    const auto set = [](const char *property, const QVariant &value) {
        return [property, value](QObject *shell, QQuickWindow *) { shell->setProperty(property, value); };
    };
    const auto tracked = [](ModelRegistry &m) {
        Plausible::acquiring(m);
        Plausible::trends(m);
    };
    const auto logged = [](ModelRegistry &m) {
        Plausible::acquiring(m);
        Plausible::problems(m);
        Plausible::logLines(m);
    };
    const auto cursor = [](QQuickWindow *window) {
        QQuickItem *chart = visibleItemNamed(window->contentItem(), QStringLiteral("trendChart1"));
        if (!chart)
            return;
        const QPointF at = chart->mapToScene({chart->width() * 0.6, chart->height() * 0.5});
        QTest::mouseClick(window, Qt::LeftButton, {}, at.toPoint());
    };
    const auto adding = [](int step) {
        return [step](ModelRegistry &m) {
            Plausible::ready(m);
            Plausible::hardware(m);
            Plausible::addingDevice(m, step);
        };
    };
    const auto openWizard = [](QObject *, QQuickWindow *window) { click(window, "addDevice"); };
    const auto drafted = [](ModelRegistry &m) {
        Plausible::ready(m);
        Plausible::drafts(m);
    };
    const auto wizard = [](int step) {
        return [step](QObject *shell, QQuickWindow *window) {
            QMetaObject::invokeMethod(
                shell, "openTask",
                Q_ARG(QQmlComponent *, shell->property("experimentWizard").value<QQmlComponent *>()));
            QTest::qWait(200);
            if (auto *page = visibleItemNamed(window->contentItem(), QStringLiteral("experimentWizard")))
                page->property("steps").value<WizardSteps *>()->goTo(step);
        };
    };
    return {
        {"run-acquiring", acquiring},
        {"run-open-ended", Plausible::openEnded},
        {"run-paused-problems",
         [](ModelRegistry &m) {
             Plausible::paused(m);
             Plausible::problems(m);
         }},
        {"run-ready", Plausible::ready},
        {"run-interrupted",
         [](ModelRegistry &m) {
             Plausible::ready(m);
             Plausible::interrupted(m);
         }},
        {"run-first-start", Plausible::firstStart},
        {"folder",
         [](ModelRegistry &m) {
             Plausible::firstStart(m);
             Plausible::folders(m);
         },
         0, set("choosingFolder", true)},
        {"new-run", Plausible::ready, 0, set("sheet", 1)},
        {"new-run-keypad", Plausible::ready, 0,
         [](QObject *shell, QQuickWindow *window) {
             shell->setProperty("sheet", 1);
             QTest::qWait(400);
             click(window, "shots");
         }},
        {"alerts",
         [](ModelRegistry &m) {
             Plausible::acquiring(m);
             Plausible::problems(m);
             m.problems.notice(QStringLiteral("Run 1481: 1 000 000 shots, complete"));
         },
         0, set("sheet", 2)},
        {"stop-panel", acquiring, 0, set("stopPanel", true)},
        {"wizard-type", drafted, 0, wizard(0)},
        {"wizard-lo-scan",
         [drafted](ModelRegistry &m) {
             drafted(m);
             m.experimentWizard.setRunType(int(FtmwType::LO_Scan));
         },
         0, wizard(0)},
        {"wizard-rf-chain", drafted, 0, wizard(1)},
        {"wizard-clocks", drafted, 0,
         [wizard](QObject *shell, QQuickWindow *window) {
             wizard(1)(shell, window);
             click(window, "clockOutputs");
         }},
        {"wizard-chirp", drafted, 0, wizard(2)},
        {"wizard-markers", drafted, 0,
         [wizard](QObject *shell, QQuickWindow *window) {
             wizard(2)(shell, window);
             click(window, "markers");
         }},
        {"wizard-digitizer", drafted, 0, wizard(3)},
        {"wizard-devices", drafted, 0, wizard(4)},
        {"wizard-limits", drafted, 0, wizard(5)},
        {"wizard-review", drafted, 0, wizard(6)},
        {"wizard-picture", drafted, 0,
         [wizard](QObject *shell, QQuickWindow *window) {
             wizard(1)(shell, window);
             if (QQuickItem *tabs = visibleItemNamed(window->contentItem(), QStringLiteral("formOrPicture")))
                 QMetaObject::invokeMethod(tabs, "activated", Q_ARG(int, 1));
         }},
        {"wizard-running",
         [](ModelRegistry &m) {
             Plausible::acquiring(m);
             Plausible::drafts(m);
         },
         0, wizard(1)},
        {"preset-name", drafted, 0,
         [](QObject *shell, QQuickWindow *window) {
             QMetaObject::invokeMethod(
                 shell, "openTask",
                 Q_ARG(QQmlComponent *, shell->property("presetWizard").value<QQmlComponent *>()));
             QTest::qWait(200);
             if (auto *page = visibleItemNamed(window->contentItem(), QStringLiteral("presetWizard")))
                 page->property("steps").value<WizardSteps *>()->goTo(3);
         }},
        {"spectrum-live", full, 1},
        {"spectrum-cursors",
         [](ModelRegistry &m) {
             Plausible::acquiring(m);
             Plausible::recorded(m);
             m.spectrum.reset();
         },
         1,
         [](QObject *, QQuickWindow *window) {
             QObject *controller = itemNamed(window, "mainPlot")->property("controller").value<QObject *>();
             QMetaObject::invokeMethod(controller, "showX", Q_ARG(double, 29000.0), Q_ARG(double, 31000.0));
             controller->setProperty("mode", 2);
             QMetaObject::invokeMethod(controller, "setCursor",
                                       Q_ARG(Chirpdeck::PlotController::Cursor, PlotController::A),
                                       Q_ARG(double, 29850.0));
             QMetaObject::invokeMethod(controller, "setCursor",
                                       Q_ARG(Chirpdeck::PlotController::Cursor, PlotController::B),
                                       Q_ARG(double, 30500.0));
         }},
        {"process",
         [](ModelRegistry &m) {
             Plausible::acquiring(m);
             Plausible::recorded(m);
         },
         1, set("processing", true)},
        {"process-keypad",
         [](ModelRegistry &m) {
             Plausible::acquiring(m);
             Plausible::recorded(m);
         },
         1,
         [](QObject *shell, QQuickWindow *window) {
             shell->setProperty("processing", true);
             QTest::qWait(200);
             click(window, "start");
         }},
        {"spectrum-empty", [](ModelRegistry &m) { Plausible::ready(m); }, 1},
        {"trends", tracked, 2},
        {"trends-cursor", tracked, 2, [cursor](QObject *, QQuickWindow *window) { cursor(window); }},
        {"trends-graph", tracked, 2, [](QObject *, QQuickWindow *window) { click(window, "graphMenu0"); }},
        {"trends-recording", tracked, 2,
         [](QObject *, QQuickWindow *window) { click(window, "trendOptions"); }},
        {"trends-empty", Plausible::ready, 2},
        {"log", logged, 5},
        {"log-filtered",
         [logged](ModelRegistry &m) {
             logged(m);
             m.log.setOnlyFaults(true);
             m.log.setFilter(QStringLiteral("board"));
         },
         5},
        {"log-unread", logged, 0},
        {"log-empty", Plausible::ready, 5},
        {"export",
         [](ModelRegistry &m) {
             Plausible::acquiring(m);
             Plausible::recorded(m);
             m.spectrum.reset();
             m.exports.setFolder(QStringLiteral("/data/chirpdeck/textexports"));
         },
         1, [](QObject *, QQuickWindow *window) { click(window, "exportPlot"); }},
        {"history", full, 4},
        {"history-empty", Plausible::ready, 4},
        {"hardware",
         [](ModelRegistry &m) {
             Plausible::ready(m);
             Plausible::hardware(m);
         },
         3},
        {"hardware-use",
         [](ModelRegistry &m) {
             Plausible::ready(m);
             Plausible::hardware(m);
         },
         3, [](QObject *, QQuickWindow *window) { click(window, "use_K band 18–26"); }},
        {"hardware-loadout",
         [](ModelRegistry &m) {
             Plausible::ready(m);
             Plausible::hardware(m);
         },
         3, [](QObject *, QQuickWindow *window) { click(window, "menu_K band 18–26"); }},
        {"device-live",
         [](ModelRegistry &m) {
             Plausible::ready(m);
             Plausible::hardware(m);
         },
         3, [](QObject *, QQuickWindow *window) { click(window, "tile_FlowController.Main"); }},
        {"device-locked",
         [](ModelRegistry &m) {
             Plausible::acquiring(m);
             Plausible::hardware(m);
         },
         3, [](QObject *, QQuickWindow *window) { click(window, "tile_FlowController.Main"); }},
        {"device-settings",
         [](ModelRegistry &m) {
             Plausible::ready(m);
             Plausible::hardware(m);
         },
         3,
         [](QObject *, QQuickWindow *window) {
             click(window, "tile_FlowController.Main");
             itemNamed(window, "deviceSheet")->setProperty("tab", 1);
         }},
        {"doctor",
         [](ModelRegistry &m) {
             Plausible::ready(m);
             Plausible::hardware(m);
         },
         3, [](QObject *, QQuickWindow *window) { click(window, "act_IOBoard.Main"); }},
        {"add-device-kind", adding(0), 3, openWizard},
        {"add-device-model", adding(1), 3, openWizard},
        {"add-device-connection", adding(2), 3, openWizard},
        {"add-device-settings", adding(3), 3, openWizard},
        {"add-device-name", adding(4), 3, openWizard},
        {"settings-storage", acquiring, 6},
        {"settings-interrupted",
         [](ModelRegistry &m) {
             Plausible::ready(m);
             Plausible::leftovers(m);
         },
         6},
        {"scan",
         [](ModelRegistry &m) {
             Plausible::ready(m);
             Plausible::scanDraft(m);
         },
         6, [](QObject *, QQuickWindow *window) { click(window, "framesScan"); }},
        {"scan-on",
         [](ModelRegistry &m) {
             Plausible::ready(m);
             Plausible::scanning(m);
         },
         6, [](QObject *, QQuickWindow *window) { click(window, "framesScan"); }},
        {"leave",
         [](ModelRegistry &m) {
             Plausible::ready(m);
             Plausible::scanning(m);
         },
         6, set("leavePanel", true)},
        {"settings-display", acquiring, 6,
         [](QObject *, QQuickWindow *window) {
             itemNamed(window, "settingsPage")->setProperty("category", 1);
         }},
        {"settings-about", Plausible::ready, 6,
         [](QObject *, QQuickWindow *window) {
             itemNamed(window, "settingsPage")->setProperty("category", 2);
         }},
    };
}

} // namespace

int main(int argc, char **argv)
{
    // A keyboard belongs to one engine; here is a new one for every picture.
    qputenv("QT_IM_MODULE", "none");
    Frontend::prepareEnvironment();
    QApplication app(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    QTranslator plurals;
    if (plurals.load(QStringLiteral(":/i18n/chirpdeck_en.qm")))
        QCoreApplication::installTranslator(&plurals);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("shots");
    const QString filter = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    QDir().mkpath(folder);

    struct Size
    {
        int width, height;
        double scale;
    };
    const std::vector<Size> sizes{
        {1280, 800, 1.0}, {1024, 600, 1.0}, {800, 1280, 1.0}, {1920, 1080, 1.0}, {1280, 800, 1.5}};
    const char *themes[] = {"dark", "light", "highcontrast"};

    for (const Scene &scene : scenes()) {
        for (int theme = 0; theme < 3; ++theme) {
            for (const Size &size : sizes) {
                // Other sizes in one theme; other themes in the base size.
                if (theme != 0 && size.width != 1280)
                    continue;
                if (theme != 0 && size.scale != 1.0)
                    continue;
                const QString name =
                    QStringLiteral("%1-%2-%3x%4%5.png")
                        .arg(QLatin1String(scene.name), QLatin1String(themes[theme]))
                        .arg(size.width)
                        .arg(size.height)
                        .arg(size.scale == 1.0 ? QString()
                                               : QStringLiteral("-%1").arg(qRound(size.scale * 100)));
                if (!name.contains(QRegularExpression(filter)))
                    continue;
                ModelRegistry models;
                models.appearance.setTheme(static_cast<AppearanceModel::Theme>(theme));
                models.appearance.setTextScale(size.scale);
                models.appearance.setReducedMotion(true);
                scene.feed(models);
                QQmlApplicationEngine engine;
                models.install(&engine);
                Frontend::prepareEngine(&engine);
                engine.load(Frontend::mainUrl());
                if (engine.rootObjects().isEmpty())
                    return 1;
                auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().first());
                window->resize(size.width, size.height);
                QQmlComponent lens(&engine);
                lens.setData(
                    "import QtQml\nimport Chirpdeck\nQtObject { readonly property QtObject shell: Shell }",
                    {});
                const std::unique_ptr<QObject> seen(lens.create());
                auto *shell = seen->property("shell").value<QObject *>();
                shell->setProperty("page", scene.page);
                QTest::qWait(350);
                if (scene.then) {
                    scene.then(shell, window);
                    QTest::qWait(350);
                }
                QTest::qWait(250);
                const QString path = QDir(folder).filePath(name);
                if (!window->grabWindow().save(path)) {
                    std::fprintf(stderr, "%s cannot be written\n", qPrintable(path));
                    return 1;
                }
            }
        }
    }
    return 0;
}
