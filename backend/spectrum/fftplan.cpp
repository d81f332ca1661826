// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/fftplan.h"

#include "backend/spectrum/fftmeasurer.h"
#include "backend/spectrum/realtransform.h"
#include "backend/spectrum/resampledtransform.h"
#include "persistence/stores/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <cstdlib>

namespace Chirpdeck {
namespace {

/// Plans of long transforms hold tables of megabytes; more lengths than this are not in use at a time.
constexpr size_t MostPlans = 8;

/// Guards FFTW's planner, whose state is global to the process: everything of FFTW except executing plans.
/// Held for milliseconds.
std::mutex &plannerMutex()
{
    static std::mutex mutex;
    return mutex;
}

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FftPlans)
};

} // namespace

FftPlan::FftPlan(fftw_plan_s *plan, qsizetype length, bool measured)
    : m_plan(plan)
    , m_length(length)
    , m_measured(measured)
{
}

FftPlan::FftPlan(std::unique_ptr<ResampledTransform> resampled, qsizetype length, bool measured)
    : m_plan(nullptr)
    , m_length(length)
    , m_measured(measured)
    , m_resampled(std::move(resampled))
{
}

qsizetype FftPlan::innerLength() const noexcept
{
    return m_resampled ? m_resampled->innerLength() : m_length;
}

FftPlan::~FftPlan()
{
    if (!m_plan)
        return;
    const std::scoped_lock lock(plannerMutex());
    fftw_destroy_plan(m_plan);
}

void FftPlan::execute(const double *samples, std::complex<double> *result) const
{
    if (m_resampled) {
        m_resampled->execute(samples, result);
        return;
    }
    fftw_execute_dft_r2c(m_plan, const_cast<double *>(samples), reinterpret_cast<fftw_complex *>(result));
}

FftPlans::FftPlans(QString wisdomFile, const QString &measurer)
    : m_wisdomFile(std::move(wisdomFile))
{
    if (!measurer.isEmpty())
        m_measurer =
            std::make_unique<FftMeasurer>(measurer, [this](qsizetype length, const QByteArray &wisdom) {
                takeMeasurement(length, wisdom);
            });
}

FftPlans::~FftPlans()
{
    m_measurer.reset();
}

Result<void> FftPlans::loadWisdom()
{
    if (m_wisdomFile.isEmpty() || !QFileInfo::exists(m_wisdomFile))
        return {};
    QFile file(m_wisdomFile);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Text::tr("The measurements of fast Fourier transforms cannot be read: %1")
                         .arg(file.errorString()),
                     m_wisdomFile, Text::tr("They are made again in the background.")};
    const QByteArray wisdom = file.readAll();
    const std::scoped_lock lock(plannerMutex());
    if (fftw_import_wisdom_from_string(wisdom.constData()) == 0)
        return Error{Text::tr("The measurements of fast Fourier transforms are damaged or belong to another "
                              "version of FFTW"),
                     m_wisdomFile, Text::tr("They are made again in the background.")};
    return {};
}

std::shared_ptr<const FftPlan> FftPlans::plan(qsizetype length)
{
    if (length < 1 || length > LongestLength)
        return nullptr;
    const auto now = std::chrono::steady_clock::now();
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto found = m_entries.find(length); found != m_entries.end()) {
            found->second.lastUse = now;
            return found->second.plan;
        }
    }
    // Two threads may plan the same length at once; the second one finds the first one's plan below and uses
    // that.
    std::shared_ptr<const FftPlan> made =
        ResampledTransform::pays(length) ? makeResampled(length) : makePlan(length, false);
    if (!made)
        return nullptr;
    if (m_measurer && !made->isMeasured() && made->innerLength() == length && length >= ShortestMeasured &&
        length <= LongestMeasured)
        m_measurer->request(length);
    std::shared_ptr<const FftPlan> kept;
    std::vector<std::shared_ptr<const FftPlan>> dropped; // destroyed after the lock is released
    {
        const std::scoped_lock lock(m_mutex);
        Entry &entry = m_entries[length];
        if (!entry.plan)
            entry.plan = std::move(made);
        entry.lastUse = now;
        kept = entry.plan;
        while (m_entries.size() > MostPlans) {
            const auto oldest =
                std::ranges::min_element(m_entries, {}, [](const auto &item) { return item.second.lastUse; });
            dropped.push_back(std::move(oldest->second.plan));
            m_entries.erase(oldest);
        }
    }
    return kept;
}

