// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/overlaysource.h"

#include "backend/experiment/experimentfiles.h"
#include "backend/models/format.h"
#include "backend/spectrum/fftplan.h"
#include "backend/spectrum/transform.h"
#include "backend/spectrum/workspace.h"
#include "persistence/parsers/catalogparser.h"
#include "persistence/parsers/fileparserregistry.h"
#include "persistence/parsers/textlines.h"
#include "persistence/stores/fidreader.h"

#include <QCoreApplication>
#include <QDir>

namespace Chirpdeck::OverlaySource {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Overlays)
};

// The plot that Blackchirp shows it on.
constexpr QLatin1String MainPlot("mainFtPlot");
constexpr qsizetype PreviewRows = 8;
constexpr qsizetype MostProblems = 5;
constexpr qsizetype MostFiles = 2000;

QStringList sentences(const QList<Error> &problems, qsizetype count)
{
    QStringList all;
    for (const auto &problem : problems.first(std::min(problems.size(), MostProblems)))
        all.append(problem.text());
    if (count > all.size())
        all.append(Texts::tr("and %Ln more line(s)", nullptr, static_cast<int>(count - all.size())));
    return all;
}

QString rangeText(double low, double high)
{
    return Texts::tr("%1–%2 MHz").arg(Format::plain(low, 3), Format::plain(high, 3));
}

void take(OverlayPreview &preview, const FilePreview &rows)
{
    preview.columns = rows.columns;
    for (const auto &row : rows.rows)
        preview.rows.append(QStringList(QString::number(row.line) + u':') + row.cells);
}

Candidate begin(const QString &path)
{
    Candidate candidate;
    candidate.preview.path = path;
    candidate.preview.name = QFileInfo(path).completeBaseName();
    candidate.overlay.sourceFile = QFileInfo(path).absoluteFilePath();
    candidate.overlay.plotId = MainPlot;
    return candidate;
}

} // namespace

Listing list(const QString &folder, OverlayImportModel::Kind kind)
{
    const QDir dir(folder);
    Listing listing;
    listing.folder = QDir::cleanPath(dir.absolutePath());
    if (!dir.exists() || !dir.isReadable()) {
        listing.problem = Texts::tr("The folder %1 cannot be read").arg(listing.folder);
        return listing;
    }
    QStringList patterns;
    if (kind == OverlayImportModel::Catalogue) {
        const FileParserRegistry registry;
        for (const auto *parser : registry.parsersOfType<CatalogParser>())
            patterns += parser->fileExtensions();
    }
    const auto sorting = QDir::Name | QDir::IgnoreCase | QDir::LocaleAware;
    for (const auto &info : dir.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, sorting))
        listing.files.append({info.fileName(), info.absoluteFilePath(), {}, true});
    for (const auto &info : dir.entryInfoList(patterns, QDir::Files, sorting))
        listing.files.append({info.fileName(), info.absoluteFilePath(),
                              Format::bytes(static_cast<double>(info.size())).text(), false});
    if (listing.files.size() > MostFiles) {
        listing.problem = Texts::tr("Only the first %Ln file(s) are listed; type the path of another one",
                                    nullptr, static_cast<int>(MostFiles));
        listing.files.resize(MostFiles);
    }
    return listing;
}

Candidate catalogue(const QString &path)
{
    Candidate candidate = begin(path);
    const FileParserRegistry registry;
    const auto *parser = registry.findParserOfType<CatalogParser>(path);
    if (!parser) {
        const auto head = readTextHead(path);
        candidate.preview.error =
            head ? Error{Texts::tr("This is no line catalogue that the console knows"), path,
                         Texts::tr("Choose a file of SPCAT or XIAM, or add it as an XY file")}
                 : head.error();
        return candidate;
    }
    const auto parsed = parser->parseFile(path);
    if (!parsed) {
        candidate.preview.error = parsed.error();
        return candidate;
    }
    auto lines = std::make_shared<std::vector<OverlayLine>>();
    lines->reserve(parsed->transitions.size());
    double low = parsed->transitions.front().freqMHz;
    double high = low;
    for (const auto &one : parsed->transitions) {
        lines->push_back({one.freqMHz, one.intensity, one.quantumNumbers, {}});
        low = std::min(low, one.freqMHz);
        high = std::max(high, one.freqMHz);
    }
    if (!parsed->molecule.isEmpty())
        candidate.preview.name = parsed->molecule;
    candidate.preview.facts =
        Texts::tr("%1, %2, %3")
            .arg(parsed->program, Texts::tr("%Ln line(s)", nullptr, static_cast<int>(lines->size())),
                 rangeText(low, high));
    candidate.preview.problems = sentences(parsed->problems, parsed->badLines);
    if (const auto rows = parser->previewFile(path, PreviewRows))
        take(candidate.preview, *rows);
    CatalogOverlay content;
    content.sourceProgram = parsed->program;
    content.moleculeName = parsed->molecule;
    content.lines = std::move(lines);
    candidate.overlay.content = std::move(content);
    candidate.drawing = overlayDrawing(candidate.overlay);
    return candidate;
}

