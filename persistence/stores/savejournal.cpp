// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/savejournal.h"

#include "persistence/stores/crc32.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Chirpdeck {

namespace {

const auto FileKey = QLatin1String("file");
const auto BytesKey = QLatin1String("bytes");
const auto CrcKey = QLatin1String("crc");
const auto BeginKey = QLatin1String("begin");
const auto BeforeKey = QLatin1String("before");
const auto AfterKey = QLatin1String("after");
const auto WithKey = QLatin1String("with");
const auto HeadKey = QLatin1String("head");
const auto TailKey = QLatin1String("tail");
const auto PutKey = QLatin1String("put");
const auto SettledKey = QLatin1String("settled");
const auto OwnerKey = QLatin1String("owner");
const auto GrowsKey = QLatin1String("grows");
const auto SealedKey = QLatin1String("sealed");

QByteArray hex(quint32 crc)
{
    return QByteArray::number(crc, 16).rightJustified(8, '0');
}

QByteArray line(const QJsonObject &object)
{
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return hex(crc32(json)) + ' ' + json + '\n';
}

QJsonObject markObject(const ContentMark &mark)
{
    return {{BytesKey, mark.bytes}, {CrcKey, QString::fromLatin1(hex(mark.crc))}};
}

std::optional<ContentMark> markOf(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    bool ok = false;
    const quint32 crc = object.value(CrcKey).toString().toUInt(&ok, 16);
    const auto bytes = object.value(BytesKey).toInteger(-1);
    if (!ok || bytes < 0)
        return {};
    return ContentMark{bytes, crc};
}

std::optional<SaveJournal::Pending> pendingOf(const QJsonObject &object)
{
    SaveJournal::Pending pending;
    pending.file = object.value(BeginKey).toString();
    pending.before = markOf(object.value(BeforeKey));
    const auto after = markOf(object.value(AfterKey));
    if (!after || pending.file.isEmpty())
        return {};
    pending.after = *after;
    for (const auto &entry : object.value(WithKey).toArray()) {
        const QJsonObject one = entry.toObject();
        const auto mark = markOf(one.value(AfterKey));
        SaveJournal::Companion companion;
        companion.file = one.value(FileKey).toString();
        companion.before = markOf(one.value(BeforeKey));
        companion.head = one.value(HeadKey).toInteger(-1);
        companion.tail = one.value(TailKey).toInteger(-1);
        companion.put = one.value(PutKey).toString().toLatin1();
        if (!mark || companion.file.isEmpty() || companion.head < 0 || companion.tail < 0)
            return {};
        companion.after = *mark;
        pending.with.append(companion);
    }
    return pending;
}

/// Takes one object over; false when it says nothing that is known.
bool take(SaveJournal &journal, const QJsonObject &object)
{
    journal.sealed = false;
    if (object.contains(BeginKey)) {
        journal.pending = pendingOf(object);
        return journal.pending.has_value();
    }
    if (object.contains(FileKey)) {
        const auto mark = markOf(object);
        if (!mark)
            return false;
        const QString file = object.value(FileKey).toString();
        const bool grows = object.value(GrowsKey).toBool();
        (grows ? journal.beginnings : journal.files)[file] = *mark;
        (grows ? journal.files : journal.beginnings).erase(file);
        return true;
    }
    if (object.contains(SettledKey)) {
        journal.settle(object.value(SettledKey).toString() == AfterKey);
        return true;
    }
    if (object.contains(OwnerKey)) {
        const QJsonObject owner = object.value(OwnerKey).toObject();
        journal.owner = SaveJournal::Owner{owner.value(QLatin1String("pid")).toInteger(),
                                           owner.value(QLatin1String("boot")).toString(),
                                           owner.value(QLatin1String("host")).toString()};
        return true;
    }
    if (object.contains(SealedKey)) {
        journal.sealed = object.value(SealedKey).toInteger() == static_cast<qint64>(journal.files.size());
        return journal.sealed;
    }
    return false;
}

} // namespace

ContentMark ContentMark::of(QByteArrayView content)
{
    return {content.size(), crc32(content)};
}

