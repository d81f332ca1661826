// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/finding.h"

namespace Chirpdeck {

/// A finding with the setting that it is about, so that a page can show it there. The field is the key under
/// which the setting is stored; for clocks the name of the role; in lists it ends with the place, from 1.
struct FieldFinding
{
    Finding finding;
    QString field; ///< empty: no one setting

    static FieldFinding error(const QString &text, const QString &field = {})
    {
        return {Finding::error(text), field};
    }
    static FieldFinding warning(const QString &text, const QString &field = {})
    {
        return {Finding::warning(text), field};
    }
    bool isError() const { return finding.isError(); }
    bool operator==(const FieldFinding &) const = default;
};

using FieldFindings = QList<FieldFinding>;

/// What was found, without where.
inline Findings withoutFields(const FieldFindings &findings)
{
    Findings bare;
    for (const auto &entry : findings)
        bare.append(entry.finding);
    return bare;
}

} // namespace Chirpdeck
