#include "ui/panes/lesson/LessonLabels.h"

#include "ui/shared/StateStyle.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QLabel>

namespace forkscope {

namespace {

/// Returns the text with each number kept on the line of its unit.
QString withUnitsKept(QString text)
{
    static const QRegularExpression space(
        QStringLiteral("(?<=\\d) (?=(?:[mµ]?s|[×%]|[KMG]?i?B)(?![A-Za-z]))"));
    return text.replace(space, QString(QChar(QChar::Nbsp)));
}

} // namespace

QLabel *lessonLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(withUnitsKept(text), parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // The size hint of a label that breaks its lines is higher than its width needs.
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

QLabel *boldLabel(const QString &text, QWidget *parent)
{
    QLabel *label = lessonLabel(text, parent);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    return label;
}

QLabel *smallLabel(const QString &text, QWidget *parent)
{
    QLabel *label = lessonLabel(text, parent);
    setInk(label, style::secondaryText(label->palette()));
    return label;
}

void setInk(QLabel *label, const QColor &ink)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, ink);
    palette.setColor(QPalette::Text, ink);
    label->setPalette(palette);
}

} // namespace forkscope
