// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/lyspickle.h"

#include "persistence/frames/npyheader.h"

#include <QJsonArray>
#include <QtEndian>

#include <limits>

namespace Chirpdeck {

namespace {

/// The opcodes of the pickles that we write.
class Pickle
{
public:
    Pickle() { m_bytes = QByteArray("\x80\x03"); }

    void beginArray() { m_bytes += "cnumpy\narray\n"; }
    void endArray(const QByteArray &type)
    {
        text(type);
        m_bytes += QByteArray("\x86R");
    }
    void beginList() { m_bytes += "]("; }
    void endList() { m_bytes += 'e'; }
    void none() { m_bytes += 'N'; }
    void number(double value)
    {
        m_bytes += 'G';
        const quint64 bits = qToBigEndian(std::bit_cast<quint64>(value));
        m_bytes.append(reinterpret_cast<const char *>(&bits), sizeof bits);
    }
    void integer(qint64 value)
    {
        if (value >= std::numeric_limits<qint32>::min() && value <= std::numeric_limits<qint32>::max()) {
            m_bytes += 'J';
            append(static_cast<qint32>(value));
        } else {
            m_bytes += QByteArray("\x8a\x08");
            append(value);
        }
    }
    void text(const QByteArray &utf8)
    {
        m_bytes += 'X';
        append(static_cast<quint32>(utf8.size()));
        m_bytes += utf8;
    }
    void value(const QJsonValue &json)
    {
        switch (json.type()) {
        case QJsonValue::Bool:
            m_bytes += json.toBool() ? '\x88' : '\x89';
            break;
        case QJsonValue::Double: {
            const QVariant variant = json.toVariant();
            if (variant.typeId() == QMetaType::LongLong)
                integer(variant.toLongLong());
            else
                number(json.toDouble());
            break;
        }
        case QJsonValue::String:
            text(json.toString().toUtf8());
            break;
        case QJsonValue::Array: {
            beginList();
            const QJsonArray array = json.toArray();
            for (const auto &entry : array)
                value(entry);
            endList();
            break;
        }
        case QJsonValue::Object:
            dictionary(json.toObject());
            break;
        default:
            none();
        }
    }
    void dictionary(const QJsonObject &object)
    {
        m_bytes += "}(";
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            text(entry.key().toUtf8());
            value(entry.value());
        }
        m_bytes += 'u';
    }
    QByteArray finished() { return m_bytes + '.'; }

private:
    template<typename T>
    void append(T value)
    {
        const T little = qToLittleEndian(value);
        m_bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
    }

    QByteArray m_bytes;
};

} // namespace

QByteArray notePickle(const QJsonObject &note)
{
    Pickle pickle;
    pickle.beginArray();
    pickle.dictionary(note);
    pickle.endArray("O");
    return pickle.finished();
}

QByteArray lysNoteMember(const QJsonObject &note)
{
    return formatNpyHeader("|O", {}) + notePickle(note);
}

QByteArray lysAxesMember(const QList<FrameAxis> &axes, const FrameShape &shape)
{
    Pickle pickle;
    pickle.beginArray();
    pickle.beginList();
    bool areEqual = true;
    for (qsizetype d = 0; d < shape.size(); ++d) {
        const bool isThere = d < axes.size() && static_cast<qint64>(axes[d].values.size()) == shape[d];
        areEqual = areEqual && isThere && shape[d] == shape[0];
        if (!isThere) {
            pickle.none();
            continue;
        }
        pickle.beginArray();
        pickle.beginList();
        for (const double value : axes[d].values)
            pickle.number(value);
        pickle.endList();
        pickle.endArray("<f8");
    }
    pickle.endList();
    pickle.endArray("O");
    FrameShape members{shape.size()};
    if (areEqual && !shape.isEmpty())
        members.append(shape[0]);
    return formatNpyHeader("|O", members) + pickle.finished();
}

} // namespace Chirpdeck
