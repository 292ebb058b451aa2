// What ChainView says in words: of its boxes, for screen readers, at the pointer.

#include "ui/panes/chain/ChainView.h"

#include "ui/files/PlanDocument.h"
#include "ui/panes/chain/ChainContent.h"
#include "ui/panes/chain/CommandEdit.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QToolTip>

namespace forkscope {

QString ChainView::problemOfBox(int box, Length length) const
{
    if (box == 0) {
        for (const Problem &problem : m_document->problems()) {
            if (problem.place.startsWith(QStringLiteral("pipeline.input")))
                return problem.message;
        }
        return {};
    }
    const Problems problems = m_document->problemsOfStage(box - 1);
    if (!problems.isEmpty())
        return problems.first().message;
    const auto error = m_document->stageError(box - 1);
    if (!error)
        return {};
    return length == Length::Full ? error->message : shortText(*error);
}

QString ChainView::descriptionOf(int box) const
{
    const auto index = static_cast<std::size_t>(box);
    if (index >= m_picture.boxes.size() || (m_edit && m_editIsNew))
        return {};
    const BoxContent &content = m_picture.boxes[index];
    QStringList lines;
    lines << (content.title + QLatin1Char(' ') + content.detail).trimmed();
    if (!content.note.isEmpty())
        lines << content.note;
    if (!content.problem.isEmpty())
        lines << QStringLiteral("⚠ ") + problemOfBox(box, Length::Full);
    if (content.counts) {
        QStringList counts;
        for (const ProcessState &state : statesInOrder()) {
            if (const int count = (*content.counts)[state.index()]; count > 0)
                counts << countInWords(state, count);
        }
        lines << counts.join(QStringLiteral(", "));
    }
    if (isTapped(box))
        lines << tr("The wire behind it is tapped");
    return lines.join(QLatin1Char('\n'));
}

QString ChainView::tapText(int wire) const
{
    return isTapped(wire) ? tr("Tapped: what passes is kept. A tap holds one pipe more between the "
                               "two, so back-pressure comes later. (T)")
                          : tr("Tap this wire: keep what passes and show it under Bytes. (T)");
}

void ChainView::updateDescription()
{
    const QString place = m_marks.current == 0
                              ? tr("Input")
                              : tr("Stage %1 of %2").arg(m_marks.current).arg(stageCount());
    const QString text = place + QStringLiteral(": ") + descriptionOf(m_marks.current);
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void ChainView::showToolTip(QPoint globalPosition, QPoint point)
{
    const ChainPart part = m_picture.layout.partAt(point);
    QString text;
    switch (part.kind) {
    case ChainPart::Kind::Box:
        text = descriptionOf(part.index);
        break;
    case ChainPart::Kind::Settings:
        text = part.index == 0 ? tr("Change the input (Space)")
                               : tr("Arguments, environment and directory (Space)");
        break;
    case ChainPart::Kind::Add:
        text = tr("Add a program here (Insert)");
        break;
    case ChainPart::Kind::Output:
        text = tr("Standard output of the last stage");
        break;
    case ChainPart::Kind::Wire:
        text = isTapped(part.index)
                   ? tr("This wire is tapped. A click shows what passed it, under Bytes.")
                   : tr("This wire is not tapped. T taps it.");
        break;
    case ChainPart::Kind::Tap:
        text = tapText(part.index);
        break;
    case ChainPart::Kind::Nothing:
        break;
    }
    // Plain: a program's name must not be read as rich text.
    QToolTip::showText(globalPosition,
                       text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")),
                       this);
}

} // namespace forkscope