std::shared_ptr<const FftPlan> FftPlans::makeResampled(qsizetype length)
{
    const qsizetype inner = ResampledTransform::convenientLength(length);
    if (inner <= LongestLength) {
        if (auto innerPlan = plan(inner)) {
            try {
                const bool isMeasured = innerPlan->isMeasured();
                return std::shared_ptr<const FftPlan>(new FftPlan(
                    std::make_unique<ResampledTransform>(length, std::move(innerPlan)), length, isMeasured));
            } catch (const std::bad_alloc &) {
                // FFTW's own way needs less memory.
            }
        }
    }
    return makePlan(length, false);
}

std::shared_ptr<const FftPlan> FftPlans::makePlan(qsizetype length, bool onlyMeasured) const
{
    // Neither planning by estimate nor planning from wisdom touches the arrays, so that these cost address
    // space only.
    FftBuffer in;
    FftBuffer out;
    if (!in.allocate(length) || !out.allocate(doublesForResult(length)))
        return nullptr;
    const std::scoped_lock lock(plannerMutex());
    if (fftw_plan plan = planRealTransform(in, out, FFTW_MEASURE | FFTW_WISDOM_ONLY))
        return std::shared_ptr<const FftPlan>(new FftPlan(plan, length, true));
    if (onlyMeasured)
        return nullptr;
    if (fftw_plan plan = planRealTransform(in, out, FFTW_ESTIMATE))
        return std::shared_ptr<const FftPlan>(new FftPlan(plan, length, false));
    return nullptr;
}

void FftPlans::takeMeasurement(qsizetype length, const QByteArray &wisdom)
{
    if (wisdom.isEmpty())
        return;
    {
        const std::scoped_lock lock(plannerMutex());
        if (fftw_import_wisdom_from_string(wisdom.constData()) == 0)
            return;
    }
    std::shared_ptr<const FftPlan> faster = makePlan(length, true);
    const Result<void> saved = saveWisdom();
    const std::scoped_lock lock(m_mutex);
    m_lastSave = saved;
    // The estimated plan lives on until the last transform with it has ended. `faster` then is what is to be
    // destroyed.
    if (const auto entry = m_entries.find(length); faster && entry != m_entries.end())
        std::swap(entry->second.plan, faster);
    // Lengths that go by way of this one are planned again when they are needed.
    std::erase_if(m_entries, [length](const auto &item) {
        return item.first != length && item.second.plan->innerLength() == length;
    });
}

Result<void> FftPlans::saveWisdom() const
{
    if (m_wisdomFile.isEmpty())
        return {};
    QByteArray wisdom;
    {
        const std::scoped_lock lock(plannerMutex());
        char *const text = fftw_export_wisdom_to_string();
        wisdom = text;
        std::free(text);
    }
    QDir().mkpath(QFileInfo(m_wisdomFile).absolutePath());
    // Lost measurements are only made again, so that nobody has to wait for the drive.
    if (const Result<void> written = replaceFile(m_wisdomFile, wisdom, {.durable = false}); !written)
        return Error{
            Text::tr("The measurements of fast Fourier transforms cannot be kept: %1")
                .arg(written.error().what),
            m_wisdomFile,
            Text::tr("Spectra are right all the same; check the folder's permissions and free space.")};
    return {};
}

void FftPlans::releaseUnused(std::chrono::milliseconds idle)
{
    const auto limit = std::chrono::steady_clock::now() - idle;
    std::vector<std::shared_ptr<const FftPlan>> dropped; // destroyed after the lock is released
    const std::scoped_lock lock(m_mutex);
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        if (entry->second.lastUse <= limit) {
            dropped.push_back(std::move(entry->second.plan));
            entry = m_entries.erase(entry);
        } else {
            ++entry;
        }
    }
}

qsizetype FftPlans::count() const
{
    const std::scoped_lock lock(m_mutex);
    return std::ssize(m_entries);
}

bool FftPlans::isMeasuring() const
{
    return m_measurer && m_measurer->isBusy();
}

void FftPlans::cancelMeasurements()
{
    if (m_measurer)
        m_measurer->cancel();
}

Result<void> FftPlans::lastSave() const
{
    const std::scoped_lock lock(m_mutex);
    return m_lastSave;
}

QString FftPlans::findMeasurer()
{
    const QDir program(QCoreApplication::applicationDirPath());
    QStringList folders;
    for (const char *const folder : {".", "../libexec/chirpdeck", "backend/spectrum", "../backend/spectrum"})
        folders << program.absoluteFilePath(QString::fromLatin1(folder));
    return QStandardPaths::findExecutable(QStringLiteral("chirpdeck-fftwisdom"), folders);
}

} // namespace Chirpdeck
