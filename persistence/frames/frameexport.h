// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/frames/npzfile.h"

#include <QString>

namespace Chirpdeck {

/// What a member becomes.
enum class FrameExport {
    Npy,  ///< the member as it is: NumPy's header and the numbers
    Raw,  ///< the numbers alone, little-endian, in C order
    Table ///< text: a row per number, with its index and where there are axes its coordinates; two columns
          ///< for complex numbers
};

/// Writes one member into a file of its own, in pieces, so that it may be larger than the memory. A file that
/// is there is replaced only with `overwrite`, and then as a whole. Refuses pickled members; a table needs
/// one of the types that frames have.
Result<void> exportMember(const NpzFile &file, const NpzMember &member, FrameExport form, const QString &path,
                          bool overwrite = false);

} // namespace Chirpdeck
