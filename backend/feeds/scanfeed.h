// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/modelregistry.h"
#include "backend/scan/scanengine.h"

#include <QObject>

namespace Chirpdeck {

/// Between the scan engine and its sheet. Belongs to the GUI thread.
class ScanFeed : public QObject
{
    Q_OBJECT

public:
    ScanFeed(Scan::ScanEngine &scans, ModelRegistry &models);

private:
    void onStatus(const Scan::ScanStatus &status);
    void onFinished(const Scan::ScanStatus &status);

    Scan::ScanEngine &m_scans;
    ModelRegistry &m_models;
    int m_unsaved = 0;
};

} // namespace Chirpdeck
