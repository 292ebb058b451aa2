#include "ui/windows/threeways/ThreeWaysPane.h"

#include "core/analysis/words/ThreeWaysWords.h"
#include "core/observe/Cores.h"
#include "core/pipeline/PipelineText.h"
#include "core/record/RunRecord.h"
#include "ui/panes/timeline/TimelineLegend.h"
#include "ui/panes/timeline/TimelineView.h"
#include "ui/shared/Format.h"
#include "ui/shared/PaneTitle.h"
#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"
#include "ui/windows/threeways/SpeedUpBars.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int margin = 10;
constexpr int figuresWidth = 290;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ThreeWaysPane::ThreeWaysPane(QWidget *parent)
    : QWidget(parent), m_title(plainLabel(this)), m_what(plainLabel(this)),
      m_legend(new TimelineLegend(this))
{
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.25);
    m_title->setFont(large);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin / 2, margin, margin / 2);
    column->addWidget(m_title);
    column->addLayout(makeHeader());
    auto *row = new QHBoxLayout;
    row->addWidget(makeTimelines(), 1);
    row->addWidget(makeFigures());
    column->addLayout(row, 1);
    connect(m_legend, &TimelineLegend::hiddenChanged, this, [this] {
        for (TimelineView *timeline : m_timelines)
            timeline->setHidden(m_legend->hidden());
    });
    retranslate();
}

/// Makes the lines that say what was run and what the colours mean.
QLayout *ThreeWaysPane::makeHeader()
{
    m_what->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // must not widen it
    m_what->setForegroundRole(QPalette::WindowText);
    auto *row = new QHBoxLayout;
    row->setContentsMargins({});
    row->addWidget(m_what, 1);
    row->addWidget(m_legend);
    return row;
}

QWidget *ThreeWaysPane::makeTimelines()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    for (const Way way : allWays) {
        const auto i = size_t(way);
        m_names[i] = plainLabel(box);
        m_names[i]->setTextFormat(Qt::RichText);
        m_timelines[i] = new TimelineView(box);
        m_timelines[i]->setCompact(true);
        m_timelines[i]->setOrder(LaneOrder::ByProcessAndCore);
        column->addWidget(m_names[i]);
        column->addWidget(m_timelines[i], 1);
    }
    return box;
}

QWidget *ThreeWaysPane::makeFigures()
{
    auto *box = new QWidget(this);
    box->setFixedWidth(uiPixels(figuresWidth));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(margin, 0, 0, 0);
    m_speedUpTitle = plainLabel(box);
    m_bars = new SpeedUpBars(box);
    m_table = new QGridLayout;
    m_table->setHorizontalSpacing(margin);
    for (int row = 0; row < 4; ++row) {
        for (int cell = 0; cell < 5; ++cell) {
            QLabel *label = plainLabel(box);
            label->setAlignment(cell == 0 ? Qt::AlignLeft : Qt::AlignRight);
            label->setWordWrap(row == 0);
            m_cells[size_t(row)][size_t(cell)] = label;
            m_table->addWidget(label, row, cell, row == 0 ? Qt::AlignBottom : Qt::AlignTop);
        }
    }
    m_tableTitle = plainLabel(box);
    m_note = plainLabel(box);
    m_note->setWordWrap(true);
    m_whyTitle = plainLabel(box);
    m_why = plainLabel(box);
    m_why->setWordWrap(true);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QLabel *title : {m_speedUpTitle, m_tableTitle, m_whyTitle})
        title->setFont(paneTitleFont(font()));
    column->addWidget(m_speedUpTitle);
    column->addWidget(m_bars);
    column->addSpacing(margin);
    column->addWidget(m_tableTitle);
    column->addLayout(m_table);
    column->addWidget(m_note);
    column->addSpacing(margin);
    column->addWidget(m_whyTitle);
    column->addWidget(m_why);
    column->addStretch(1);
    return box;
}

