#include "core/export/CodeParts.h"

#include <QtCore/QStringDecoder>

#include <algorithm>

namespace forkscope {

QList<QByteArray> partsAroundIndex(const QByteArray &text, bool placeholders)
{
    if (!placeholders)
        return {text};
    QList<QByteArray> parts{QByteArray()};
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QByteArrayView rest = QByteArrayView(text).sliced(at);
        if (rest.startsWith("{i}")) {
            parts.append(QByteArray());
            at += 2;
            continue;
        }
        parts.last() += text[at];
        if (rest.startsWith("{{") || rest.startsWith("}}"))
            ++at;
    }
    return parts;
}

QByteArray secondsOf(qint64 milliseconds)
{
    const QByteArray whole = QByteArray::number(milliseconds / 1000);
    QByteArray rest = QByteArray::number(1000 + milliseconds % 1000).mid(1);
    while (rest.endsWith('0'))
        rest.chop(1);
    return rest.isEmpty() ? whole : whole + '.' + rest;
}

bool isPlainText(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError() && text.toUtf8() == bytes &&
           std::ranges::all_of(text.toUcs4(), [](uint c) {
               return c == '\n' || c == '\t' || (c != 0xFEFF && QChar::isPrint(c));
           });
}

QByteArray nameComment(const Plan &plan, const QByteArray &mark)
{
    QByteArray name = plan.name.simplified().toUtf8();
    // A line of C that ends like this continues on the next line.
    while (name.endsWith('\\') || name.endsWith('/'))
        name.chop(1);
    return name.isEmpty() || !isPlainText(name) ? QByteArray() : mark + name + '\n';
}

QByteArray mistakeComment(Mistake mistake)
{
    return "mistake " + nameOf(mistake).toUtf8() + ": " + labelOf(mistake).toUtf8();
}

QByteArray unmadeMistakes(const Plan &plan, const QList<Mistake> &made, const QByteArray &mark)
{
    QByteArray text;
    for (const Mistake mistake : allMistakes) {
        if (makes(plan.run, mistake) && !made.contains(mistake))
            text +=
                mark + "The mistake " + nameOf(mistake).toUtf8() +
                " is not made here: this code cannot, or with this plan there is no place for it.\n";
    }
    return text;
}

QByteArray inputPathOf(const Pipeline &pipeline, bool placeholders)
{
    QByteArray path = std::get<FileInput>(pipeline.input).path;
    QByteArray directory = pipeline.stages.front().workingDirectory;
    if (path.startsWith('/') || directory.isEmpty())
        return path;
    if (placeholders)
        directory.replace("{", "{{").replace("}", "}}");
    return directory + '/' + path;
}

bool hasWrittenInput(const Pipeline &pipeline)
{
    return !std::holds_alternative<NoInput>(pipeline.input) &&
           !std::holds_alternative<FileInput>(pipeline.input);
}

QByteArray cLiteral(const QByteArray &bytes)
{
    const bool text = isPlainText(bytes);
    QByteArray result = "\"";
    for (const char c : bytes) {
        if (c == '"' || c == '\\' || (c == '?' && result.endsWith('?'))) // ??( is a trigraph
            result += QByteArray("\\") + c;
        else if (c == '\n')
            result += "\\n";
        else if (c == '\t')
            result += "\\t";
        else if ((c >= ' ' && c <= '~') || (text && uchar(c) >= 0x80))
            result += c;
        else
            result += '\\' + QByteArray::number(01000 + uchar(c), 8).mid(1);
    }
    return result + '"';
}

QByteArray cBoundToCores(const QList<int> &cores)
{
    if (cores.isEmpty())
        return {};
    // A cpu_set_t has room for 1024 cores.
    const int sets = *std::ranges::max_element(cores) / 1024 + 1;
    QByteArray text = sets == 1 ? QByteArray("cpu_set_t cores;\nCPU_ZERO(&cores);\n")
                                : "cpu_set_t cores[" + QByteArray::number(sets) +
                                      "];\nCPU_ZERO_S(sizeof cores, cores);\n";
    for (const int core : cores)
        text += sets == 1 ? "CPU_SET(" + QByteArray::number(core) + ", &cores);\n"
                          : "CPU_SET_S(" + QByteArray::number(core) + ", sizeof cores, cores);\n";
    return text + "sched_setaffinity(0, sizeof cores, " + (sets == 1 ? "&cores" : "cores") +
           "); // children inherit it\n";
}

QByteArray joined(const QList<int> &numbers, const QByteArray &separator)
{
    QByteArrayList texts;
    for (const int number : numbers)
        texts += QByteArray::number(number);
    return texts.join(separator);
}

int widthOf(const RunSettings &run)
{
    if (makes(run, Mistake::OneAfterAnother))
        return 1;
    return run.atOnce == 0 ? run.instances : std::min(run.atOnce, run.instances);
}

} // namespace forkscope
