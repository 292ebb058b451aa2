#include "core/pipeline/PipelineText.h"

#include "core/base/ShellWord.h"
#include "core/pipeline/PipelineTextReader.h"

#include <QtCore/QCoreApplication>

#include <optional>
#include <vector>

namespace forkscope {

QString TextProblem::text() const
{
    return QCoreApplication::translate("forkscope::PipelineText", "Column %1: %2")
        .arg(column)
        .arg(message);
}

Result<QList<Stage>, TextProblem> stagesFromText(const QString &text)
{
    return PipelineTextReader(text).read();
}

QString textFromStages(const QList<Stage> &stages)
{
    QStringList commands;
    for (const Stage &stage : stages) {
        QStringList words{shellWord(stage.program, WordPlace::Program)};
        for (const QByteArray &argument : stage.arguments)
            words.append(shellWord(argument, WordPlace::Argument));
        commands.append(words.join(QLatin1Char(' ')));
    }
    return commands.join(QStringLiteral(" | "));
}

namespace {

/// Finds which stage of `before` each stage of `edited` was.
class StageMatch
{
public:
    StageMatch(const QList<Stage> &edited, const QList<Stage> &before)
        : m_edited(edited), m_before(before), m_of(edited.size()), m_used(before.size())
    {
        bySamePlaceAndProgram();
        bySameProgram();
        if (edited.size() == before.size())
            bySamePlace();
    }

    [[nodiscard]] std::optional<qsizetype> of(qsizetype edited) const { return m_of[edited]; }

private:
    void take(qsizetype edited, qsizetype before)
    {
        m_of[edited] = before;
        m_used[before] = true;
    }

    void bySamePlaceAndProgram()
    {
        for (qsizetype i = 0; i < qMin(m_edited.size(), m_before.size()); ++i) {
            if (m_edited[i].program == m_before[i].program)
                take(i, i);
        }
    }

    void bySameProgram()
    {
        for (qsizetype i = 0; i < m_edited.size(); ++i) {
            for (qsizetype k = 0; k < m_before.size() && !m_of[i]; ++k) {
                if (!m_used[k] && m_edited[i].program == m_before[k].program)
                    take(i, k);
            }
        }
    }

    void bySamePlace()
    {
        for (qsizetype i = 0; i < m_edited.size(); ++i) {
            if (!m_of[i] && !m_used[i])
                take(i, i);
        }
    }

    const QList<Stage> &m_edited;
    const QList<Stage> &m_before;
    std::vector<std::optional<qsizetype>> m_of;
    std::vector<bool> m_used;
};

} // namespace

QList<Stage> keepingSettings(const QList<Stage> &edited, const QList<Stage> &before)
{
    const StageMatch match(edited, before);
    QList<Stage> result;
    for (qsizetype i = 0; i < edited.size(); ++i) {
        Stage stage;
        if (const auto k = match.of(i))
            stage = before[*k];
        stage.program = edited[i].program;
        stage.arguments = edited[i].arguments;
        result.append(stage);
    }
    return result;
}

} // namespace forkscope
