// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/commandline.h"
#include "app/commands/experimentargument.h"
#include "app/commands/loadedspectrum.h"
#include "backend/plot/core/plotpicture.h"
#include "backend/spectrum/unittext.h"
#include "persistence/stores/atomicfile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>

namespace Chirpdeck::App {

namespace {

struct PlotCommand
{
    Q_DECLARE_TR_FUNCTIONS(PlotCommand)
};

// The band that the chirp reaches, so that the picture is not mostly empty; all of it where no chirp is
// known.
std::pair<double, double> shownRange(const LoadedExperiment &loaded, const Spectrum &spectrum)
{
    const auto offsets = loaded.experiment->ftmw->rf.chirpOffsetRange();
    if (!offsets)
        return {spectrum.firstMHz(), spectrum.lastMHz()};
    const bool isUpper = spectrum.sideband == Sideband::UpperSideband;
    const double a = spectrum.loMHz + (isUpper ? offsets->minMHz : -offsets->maxMHz);
    const double b = spectrum.loMHz + (isUpper ? offsets->maxMHz : -offsets->minMHz);
    const double low = std::max(a, spectrum.firstMHz());
    const double high = std::min(b, spectrum.lastMHz());
    return high > low ? std::pair{low, high} : std::pair{spectrum.firstMHz(), spectrum.lastMHz()};
}

Result<QImage> draw(const LoadedExperiment &loaded, int index, QSize size, bool light)
{
    const auto shown = loadSpectrum(loaded, index);
    if (!shown)
        return shown.error();
    const Spectrum &spectrum = shown->spectrum;

    PlotPicture picture;
    picture.title =
        PlotCommand::tr("Experiment %1  %2").arg(loaded.experiment->number).arg(loaded.title()).trimmed();
    picture.subtitle = PlotCommand::tr("%1 shots")
                           .arg(QLocale::c().toString(shown->fids.shots).replace(u',', QChar(0x2009)));
    if (loaded.startedAt.isValid())
        picture.subtitle +=
            QStringLiteral(", ") + loaded.startedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    if (loaded.sidecar && loaded.sidecar->simulated)
        picture.subtitle += PlotCommand::tr(", simulated");
    picture.xQuantity = PlotCommand::tr("Frequency");
    picture.xUnit = QStringLiteral("MHz");
    picture.yUnit = unitText(spectrum.units);
    picture.palette = light ? PlotPalette::light() : PlotPalette::dark();
    picture.fillSingleCurve = true;
    const auto trace = Trace::build(spectrum.x0MHz, spectrum.dxMHz, spectrum.y, picture.yUnit,
                                    {spectrum.ignoredFromMHz(), spectrum.ignoredToMHz()});
    picture.curves.push_back({trace, {}, {}});
    const auto [low, high] = shownRange(loaded, spectrum);
    ViewBox view = picture.shownView();
    view.left = low;
    view.right = high;
    view.bottom = 0.0;
    view.top = std::max(1e-30, trace->fitRangeIn(low, high).high * 1.05);
    picture.view = view;
    return picture.render(size, 1.0);
}

} // namespace

int plotExperiment(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("plot"),
        PlotCommand::tr("Draws the spectrum of an experiment, with the processing that is stored "
                        "with it, into a PNG file."));
    addExperimentArgument(line);
    line.addOption(QStringLiteral("o"), PlotCommand::tr("File to write. Default: experiment-N.png."),
                   QStringLiteral("FILE"));
    line.addOption(QStringLiteral("file"), PlotCommand::tr("Which file of decays: segment or backup."),
                   QStringLiteral("N"), QStringLiteral("0"));
    line.addOption(QStringLiteral("width"), PlotCommand::tr("Width in pixels."), QStringLiteral("PIXELS"),
                   QStringLiteral("1600"));
    line.addOption(QStringLiteral("height"), PlotCommand::tr("Height in pixels."), QStringLiteral("PIXELS"),
                   QStringLiteral("800"));
    line.addFlag(QStringLiteral("light"), PlotCommand::tr("Dark lines on white."));
    if (const auto done = line.parse(arguments))
        return *done;
    if (line.positional().size() != 2)
        return line.usageError(PlotCommand::tr("Name one experiment."));
    const QSize size(static_cast<int>(line.integer(QStringLiteral("width"), 200, 10000)),
                     static_cast<int>(line.integer(QStringLiteral("height"), 120, 10000)));
    const int index = static_cast<int>(line.integer(QStringLiteral("file"), 0, 1'000'000));
    if (line.hasUsageError())
        return Usage;
    const auto loaded = loadArgument(line);
    if (!loaded)
        return failWith(loaded.error(), line.isJson(), Failure);
    const auto image = draw(*loaded, index, size, line.isSet(QStringLiteral("light")));
    if (!image)
        return failWith(image.error(), line.isJson(), Failure);

    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::ReadWrite);
    image->save(&buffer, "PNG");
    const QString file = QDir::current().absoluteFilePath(
        line.isSet(QStringLiteral("o"))
            ? line.value(QStringLiteral("o"))
            : QStringLiteral("experiment-%1.png").arg(loaded->experiment->number));
    AtomicOptions options;
    options.durable = false;
    if (const auto written = replaceFile(file, png, options); !written)
        return failWith(written.error(), line.isJson(), Failure);
    if (line.isJson())
        print(QJsonObject{{QStringLiteral("file"), file}});
    else
        print(file);
    return Success;
}

} // namespace Chirpdeck::App
