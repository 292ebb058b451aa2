#include "ui/shared/Mnemonic.h"

#include <QtCore/QRegularExpression>

namespace forkscope {

QString withoutMnemonic(const QString &text)
{
    // In scripts whose characters are on no key, the key is in brackets behind the word.
    static const QRegularExpression mark(QStringLiteral("\\(&\\w\\)|&(.)"));
    QString plain = text;
    return plain.replace(mark, QStringLiteral("\\1"));
}

} // namespace forkscope
