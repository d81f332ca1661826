// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/experimentreader.h"

#include "backend/experiment/headerobjects.h"
#include "persistence/csv/csvnames.h"
#include "persistence/csv/linereader.h"
#include "persistence/stores/experimentfiles.h"

#include <QCoreApplication>

#include <set>

namespace Chirpdeck {

namespace {

struct ReaderText
{
    Q_DECLARE_TR_FUNCTIONS(ExperimentReader)
};

QString nameOf(BC::CSV::Name file)
{
    return QString(file);
}

class TreeReader
{
public:
    explicit TreeReader(const TreeFiles &files)
        : m_files(files)
        , m_experiment(*m_tree.experiment)
    {
    }

    Result<ReadTree> read();

private:
    void readHardware();
    void readObjectives();
    void objectivesFromHeader();
    void makeNodes();
    HardwareKey digitizerKey(HardwareType type) const;
    void feedHeader();
    void readSetUp();
    void compareValidation();
    void labelDevices();
    bool mendCells(const CsvRow &row, HeaderRow &cells);
    QString labelled(const QString &key) const
    {
        return m_files.labelDevices ? labelledHardwareKey(key) : key;
    }
    void note(const QString &remark) { m_tree.remarks.append(remark); }
    void leftOut(const QString &remark)
    {
        note(remark);
        m_tree.isWhole = false;
    }
    void leftOut(const QList<Error> &errors)
    {
        for (const auto &error : errors)
            leftOut(error.text());
    }

