#pragma once

#include "core/analysis/words/Explain.h"
#include "ui/shared/Selection.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <optional>

class QAction;
class QLabel;
class QTextEdit;

namespace forkscope {

/// The pane that explains in sentences what is selected.
class ExplainPane : public QWidget
{
    Q_OBJECT

public:
    explicit ExplainPane(QWidget *parent = nullptr);

    /// Sets the record to explain, null for none. It must live until another one is set.
    void setRecord(const RunRecord *record);
    /// Shows what is new in the record, now or, if the last time was a moment ago, soon.
    void refresh();

    [[nodiscard]] QString title() const;
    [[nodiscard]] const QStringList &sentences() const { return m_sentences; }
    /// Returns the actions of the context menu, for the window's menu.
    [[nodiscard]] QList<QAction *> textActions() const;
    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    /// Explains the selection, and no longer a band of it or of a core.
    void setSelection(forkscope::Selection selection);
    void showBand(forkscope::LaneId lane, const forkscope::Band &band);
    void showCoreTime(const forkscope::CoreTime &time);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] std::optional<Subject> subjectNow() const;
    void updateNow();
    void showSentences(const QString &title, const QStringList &sentences);
    void copyAll() const;
    void retranslate();

    const RunRecord *m_record = nullptr;
    Selection m_selection;
    std::optional<Subject> m_chosen; ///< a band or a core's time, explained instead of m_selection
    QStringList m_sentences;
    QElapsedTimer m_sinceUpdate;
    QTimer m_later;
    QLabel *m_title;
    QTextEdit *m_text;
    QAction *m_copy;
    QAction *m_selectAll;
    QAction *m_copyAll;
};

} // namespace forkscope
