#include "ui/panes/welcome/WelcomePage.h"

#include "core/lessons/LessonBook.h"
#include "core/pipeline/PipelineText.h"
#include "ui/files/Examples.h"
#include "ui/files/Lessons.h"
#include "ui/shared/CurrentLanguage.h"
#include "ui/shared/StateStyle.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

namespace {

constexpr QSize mostSize{900, 480}; // pixels
constexpr int pageMargin = 16;
constexpr double titleScale = 1.4; // of the ordinary size

QListWidget *sourceList(QWidget *parent)
{
    auto *list = new QListWidget(parent);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setTextElideMode(Qt::ElideRight);
    return list;
}

void addSource(QListWidget *list, const QByteArray &source)
{
    auto *item = new QListWidgetItem(list);
    item->setData(Qt::UserRole, source);
}

void nameItem(QListWidgetItem *item, const QString &name, const QString &more)
{
    item->setText(name);
    item->setToolTip(more);
}

} // namespace

WelcomePage::WelcomePage(QWidget *window)
    : QFrame(window), m_title(new QLabel(this)), m_lessonTitle(new QLabel(this)),
      m_exampleTitle(new QLabel(this)), m_ownTitle(new QLabel(this)), m_lessons(sourceList(this)),
      m_examples(sourceList(this)), m_command(new QLineEdit(this)), m_said(new QLabel(this)),
      m_take(new QPushButton(this)), m_close(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * titleScale);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    for (const Lesson &lesson : lessonBook())
        addSource(m_lessons, lessonSource(lesson.name));
    for (const Example &example : forkscope::examples())
        addSource(m_examples, example.resource);

    auto *ways = new QHBoxLayout;
    ways->setSpacing(pageMargin);
    ways->addWidget(makeWay(m_lessonTitle, m_lessons), 1);
    ways->addWidget(makeWay(m_exampleTitle, m_examples), 1);
    ways->addWidget(makeWay(m_ownTitle, makeOwn()), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    column->setSpacing(pageMargin);
    column->addWidget(m_title);
    column->addLayout(ways, 1);
    column->addWidget(m_close, 0, Qt::AlignRight);

    for (QListWidget *list : {m_lessons, m_examples}) {
        const auto choose = [this](const QListWidgetItem *item) {
            Q_EMIT chosen(item->data(Qt::UserRole).toByteArray());
        };
        list->setCurrentRow(0, QItemSelectionModel::NoUpdate); // lets keys work; selects nothing
        connect(list, &QListWidget::itemClicked, this, choose);
        connect(list, &QListWidget::itemActivated, this, choose);
    }
    connect(m_command, &QLineEdit::returnPressed, this, &WelcomePage::readCommand);
    connect(m_take, &QPushButton::clicked, this, &WelcomePage::readCommand);
    connect(m_close, &QPushButton::clicked, this, &WelcomePage::dismissed);
    window->installEventFilter(this);
    retranslate();
    place();
}

QWidget *WelcomePage::makeWay(QLabel *title, QWidget *content)
{
    auto *way = new QWidget(this);
    auto *column = new QVBoxLayout(way);
    column->setContentsMargins({});
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    column->addWidget(title);
    column->addWidget(content, 1);
    return way;
}

QWidget *WelcomePage::makeOwn()
{
    auto *own = new QWidget(this);
    auto *column = new QVBoxLayout(own);
    column->setContentsMargins({});
    column->addWidget(m_command);
    column->addWidget(m_take, 0, Qt::AlignLeft);
    column->addWidget(m_said);
    column->addStretch(1);
    return own;
}

bool WelcomePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

/// Centres the page in the window, as large as it needs and the window allows.
void WelcomePage::place()
{
    const QSize room = parentWidget()->size();
    resize(mostSize.boundedTo(room - QSize(4 * pageMargin, 8 * pageMargin)));
    move((room.width() - width()) / 2, (room.height() - height()) / 2);
}

void WelcomePage::readCommand()
{
    const auto stages = stagesFromText(m_command->text());
    if (!stages)
        showError(stages.error().text());
    else if (!stages->isEmpty())
        Q_EMIT commandGiven(*stages);
}

void WelcomePage::showError(const QString &error)
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, style::text(Outcome::Failed, colors));
    m_said->setPalette(colors);
    m_said->setText(QStringLiteral("⚠ ") + error);
}

void WelcomePage::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WelcomePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT dismissed();
    else
        QFrame::keyPressEvent(event);
}

void WelcomePage::retranslate()
{
    const Language language = currentLanguage();
    setAccessibleName(tr("Three ways to begin"));
    m_title->setText(tr("What do you want to see happen?"));
    m_lessonTitle->setText(tr("A lesson"));
    m_exampleTitle->setText(tr("An example"));
    m_ownTitle->setText(tr("A command of your own"));
    m_lessons->setAccessibleName(m_lessonTitle->text());
    m_examples->setAccessibleName(m_exampleTitle->text());
    m_command->setAccessibleName(m_ownTitle->text());
    m_command->setPlaceholderText(QStringLiteral("head -c 100M /dev/zero | md5sum"));
    m_take->setText(tr("Set It Up"));
    m_said->setText(tr("As you would type it in a shell, with | between programs. Nothing runs "
                       "until you press Run."));
    m_said->setPalette(palette());
    m_close->setText(tr("Skip This"));
    const QList<Lesson> &lessons = lessonBook();
    for (int i = 0; i < m_lessons->count(); ++i)
        nameItem(m_lessons->item(i),
                 QStringLiteral("%1. %2").arg(lessons[i].number).arg(lessons[i].title.in(language)),
                 lessons[i].goal.in(language));
    const QList<Example> examples = forkscope::examples();
    for (int i = 0; i < m_examples->count(); ++i)
        nameItem(m_examples->item(i), examples[i].name, examples[i].chain);
}

} // namespace forkscope
