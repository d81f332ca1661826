// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

#include <functional>
#include <optional>
#include <vector>

namespace Chirpdeck {

/// What an instrument with a tree of commands (SCPI, IEEE 488.2) does with a line of text: paths that go on
/// at the level of the one before, short and long keywords, several queries in a line, and a queue of errors
/// instead of answers.
class ScpiDevice
{
public:
    struct Call
    {
        QByteArrayList parameters;
        QList<int> numbers; ///< those in the path, for example of CH1
        bool isQuery = false;
        int error = 0; ///< set by the handler when it refuses
        QByteArray errorText;

        QByteArray text(int index = 0) const { return parameters.value(index); }
        double number(int index = 0, bool *isNumber = nullptr) const
        {
            return parameters.value(index).toDouble(isNumber);
        }
        void fail(int code, const char *message)
        {
            error = code;
            errorText = message;
        }
    };
    /// The answer of a query; what a setting returns is ignored.
    using Handler = std::function<QByteArray(Call &)>;

    /// `pattern` spells short forms in capitals and a number as #: "CH#:SCAle", "[SOURce]:FREQuency:[CW]".
    void on(const QByteArray &pattern, Handler handler);

    /// Executes a line; the answers of its queries, joined by semicolons and without end, or nothing. What
    /// stands behind a failing unit is left out.
    std::optional<QByteArray> execute(const QByteArray &line);

    struct Failure
    {
        int code = 0;
        QByteArray text;
    };
    QList<Failure> errors; ///< at most twenty
    void fail(int code, const QByteArray &text);

    /// With header switched on, what stands before each answer.
    std::function<QByteArray(const QByteArray &path)> header;

private:
    struct Entry
    {
        QList<QByteArrayList> forms; ///< the pattern with and without its optional keywords
        Handler handler;
    };
    const Entry *find(const QByteArray &path, QList<int> &numbers) const;

    std::vector<Entry> m_entries;
};

} // namespace Chirpdeck
