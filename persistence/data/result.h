// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace Chirpdeck {

/// Why something that a user can act on did not work: what happened, where (file and line, or device and
/// command), and what to do next. Each part is a sentence or a place in the user's language, without a
/// trailing line break.
struct Error
{
    QString what;
    QString where;
    QString action;

    /// One line for logs and terminals: "what (where). action".
    QString text() const
    {
        QString line = what;
        if (!where.isEmpty())
            line += QStringLiteral(" (") + where + QLatin1Char(')');
        if (!action.isEmpty())
            line += QStringLiteral(". ") + action;
        return line;
    }
    bool operator==(const Error &) const = default;
};

/// A value of type T or an Error.
template<typename T>
class [[nodiscard]] Result
{
public:
    using ValueType = T;

    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_content(std::in_place_index<1>, std::move(error))
    {
    }

    bool hasValue() const noexcept { return m_content.index() == 0; }
    explicit operator bool() const noexcept { return hasValue(); }

    T &value() & { return std::get<0>(m_content); }
    const T &value() const & { return std::get<0>(m_content); }
    T &&value() && { return std::get<0>(std::move(m_content)); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::get<0>(std::move(m_content)); }

    const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

/// Success or an Error.
template<>
class [[nodiscard]] Result<void>
{
public:
    using ValueType = void;

    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
        , m_failed(true)
    {
    }

    bool hasValue() const noexcept { return !m_failed; }
    explicit operator bool() const noexcept { return hasValue(); }
    const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace Chirpdeck
