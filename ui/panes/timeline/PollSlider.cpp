#include "ui/panes/timeline/PollSlider.h"

#include "ui/shared/Format.h"
#include "ui/shared/Zoom.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSlider>

#include <array>

namespace forkscope {

namespace {

constexpr std::array<int, 12> stepsMs{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000};
constexpr int sliderWidth = 120;

QString resultText(const PollerView &view)
{
    const QLocale locale;
    QString seen =
        PollSlider::tr("%1 looks: missed %2 of %3 processes", nullptr, format::plural(view.looks))
            .arg(locale.toString(view.looks), locale.toString(int(view.missed.size())),
                 locale.toString(view.processes));
    if (view.worstLate.count() == 0)
        return seen; // no process has ended
    return PollSlider::tr("%1, noticed their ends %2 late on average, %3 at worst")
        .arg(seen, format::duration(view.meanLate), format::duration(view.worstLate));
}

} // namespace

PollSlider::PollSlider(QWidget *parent)
    : QWidget(parent), m_name(new QLabel(this)), m_slider(new QSlider(Qt::Horizontal, this)),
      m_value(new QLabel(this)), m_result(new QLabel(this))
{
    m_slider->setRange(0, int(stepsMs.size()) - 1);
    m_slider->setPageStep(3);
    setWidths();
    m_slider->setValue(3);
    m_name->setBuddy(m_slider);
    m_result->setTextFormat(Qt::PlainText);
    // The sentence may be cut, but it must not widen the window.
    m_result->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_name);
    row->addWidget(m_slider);
    row->addWidget(m_value);
    row->addWidget(m_result, 1);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        retranslate();
        Q_EMIT intervalChanged();
    });
    retranslate();
}

Nanoseconds PollSlider::interval() const
{
    return std::chrono::milliseconds(stepsMs[size_t(m_slider->value())]);
}

void PollSlider::setInterval(Nanoseconds interval)
{
    int step = 0;
    while (step + 1 < int(stepsMs.size()) &&
           std::chrono::milliseconds(stepsMs[size_t(step) + 1]) <= interval)
        ++step;
    const QSignalBlocker blocked(m_slider);
    m_slider->setValue(step);
    retranslate();
}

void PollSlider::setView(const PollerView &view)
{
    m_view = view;
    retranslate();
}

QString PollSlider::text() const
{
    return m_said;
}

void PollSlider::setNote(const QString &note)
{
    m_note = note;
    showResult();
}

void PollSlider::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showResult();
}

/// Shows the sentence, elided if there is no room for all of it.
void PollSlider::showResult()
{
    layout()->activate(); // gives the label its new width
    const QString &shown = m_note.isEmpty() ? m_said : m_note;
    m_result->setText(m_result->fontMetrics().elidedText(shown, Qt::ElideRight, m_result->width()));
    m_result->setToolTip(shown);
}

void PollSlider::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange) {
        setWidths();
        showResult();
    }
}

void PollSlider::setWidths()
{
    m_slider->setFixedWidth(uiPixels(sliderWidth));
    m_value->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("500 ms ")));
}

void PollSlider::retranslate()
{
    m_name->setText(tr("A po&ller looking every"));
    m_slider->setAccessibleName(tr("Interval of a poller"));
    m_slider->setToolTip(
        tr("What a program would have known of this run that looked at its processes "
           "only so often"));
    const int ms = stepsMs[size_t(m_slider->value())];
    m_value->setText(ms < 1000 ? tr("%1 ms").arg(QLocale().toString(ms))
                               : tr("%1 s").arg(QLocale().toString(ms / 1000)));
    m_said = m_view.processes == 0 ? QString() : resultText(m_view);
    m_slider->setAccessibleDescription(m_said);
    showResult();
}

} // namespace forkscope
