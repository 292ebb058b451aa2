#pragma once

#include <QtWidgets/QTreeWidget>

namespace forkscope {

class RecentFiles;

/// The left side: plans to open. A click or Enter opens one; nothing here runs anything.
class LibraryPanel : public QTreeWidget
{
    Q_OBJECT

public:
    explicit LibraryPanel(RecentFiles *recent, QWidget *parent = nullptr);

    /// Those lessons, by name, get a tick.
    void setFinished(const QStringList &lessons);

    /// Marks the entry of the file, lesson or example that is shown; none for an empty source.
    void setShown(const QString &source);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// A file, an example's resource, or a lesson's source (Lessons.h).
    void chosen(const QString &source);

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
    QString m_shown;
    QStringList m_finished; ///< names of lessons
};

} // namespace forkscope
