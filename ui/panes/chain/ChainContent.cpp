#include "ui/panes/chain/ChainContent.h"

#include "core/pipeline/PipelineText.h"
#include "ui/panes/chain/BytesText.h"
#include "ui/panes/chain/StageEdits.h"
#include "ui/shared/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <cerrno>

namespace forkscope {

namespace {

struct ChainContentTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::ChainContent)
};

/// Returns the first line of a text, with a mark if it goes on.
QString firstLine(const QByteArray &text)
{
    const qsizetype end = text.indexOf('\n');
    const bool goesOn = end >= 0 && end + 1 < text.size();
    const QByteArray line =
        text.left(end < 0 ? boxTextLimit : std::min<qsizetype>(end, boxTextLimit));
    return QString::fromUtf8(line) + (goesOn ? QStringLiteral(" …") : QString());
}

BoxContent box(const QString &title, const QString &detail, const QString &note)
{
    BoxContent content;
    content.title = title;
    content.detail = detail;
    content.note = note;
    return content;
}

struct InputContent
{
    BoxContent operator()(const NoInput &) const
    {
        return box(ChainContentTexts::tr("No input"), {},
                   ChainContentTexts::tr("end of file at once"));
    }
    BoxContent operator()(const TextInput &input) const
    {
        return box(ChainContentTexts::tr("Text"), firstLine(input.text),
                   format::byteCount(input.text.size()));
    }
    BoxContent operator()(const BytesInput &input) const
    {
        return box(ChainContentTexts::tr("Bytes"), hexOfBytes(input.bytes.left(boxTextLimit / 3)),
                   format::byteCount(input.bytes.size()));
    }
    BoxContent operator()(const RandomInput &input) const
    {
        const QString count = QLocale().toString(input.count);
        const int plural = format::plural(input.count);
        const QString detail = input.seed
                                   ? ChainContentTexts::tr("%1 bytes, seed %2", nullptr, plural)
                                         .arg(count)
                                         .arg(*input.seed)
                                   : ChainContentTexts::tr("%1 bytes", nullptr, plural).arg(count);
        const QString note = input.seed
                                 ? ChainContentTexts::tr("others for each instance")
                                 : ChainContentTexts::tr("new ones for each instance and run");
        return box(ChainContentTexts::tr("Random bytes"), detail, note);
    }
    BoxContent operator()(const FileInput &input) const
    {
        const QString path = textOfBytes(input.path);
        return box(ChainContentTexts::tr("File"), path.section(QLatin1Char('/'), -1), path);
    }
};

} // namespace

BoxContent contentOf(const Input &input)
{
    return std::visit(InputContent{}, input);
}

BoxContent contentOf(const Stage &stage)
{
    // The arguments are quoted behind a program whose name needs no quotes and is then cut off.
    Stage plain;
    plain.program = "x";
    plain.arguments = stage.arguments;
    const QString detail = textFromStages({plain}).mid(2).left(boxTextLimit);
    BoxContent content = box(programName(stage).left(boxTextLimit), detail, {});
    content.tap = stage.tap;
    return content;
}

QString shortText(const StartError &error)
{
    if (error.step == StartStep::Chdir)
        return error.errnum == ENOENT ? ChainContentTexts::tr("no such directory")
                                      : ChainContentTexts::tr("directory cannot be entered");
    if (error.step == StartStep::OpenInput)
        return ChainContentTexts::tr("input cannot be opened");
    if (error.errnum == ENOENT)
        return ChainContentTexts::tr("not found in PATH");
    if (error.errnum == EACCES)
        return ChainContentTexts::tr("may not be executed");
    return error.message;
}

QString commandText(const Stage &stage)
{
    return textFromStages({stage});
}

} // namespace forkscope
