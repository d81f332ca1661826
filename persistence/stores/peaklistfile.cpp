// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/peaklistfile.h"

#include "persistence/csv/csvnames.h"
#include "persistence/csv/csvtext.h"
#include "persistence/csv/linereader.h"
#include "persistence/header/enumfromvariant.h"
#include "persistence/stores/describedfile.h"
#include "persistence/stores/experimentfolder.h"
#include "persistence/stores/fidparams.h"
#include "persistence/stores/fidreader.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cmath>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PeakList)
};

QString peaksFile()
{
    return QString(BC::CSV::FidFolder) + QLatin1Char('/') + BC::CSV::PeakListFile;
}

/// A row's cells by the names of the columns.
class NamedCells
{
public:
    NamedCells(const CsvRow &titles, const CsvRow &row)
        : m_titles(titles)
        , m_row(row)
    {
    }

    QString text(BC::CSV::Name column) const
    {
        const auto at = m_titles.cells.indexOf(QString(column));
        return at < 0 ? QString() : m_row.cell(at);
    }
    /// A finite number, or 0.
    double number(BC::CSV::Name column) const
    {
        bool isNumber = false;
        const double value = text(column).toDouble(&isNumber);
        return isNumber && std::isfinite(value) ? value : 0.0;
    }

private:
    const CsvRow &m_titles;
    const CsvRow &m_row;
};

} // namespace

QByteArray peakListCsv(const PeakList &list)
{
    QByteArray text(BC::CSV::PeakListHeader.data(), BC::CSV::PeakListHeader.size());
    text += '\n';
    for (const Peak &peak : list.peaks)
        text += lineText({peak.frequencyMHz, peak.uncertaintyMHz, peak.height,
                          QVariant::fromValue(list.units), peak.snr, peak.widthKHz, peak.decayUs,
                          peak.isFitted, peak.bin, peak.binMHz, peak.binHeight, peak.spur});
    return text;
}

Result<PeakList> parsePeakList(QByteArrayView content, const QString &fileName, QChar delimiter)
{
    namespace Key = BC::CSV;
    const auto table = CsvTable::parse(content, fileName, delimiter);
    if (!table)
        return table.error();
    PeakList list;
    for (qsizetype i = 1; i < table->rows().size(); ++i) {
        const CsvRow &row = table->rows()[i];
        const NamedCells cells(table->rows().constFirst(), row);
        bool isNumber = false;
        Peak peak;
        peak.frequencyMHz = cells.text(Key::PeakFrequencyColumn).toDouble(&isNumber);
        if (!isNumber || !std::isfinite(peak.frequencyMHz))
            return table->errorAt(row, Text::tr("The row does not describe a line"),
                                  Text::tr("Find the lines again and keep them"));
        peak.uncertaintyMHz = cells.number(Key::PeakUncertaintyColumn);
        peak.height = cells.number(Key::PeakHeightColumn);
        list.units = enumFromVariant(QVariant(cells.text(Key::PeakUnitsColumn)), list.units);
        peak.snr = cells.number(Key::PeakSnrColumn);
        peak.widthKHz = cells.number(Key::PeakWidthColumn);
        peak.decayUs = cells.number(Key::PeakDecayColumn);
        peak.isFitted = cells.text(Key::PeakFittedColumn) == QLatin1String("true");
        peak.bin = cells.text(Key::PeakBinColumn).toLongLong();
        peak.binMHz = cells.number(Key::PeakBinFrequencyColumn);
        peak.binHeight = cells.number(Key::PeakBinHeightColumn);
        peak.spur = cells.text(Key::PeakSpurColumn);
        list.peaks.push_back(std::move(peak));
    }
    return list;
}

Result<std::optional<PeakList>> readPeakList(const QString &experimentPath)
{
    const QString path = experimentPath + QLatin1Char('/') + peaksFile();
    if (!QFileInfo::exists(path))
        return std::optional<PeakList>();
    const auto content = readWhole(path);
    if (!content)
        return content.error();
    auto list = parsePeakList(*content, path, experimentDelimiter(experimentPath));
    if (!list)
        return list.error();
    return std::optional(std::move(*list));
}

Result<void> writePeakList(ExperimentFolder &folder, const PeakList &list)
{
    // Other programs do not open an experiment with a folder fid/ that lacks its table.
    if (!QFileInfo::exists(folder.pathOf(fidParamsFileName()))) {
        if (auto written = folder.write(fidParamsFileName(), fidParamsCsv({})); !written)
            return written;
    }
    return folder.write(peaksFile(), peakListCsv(list));
}

} // namespace Chirpdeck
