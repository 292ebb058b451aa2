#include "core/export/CCode.h"

#include "core/export/CProgram.h"
#include "core/export/CodeDraft.h"
#include "core/export/CodeParts.h"
#include "core/export/CodeTemplate.h"

namespace forkscope {

namespace {

/// Writes the variable parts of one plan's program.
class CWriter
{
public:
    explicit CWriter(const Plan &plan)
        : m_run(plan.run), m_pipeline(plan.pipeline), m_limit(timeLimitMs(plan.run)), m_draft(plan)
    {
    }

    QByteArray write()
    {
        // Comments and helpers come last because they depend on all the rest.
        const QByteArray start = startChain();
        const QByteArray late = endIfLate();
        const QByteArray end = statuses();
        const QByteArray reads = writesThenReads();
        const QByteArray reaps = neverWaits();
        const QByteArray width = m_draft.note(Mistake::OneAfterAnother);
        return filled(cProgram::program,
                      {{"comments", m_draft.heading("// ", "// Build: cc -O2 -o chain FILE.c\n")},
                       {"instances", QByteArray::number(m_run.instances)},
                       {"atOnce", QByteArray::number(widthOf(m_run))},
                       {"stages", QByteArray::number(m_pipeline.stages.size())},
                       {"oneAfterAnother", width},
                       {"helpers", m_draft.helpers()},
                       {"startChain", start},
                       {"endIfLate", late},
                       {"statuses", end},
                       {"writesThenReads", reads},
                       {"neverWaits", reaps},
                       {"cores", cBoundToCores(m_run.cores)},
                       {"looksAtClock", m_limit > 0 ? cProgram::looksAtClock : ""},
                       {"isLive", makes(m_run, Mistake::NeverWaits) ? "chains[i].out >= 0"
                                                                    : "!is_over(&chains[i])"}});
    }

private:
    /// Returns an expression for a string that may contain the index.
    QByteArray literal(const QByteArray &bytes)
    {
        const QList<QByteArray> parts = partsAroundIndex(bytes, m_run.placeholders);
        if (parts.size() == 1)
            return cLiteral(parts.front());
        m_draft.needs(cProgram::withIndex);
        QByteArray format;
        for (QByteArray part : parts)
            format += part.replace("%", "%%") + "%1$d";
        format.chop(4);
        return "with_index(" + cLiteral(format) + ", i)";
    }

    QByteArray words(const Stage &stage)
    {
        QByteArray text = cLiteral(stage.program);
        for (const QByteArray &argument : stage.arguments)
            text += ", " + literal(argument);
        return text;
    }

    QByteArray variables(const Stage &stage)
    {
        if (stage.environment.isEmpty() && stage.inheritEnvironment)
            return "char **variables = environ;\n";
        m_draft.needs(cProgram::withVariables);
        QByteArray added;
        for (const Variable &variable : stage.environment) {
            if (variable.secret)
                m_draft.needs(cProgram::secret);
            added += variable.secret ? "secret(" + cLiteral(variable.name) + "), "
                                     : cLiteral(variable.name + '=' + variable.value) + ", ";
        }
        return "char *added[] = {" + added + "NULL};\n" +
               (stage.inheritEnvironment ? "char **variables = with_variables(environ, added);\n"
                                         : "char *nothing[] = {NULL};\n"
                                           "char **variables = with_variables(nothing, added);\n");
    }

    QByteArray textInput(const TextInput &input)
    {
        QByteArray code = "FILE *stream = open_memstream(&chain->input, &chain->input_size);\n";
        bool first = true;
        for (const QByteArray &part : partsAroundIndex(input.text, m_run.placeholders)) {
            if (!first)
                code += "fprintf(stream, \"%d\", i);\n";
            first = false;
            if (!part.isEmpty())
                code += "fwrite(" + cLiteral(part) + ", 1, " + QByteArray::number(part.size()) +
                        ", stream);\n";
        }
        return code + "fclose(stream);\n";
    }

    static QByteArray bytesInput(const QByteArray &bytes, qint64 count)
    {
        return "chain->input = " + bytes + ";\nchain->input_size = " + QByteArray::number(count) +
               ";\n";
    }

