#include "ui/panes/bytes/MomentBar.h"

#include "core/analysis/words/Words.h"
#include "ui/panes/bytes/BytesFormat.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace forkscope {

namespace {

constexpr int momentMargin = 6; ///< pixels

} // namespace

MomentBar::MomentBar(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_dismiss(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(momentMargin, 0, momentMargin, momentMargin / 2);
    row->addWidget(m_text);
    row->addWidget(m_dismiss);
    row->addStretch(1);
    m_text->setTextFormat(Qt::PlainText);
    m_dismiss->setAutoRaise(true);
    m_dismiss->setText(QStringLiteral("✕"));
    connect(m_dismiss, &QToolButton::clicked, this, &MomentBar::dismissed);
    retranslate();
    hide();
}

void MomentBar::retranslate()
{
    m_dismiss->setAccessibleName(tr("Show no time"));
    m_dismiss->setToolTip(tr("No longer mark how far the stream was (Esc)"));
    m_text->setAccessibleName(tr("How far the stream was"));
}

void MomentBar::showMoment(Nanoseconds sinceBegin, qint64 had, qint64 total)
{
    m_text->setText(
        tr("by %1: %2 of %3", "a time, and how much had come by then: 16 of “33 bytes”")
            .arg(format::duration(sinceBegin), QLocale().toString(had), countedBytes(total)));
    show();
}

QString MomentBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void MomentBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace forkscope
