#include "ui/bars/plan/PlanBar.h"

#include "core/pipeline/Mistake.h"
#include "core/pipeline/PlanRanges.h"
#include "ui/bars/plan/ActionButton.h"
#include "ui/bars/plan/CoresEdit.h"
#include "ui/bars/plan/MistakesButton.h"
#include "ui/bars/plan/TimeSpinBox.h"
#include "ui/files/PlanDocument.h"
#include "ui/shared/FlowLayout.h"
#include "ui/shared/Mnemonic.h"
#include "ui/shared/StateStyle.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QStyleOptionSpinBox>

namespace forkscope {

namespace {

constexpr int fieldGap = 10; // pixels between a field and the next one's label
constexpr int labelGap = 6;  // pixels between a label and its field

void setRange(QSpinBox *box, Range range)
{
    box->setRange(static_cast<int>(range.least), static_cast<int>(range.most));
}

/// Sets a width that `sample` fits into. The box's own width has room for its largest value, and
/// for a million that is most of the bar.
void setWidthFor(QAbstractSpinBox *box, const QString &sample)
{
    QStyleOptionSpinBox option;
    option.initFrom(box);
    option.buttonSymbols = box->buttonSymbols();
    option.subControls = QStyle::SC_SpinBoxFrame | QStyle::SC_SpinBoxEditField |
                         QStyle::SC_SpinBoxUp | QStyle::SC_SpinBoxDown;
    const QSize text(box->fontMetrics().horizontalAdvance(sample + QStringLiteral("00")),
                     box->fontMetrics().height());
    box->setFixedWidth(
        box->style()->sizeFromContents(QStyle::CT_SpinBox, &option, text, box).width());
}

} // namespace

PlanBar::PlanBar(PlanDocument *document, const Actions &actions, QWidget *parent)
    : QToolBar(parent), m_document(document), m_actions(actions), m_row(new QWidget(this)),
      m_instances(new QSpinBox(this)), m_atOnce(new QSpinBox(this)), m_cores(new CoresEdit(this)),
      m_timeout(new TimeSpinBox(this)), m_killAfter(new TimeSpinBox(this)),
      m_poll(new QSpinBox(this))
{
    setMovable(false);
    build();
    retranslate();
    connectFields();
    showRun();
}

void PlanBar::build()
{
    auto *flow = new FlowLayout(m_row, fieldGap, 4);
    flow->setContentsMargins(8, 4, 8, 4);
    // The row's height depends on its width, which a tool bar's own layout does not support.
    m_row->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_row->installEventFilter(this);
    addWidget(m_row);

    auto *buttons = new QWidget(m_row);
    auto *buttonRow = new QHBoxLayout(buttons);
    buttonRow->setContentsMargins({});
    buttonRow->setSpacing(labelGap);
    flow->addWidget(buttons);
    for (QAction *action : {m_actions.run, m_actions.terminate, m_actions.kill}) {
        const auto weight =
            action == m_actions.run ? ActionButton::Weight::Main : ActionButton::Weight::Ordinary;
        auto *button = new ActionButton(action, weight, buttons);
        buttonRow->addWidget(button);
        if (action == m_actions.run)
            m_runButton = button;
    }
    setRange(m_instances, ranges::instances);
    setRange(m_atOnce, ranges::atOnce);
    setRange(m_poll, ranges::pollMs);
    for (QWidget *field : fields()) {
        m_labels.append(addField(field));
        flow->addWidget(field->parentWidget());
    }
    flow->addWidget(new ActionButton(m_actions.threeWays, ActionButton::Weight::Ordinary, m_row));
    m_mistakes = new MistakesButton(m_document, m_row);
    flow->addWidget(m_mistakes);
    m_row->setFixedHeight(flow->heightForWidth(QWIDGETSIZE_MAX)); // until it has its width
    paintLabels();
}

QList<QWidget *> PlanBar::fields() const
{
    return {m_instances, m_atOnce, m_cores, m_timeout, m_killAfter, m_poll};
}

QLabel *PlanBar::addField(QWidget *field)
{
    auto *cell = new QWidget(m_row);
    auto *row = new QHBoxLayout(cell);
    row->setContentsMargins({});
    row->setSpacing(labelGap);
    auto *label = new QLabel(cell);
    label->setBuddy(field);
    label->setForegroundRole(QPalette::WindowText); // a tool bar's default is ButtonText
    row->addWidget(label);
    row->addWidget(field);
    if (auto *box = qobject_cast<QAbstractSpinBox *>(field)) {
        box->setKeyboardTracking(false); // one undo step for each value, not for each key
        box->setFocusPolicy(Qt::StrongFocus);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        box->installEventFilter(this);
    }
    return label;
}

void PlanBar::connectFields()
{
    connect(m_document, &PlanDocument::loaded, this, [this] { m_cores->setModified(false); });
    connect(m_document, &PlanDocument::planChanged, this, &PlanBar::showRun);
    connect(m_instances, &QSpinBox::valueChanged, this, [this](int value) {
        edit([value](RunSettings &run) { run.instances = value; },
             [] { return tr("Change Instances"); });
    });
    connect(m_atOnce, &QSpinBox::valueChanged, this, [this](int value) {
        edit([value](RunSettings &run) { run.atOnce = value; },
             [] { return tr("Change At Once"); });
    });
    connect(m_cores, &CoresEdit::coresEdited, this, [this](const QList<int> &cores) {
        edit([&cores](RunSettings &run) { run.cores = cores; }, [] { return tr("Change Cores"); });
    });
    connect(m_timeout, &QDoubleSpinBox::valueChanged, this, [this] {
        edit([this](RunSettings &run) { run.timeoutMs = m_timeout->milliseconds(); },
             [] { return tr("Change Timeout"); });
    });
    connect(m_killAfter, &QDoubleSpinBox::valueChanged, this, [this] {
        edit([this](RunSettings &run) { run.killAfterMs = m_killAfter->milliseconds(); },
             [] { return tr("Change Kill After"); });
    });
    connect(m_poll, &QSpinBox::valueChanged, this, [this](int value) {
        edit([value](RunSettings &run) { run.pollMs = value; }, [] { return tr("Change Poll"); });
    });
}

void PlanBar::edit(const std::function<void(RunSettings &)> &change, const StepName &name)
{
    if (m_showing)
        return;
    RunSettings run = m_document->plan().run;
    change(run);
    m_document->setRun(run, name);
}

void PlanBar::showRun()
{
    const QScopedValueRollback guard(m_showing, true);
    const RunSettings &run = m_document->plan().run;
    m_instances->setValue(run.instances);
    m_atOnce->setValue(run.atOnce);
    if (m_cores->cores() != run.cores || !m_cores->isModified())
        m_cores->setCores(run.cores);
    m_timeout->setSpecialValueText(noTimeoutText(run));
    m_timeout->setToolTip(timeoutHelp(run));
    m_timeout->setMilliseconds(run.timeoutMs);
    m_killAfter->setMilliseconds(run.killAfterMs);
    m_poll->setValue(static_cast<int>(run.pollMs));
}

/// A run with a mistake that may hang has a limit that the plan does not name.
QString PlanBar::noTimeoutText(const RunSettings &run) const
{
    const qint64 limit = timeLimitMs(run);
    if (run.timeoutMs != 0 || limit == 0)
        return tr("none");
    return QStringLiteral("(%1%2)").arg(QLocale().toString(double(limit) / 1000),
                                        m_timeout->suffix());
}

QString PlanBar::timeoutHelp(const RunSettings &run)
{
    const QString help =
        tr("An instance that takes longer is asked to end (SIGTERM). 0 is no timeout.");
    if (run.timeoutMs != 0 || timeLimitMs(run) == 0)
        return help;
    return help + u' ' +
           tr("A mistake is on that may hang: without a timeout it has %1 s.")
               .arg(QLocale().toString(double(mistakeLimitMs) / 1000));
}

void PlanBar::goTo()
{
    show();
    m_instances->setFocus(Qt::ShortcutFocusReason);
    m_instances->selectAll();
}

bool PlanBar::commitPending()
{
    for (QAbstractSpinBox *box : std::initializer_list<QAbstractSpinBox *>{
             m_instances, m_atOnce, m_timeout, m_killAfter, m_poll}) {
        box->interpretText();
    }
    return m_cores->commit();
}

QString PlanBar::problem() const
{
    return m_cores->problem();
}

void PlanBar::retranslate()
{
    setWindowTitle(tr("Plan Bar"));
    m_atOnce->setSpecialValueText(tr("all"));
    m_timeout->setSuffix(tr(" s", "seconds"));
    m_timeout->setSpecialValueText(noTimeoutText(m_document->plan().run));
    m_killAfter->setSuffix(tr(" s", "seconds"));
    m_poll->setSuffix(tr(" ms", "milliseconds"));
    m_cores->retranslate();
    describe(m_labels.at(0), m_instances, tr("&Instances"),
             tr("How many copies of the chain a run has."));
    describe(m_labels.at(1), m_atOnce, tr("&At once"),
             tr("How many instances run at the same time; the others wait in a queue. 0 is all."));
    describe(m_labels.at(2), m_cores, tr("&Cores"), m_cores->toolTip());
    describe(m_labels.at(3), m_timeout, tr("&Timeout"), timeoutHelp(m_document->plan().run));
    describe(m_labels.at(4), m_killAfter, tr("&Kill after"),
             tr("What has not ended this long after SIGTERM is killed (SIGKILL)."));
    describe(m_labels.at(5), m_poll, tr("P&oll"),
             tr("The time between two looks at every live process."));
    setFieldWidths();
}

void PlanBar::describe(QLabel *label, QWidget *field, const QString &name, const QString &help)
{
    label->setText(name);
    label->setToolTip(help);
    field->setAccessibleName(withoutMnemonic(name));
    field->setToolTip(help);
}

void PlanBar::setFieldWidths()
{
    setWidthFor(m_instances, QStringLiteral("1000"));
    setWidthFor(m_atOnce, m_atOnce->specialValueText() + QLatin1Char('0'));
    setWidthFor(m_timeout, QStringLiteral("0.25") + m_timeout->suffix());
    setWidthFor(m_killAfter, QStringLiteral("0.25") + m_killAfter->suffix());
    setWidthFor(m_poll, QStringLiteral("100") + m_poll->suffix());
    m_cores->setFixedWidth(m_cores->fontMetrics().horizontalAdvance(QStringLiteral("0, 2-5, 10")));
    // A line of text and a number are not equally high in every style.
    int height = 0;
    for (const QWidget *field : fields())
        height = std::max(height, field->sizeHint().height());
    for (QWidget *field : fields())
        field->setFixedHeight(height);
}

void PlanBar::paintLabels()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, style::secondaryText(colors));
    for (QLabel *label : m_labels)
        label->setPalette(colors);
}

void PlanBar::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        retranslate();
        break;
    case QEvent::PaletteChange:
        paintLabels();
        for (ActionButton *button : findChildren<ActionButton *>())
            button->restyle();
        if (m_mistakes)
            m_mistakes->restyle();
        break;
    case QEvent::FontChange:
    case QEvent::StyleChange:
        if (!m_labels.isEmpty())
            setFieldWidths();
        break;
    default:
        break;
    }
}

bool PlanBar::eventFilter(QObject *watched, QEvent *event)
{
    // Before the bar is shown its width means nothing, and many rows would make the window high.
    const bool newRows = event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest;
    if (watched == m_row && (event->type() == QEvent::Show || (newRows && m_row->isVisible()))) {
        const int height = m_row->layout()->heightForWidth(m_row->width());
        if (m_row->height() != height)
            m_row->setFixedHeight(height);
    }
    // The wheel over a field that is not being edited must not change the plan.
    auto *box = qobject_cast<QAbstractSpinBox *>(watched);
    if (event->type() == QEvent::Wheel && box && !box->hasFocus()) {
        event->ignore();
        return true;
    }
    return QToolBar::eventFilter(watched, event);
}

} // namespace forkscope
