#pragma once

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtCore/QString>

namespace forkscope {

inline QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Returns the text without comments and the contents of strings, which may say anything. The
/// number of lines stays the same.
inline QString codeOf(const QString &text)
{
    // The alternatives are a raw string with its delimiter, a string, a character, and both kinds
    // of comment.
    static const QRegularExpression words(QStringLiteral(
        "R\"(\\w*)\\([\\s\\S]*?\\)\\1\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'"
        "|//[^\\n]*|/\\*[\\s\\S]*?\\*/"));
    QString code;
    qsizetype from = 0;
    auto matches = words.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        code += text.mid(from, match.capturedStart() - from);
        // The name of an included file stays, because it is not a string.
        const bool include = code.endsWith(QStringLiteral("#include "));
        code += include ? match.captured() : QStringLiteral("\"\"");
        code += QString(match.captured().count(u'\n'), u'\n');
        from = match.capturedEnd();
    }
    return code + text.mid(from);
}

/// Returns every source file below `folder` with its code; its name is relative to the root.
inline QMap<QString, QString> sources(const QString &folder)
{
    const QDir root(QStringLiteral(SOURCE_DIRECTORY));
    QMap<QString, QString> files;
    QDirIterator it(root.filePath(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                    QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        files.insert(root.relativeFilePath(path), codeOf(read(path)));
    }
    return files;
}

} // namespace forkscope