    const TreeFiles &m_files;
    ReadTree m_tree{std::make_shared<Experiment>(), {}, true};
    Experiment &m_experiment;
    CsvTable m_header;
    QList<CsvRow> m_rows; ///< of header.csv, under the keys of the tree
    std::set<QString> m_objects;
    Objectives m_objectives;
};

Result<ReadTree> TreeReader::read()
{
    if (!m_files.header)
        return Error{ReaderText::tr("The experiment has no header"), nameOf(BC::CSV::HeaderFile),
                     ReaderText::tr("Choose a folder that holds header.csv and version.csv")};
    auto header = CsvTable::parse(*m_files.header, nameOf(BC::CSV::HeaderFile), m_files.delimiter);
    if (!header)
        return header.error();
    m_header = std::move(*header);

    readHardware();
    QList<CsvRow> refused;
    m_rows = headerRows(m_header, refused);
    for (const auto &row : refused)
        leftOut(m_header.errorAt(row, ReaderText::tr("The row has not six cells and was left out")).text());
    if (m_rows.isEmpty())
        return Error{ReaderText::tr("The header has no rows that can be read"), nameOf(BC::CSV::HeaderFile),
                     ReaderText::tr("Restore the file from a backup copy")};
    HeaderObjects objects(m_experiment.hardware);
    // Rows of an object stand together.
    QString object, key;
    for (auto &row : m_rows) {
        if (row.cells.constFirst() != object || m_objects.empty()) {
            object = row.cells.constFirst();
            key = labelled(objects.keyOf(object));
            m_objects.insert(key);
        }
        if (key != object)
            row.cells.first() = key;
    }
    labelDevices();

    readObjectives();
    makeNodes();
    feedHeader();
    readSetUp();
    compareValidation();
    return std::move(m_tree);
}

void TreeReader::labelDevices()
{
    std::map<QString, QString> current;
    for (const auto &[key, driver] : m_experiment.hardware)
        current.try_emplace(labelled(key), driver);
    m_experiment.hardware = std::move(current);
}

void TreeReader::readHardware()
{
    if (!m_files.hardware) {
        note(ReaderText::tr("hardware.csv is missing"));
        return;
    }
    QByteArray content = *m_files.hardware;
    // Other programs always separate here by `;`, whatever the other files have.
    if (m_files.delimiter != QLatin1Char(BC::CSV::Delimiter) && !content.contains(BC::CSV::Delimiter))
        content.replace(m_files.delimiter.toLatin1(), BC::CSV::Delimiter);
    const auto entries = parseHardware(content, nameOf(BC::CSV::HardwareFile));
    if (!entries) {
        leftOut(entries.error().text());
        return;
    }
    for (const auto &entry : *entries)
        m_experiment.hardware[entry.key] = entry.driver;
}

void TreeReader::readObjectives()
{
    if (m_files.objectives) {
        const auto objectives =
            Objectives::parse(*m_files.objectives, nameOf(BC::CSV::ObjectivesFile), m_files.delimiter);
        if (objectives) {
            m_objectives = *objectives;
            if (!m_objectives.unknownType.isEmpty())
                leftOut(
                    ReaderText::tr("objectives.csv: %1 is no kind of experiment that this version knows; it "
                                   "is read as %2")
                        .arg(m_objectives.unknownType, enumName(*m_objectives.ftmw)));
            const bool hasFtmw = m_objects.contains(BC::Key::FTMW::ftmwConfig);
            const bool hasLif = m_objects.contains(BC::Key::LIF::lifConfig);
            if ((m_objectives.ftmw || !hasFtmw) && (m_objectives.lif || !hasLif))
                return;
            note(ReaderText::tr(
                "objectives.csv does not name all that header.csv describes; what was measured "
                "is taken from both"));
        } else {
            leftOut(objectives.error().text());
        }
    } else {
        note(ReaderText::tr("objectives.csv is missing; what was measured is taken from header.csv"));
    }
    objectivesFromHeader();
}

void TreeReader::objectivesFromHeader()
{
    m_objectives.lif = m_objectives.lif || m_objects.contains(BC::Key::LIF::lifConfig);
    if (m_objectives.ftmw || !m_objects.contains(BC::Key::FTMW::ftmwConfig))
        return;
    m_objectives.ftmw = FtmwType::Forever;
    for (const auto &row : m_rows) {
        if (row.cells[0] == BC::Key::FTMW::ftmwConfig && row.cells[1].isEmpty() &&
            row.cells[3] == BC::Key::FTMW::type)
            m_objectives.ftmw = enumFromVariant(QVariant(row.cells[4]), FtmwType::Forever);
    }
}

HardwareKey TreeReader::digitizerKey(HardwareType type) const
{
    // An instrument has one digitizer of a kind. Where files disagree, the one that the header describes was
    // used.
    std::optional<HardwareKey> listed;
    for (const auto &[text, driver] : m_experiment.hardware) {
        const auto key = HardwareKey::parse(text);
        if (key.type() != type || key.text() != text)
            continue;
        if (m_objects.contains(text))
            return key;
        if (!listed)
            listed = key;
    }
    for (const auto &object : m_objects) {
        const auto key = HardwareKey::parse(object);
        if (key.type() == type && key.text() == object)
            return key;
    }
    return listed.value_or(HardwareKey::parse(labelled(hardwareTypeName(type))));
}

void TreeReader::makeNodes()
{
    if (m_objectives.ftmw)
        m_experiment.ftmw.emplace(*m_objectives.ftmw, digitizerKey(HardwareType::FtmwDigitizer));
    if (m_objectives.lif)
        m_experiment.lif.emplace(digitizerKey(HardwareType::LifDigitizer));

    auto keys = m_objects;
    for (const auto &[text, driver] : m_experiment.hardware)
        keys.insert(text);
    for (const auto &text : keys) {
        const auto key = HardwareKey::parse(text);
        if (key.text() != text)
            continue;
        if (auto node = makeDeviceNode(key))
            m_experiment.setDevice(std::move(node));
        // A device that only the header knows is listed, so that the files agree when they are written.
        if (key.type() != HardwareType::Unknown)
            m_experiment.hardware.try_emplace(text, QStringLiteral("virtual"));
    }
}

bool TreeReader::mendCells(const CsvRow &row, HeaderRow &cells)
{
    const auto refuse = [&](const QString &what) {
        leftOut(m_header.errorAt(row, what).text());
        return false;
    };
    if (cells.key.isEmpty() || row.cells[0].isEmpty())
        return refuse(ReaderText::tr("The row has no key and was left out"));
    if (cells.arrayKey.isEmpty()) {
        if (!cells.arrayIndex.isEmpty())
            note(m_header.errorAt(row, ReaderText::tr("The row has an index but no array")).text());
        cells.arrayIndex.clear();
        return true;
    }
    bool isIndex = false;
    const uint index = cells.arrayIndex.toUInt(&isIndex);
    if (!isIndex || index > HeaderStorage::MaxArrayIndex)
        return refuse(ReaderText::tr("The index of the array cannot be; the row was left out"));
    cells.arrayIndex = QString::number(index);
    return true;
}

void TreeReader::feedHeader()
{
    m_experiment.prepareToStore();
    HeaderStrings unknown, empty;
    for (const auto &row : std::as_const(m_rows)) {
        HeaderRow kept{row.cells[1], row.cells[2], row.cells[3], row.cells[4], row.cells[5]};
        if (!mendCells(row, kept))
            continue;
        if (m_experiment.storeLine(row.cells[0], kept))
            continue;
        (kept.value.isEmpty() ? empty : unknown)[row.cells[0]].append(kept);
    }
    m_experiment.version = {};
    m_experiment.readComplete();
    for (auto &[object, rows] : m_experiment.takeLeftovers())
        unknown[object] += rows;
    m_experiment.keepRows(std::move(unknown), std::move(empty));

    auto &version = m_experiment.version;
    if (version.majorVersion < 0)
        version = m_files.version;
    if (m_experiment.number == 0 && m_files.number > 0) {
        note(ReaderText::tr("header.csv has no number; the folder is called %1").arg(m_files.number));
        m_experiment.number = m_files.number;
    } else if (m_experiment.number <= 0) {
        note(ReaderText::tr("header.csv has no number of the experiment"));
    }
    Validation::Conditions conditions;
    for (const auto &[reading, limits] : m_experiment.validation.conditions)
        conditions[{labelled(reading.object), reading.value}] = limits;
    m_experiment.validation.conditions = std::move(conditions);
}

void TreeReader::readSetUp()
{
    if (!m_experiment.ftmw)
        return;
    auto &rf = m_experiment.ftmw->rf;
    const char delimiter = m_files.delimiter.toLatin1();
    if (m_files.chirps)
        leftOut(rf.chirps.readChirpsCsv(*m_files.chirps, delimiter));
    if (m_files.markers)
        leftOut(rf.chirps.readMarkersCsv(*m_files.markers, delimiter));
    if (m_files.clocks)
        leftOut(rf.readClocksCsv(*m_files.clocks, delimiter));
    auto steps = rf.steps();
    for (auto &step : steps) {
        for (auto &[type, clock] : step)
            clock.hwKey = HardwareKey::parse(labelled(clock.hwKey.text()));
    }
    rf.setSteps(std::move(steps));
    if (m_experiment.ftmw->type == FtmwType::LO_Scan)
        m_experiment.ftmw->loScan.findMinorSizes(rf);
}

void TreeReader::compareValidation()
{
    if (!m_files.validation)
        return;
    const auto limits =
        readValidationCsv(*m_files.validation, nameOf(BC::CSV::ValidationFile), m_files.delimiter);
    if (!limits)
        leftOut(limits.error().text());
    else
        m_tree.remarks += validationDifferences(m_experiment.validation.conditions, *limits);
}

} // namespace

Result<ReadTree> readTree(const TreeFiles &files)
{
    return TreeReader(files).read();
}

} // namespace Chirpdeck