    QByteArray writtenInput()
    {
        if (const auto *text = std::get_if<TextInput>(&m_pipeline.input))
            return textInput(*text);
        if (const auto *bytes = std::get_if<BytesInput>(&m_pipeline.input))
            return bytesInput(cLiteral(bytes->bytes), bytes->bytes.size());
        const auto &random = std::get<RandomInput>(m_pipeline.input);
        m_draft.needs(random.seed ? cProgram::randomBytes : cProgram::freshRandomBytes);
        return bytesInput(
            "random_bytes(" + QByteArray::number(random.count) +
                (random.seed ? ", " + QByteArray::number(*random.seed) + "u, i)" : QByteArray(")")),
            random.count);
    }

    QByteArray input()
    {
        if (hasWrittenInput(m_pipeline))
            return filled(cProgram::writtenInput, {{"data", writtenInput()}});
        const bool hasNone = std::holds_alternative<NoInput>(m_pipeline.input);
        return filled(cProgram::openedInput,
                      {{"path", hasNone ? "\"/dev/null\""
                                        : literal(inputPathOf(m_pipeline, m_run.placeholders))}});
    }

    QByteArray stage(int index)
    {
        const Stage &stage = m_pipeline.stages[index];
        const bool isLast = index + 1 == int(m_pipeline.stages.size());
        const QByteArray &directory = stage.workingDirectory;
        const QByteArray environment = variables(stage);
        return filled(cProgram::stage,
                      {{"words", words(stage)},
                       {"variables", environment},
                       {"index", QByteArray::number(index)},
                       {"directory", directory.isEmpty() ? "NULL" : cLiteral(directory)},
                       {"group", index == 0 ? "0" : "chain->pids[0] > 0 ? chain->pids[0] : 0"},
                       {"close", m_draft.makes(Mistake::KeepsWriteEnd, !isLast)
                                     ? "// " + mistakeComment(Mistake::KeepsWriteEnd) +
                                           ": close(ends[1]) is missing\n"
                                     : "close(ends[1]); // the reader would never see the end\n"}});
    }

    QByteArray startChain()
    {
        const QByteArray opened = input();
        QByteArray stages;
        for (int i = 0; i < int(m_pipeline.stages.size()); ++i)
            stages += stage(i);
        QByteArray limit;
        if (m_limit > 0) {
            m_draft.needs(cProgram::clock);
            limit = "chain->term_at = now_ms() + " + QByteArray::number(m_limit) + ";\n";
        }
        const bool usesIndex = opened.contains(" i)") || stages.contains(" i)");
        return filled(cProgram::startChain, {{"unused", usesIndex ? "" : "(void)i;\n"},
                                             {"input", opened},
                                             {"stages", stages},
                                             {"limit", limit}});
    }

    QByteArray endIfLate()
    {
        if (m_limit == 0)
            return {};
        const bool direct = m_draft.makes(Mistake::KillsOnlyChild);
        const QByteArray send = direct
                                    ? filled(cProgram::sendToChildren,
                                             {{"mistake", mistakeComment(Mistake::KillsOnlyChild)}})
                                    : QByteArray(cProgram::sendToGroup);
        const QByteArray first =
            m_run.killAfterMs > 0
                ? "chain->kill_at = now + " + QByteArray::number(m_run.killAfterMs) +
                      ";\nsend(chain, group, SIGTERM);\nsend(chain, group, SIGCONT);\n"
                : QByteArray("send(chain, group, SIGKILL);\n");
        return filled(cProgram::endIfLate, {{"send", send}, {"first", first}});
    }

    QByteArray statuses()
    {
        if (m_draft.makes(Mistake::IgnoresStatus))
            return "// " + mistakeComment(Mistake::IgnoresStatus) +
                   "\ngood = good && chain->statuses[STAGES - 1] == 0;\n";
        return "for (int stage = 0; stage < STAGES; ++stage)\n"
               "    good = good && chain->statuses[stage] == 0;\n";
    }

    QByteArray writesThenReads()
    {
        if (!m_draft.makes(Mistake::WritesThenReads))
            return {};
        return "if (chain->in >= 0)\n    ends[0].fd = -1; // " +
               mistakeComment(Mistake::WritesThenReads) + '\n';
    }

    QByteArray neverWaits()
    {
        if (!m_draft.makes(Mistake::NeverWaits))
            return {};
        return filled(cProgram::neverWaits, {{"mistake", mistakeComment(Mistake::NeverWaits)}});
    }

    const RunSettings &m_run;
    const Pipeline &m_pipeline;
    qint64 m_limit;
    CodeDraft m_draft;
};

} // namespace

QByteArray cCode(const Plan &plan)
{
    return CWriter(plan).write();
}

} // namespace forkscope
