#include "core/pipeline/PipelineTextReader.h"

#include "core/base/HexDigit.h"
#include "core/base/LookAlikes.h"
#include "core/base/ShellWord.h"
#include "core/base/Utf8.h"

#include <QtCore/QRegularExpression>

namespace forkscope {

namespace {

bool isOneOf(QChar c, QLatin1StringView characters)
{
    return !c.isNull() && characters.contains(c);
}

/// Returns whether `$` before this character is special to a shell.
bool makesDollarActive(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') ||
           isOneOf(c, QLatin1StringView("_@*#?-$!({["));
}

/// Returns what a one-letter escape of $'…' stands for; 0 for other letters.
char escapedControl(QChar letter)
{
    switch (letter.unicode()) {
    case u'a':
        return '\a';
    case u'b':
        return '\b';
    case u'e':
    case u'E':
        return '\x1b';
    case u'f':
        return '\f';
    case u'n':
        return '\n';
    case u'r':
        return '\r';
    case u't':
        return '\t';
    case u'v':
        return '\v';
    case u'\\':
    case u'\'':
    case u'"':
    case u'?':
        return letter.toLatin1();
    default:
        return 0;
    }
}

/// Returns whether `c` is a digit of this base, which is at most 16.
bool isDigit(QChar c, int base)
{
    const int value = hexDigit(c.unicode());
    return value >= 0 && value < base;
}

struct Span
{
    qsizetype begin = 0;
    qsizetype length = 0;
};

/// Returns the span from the first `opening` to the last `closing` after it; empty if there is
/// none.
Span outermost(QStringView text, QChar opening, QChar closing)
{
    const qsizetype begin = text.indexOf(opening);
    const qsizetype end = text.lastIndexOf(closing);
    return begin < 0 || end < begin ? Span() : Span{begin, end - begin + 1};
}

} // namespace

Result<QList<Stage>, TextProblem> PipelineTextReader::read()
{
    while (!m_problem && !atEnd())
        readNext();
    if (!m_problem)
        endWord();
    if (!m_problem && m_words.isEmpty() && m_pipeAt >= 0) {
        fail(m_pipeAt, tr("There is nothing after this |."));
    }
    if (m_problem)
        return *m_problem;
    if (!m_words.isEmpty())
        endStage();
    return m_stages;
}

QChar PipelineTextReader::peek(qsizetype ahead) const
{
    return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
}

void PipelineTextReader::fail(qsizetype position, const QString &message)
{
    if (!m_problem)
        m_problem = TextProblem{static_cast<int>(position) + 1, message};
}

void PipelineTextReader::failAsShell(qsizetype position, const QString &what)
{
    fail(position, tr("A shell would act on %1 here, but no shell reads this line. "
                      "Put it in quotes to pass it on as it is, or use sh -c '…'.")
                       .arg(what));
}

void PipelineTextReader::readNext()
{
    const QChar c = peek();
    if (c == QLatin1Char(' ') || c == QLatin1Char('\t')) {
        endWord();
        ++m_at;
    } else if (c == QLatin1Char('\'')) {
        readSingleQuoted();
    } else if (c == QLatin1Char('"')) {
        readDoubleQuoted();
    } else if (c == QLatin1Char('\\')) {
        readBackslash();
    } else if (c == QLatin1Char('$')) {
        readDollar();
    } else if (c == QLatin1Char('|')) {
        readPipe();
    } else if (!readOperator(c) && !readLookAlike()) {
        begin();
        takeCharacter(Quoting::Bare);
    }
}

/// Returns whether `c` begins something that a shell would act on. If so, it is reported as an
/// error.
bool PipelineTextReader::readOperator(QChar c)
{
    if (c == QLatin1Char('\n') || c == QLatin1Char('\r')) {
        fail(m_at, tr("A pipeline is one line; put a line break in quotes "
                      "to pass it on, or use sh -c '…' for a script."));
        return true;
    }
    const bool atStart = !m_word.begun;
    if (!isOneOf(c, QLatin1StringView("&;<>()`*?")) &&
        !(atStart && isOneOf(c, QLatin1StringView("~#")))) {
        return false;
    }
    const bool doubled = isOneOf(c, QLatin1StringView("&;<>")) && peek(1) == c;
    failAsShell(m_at, QString(doubled ? 2 : 1, c));
    return true;
}

/// Returns whether the next character cannot be seen or is not what it looks like. If so, it is
/// reported as an error. A dash is one only where an option begins: in a word it is text.
bool PipelineTextReader::readLookAlike()
{
    const bool isPair = peek().isHighSurrogate() && peek(1).isLowSurrogate();
    const char32_t character =
        isPair ? QChar::surrogateToUcs4(peek(), peek(1)) : char32_t(peek().unicode());
    const auto found = lookAlike(character);
    if (!found || character == 0 || (found->meant == '-' && m_word.begun))
        return false;
    fail(m_at, found->meant == '\0'
                   ? tr("Here is a character that cannot be seen: %1. Delete it, or put it in "
                        "quotes to pass it on.")
                         .arg(found->name)
                   : tr("This is no plain %1 but another character: %2. Type a plain one, or put "
                        "this one in quotes to pass it on.")
                         .arg(plainName(found->meant), found->name));
    return true;
}

/// Returns the name of a plain character.
QString PipelineTextReader::plainName(char character)
{
    switch (character) {
    case ' ':
        return tr("space");
    case '|':
        return tr("bar (|)");
    case '-':
        return tr("hyphen (-)");
    default:
        return tr("quote (%1)").arg(QLatin1Char(character));
    }
}

void PipelineTextReader::readPipe()
{
    if (isOneOf(peek(1), QLatin1StringView("|&"))) {
        failAsShell(m_at, m_text.sliced(m_at, 2).toString());
        return;
    }
    endWord();
    if (m_words.isEmpty()) {
        fail(m_at, tr("There is nothing before this |."));
        return;
    }
    endStage();
    m_pipeAt = m_at++;
}

void PipelineTextReader::readDollar()
{
    const QChar next = peek(1);
    if (next == QLatin1Char('\'')) {
        readDollarQuoted();
    } else if (next == QLatin1Char('"') || makesDollarActive(next)) {
        failAsShell(m_at, QStringLiteral("$"));
    } else {
        begin();
        takeCharacter(Quoting::Bare);
    }
}

void PipelineTextReader::readBackslash()
{
    if (m_at + 1 == m_text.size()) {
        fail(m_at, tr("There is nothing after this \\."));
        return;
    }
    ++m_at;
    if (peek() == QLatin1Char('\n')) {
        ++m_at; // the line continues on the next one
        return;
    }
    begin();
    takeCharacter(Quoting::Quoted);
}

void PipelineTextReader::readSingleQuoted()
{
    begin();
    const qsizetype opening = m_at++;
    while (!m_problem && !atEnd() && peek() != QLatin1Char('\''))
        takeCharacter(Quoting::Quoted);
    if (atEnd())
        fail(opening, tr("This ' is not closed."));
    ++m_at;
}

void PipelineTextReader::readDoubleQuoted()
{
    begin();
    const qsizetype opening = m_at++;
    while (!m_problem && !atEnd() && peek() != QLatin1Char('"'))
        readDoubleQuotedNext();
    if (atEnd())
        fail(opening, tr("This \" is not closed."));
    ++m_at;
}

void PipelineTextReader::readDoubleQuotedNext()
{
    const QChar c = peek();
    const QChar next = peek(1);
    if (c == QLatin1Char('`') || (c == QLatin1Char('$') && makesDollarActive(next))) {
        failAsShell(m_at, QString(c));
        return;
    }
    if (c == QLatin1Char('\\') && next == QLatin1Char('\n')) {
        m_at += 2;
        return;
    }
    if (c == QLatin1Char('\\') && isOneOf(next, QLatin1StringView("$`\"\\")))
        ++m_at;
    takeCharacter(Quoting::Quoted);
}

void PipelineTextReader::readDollarQuoted()
{
    begin();
    const qsizetype opening = m_at;
    m_at += 2;
    while (!m_problem && !atEnd() && peek() != QLatin1Char('\'')) {
        if (peek() == QLatin1Char('\\'))
            readEscape();
        else
            takeCharacter(Quoting::Quoted);
    }
    if (atEnd())
        fail(opening, tr("This $' is not closed."));
    ++m_at;
}

void PipelineTextReader::readEscape()
{
    const qsizetype backslash = m_at++;
    const QChar letter = peek();
    if (isDigit(letter, 8)) {
        readNumberEscape(8, 3);
    } else if (const char control = escapedControl(letter)) {
        ++m_at;
        appendByte(control);
    } else if (letter == QLatin1Char('x')) {
        ++m_at;
        readNumberEscape(16, 2);
    } else if (letter == QLatin1Char('u') || letter == QLatin1Char('U')) {
        ++m_at;
        readUnicodeEscape(letter == QLatin1Char('u') ? 4 : 8);
    } else if (!atEnd()) {
        fail(backslash, tr("Unknown escape. Inside of $'…' there are \\n, \\t, \\r, \\\\, \\', "
                           "\\xNN and \\NNN (octal)."));
    }
}

void PipelineTextReader::readNumberEscape(int base, int most)
{
    const qsizetype start = m_at;
    const std::optional<char32_t> value = readDigits(base, most);
    if (!value || *value == 0 || *value > 0xff) {
        fail(start, tr("A byte from 1 to 255 is expected here (no program "
                       "can be given a NUL byte)."));
        return;
    }
    appendByte(static_cast<char>(*value));
}

void PipelineTextReader::readUnicodeEscape(int most)
{
    const qsizetype start = m_at;
    const std::optional<char32_t> value = readDigits(16, most);
    if (!value || *value == 0 || *value > QChar::LastValidCodePoint || QChar::isSurrogate(*value)) {
        fail(start, tr("The number of a character is expected here."));
        return;
    }
    for (const char byte : utf8Of(*value))
        appendByte(byte);
}

std::optional<char32_t> PipelineTextReader::readDigits(int base, int most)
{
    std::optional<char32_t> value;
    for (int i = 0; i < most && !atEnd() && isDigit(peek(), base); ++i) {
        value = value.value_or(0) * static_cast<char32_t>(base) +
                static_cast<char32_t>(hexDigit(peek().unicode()));
        ++m_at;
    }
    return value;
}

void PipelineTextReader::begin()
{
    if (!m_word.begun) {
        m_word.begun = true;
        m_word.start = m_at;
    }
}

void PipelineTextReader::takeCharacter(Quoting quoting)
{
    const QChar c = peek();
    const bool pair = c.isHighSurrogate() && peek(1).isLowSurrogate();
    if (c.isNull() || (c.isSurrogate() && !pair)) {
        fail(m_at, tr("This character cannot be given to a program."));
        return;
    }
    const qsizetype length = pair ? 2 : 1;
    m_word.bytes += m_text.sliced(m_at, length).toUtf8();
    m_word.bare += quoting == Quoting::Bare && !pair ? c : QChar();
    m_word.positions.append(m_at);
    m_at += length;
}

/// Appends a byte of an escape that has just been read.
void PipelineTextReader::appendByte(char byte)
{
    m_word.bytes += byte;
    m_word.bare += QChar();
    m_word.positions.append(m_at);
}

void PipelineTextReader::endWord()
{
    if (!m_word.begun)
        return;
    if (m_words.isEmpty())
        checkProgram();
    checkBare();
    m_words.append(m_word.bytes);
    m_word = Word();
}

void PipelineTextReader::endStage()
{
    Stage stage;
    stage.program = m_words.takeFirst();
    stage.arguments = std::exchange(m_words, {});
    m_stages.append(stage);
}

void PipelineTextReader::checkProgram()
{
    static const QRegularExpression assignment(
        QStringLiteral("^([A-Za-z_][A-Za-z0-9_]*)(\\[[^\\]]*\\])?\\+?="));
    const auto match = assignment.match(m_word.bare);
    if (match.hasMatch()) {
        fail(m_word.start,
             tr("A shell would set the variable %1 here. Set it in the environment of the stage, "
                "put it in quotes if it is a program's name, or use sh -c '…'.")
                 .arg(match.captured(1)));
    } else if (isReservedWord(m_word.bare)) {
        failAsShell(m_word.start, m_word.bare);
    }
}

/// Checks what can be known only of the whole word: patterns of file names, braces, and a home
/// directory after NAME=.
void PipelineTextReader::checkBare()
{
    static const QRegularExpression home(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*=(?:.*:)?(~)"),
                                         QRegularExpression::DotMatchesEverythingOption);
    const QStringView bare = m_word.bare;
    const Span pattern = outermost(bare, QLatin1Char('['), QLatin1Char(']'));
    const Span braces = outermost(bare, QLatin1Char('{'), QLatin1Char('}'));
    const QStringView list = bare.sliced(braces.begin, braces.length);
    if (pattern.length > 0) {
        failAsShell(m_word.positions[pattern.begin], QStringLiteral("["));
    } else if (list.contains(QLatin1Char(',')) || list.contains(QLatin1StringView(".."))) {
        failAsShell(m_word.positions[braces.begin], QStringLiteral("{"));
    } else if (const auto tilde = home.match(m_word.bare); tilde.hasMatch()) {
        failAsShell(m_word.positions[tilde.capturedStart(1)], QStringLiteral("~"));
    }
}

} // namespace forkscope
