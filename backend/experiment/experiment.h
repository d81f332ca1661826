// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/experiment/ftmwconfig.h"
#include "backend/experiment/lifconfig.h"
#include "backend/experiment/validation.h"
#include "persistence/csv/csvtext.h"
#include "persistence/data/result.h"
#include "persistence/header/headerstorage.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace BC::Key::Exp {

inline const QString experiment = QStringLiteral("Experiment");
inline const QString number = QStringLiteral("Number");
inline const QString timeDataInterval = QStringLiteral("TimeDataInterval");
inline const QString backupInterval = QStringLiteral("BackupInterval");
inline const QString majorVersion = QStringLiteral("BCMajorVersion");
inline const QString minorVersion = QStringLiteral("BCMinorVersion");
inline const QString patchVersion = QStringLiteral("BCPatchVersion");
inline const QString releaseVersion = QStringLiteral("BCReleaseVersion");
inline const QString buildVersion = QStringLiteral("BCBuildVersion");

} // namespace BC::Key::Exp

namespace Chirpdeck {

/// Everything that belongs to one acquisition, as it stands in the header of its directory. The root of the
/// header tree.
class Experiment : public HeaderStorage
{
public:
    Experiment();
    ~Experiment() override;

    int number = 0;
    VersionInfo version = writtenVersion();
    int auxIntervalSeconds = 0;    ///< seconds between auxiliary readings; 0 = none
    int backupIntervalMinutes = 0; ///< minutes between numbered backups; 0 = none

    /// Every active device: key → driver.
    std::map<QString, QString> hardware;

    /// None for an experiment without an FTMW part.
    std::optional<FtmwConfig> ftmw;
    /// None for an experiment without a LIF part.
    std::optional<LifConfig> lif;
    Validation validation;

    /// Nothing of such a run is ever written, and it has no number: Peak Up by itself.
    bool isTransient() const { return ftmw && !ftmw->savesFids() && !lif; }

    /// Rows that this version does not know, from objects that it knows and from others.
    const HeaderStrings &unknownRows() const { return m_unknownRows; }
    /// The rows of the tree and those that a loader kept besides, for header.csv. Unlike getStrings() it
    /// gives the unknown rows every time.
    HeaderStrings headerRows();

    /// What a loader found in header.csv and no node took. Rows with an empty value are kept where no node
    /// writes that row itself.
    void keepRows(HeaderStrings unknown, HeaderStrings empty);
    /// The same for further rows, which no row that is kept or written already has the place of.
    void keepMoreRows(HeaderStrings rows) { m_moreRows = std::move(rows); }

    /// The state of an optional device at the start. Takes the place of an earlier node with the same key.
    void setDevice(std::unique_ptr<HeaderStorage> config);
    const HeaderStorage *device(const QString &key) const;
    const std::vector<std::unique_ptr<HeaderStorage>> &devices() const { return m_devices; }

protected:
    void storeValues() override;
    void retrieveValues() override;
    void prepareChildren() override;

private:
    std::vector<std::unique_ptr<HeaderStorage>> m_devices;
    HeaderStrings m_unknownRows;
    HeaderStrings m_emptyRows;
    HeaderStrings m_moreRows;
};

/// An empty configuration node for a device of that kind, or nothing for kinds without one.
std::unique_ptr<HeaderStorage> makeDeviceNode(const HardwareKey &key);

} // namespace Chirpdeck
