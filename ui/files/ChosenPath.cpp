#include "ui/files/ChosenPath.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <unistd.h>

namespace forkscope {

namespace {

struct ChosenPathTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::ChosenPath)
};

template<typename Content> QString write(const QString &path, const Content &content)
{
    const auto bytes = chosenPath(path);
    return bytes ? writeTarget(*bytes, content) : bytes.error();
}

} // namespace

Result<QByteArray, QString> chosenPath(const QString &path)
{
    QByteArray bytes = QFile::encodeName(path);
    // Nobody types this character, and a file that has it in its name is there.
    if (path.contains(QChar::ReplacementCharacter) && ::access(bytes.constData(), F_OK) != 0)
        return ChosenPathTexts::tr(
            "Qt's file dialog cannot name what was chosen, because its path is not UTF-8.");
    return bytes;
}

QString writeChosen(const QString &path, const ContentWriter &writer)
{
    return write(path, writer);
}

QString writeChosen(const QString &path, const QByteArray &content)
{
    return write(path, content);
}

} // namespace forkscope