void ThreeWaysPane::setRecords(const ThreeWaysRecords &records, const Plan &plan)
{
    qint64 longest = 0;
    for (size_t i = 0; i < records.size(); ++i) {
        m_timelines[i]->setRecord(records[i].get());
        longest = std::max<qint64>(longest, (records[i]->end() - records[i]->begin()).count());
    }
    m_records = records;
    m_plan = plan;
    for (TimelineView *timeline : m_timelines)
        timeline->setLeastLength(longest);
    retranslate();
}

QString ThreeWaysPane::conclusions() const
{
    return m_why->text();
}

QString ThreeWaysPane::note() const
{
    return m_note->text();
}

QString ThreeWaysPane::figure(Way way, int column) const
{
    return m_cells[size_t(way) + 1][size_t(column)]->text();
}

bool ThreeWaysPane::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    // This follows the children's own handling, which gives a timeline another name than it has
    // here.
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return done;
}

void ThreeWaysPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showWhat();
}

void ThreeWaysPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showWhat();
}

/// Shows the pipeline, elided to the room that there is.
void ThreeWaysPane::showWhat()
{
    layout()->activate();
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, style::secondaryText(palette()));
    m_what->setPalette(ink);
    if (isEmpty())
        return m_what->clear();
    const QString times =
        tr(" × %1", "behind a chain: how often").arg(QLocale().toString(m_plan.run.instances));
    const QFontMetrics metrics = m_what->fontMetrics();
    const int room = m_what->width() - metrics.horizontalAdvance(times);
    const QString chain = textFromStages(m_plan.pipeline.stages);
    m_what->setText(metrics.elidedText(chain, Qt::ElideRight, room) + times);
    m_what->setToolTip(chain);
}

void ThreeWaysPane::retranslate()
{
    for (const Way way : allWays) {
        const QString number = QLocale().toString(int(way) + 1);
        m_names[size_t(way)]->setText(QStringLiteral("<b>%1 &nbsp;%2</b> &nbsp; <small>%3</small>")
                                          .arg(number, threeways::name(way), threeways::term(way)));
        m_timelines[size_t(way)]->setAccessibleName(threeways::name(way));
    }
    m_speedUpTitle->setText(paneTitleText(tr("Speed-up")));
    m_tableTitle->setText(paneTitleText(tr("Where the time went")));
    m_whyTitle->setText(paneTitleText(tr("Why")));
    m_note->setText(threeways::setAside(m_plan));
    m_note->setHidden(m_note->text().isEmpty());
    const std::array<QString, 5> words{QString(), tr("wall time"), tr("cores used"),
                                       tr("on a core"), tr("ready")};
    for (size_t cell = 0; cell < words.size(); ++cell)
        m_cells[0][cell]->setText(words[cell]);
    showWhat();
    if (isEmpty()) {
        m_title->setText(tr("Run three ways: nothing has been run yet"));
        return;
    }
    const Plan &plan = m_records[2]->plan();
    m_title->setText(plan.name.isEmpty() ? tr("Taking turns, or side by side?")
                                         : tr("Taking turns, or side by side?  %1").arg(plan.name));
    const auto figures =
        threeWaysFigures({m_records[0].get(), m_records[1].get(), m_records[2].get()});
    const int cores = coreCount(plan, allowedCores());
    m_bars->setFigures(figures, cores);
    for (size_t i = 0; i < figures.size(); ++i) {
        auto &cells = m_cells[i + 1];
        cells[0]->setText(QLocale().toString(int(i) + 1));
        cells[1]->setText(format::duration(figures[i].wall));
        cells[2]->setText(QLocale().toString(figures[i].coresUsed, 'f', 2));
        cells[3]->setText(format::duration(figures[i].onCore));
        cells[4]->setText(format::duration(figures[i].ready));
    }
    m_why->setText(
        threeways::conclusions(figures, plan.run.instances, cores).join(QStringLiteral("\n\n")));
}

} // namespace forkscope