Candidate xyFile(const QString &path, const std::optional<XyLayout> &layout)
{
    Candidate candidate = begin(path);
    auto &preview = candidate.preview;
    preview.layout = layout;
    const auto content = readTextFile(path);
    if (!content) {
        preview.error = content.error();
        return candidate;
    }
    if (!preview.layout) {
        const auto detected = detectXyLayout(*content, path);
        // Nothing was found; the user may still know better.
        preview.layout = detected ? *detected : XyLayout();
    }
    if (const auto rows = GenericXyParser::preview(*content, path, PreviewRows, *preview.layout)) {
        take(preview, *rows);
        for (const auto &row : rows->rows)
            preview.columnCount = std::max(preview.columnCount, static_cast<int>(row.cells.size()));
    }
    preview.columnCount =
        std::max({preview.columnCount, preview.layout->xColumn + 1, preview.layout->yColumn + 1});
    auto parsed = parseXy(*content, path, preview.layout);
    if (!parsed) {
        preview.error = parsed.error();
        return candidate;
    }
    const auto [low, high] =
        std::minmax_element(parsed->points.begin(), parsed->points.end(),
                            [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); });
    preview.facts =
        Texts::tr("%1, %2").arg(Texts::tr("%Ln point(s)", nullptr, static_cast<int>(parsed->points.size())),
                                rangeText(low->x(), high->x()));
    preview.problems = sentences(parsed->problems, parsed->badLines);
    XyOverlay xy;
    xy.delimiter = preview.layout->delimiter;
    xy.headerLines = preview.layout->headerLines;
    xy.xColumn = preview.layout->xColumn;
    xy.yColumn = preview.layout->yColumn;
    xy.columnNames = preview.layout->columnNames;
    xy.points = std::make_shared<const std::vector<QPointF>>(std::move(parsed->points));
    candidate.overlay.content = std::move(xy);
    candidate.drawing = overlayDrawing(candidate.overlay);
    return candidate;
}

Result<Candidate> experiment(const QString &path, FtUnits units, FftPlans &plans)
{
    auto loaded = loadExperiment(path);
    if (!loaded)
        return loaded.error();
    const int number = loaded->experiment->number;
    if (!loaded->experiment->ftmw || loaded->fids.empty())
        return Error{Texts::tr("Run %1 holds no free-induction decays").arg(number), path,
                     Texts::tr("Only runs with saved shots have a spectrum")};
    const auto fids = FidReader(path).load(loaded->fids.begin()->first);
    if (!fids)
        return fids.error();
    Workspace workspace;
    auto settings = loaded->processing;
    settings.units = units;
    const auto spectrum = transform(fids->fids, 0, settings, plans, workspace);
    if (!spectrum)
        return spectrum.error();
    Candidate candidate = begin(path);
    candidate.overlay.label = loaded->title().isEmpty()
                                  ? Texts::tr("Run %1").arg(number)
                                  : Texts::tr("Run %1, %2").arg(QString::number(number), loaded->title());
    candidate.preview.name = candidate.overlay.label;
    FtOverlay ft;
    ft.x0MHz = spectrum->x0MHz;
    ft.spacingMHz = spectrum->dxMHz;
    ft.loFreqMHz = spectrum->loMHz;
    ft.shots = spectrum->shots;
    ft.y = spectrum->y;
    candidate.overlay.content = std::move(ft);
    candidate.drawing = overlayDrawing(candidate.overlay);
    return candidate;
}

} // namespace Chirpdeck::OverlaySource
