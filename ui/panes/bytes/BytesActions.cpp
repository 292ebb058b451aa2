#include "ui/panes/bytes/BytesActions.h"

#include "ui/panes/bytes/HexRows.h"

#include <QtCore/QLocale>
#include <QtGui/QActionGroup>
#include <QtWidgets/QMenu>

namespace forkscope {

namespace {

constexpr std::array copyFormats{BytesFormat::Hexdump, BytesFormat::HexDigits,
                                 BytesFormat::CArray,  BytesFormat::PythonBytes,
                                 BytesFormat::Base64,  BytesFormat::Text};
constexpr auto bytesPerRow = HexRows::bytesPerRowChoices;

} // namespace

BytesActions::BytesActions(QWidget *owner)
    : QObject(owner), m_copyMenu(new QMenu(owner)), m_rowsMenu(new QMenu(owner)),
      m_rows(new QActionGroup(this))
{
    for (QAction **action : {&copy, &selectAll, &find, &findNext, &findPrevious, &goTo,
                             &saveSelection, &saveStream, &showInTimeline, &inspector})
        *action = new QAction(owner);
    inspector->setCheckable(true);
    makeCopies(owner);
    makeRows(owner);
    const auto separator = [owner] {
        auto *line = new QAction(owner);
        line->setSeparator(true);
        return line;
    };
    m_all = {copy,           m_copyMenu->menuAction(),
             selectAll,      separator(),
             find,           findNext,
             findPrevious,   goTo,
             showInTimeline, separator(),
             saveSelection,  saveStream,
             separator(),    m_rowsMenu->menuAction(),
             inspector};
    setKeys();
    owner->addActions(m_all);
    enable(false, false, false, false);
    retranslate();
}

void BytesActions::makeCopies(QWidget *owner)
{
    for (const BytesFormat format : copyFormats) {
        auto *action = new QAction(owner);
        connect(action, &QAction::triggered, this,
                [this, format] { Q_EMIT copyAsTriggered(format); });
        m_copies.append(action);
    }
    m_copyMenu->addActions(m_copies);
}

void BytesActions::makeRows(QWidget *owner)
{
    for (const int bytes : bytesPerRow) {
        auto *action = new QAction(owner);
        action->setCheckable(true);
        action->setData(bytes);
        m_rows->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, bytes] { Q_EMIT bytesPerRowChosen(bytes); });
    }
    m_rowsMenu->addActions(m_rows->actions());
}

void BytesActions::setKeys()
{
    copy->setShortcut(QKeySequence::Copy);
    selectAll->setShortcut(QKeySequence::SelectAll);
    find->setShortcut(QKeySequence::Find);
    findNext->setShortcut(Qt::Key_F3);
    findPrevious->setShortcut(Qt::SHIFT | Qt::Key_F3);
    goTo->setShortcut(Qt::CTRL | Qt::Key_G);
    showInTimeline->setShortcut(Qt::CTRL | Qt::Key_T);
    inspector->setShortcut(Qt::CTRL | Qt::Key_I);
    for (QAction *action : std::as_const(m_all)) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setShortcutVisibleInContextMenu(true);
    }
}

void BytesActions::enable(bool hasBytes, bool hasSelection, bool canCopy, bool hasTime)
{
    copy->setEnabled(canCopy);
    m_copyMenu->setEnabled(canCopy);
    for (QAction *action : std::as_const(m_copies))
        action->setEnabled(canCopy);
    selectAll->setEnabled(hasBytes);
    find->setEnabled(hasBytes);
    findNext->setEnabled(hasBytes);
    findPrevious->setEnabled(hasBytes);
    goTo->setEnabled(hasBytes);
    saveSelection->setEnabled(hasSelection);
    saveStream->setEnabled(hasBytes);
    showInTimeline->setEnabled(hasTime);
}

void BytesActions::checkBytesPerRow(int bytes)
{
    for (QAction *action : m_rows->actions())
        action->setChecked(action->data().toInt() == bytes);
}

void BytesActions::retranslate()
{
    copy->setText(tr("&Copy"));
    m_copyMenu->setTitle(tr("Cop&y as"));
    m_copies.at(0)->setText(tr("hexdump -C"));
    m_copies.at(1)->setText(tr("Hex"));
    m_copies.at(2)->setText(tr("C array"));
    m_copies.at(3)->setText(tr("Python bytes"));
    m_copies.at(4)->setText(tr("Base64"));
    m_copies.at(5)->setText(tr("Text"));
    selectAll->setText(tr("Select &all"));
    find->setText(tr("&Find…"));
    findNext->setText(tr("Find &next"));
    findPrevious->setText(tr("Find &previous"));
    goTo->setText(tr("&Go to offset…"));
    showInTimeline->setText(tr("Show in &timeline"));
    showInTimeline->setToolTip(tr("Marks in the timeline when the selected bytes had come"));
    saveSelection->setText(tr("Save &selection…"));
    saveStream->setText(tr("Save st&ream…"));
    m_rowsMenu->setTitle(tr("&Bytes in a row"));
    m_rows->actions().at(0)->setText(tr("What fits"));
    for (int i = 1; i < int(bytesPerRow.size()); ++i)
        m_rows->actions().at(i)->setText(QLocale().toString(bytesPerRow.at(size_t(i))));
    inspector->setText(tr("&Inspect the bytes at the cursor"));
}

} // namespace forkscope
