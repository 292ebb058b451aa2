#pragma once

#include "core/analysis/figures/OutputGroups.h"
#include "core/capture/search/ByteCompare.h"
#include "ui/panes/bytes/StreamJob.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

#include <mutex>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace forkscope {

/// Shows which outputs of a run are equal: a line for each group, the largest first, with the place
/// where each other group begins to differ from it.
class OutputGroupsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit OutputGroupsDialog(QWidget *parent);

    /// Shows the groups of a record, null for none. It must live until another one is set.
    void setGroups(const RunRecord *record, const OutputGroups &groups);
    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    [[nodiscard]] QString summary() const;
    /// Returns whether the first differences are still being searched.
    [[nodiscard]] bool isBusy() const { return m_job.isRunning(); }

Q_SIGNALS:
    /// Sent when the user wants to compare the outputs of two instances.
    void compareRequested(int first, int second);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// The first differences found so far of the groups behind the first. Shared with the job's
    /// thread.
    struct Firsts
    {
        std::mutex mutex;
        std::vector<Difference> found;
    };

    void retranslate();
    void fill();
    void look();
    void showFirsts();
    void compareCurrent();
    [[nodiscard]] QString instancesText(const std::vector<int> &instances) const;

    const RunRecord *m_record = nullptr;
    OutputGroups m_groups;
    std::vector<int> m_order; ///< the groups in the order of their size
    std::shared_ptr<Firsts> m_firsts;
    StreamJob m_job;
    QTimer m_poll;
    QLabel *m_summary;
    QTreeWidget *m_list;
    QPushButton *m_close = nullptr;
    QPushButton *m_compare;
};

} // namespace forkscope
