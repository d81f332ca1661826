// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/await.h"

#include <memory>

namespace Chirpdeck {

/// Lets one exchange at a time use a wire, in the order in which they ask. Belongs to one thread.
class Turns
{
    struct Queue;

public:
    /// Holds the turn as long as it lives; shared so that a task can return it.
    class Turn
    {
    public:
        ~Turn();
        Turn(const Turn &) = delete;
        Turn &operator=(const Turn &) = delete;

    private:
        friend class Turns;
        explicit Turn(std::shared_ptr<Queue> queue);
        std::shared_ptr<Queue> m_queue;
        QPromise<void> m_promise;
        bool m_isGranted = false;
    };

    Turns();
    ~Turns();

    /// An Error when the turn has not come within `deadline`, or the scope closes.
    QCoro::Task<Result<std::shared_ptr<Turn>>> take(TaskScope &scope, std::chrono::milliseconds deadline,
                                                    QString what);

private:
    static QCoro::Task<Result<std::shared_ptr<Turn>>> wait(std::shared_ptr<Detail::ScopeState> scope,
                                                           std::shared_ptr<Turn> turn,
                                                           std::chrono::milliseconds deadline, QString what);

    std::shared_ptr<Queue> m_queue;
};

} // namespace Chirpdeck
