#include "core/pipeline/Placeholders.h"

#include "core/base/ShellWord.h"

#include <QtCore/QCoreApplication>

namespace forkscope {

namespace {

enum class Piece { Index, OpeningBrace, ClosingBrace, StrayBrace, Other };

Piece pieceAt(const QByteArray &text, qsizetype at)
{
    const QByteArrayView rest = QByteArrayView(text).sliced(at);
    if (rest.startsWith("{i}"))
        return Piece::Index;
    if (rest.startsWith("{{"))
        return Piece::OpeningBrace;
    if (rest.startsWith("}}"))
        return Piece::ClosingBrace;
    return rest[0] == '{' || rest[0] == '}' ? Piece::StrayBrace : Piece::Other;
}

qsizetype lengthOf(Piece piece)
{
    switch (piece) {
    case Piece::Index:
        return 3;
    case Piece::OpeningBrace:
    case Piece::ClosingBrace:
        return 2;
    case Piece::StrayBrace:
    case Piece::Other:
        break;
    }
    return 1;
}

} // namespace

QByteArray withPlaceholders(const QByteArray &text, int index)
{
    QByteArray result;
    for (qsizetype at = 0; at < text.size();) {
        const Piece piece = pieceAt(text, at);
        switch (piece) {
        case Piece::Index:
            result += QByteArray::number(index);
            break;
        case Piece::OpeningBrace:
        case Piece::ClosingBrace:
        case Piece::StrayBrace:
        case Piece::Other:
            result += text[at];
            break;
        }
        at += lengthOf(piece);
    }
    return result;
}

QString placeholderProblem(const QByteArray &text)
{
    for (qsizetype at = 0; at < text.size();) {
        const Piece piece = pieceAt(text, at);
        if (piece == Piece::StrayBrace) {
            const qsizetype end = text[at] == '{' ? text.indexOf('}', at) : -1;
            const QByteArray shown = text.mid(at, end < 0 ? 1 : end - at + 1);
            return QCoreApplication::translate("forkscope::Placeholders",
                                               "%1 is no placeholder: there is only {i}, the "
                                               "instance's index. Write {{ or }} for a brace.")
                .arg(shownBytes(shown));
        }
        at += lengthOf(piece);
    }
    return {};
}

Pipeline pipelineOf(const Plan &plan, int index)
{
    Pipeline pipeline = plan.pipeline;
    if (!plan.run.placeholders)
        return pipeline;
    if (auto *text = std::get_if<TextInput>(&pipeline.input))
        text->text = withPlaceholders(text->text, index);
    else if (auto *file = std::get_if<FileInput>(&pipeline.input))
        file->path = withPlaceholders(file->path, index);
    for (Stage &stage : pipeline.stages) {
        for (QByteArray &argument : stage.arguments)
            argument = withPlaceholders(argument, index);
    }
    return pipeline;
}

} // namespace forkscope
