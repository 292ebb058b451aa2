#include "core/base/Place.h"

#include "core/base/ShellWord.h"

#include <algorithm>

namespace forkscope {

namespace {

bool isPlainName(QByteArrayView key)
{
    const auto isNameCharacter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_';
    };
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), isNameCharacter);
}

} // namespace

QString memberPlace(const QString &parent, QByteArrayView key)
{
    const QString name = shownBytes(key);
    if (!isPlainName(key))
        return parent + QStringLiteral("[\"") + name + QStringLiteral("\"]");
    return parent.isEmpty() ? name : parent + QLatin1Char('.') + name;
}

QString elementPlace(const QString &parent, qsizetype index)
{
    return parent + QLatin1Char('[') + QString::number(index) + QLatin1Char(']');
}

} // namespace forkscope
