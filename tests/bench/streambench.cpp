// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/digitizer/ftmwdigitizer.h"
#include "instruments/loadout/drivers.h"
#include "instruments/simulation/peers/peerserver.h"
#include "instruments/simulation/peers/tekscopepeer.h"
#include "instruments/transport/transportfactory.h"
#include "tests/bench/groups.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <stdexcept>
#include <vector>

namespace Chirpdeck::Bench {

namespace {

constexpr int Samples = 750'000;
constexpr int Blocks = 400; ///< of a measurement

/// Fixed memory that is written again and again.
class FixedSink final : public ShotSink
{
public:
    FixedSink(const RecordShape &shape, QEventLoop &loop)
        : m_shape(shape)
        , m_memory(static_cast<std::size_t>(shape.bytes()))
        , m_loop(loop)
    {
    }
    const RecordShape &shape() const noexcept override { return m_shape; }
    void write(std::span<const std::byte>) noexcept override { commit(); }
    std::span<std::byte> claim() noexcept override { return m_memory; }
    void commit() noexcept override
    {
        if (++m_blocks == Blocks)
            m_loop.quit();
    }
    void flush() override {}
    bool isGated() const noexcept override { return false; }

private:
    RecordShape m_shape;
    std::vector<std::byte> m_memory;
    QEventLoop &m_loop;
    int m_blocks = 0;
};

template<typename T>
T finished(QFuture<Result<T>> future)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    const Result<T> result = future.result();
    if (!result)
        throw std::runtime_error(qPrintable(result.error().text()));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

/// A peer on a thread of its own that sends records as fast as they are read.
struct Scope
{
    QThread thread;
    PeerServer *server = nullptr;
    int port = 0;
    std::unique_ptr<Instrument> device;

    Scope()
    {
        thread.start();
        auto *context = new QObject;
        context->moveToThread(&thread);
        QMetaObject::invokeMethod(
            context,
            [this] {
                server = new PeerServer(std::make_unique<TekScopePeer>());
                const auto listening = server->listenTcp();
                port = listening ? *listening : 0;
            },
            Qt::BlockingQueuedConnection);
        context->deleteLater();
        if (port == 0)
            throw std::runtime_error("the peer cannot listen");
    }
    ~Scope()
    {
        device.reset();
        QObject::connect(&thread, &QThread::finished, server, &QObject::deleteLater);
        thread.quit();
        thread.wait();
    }

    FtmwDigitizer &digitizer()
    {
        if (!device)
            open();
        return *static_cast<FtmwDigitizer *>(device.get());
    }

    void open()
    {
        const auto registry = standardDrivers();
        const DriverInfo *info = registry->find(HardwareType::FtmwDigitizer, QStringLiteral("MSO64B"));
        DriverParts parts{.key = HardwareKey(HardwareType::FtmwDigitizer, QStringLiteral("Bench")),
                          .driver = info->key};
        parts.settings = DeviceSettings(*info);
        parts.settings.comm.type = CommType::Tcp;
        parts.settings.comm.timeoutMs = 5000;
        parts.settings.comm.values = {{BC::Key::Comm::ip, QStringLiteral("127.0.0.1")},
                                      {BC::Key::Comm::port, port}};
        parts.transport = *makeTransport(parts.key, parts.settings.comm);
        device = std::move(*registry->create(std::move(parts)));
        finished(toFuture(device->open()));
        FtmwDigitizerConfig config(device->key());
        for (int i = 1; i <= 4; ++i)
            config.analogChannels.append(
                {.index = i, .enabled = i == 1, .fullScale = 0.05, .verticalOffset = 0.0, .name = {}});
        config.sampleRate = 6.25e9;
        config.recordLength = Samples;
        finished(toFuture(digitizer().prepare(config)));
    }

    /// MB/s of records through the driver.
    double throughDriver()
    {
        FtmwDigitizer &scope = digitizer();
        QEventLoop loop;
        const auto sink = std::make_shared<FixedSink>(RecordShape{.samples = Samples}, loop);
        const double duration = seconds([&] {
            finished(toFuture(scope.start(sink)));
            loop.exec();
        });
        finished(toFuture(scope.stop()));
        return 1e-6 * Blocks * Samples / duration;
    }

    /// MB/s of the same records into one buffer.
    double throughSocket()
    {
        digitizer(); // the peer has been set up by it
        QTcpSocket socket;
        QEventLoop loop;
        std::vector<char> buffer(Samples);
        qint64 left = static_cast<qint64>(Blocks) * Samples;
        QObject::connect(&socket, &QTcpSocket::readyRead, &loop, [&] {
            while (left > 0) {
                const qint64 count = socket.read(buffer.data(), static_cast<qint64>(buffer.size()));
                if (count <= 0)
                    return;
                left -= count;
            }
            loop.quit();
        });
        QObject::connect(&socket, &QTcpSocket::connected, &loop, &QEventLoop::quit);
        socket.setReadBufferSize(16 * 1024 * 1024);
        socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(port));
        loop.exec();
        const double duration = seconds([&] {
            socket.write("CURVESTREAM?\n");
            loop.exec();
        });
        keep(buffer);
        return 1e-6 * Blocks * Samples / duration;
    }
};

} // namespace

Group stream()
{
    const auto scope = std::make_shared<std::unique_ptr<Scope>>();
    Group group;
    group.repeats = 9;
    group.prepare = [scope] { *scope = std::make_unique<Scope>(); };
    group.finish = [scope] { scope->reset(); };
    group.cases = {
        {"instruments/socket", "MB/s", [scope] { return (*scope)->throughSocket(); }, {}},
        {"instruments/stream", "MB/s", [scope] { return (*scope)->throughDriver(); }, "instruments/socket"}};
    return group;
}

} // namespace Chirpdeck::Bench
