#include "ui/files/Dialogs.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

namespace forkscope {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("forkscope::Dialogs", text);
}

QString planFilter()
{
    return say(
        QT_TRANSLATE_NOOP("forkscope::Dialogs", "Forkscope plans (*.forkscope);;All files (*)"));
}

QString openFilter()
{
    return say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "Forkscope plans and lessons (*.forkscope "
                                                       "*.forkscope-lesson);;All files (*)"));
}

} // namespace

UnsavedAnswer Dialogs::askUnsaved(QWidget *parent, const QString &name)
{
    const auto answer = QMessageBox::question(
        parent, say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "Unsaved Changes")),
        say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "Save the changes to “%1”?")).arg(name),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    if (answer == QMessageBox::Save)
        return UnsavedAnswer::Save;
    return answer == QMessageBox::Discard ? UnsavedAnswer::Discard : UnsavedAnswer::Cancel;
}

bool Dialogs::askEndProcesses(QWidget *parent, int processes)
{
    const QString text =
        processes == 1
            ? say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "End 1 process?"))
            : say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "End %1 processes?")).arg(processes);
    QMessageBox box(QMessageBox::Question,
                    say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "A Run Is On")), text,
                    QMessageBox::Cancel, parent);
    box.setInformativeText(say(QT_TRANSLATE_NOOP(
        "forkscope::Dialogs", "Closing the window ends the run and everything that it started.")));
    QPushButton *end = box.addButton(say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "End and Close")),
                                     QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == end;
}

QString Dialogs::askOpenPath(QWidget *parent, const QString &directory)
{
    return QFileDialog::getOpenFileName(
        parent, say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "Open Plan")), directory, openFilter());
}

QString Dialogs::askSavePath(QWidget *parent, const QString &proposed)
{
    QFileDialog dialog(parent, say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "Save Plan As")),
                       proposed, planFilter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("forkscope"));
    dialog.selectFile(proposed);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString Dialogs::askReportPath(QWidget *parent, const QString &proposed)
{
    return QFileDialog::getSaveFileName(
        parent, say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "Save Report")), proposed,
        say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "Reports (*.json);;All files (*)")));
}

QString Dialogs::askTracePath(QWidget *parent, const QString &proposed)
{
    return QFileDialog::getSaveFileName(
        parent, say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "Export Trace")), proposed,
        say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "Trace-event files (*.json);;All files (*)")));
}

QString Dialogs::askPointsPath(QWidget *parent, const QString &proposed)
{
    return QFileDialog::getSaveFileName(
        parent, say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "Export Measurements")), proposed,
        say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "Tables (*.csv);;All files (*)")));
}

QString Dialogs::askCodePath(QWidget *parent, const QString &proposed)
{
    return QFileDialog::getSaveFileName(
        parent, say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "Save Program")), proposed,
        say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "All files (*)")));
}

QString Dialogs::askBytesPath(QWidget *parent, const QString &proposed)
{
    return QFileDialog::getSaveFileName(
        parent, say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "Save Bytes")), proposed,
        say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "All files (*)")));
}

bool Dialogs::askLeaveOut(QWidget *parent, qint64 missing)
{
    QMessageBox box(QMessageBox::Question,
                    say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "There Is a Gap")),
                    say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "%1 of these bytes were not kept."))
                        .arg(QLocale().toString(missing)),
                    QMessageBox::Cancel, parent);
    box.setInformativeText(say(QT_TRANSLATE_NOOP(
        "forkscope::Dialogs",
        "In the file what follows the gap comes right behind what is before it.")));
    QPushButton *save = box.addButton(
        say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "Save What Is Kept")), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == save;
}

QString Dialogs::askExportPath(QWidget *parent, const QString &title, const QString &proposed,
                               const QString &filter)
{
    return QFileDialog::getSaveFileName(parent, title, proposed, filter);
}

bool Dialogs::askRunCommands(QWidget *parent, const QStringList &commands)
{
    QMessageBox box(
        QMessageBox::Question, say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "Commands From a File")),
        say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "Run the commands of this lesson?")),
        QMessageBox::Cancel, parent);
    box.setInformativeText(say(QT_TRANSLATE_NOOP(
        "forkscope::Dialogs",
        "The lesson comes from a file. Its commands may do whatever you may do. Run "
        "them only if you know what they do.")));
    box.setDetailedText(commands.join(QStringLiteral("\n\n")));
    QPushButton *run = box.addButton(say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "Run Them")),
                                     QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == run;
}

std::optional<QString> Dialogs::askName(QWidget *parent, const QString &name)
{
    bool accepted = false;
    const QString answer =
        QInputDialog::getText(parent, say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "Rename Plan")),
                              say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "Name of the plan:")),
                              QLineEdit::Normal, name, &accepted);
    return accepted ? std::optional(answer) : std::nullopt;
}

void Dialogs::sayWhatOpensTrace(QWidget *parent, const QString &path)
{
    QMessageBox box(QMessageBox::Information,
                    say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "The Trace Is Written")),
                    say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "The trace is in %1.")).arg(path),
                    QMessageBox::Close, parent);
    box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box.setInformativeText(say(QT_TRANSLATE_NOOP(
        "forkscope::Dialogs",
        "Open https://ui.perfetto.dev in a browser and choose this file there with Open trace "
        "file. The page reads it within the browser. Forkscope itself has sent nothing.")));
    QPushButton *copy = box.addButton(
        say(QT_TRANSLATE_NOOP("forkscope::Dialogs", "Copy File Name")), QMessageBox::ActionRole);
    box.setDefaultButton(QMessageBox::Close);
    box.exec();
    if (box.clickedButton() == copy)
        QGuiApplication::clipboard()->setText(path);
}

void Dialogs::showError(QWidget *parent, const QString &title, const QString &reason)
{
    QMessageBox::warning(parent, title, reason);
}

} // namespace forkscope
