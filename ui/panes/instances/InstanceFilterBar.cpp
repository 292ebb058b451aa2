#include "ui/panes/instances/InstanceFilterBar.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

namespace forkscope {

namespace {

constexpr int typingPause = 120; // ms without typing before a filter text is used
constexpr int spacing = 4;       // pixels
constexpr int typedRoom = 12;    // characters that the text field has room for at least

} // namespace

InstanceFilterBar::InstanceFilterBar(QWidget *parent)
    : QWidget(parent), m_outcome(new QComboBox), m_text(new QLineEdit), m_counts(new QLabel)
{
    for (int i = 0; i <= int(OutcomeFilter::NotStarted); ++i)
        m_outcome->addItem(QString());
    m_outcome->setSizeAdjustPolicy(QComboBox::AdjustToContents); // wide enough in any language
    m_text->setClearButtonEnabled(true);
    m_outcome->installEventFilter(this);
    m_text->installEventFilter(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing, spacing, spacing + 2, 0);
    row->setSpacing(spacing);
    row->addWidget(m_outcome);
    row->addWidget(m_text, 1);
    row->addWidget(m_counts);
    m_pause.setInterval(typingPause);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &InstanceFilterBar::apply);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &InstanceFilterBar::apply);
    connect(m_text, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    retranslate();
}

void InstanceFilterBar::retranslate()
{
    const QStringList filters{tr("All"),       tr("Running"), tr("Succeeded"),  tr("Failed"),
                              tr("Timed out"), tr("Stopped"), tr("Not started")};
    for (int i = 0; i < int(filters.size()); ++i)
        m_outcome->setItemText(i, filters[i]);
    m_outcome->setAccessibleName(tr("Show instances by outcome"));
    m_outcome->setToolTip(m_outcome->accessibleName());
    m_text->setPlaceholderText(tr("Filter"));
    m_text->setAccessibleName(tr("Filter instances by text"));
    m_text->setToolTip(tr("Words in the number, outcome, status, start error or digest"));
    showCounts();
}

InstanceFilter InstanceFilterBar::filter() const
{
    return {OutcomeFilter(m_outcome->currentIndex()), m_text->text(), m_span};
}

void InstanceFilterBar::setSpan(std::optional<TimeSpan> span)
{
    if (span == m_span)
        return;
    m_span = span;
    // While the user drags a span, it changes many times a second.
    m_pause.start();
}

void InstanceFilterBar::setCounts(int shown, int all)
{
    m_shown = shown;
    m_all = all;
    showCounts();
}

void InstanceFilterBar::showCounts()
{
    const QLocale locale;
    m_counts->setText((m_span ? tr("%1 of %2 shown: those of the measured time")
                              : tr("%1 of %2 shown", "instances that pass the filter"))
                          .arg(locale.toString(m_shown), locale.toString(m_all)));
}

void InstanceFilterBar::apply()
{
    m_pause.stop();
    Q_EMIT filterChanged();
    showCounts(); // shows a new span even if the counts stay the same
}

void InstanceFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

/// Clears the text; if there is none, leaves the bar.
void InstanceFilterBar::escape()
{
    if (m_text->text().isEmpty()) {
        Q_EMIT left();
        return;
    }
    m_text->clear();
    apply();
}

/// Hides the counts in a narrow bar to leave their room to the text field.
void InstanceFilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int typed = typedRoom * fontMetrics().averageCharWidth();
    m_counts->setVisible(width() >=
                         m_outcome->sizeHint().width() + m_counts->sizeHint().width() + typed);
}

void InstanceFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
    QWidget::changeEvent(event);
}

/// Claims keys at ShortcutOverride, so that they come here and not to a menu of the window, and
/// acts on them at KeyPress.
bool InstanceFilterBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool pressed = event->type() == QEvent::KeyPress;
    if (!pressed && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool finds = key->matches(QKeySequence::Find);
    const bool escapes = watched == m_text && key->key() == Qt::Key_Escape;
    if (!finds && !escapes)
        return QWidget::eventFilter(watched, event);
    if (pressed && finds)
        focusText();
    else if (pressed)
        escape();
    event->accept();
    return true;
}

} // namespace forkscope
