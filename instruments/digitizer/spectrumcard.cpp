// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/digitizer/spectrumcard.h"

#include <QCoreApplication>

#include <array>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SpectrumCard)
};

constexpr quint32 BufferOfData = 1000;
constexpr quint32 CardToComputer = 1;
constexpr std::size_t ErrorTextBytes = 200;

} // namespace

/// The functions of the library that are used, as its header declares them.
struct SpectrumCard::Functions
{
    void *(*open)(const char *) = nullptr;
    void (*close)(void *) = nullptr;
    quint32 (*set)(void *, qint32, qint64) = nullptr;
    quint32 (*get)(void *, qint32, qint64 *) = nullptr;
    quint32 (*error)(void *, quint32 *, qint32 *, char *) = nullptr;
    quint32 (*transfer)(void *, quint32, quint32, quint32, void *, quint64, quint64) = nullptr;

    /// The name of a function that the library does not have; empty where it has all.
    QByteArray resolve(QLibrary &library)
    {
        QByteArray missing;
        const auto find = [&](auto &function, const char *name) {
            using Function = std::remove_reference_t<decltype(function)>;
            function = reinterpret_cast<Function>(library.resolve(name));
            if (!function)
                missing = name;
        };
        find(open, "spcm_hOpen");
        find(close, "spcm_vClose");
        find(set, "spcm_dwSetParam_i64");
        find(get, "spcm_dwGetParam_i64");
        find(error, "spcm_dwGetErrorInfo_i32");
        find(transfer, "spcm_dwDefTransfer_i64");
        return missing;
    }

    /// What the library says of the last error; asking for it lets the next call work again.
    QString errorText(void *handle) const
    {
        std::array<char, ErrorTextBytes + 1> text{};
        quint32 reg = 0;
        qint32 value = 0;
        error(handle, &reg, &value, text.data());
        return QString::fromLatin1(text.data()).simplified();
    }
};

QString SpectrumCard::libraryName()
{
#ifdef Q_OS_WIN
    return QStringLiteral("spcm_win64");
#else
    return QStringLiteral("spcm_linux");
#endif
}

Result<std::unique_ptr<SpectrumCard>> SpectrumCard::open(const QString &library, const QString &devicePath,
                                                         const QString &where)
{
    auto loaded = std::make_unique<QLibrary>(library.isEmpty() ? libraryName() : library);
    if (!loaded->load())
        return Error{
            Text::tr("Spectrum's library %1 is not there: %2").arg(loaded->fileName(), loaded->errorString()),
            where,
            Text::tr("Install the card's driver from its maker, or name the library's file in the "
                     "device's settings")};
    auto functions = std::make_unique<Functions>();
    if (const auto missing = functions->resolve(*loaded); !missing.isEmpty())
        return Error{Text::tr("The library %1 has no function %2")
                         .arg(loaded->fileName(), QString::fromLatin1(missing)),
                     where, Text::tr("Install the newest driver from the card's maker")};
    void *const handle = functions->open(devicePath.toLocal8Bit().constData());
    if (!handle) {
        const QString reason = functions->errorText(nullptr);
        return Error{
            Text::tr("The card %1 cannot be opened: %2").arg(devicePath, reason), where,
            Text::tr("Check that the card is in its slot, that its driver runs, and that no other program "
                     "uses it")};
    }
    return std::unique_ptr<SpectrumCard>(
        new SpectrumCard(std::move(loaded), std::move(functions), handle, where));
}

SpectrumCard::SpectrumCard(std::unique_ptr<QLibrary> library, std::unique_ptr<Functions> functions,
                           void *handle, const QString &where)
    : m_library(std::move(library))
    , m_functions(std::move(functions))
    , m_handle(handle)
    , m_where(where)
{
}

SpectrumCard::~SpectrumCard()
{
    m_functions->close(m_handle);
}

Result<void> SpectrumCard::outcome(quint32 code)
{
    if (code == 0)
        return {};
    return Error{Text::tr("The card reports an error: %1").arg(m_functions->errorText(m_handle)), m_where,
                 Text::tr("Correct the digitizer's settings; if that does not help, restart the computer")};
}

Result<void> SpectrumCard::set(int reg, qint64 value)
{
    return outcome(m_functions->set(m_handle, reg, value));
}

Result<qint64> SpectrumCard::get(int reg)
{
    qint64 value = 0;
    if (const auto got = outcome(m_functions->get(m_handle, reg, &value)); !got)
        return got.error();
    return value;
}

Result<void> SpectrumCard::setBuffer(std::span<std::byte> memory, quint32 notify)
{
    return outcome(m_functions->transfer(m_handle, BufferOfData, CardToComputer, notify, memory.data(), 0,
                                         memory.size()));
}

} // namespace Chirpdeck
