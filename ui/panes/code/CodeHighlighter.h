#pragma once

#include "core/export/CodeFormat.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QPalette>
#include <QtGui/QSyntaxHighlighter>

namespace forkscope {

/// Highlights comments, strings and keywords of the languages of CodeFormat, line by line.
class CodeHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit CodeHighlighter(QTextDocument *document);

    void setFormat(CodeFormat format, const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    CodeFormat m_format = CodeFormat::Python;
    QPalette m_palette;
    QRegularExpression m_pattern;
};

} // namespace forkscope
