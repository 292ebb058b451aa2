#pragma once

#include <QtWidgets/QTreeWidget>

namespace forkscope {

class RecentFiles;

/// The list of plans to open, on the left. A click or Enter opens a plan but never runs it.
class LibraryPanel : public QTreeWidget
{
    Q_OBJECT

public:
    explicit LibraryPanel(RecentFiles *recent, QWidget *parent = nullptr);

    /// Ticks the lessons with these names.
    void setFinished(const QStringList &lessons);

    /// Marks the entry of the file, lesson or example that is shown; an empty source marks none.
    void setShown(const QByteArray &source);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// Sent with a file, an example's resource or a lesson's source (Lessons.h).
    void chosen(const QByteArray &source);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fillLessons();
    void fillExamples();
    void nameLessons();
    void fillRecent();
    void retranslate();
    void choose(QTreeWidgetItem *item);
    void markShown();

    RecentFiles *m_recent;
    QTreeWidgetItem *m_lessons;
    QTreeWidgetItem *m_examples;
    QTreeWidgetItem *m_files;
    QByteArray m_shown;
    QStringList m_finished; ///< names of lessons
};

} // namespace forkscope
