#pragma once

#include "core/pipeline/PipelineText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringView>

#include <optional>

namespace forkscope {

/// Reads one line of pipeline text, once only. See stagesFromText().
class PipelineTextReader
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::PipelineTextReader)

public:
    explicit PipelineTextReader(QStringView text) : m_text(text) {}
    Result<QList<Stage>, TextProblem> read();

private:
    /// A word being read. `bare` holds its characters as typed, with NUL for each quoted one, and
    /// is searched for what a shell would act on; `positions` says where in the text each character
    /// is.
    struct Word
    {
        qsizetype start = 0;
        bool begun = false; ///< '' is a word as well
        QByteArray bytes;
        QString bare;
        QList<qsizetype> positions;
    };

    enum class Quoting { Bare, Quoted };

    [[nodiscard]] QChar peek(qsizetype ahead = 0) const;
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    void fail(qsizetype position, const QString &message);
    void failAsShell(qsizetype position, const QString &what);

    void readNext();
    bool readOperator(QChar c);
    bool readLookAlike();
    static QString plainName(char character);
    void readPipe();
    void readDollar();
    void readBackslash();
    void readSingleQuoted();
    void readDoubleQuoted();
    void readDoubleQuotedNext();
    void readDollarQuoted();
    void readEscape();
    void readNumberEscape(int base, int most);
    void readUnicodeEscape(int most);
    /// Reads up to `most` digits as a number; returns nothing if no digit follows.
    std::optional<char32_t> readDigits(int base, int most);

    void begin();
    void takeCharacter(Quoting quoting);
    void appendByte(char byte);
    void endWord();
    void endStage();
    void checkProgram();
    void checkBare();

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_pipeAt = -1; ///< where the last | was
    Word m_word;
    QList<QByteArray> m_words;
    QList<Stage> m_stages;
    std::optional<TextProblem> m_problem;
};

} // namespace forkscope
