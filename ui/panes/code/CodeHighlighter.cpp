#include "ui/panes/code/CodeHighlighter.h"

#include "ui/shared/StateStyle.h"

namespace forkscope {

namespace {

QString keywordsOf(CodeFormat format)
{
    switch (format) {
    case CodeFormat::Python:
        return QStringLiteral(
            "and|as|break|class|continue|def|elif|else|except|finally|for|from|global|if|import|"
            "in|is|lambda|None|nonlocal|not|or|pass|raise|return|True|False|try|while|with|yield");
    case CodeFormat::Bash:
        return QStringLiteral(
            "case|do|done|elif|else|esac|exec|exit|export|fi|for|function|if|in|local|read|return|"
            "set|shift|then|trap|unset|until|wait|while");
    case CodeFormat::C:
    case CodeFormat::Qt:
        break;
    }
    return QStringLiteral(
        "auto|bool|break|case|char|class|const|constexpr|continue|default|do|double|else|enum|"
        "extern|false|for|if|int|long|namespace|nullptr|return|short|signed|size_t|sizeof|static|"
        "struct|switch|true|typedef|unsigned|using|void|while");
}

/// Returns one pattern for comments, strings and keywords; whichever begins first matches.
QRegularExpression patternOf(CodeFormat format)
{
    const bool isScript = format == CodeFormat::Python || format == CodeFormat::Bash;
    const QString comment = isScript ? QStringLiteral("(?<![\\w$\"'{\\\\])#.*$")
                                     : QStringLiteral("//.*$|/\\*.*?\\*/|^\\s*#.*$");
    const QString string = QStringLiteral("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'");
    return QRegularExpression(
        QStringLiteral("(%1)|(%2)|\\b(%3)\\b").arg(comment, string, keywordsOf(format)));
}

} // namespace

CodeHighlighter::CodeHighlighter(QTextDocument *document) : QSyntaxHighlighter(document) {}

void CodeHighlighter::setFormat(CodeFormat format, const QPalette &palette)
{
    m_format = format;
    m_palette = palette;
    m_pattern = patternOf(format);
    rehighlight();
}

void CodeHighlighter::highlightBlock(const QString &text)
{
    const bool dark = isDark(m_palette);
    QTextCharFormat comment;
    comment.setForeground(style::secondaryText(m_palette));
    comment.setFontItalic(true);
    QTextCharFormat string;
    string.setForeground(dark ? QColor(0x8f, 0xd1, 0xa8) : QColor(0x00, 0x66, 0x44));
    QTextCharFormat keyword;
    keyword.setForeground(m_palette.color(QPalette::Link));
    keyword.setFontWeight(QFont::DemiBold);
    for (const QRegularExpressionMatch &match : m_pattern.globalMatch(text)) {
        const QTextCharFormat &look = match.capturedLength(1) > 0   ? comment
                                      : match.capturedLength(2) > 0 ? string
                                                                    : keyword;
        QSyntaxHighlighter::setFormat(int(match.capturedStart()), int(match.capturedLength()),
                                      look);
    }
}

} // namespace forkscope