SaveJournal::Companion SaveJournal::Companion::of(const QString &file,
                                                  const std::optional<QByteArray> &before,
                                                  const QByteArray &after)
{
    Companion companion;
    companion.file = file;
    companion.after = ContentMark::of(after);
    const QByteArray old = before.value_or(QByteArray());
    if (before)
        companion.before = ContentMark::of(old);
    const auto shorter = std::min(old.size(), after.size());
    while (companion.head < shorter && old[companion.head] == after[companion.head])
        ++companion.head;
    while (companion.tail < shorter - companion.head &&
           old[old.size() - 1 - companion.tail] == after[after.size() - 1 - companion.tail])
        ++companion.tail;
    companion.put = after.mid(companion.head, after.size() - companion.head - companion.tail);
    return companion;
}

std::optional<QByteArray> SaveJournal::Companion::apply(const std::optional<QByteArray> &onDisk) const
{
    const auto mark = onDisk ? std::optional(ContentMark::of(*onDisk)) : std::nullopt;
    if (mark == std::optional(after))
        return onDisk;
    const QByteArray old = onDisk.value_or(QByteArray());
    if (mark != before || old.size() < head + tail)
        return {};
    QByteArray content = old.first(head) + put + old.last(tail);
    return ContentMark::of(content) == after ? std::optional(content) : std::nullopt;
}

SaveJournal SaveJournal::parse(QByteArrayView content)
{
    SaveJournal journal;
    int number = 0;
    while (!content.isEmpty()) {
        ++number;
        const auto end = content.indexOf('\n');
        if (end < 0) {
            journal.tornTail = true;
            journal.sealed = false;
            break;
        }
        const auto text = content.first(end);
        content = content.sliced(end + 1);
        const auto json = text.size() > 9 ? text.sliced(9) : QByteArrayView();
        if (json.isEmpty() || text.at(8) != ' ' || text.first(8) != hex(crc32(json))) {
            journal.badLines.append(number);
            continue;
        }
        if (!take(journal, QJsonDocument::fromJson(json.toByteArray()).object()))
            journal.badLines.append(number);
    }
    if (number == 0)
        journal.badLines.append(0);
    return journal;
}

QByteArray SaveJournal::sealedText() const
{
    QByteArray text;
    for (const auto &[file, mark] : files)
        text += fileLine(file, mark);
    return text + sealLine(files.size());
}

QByteArray SaveJournal::fileLine(const QString &file, const ContentMark &mark)
{
    QJsonObject object = markObject(mark);
    object.insert(FileKey, file);
    return line(object);
}

QByteArray SaveJournal::beginningLine(const QString &file, const ContentMark &mark)
{
    QJsonObject object = markObject(mark);
    object.insert(FileKey, file);
    object.insert(GrowsKey, true);
    return line(object);
}

QByteArray SaveJournal::beginLine(const Pending &pending)
{
    QJsonArray with;
    for (const auto &companion : pending.with) {
        // Latin-1 maps bytes to characters one to one, so that the cut may lie inside a character.
        with.append(QJsonObject{
            {FileKey, companion.file},
            {BeforeKey, companion.before ? QJsonValue(markObject(*companion.before)) : QJsonValue()},
            {AfterKey, markObject(companion.after)},
            {HeadKey, companion.head},
            {TailKey, companion.tail},
            {PutKey, QString::fromLatin1(companion.put)}});
    }
    QJsonObject object{{BeginKey, pending.file}, {AfterKey, markObject(pending.after)}, {WithKey, with}};
    object.insert(BeforeKey, pending.before ? QJsonValue(markObject(*pending.before)) : QJsonValue());
    return line(object);
}

QByteArray SaveJournal::settledLine(bool after)
{
    return line({{SettledKey, after ? AfterKey : BeforeKey}});
}

QByteArray SaveJournal::ownerLine(const Owner &owner)
{
    return line({{OwnerKey, QJsonObject{{QStringLiteral("pid"), owner.pid},
                                        {QStringLiteral("boot"), owner.boot},
                                        {QStringLiteral("host"), owner.host}}}});
}

QByteArray SaveJournal::sealLine(std::size_t count)
{
    return line({{SealedKey, static_cast<qint64>(count)}});
}

void SaveJournal::settle(bool after)
{
    if (!pending)
        return;
    if (after) {
        files[pending->file] = pending->after;
        for (const auto &companion : pending->with)
            files[companion.file] = companion.after;
    } else {
        const auto restore = [this](const QString &file, const std::optional<ContentMark> &mark) {
            if (mark)
                files[file] = *mark;
            else
                files.erase(file);
        };
        restore(pending->file, pending->before);
        for (const auto &companion : pending->with)
            restore(companion.file, companion.before);
    }
    pending.reset();
}

} // namespace Chirpdeck
