#include "ui/panes/chain/ChainWords.h"

#include "ui/panes/chain/ChainPicture.h"

#include <QtCore/QCoreApplication>

namespace forkscope {

namespace {

struct ChainTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::ChainWords)
};

QString countsInWords(const StateCounts &counts)
{
    QStringList parts;
    for (const ProcessState &state : statesInOrder()) {
        if (const int count = counts[state.index()]; count > 0)
            parts << countInWords(state, count);
    }
    return parts.join(QStringLiteral(", "));
}

QString tapTip(bool tapped)
{
    return tapped ? ChainTexts::tr(
                        "Tapped: what passes is kept. A tap holds one pipe more between the "
                        "two, so back-pressure comes later. (T)")
                  : ChainTexts::tr("Tap this wire: keep what passes and show it under Bytes. (T)");
}

QString wireTip(bool tapped)
{
    return tapped
               ? ChainTexts::tr("This wire is tapped. A click shows what passed it, under Bytes.")
               : ChainTexts::tr("This wire is not tapped. T taps it.");
}

} // namespace

QString words::outputWord()
{
    return ChainTexts::tr("Output");
}

QString words::addWord()
{
    return ChainTexts::tr("+ Add a program");
}

QString words::tapWord()
{
    return ChainTexts::tr("tap", "on a wire that is tapped");
}

QString words::descriptionOf(const ChainPicture &picture, int box)
{
    const auto index = static_cast<std::size_t>(box);
    if (index >= picture.boxes.size() || picture.addedBox())
        return {};
    const BoxContent &content = picture.boxes[index];
    QStringList lines;
    lines << (content.title + QLatin1Char(' ') + content.detail).trimmed();
    if (!content.note.isEmpty())
        lines << content.note;
    if (!content.problem.isEmpty())
        lines << QStringLiteral("⚠ ") + content.fullProblem;
    if (content.counts)
        lines << countsInWords(*content.counts);
    if (picture.isTapped(box))
        lines << ChainTexts::tr("The wire behind it is tapped");
    return lines.join(QLatin1Char('\n'));
}

QString words::currentText(const ChainPicture &picture, int box)
{
    const QString place = box == 0
                              ? ChainTexts::tr("Input")
                              : ChainTexts::tr("Stage %1 of %2").arg(box).arg(picture.stages());
    return place + QStringLiteral(": ") + descriptionOf(picture, box);
}

QString words::tipAt(const ChainPicture &picture, const ChainPart &part)
{
    switch (part.kind) {
    case ChainPart::Kind::Box:
        return descriptionOf(picture, part.index);
    case ChainPart::Kind::Settings:
        return part.index == 0 ? ChainTexts::tr("Change the input (Space)")
                               : ChainTexts::tr("Arguments, environment and directory (Space)");
    case ChainPart::Kind::Add:
        return ChainTexts::tr("Add a program here (Insert)");
    case ChainPart::Kind::Output:
        return ChainTexts::tr("Standard output of the last stage");
    case ChainPart::Kind::Wire:
        return wireTip(picture.isTapped(part.index));
    case ChainPart::Kind::Tap:
        return tapTip(picture.isTapped(part.index));
    case ChainPart::Kind::Nothing:
        break;
    }
    return {};
}

QString words::asRichText(const QString &text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

} // namespace forkscope
