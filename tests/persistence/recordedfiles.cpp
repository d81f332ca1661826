// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/persistence/recordedfiles.h"

#include <fcntl.h>

namespace Chirpdeck::Test {

namespace {

QByteArray folderOf(const QByteArray &path)
{
    return path.first(path.lastIndexOf('/'));
}

void put(QByteArray &content, qint64 offset, const QByteArray &bytes)
{
    if (content.size() < offset + bytes.size())
        content.append(offset + bytes.size() - content.size(), '\0');
    std::copy(bytes.begin(), bytes.end(), content.begin() + offset);
}

} // namespace

void DriveModel::add(const QByteArray &path, const QByteArray &content)
{
    const int inode = static_cast<int>(m_confirmed.size());
    m_confirmed.push_back(content);
    m_lengths.push_back(content.size());
    m_names[path] = inode;
    m_confirmedNames[path] = inode;
}

int DriveModel::inodeOf(const QByteArray &path) const
{
    const auto at = m_names.find(path);
    return at == m_names.end() ? -1 : at->second;
}

void DriveModel::create(const QByteArray &path)
{
    const int inode = static_cast<int>(m_confirmed.size());
    m_confirmed.emplace_back();
    m_lengths.push_back(0);
    m_names[path] = inode;
    m_pending.push_back({Change::Kind::Name, inode, 0, {}, path});
}

void DriveModel::write(int inode, qint64 offset, const QByteArray &bytes)
{
    auto &length = m_lengths[static_cast<std::size_t>(inode)];
    length = std::max<qint64>(length, offset + bytes.size());
    m_pending.push_back({Change::Kind::Write, inode, offset, bytes, {}});
}

void DriveModel::setLength(int inode, qint64 length)
{
    m_lengths[static_cast<std::size_t>(inode)] = length;
    m_pending.push_back({Change::Kind::Length, inode, length, {}, {}});
}

void DriveModel::rename(const QByteArray &from, const QByteArray &to)
{
    const int inode = m_names.at(from);
    m_names.erase(from);
    m_names[to] = inode;
    // One change of the folder: the old name goes with the new one's coming.
    m_pending.push_back({Change::Kind::Name, inode, 0, from, to});
}

void DriveModel::remove(const QByteArray &path)
{
    m_names.erase(path);
    m_pending.push_back({Change::Kind::NoName, -1, 0, {}, path});
}

void DriveModel::confirmFile(int inode)
{
    const auto isOfFile = [inode](const Change &change) {
        return change.inode == inode &&
               (change.kind == Change::Kind::Write || change.kind == Change::Kind::Length);
    };
    auto &content = m_confirmed[static_cast<std::size_t>(inode)];
    for (const auto &change : m_pending) {
        if (isOfFile(change) && change.kind == Change::Kind::Write)
            put(content, change.offset, change.bytes);
        else if (isOfFile(change))
            content.resize(change.offset, '\0');
    }
    std::erase_if(m_pending, isOfFile);
}

void DriveModel::confirmFolder(const QByteArray &path)
{
    const auto isOfFolder = [&path](const Change &change) {
        return !change.path.isEmpty() && folderOf(change.path) == path;
    };
    for (const auto &change : m_pending) {
        if (!isOfFolder(change))
            continue;
        if (change.kind == Change::Kind::NoName) {
            m_confirmedNames.erase(change.path);
            continue;
        }
        m_confirmedNames.erase(change.bytes);
        m_confirmedNames[change.path] = change.inode;
    }
    std::erase_if(m_pending, isOfFolder);
}

DriveModel::Tree DriveModel::with(const std::vector<Change> &changes) const
{
    auto contents = m_confirmed;
    auto names = m_confirmedNames;
    for (const auto &change : changes) {
        switch (change.kind) {
        case Change::Kind::Write:
            put(contents[static_cast<std::size_t>(change.inode)], change.offset, change.bytes);
            break;
        case Change::Kind::Length:
            contents[static_cast<std::size_t>(change.inode)].resize(change.offset, '\0');
            break;
        case Change::Kind::Name:
            names.erase(change.bytes);
            names[change.path] = change.inode;
            break;
        case Change::Kind::NoName:
            names.erase(change.path);
            break;
        }
    }
    Tree tree;
    for (const auto &[path, inode] : names)
        tree[path] = contents[static_cast<std::size_t>(inode)];
    return tree;
}

std::set<DriveModel::Tree> DriveModel::states() const
{
    std::set<Tree> found;
    const auto take = [&](std::vector<Change> changes) {
        found.insert(with(changes));
        if (changes.empty() || changes.back().kind != Change::Kind::Write)
            return;
        auto &bytes = changes.back().bytes;
        bytes.truncate(bytes.size() / 2);
        found.insert(with(changes));
    };
    const auto count = m_pending.size();
    take({});
    for (std::size_t i = 0; i < count; ++i) {
        take({m_pending.begin(), m_pending.begin() + static_cast<std::ptrdiff_t>(i) + 1});
        take({m_pending[i]});
        auto others = m_pending;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        take(others);
    }
    return found;
}

int RecordedFiles::open(const char *path, int flags, unsigned mode)
{
    const int file = FileSystem::open(path, flags, mode);
    if (file < 0)
        return file;
    Open opened{path, -1, 0};
    if ((flags & O_DIRECTORY) == 0) {
        if (drive.inodeOf(path) < 0) {
            drive.create(path);
            after();
        }
        opened.inode = drive.inodeOf(path);
        opened.at = (flags & O_APPEND) != 0 ? -1 : 0;
    }
    m_open[file] = opened;
    return file;
}

ssize_t RecordedFiles::write(int file, const char *bytes, std::size_t count)
{
    const auto written = FileSystem::write(file, bytes, count);
    if (written > 0) {
        auto &opened = m_open.at(file);
        const qint64 at = opened.at < 0 ? drive.lengthOf(opened.inode) : opened.at;
        drive.write(opened.inode, at, QByteArray(bytes, written));
        if (opened.at >= 0)
            opened.at += written;
        after();
    }
    return written;
}

ssize_t RecordedFiles::writeAt(int file, const char *bytes, std::size_t count, qint64 offset)
{
    const auto written = FileSystem::writeAt(file, bytes, count, offset);
    if (written > 0) {
        drive.write(m_open.at(file).inode, offset, QByteArray(bytes, written));
        after();
    }
    return written;
}

int RecordedFiles::sync(int file)
{
    // The drive confirms what the model says; waiting for a real one tells nothing.
    const auto &opened = m_open.at(file);
    if (opened.inode < 0)
        drive.confirmFolder(opened.path);
    else
        drive.confirmFile(opened.inode);
    after();
    return 0;
}

int RecordedFiles::syncData(int file)
{
    return sync(file);
}

int RecordedFiles::allocate(int file, qint64 length)
{
    const int result = FileSystem::allocate(file, length);
    if (result == 0) {
        drive.setLength(m_open.at(file).inode, length);
        after();
    }
    return result;
}

int RecordedFiles::preallocate(int file, qint64 offset, qint64 length)
{
    const int result = FileSystem::preallocate(file, offset, length);
    if (result == 0) {
        const int inode = m_open.at(file).inode;
        drive.setLength(inode, std::max(drive.lengthOf(inode), offset + length));
        after();
    }
    return result;
}

int RecordedFiles::truncate(int file, qint64 length)
{
    const int result = FileSystem::truncate(file, length);
    if (result == 0) {
        drive.setLength(m_open.at(file).inode, length);
        after();
    }
    return result;
}

int RecordedFiles::close(int file)
{
    m_open.erase(file);
    return FileSystem::close(file);
}

int RecordedFiles::rename(const char *from, const char *to)
{
    const int result = FileSystem::rename(from, to);
    if (result == 0) {
        drive.rename(from, to);
        after();
    }
    return result;
}

int RecordedFiles::renameNew(const char *from, const char *to)
{
    const int result = FileSystem::renameNew(from, to);
    if (result == 0) {
        drive.rename(from, to);
        // Files that are open keep their place under the new name.
        for (auto &[file, opened] : m_open)
            if (opened.path == from)
                opened.path = to;
        after();
    }
    return result;
}

int RecordedFiles::unlink(const char *path)
{
    const int result = FileSystem::unlink(path);
    if (result == 0) {
        drive.remove(path);
        after();
    }
    return result;
}

} // namespace Chirpdeck::Test
