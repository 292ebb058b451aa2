#include "ui/bars/status/RunStatusBar.h"

#include "core/record/RunRecord.h"
#include "ui/bars/status/ElidedLabel.h"
#include "ui/bars/status/OutcomeBar.h"
#include "ui/bars/status/RunSummary.h"
#include "ui/shared/StateStyle.h"

#include <QtCore/QEvent>
#include <QtGui/QAccessible>
#include <QtWidgets/QLabel>

namespace forkscope {

namespace {

constexpr int costInterval = 1000; // ms

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(4, 0, 8, 0);
    return label;
}

/// Makes a label that may become narrower than its text, for large type.
QLabel *givingLabel(QWidget *parent)
{
    auto *label = new ElidedLabel(parent);
    label->setContentsMargins(4, 0, 8, 0);
    return label;
}

} // namespace

RunStatusBar::RunStatusBar(QWidget *parent)
    : QStatusBar(parent), m_bar(new OutcomeBar(this)), m_counts(plainLabel(this)),
      m_time(plainLabel(this)), m_message(givingLabel(this)), m_observation(givingLabel(this)),
      m_cost(givingLabel(this))
{
    setSizeGripEnabled(false);
    setContentsMargins(10, 0, 4, 0);
    addWidget(m_bar);
    addWidget(m_counts);
    addWidget(m_time);
    addWidget(m_message, 1);
    addPermanentWidget(m_observation);
    addPermanentWidget(m_cost);
    // A long sentence must not widen the window; the tool tip shows it whole.
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_costTimer.setInterval(costInterval);
    connect(&m_costTimer, &QTimer::timeout, this, &RunStatusBar::showOwnCost);
    paintLabels();
    refresh();
}

void RunStatusBar::setRecord(const RunRecord *record)
{
    m_record = record;
    if (record) {
        m_ownCost.restart();
        m_costTimer.start();
        m_cost->clear();
    } else {
        m_costTimer.stop();
    }
    refresh();
}

void RunStatusBar::refresh()
{
    const bool shown = m_record != nullptr;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_bar, m_time, m_observation, m_cost}) {
        widget->setVisible(shown);
    }
    showMessage();
    if (!shown) {
        m_counts->setText(tr("Not run yet"));
        return;
    }
    const QString counts = summary::counts(*m_record);
    m_bar->show(m_record->counts(), static_cast<int>(m_record->instances().size()), counts);
    m_counts->setText(counts);
    m_time->setText(summary::time(*m_record));
    m_time->setToolTip(summary::timeInSentences(*m_record));
    m_observation->setText(summary::observation(*m_record));
    if (!m_record->isEnded())
        return;
    m_costTimer.stop();
    m_cost->setText(summary::ownCost(*m_record));
}

void RunStatusBar::setWarning(const QString &warning)
{
    if (warning == m_warning)
        return;
    m_warning = warning;
    showMessage();
    paintLabels();
    if (!warning.isEmpty()) {
        QAccessibleEvent event(m_message, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void RunStatusBar::showMessage()
{
    QString text = m_warning;
    if (text.isEmpty() && m_record)
        text = summary::notice(*m_record);
    m_message->setText(text);
    m_message->setToolTip(text);
}

void RunStatusBar::showOwnCost()
{
    m_cost->setText(summary::ownShare(m_ownCost.take()));
}

void RunStatusBar::paintLabels()
{
    const auto setInk = [](QLabel *label, const QColor &ink) {
        QPalette colors = label->palette();
        if (colors.color(QPalette::WindowText) == ink)
            return;
        colors.setColor(QPalette::WindowText, ink);
        label->setPalette(colors);
    };
    setInk(m_message, style::text(Outcome::Failed, palette()));
    setInk(m_observation, style::secondaryText(palette()));
    setInk(m_cost, style::secondaryText(palette()));
}

void RunStatusBar::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintLabels();
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace forkscope
