// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/experiment/ftmwconfig.h"
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
};

/// An empty configuration node for a device of that kind, or nothing for kinds without one.
std::unique_ptr<HeaderStorage> makeDeviceNode(const HardwareKey &key);

} // namespace Chirpdeck
