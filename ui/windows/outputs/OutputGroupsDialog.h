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

/// Which outputs of a run are equal: a line for each group, the largest first, and where the
/// others begin to differ from it.
class OutputGroupsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit OutputGroupsDialog(QWidget *parent);

    /// Shows the groups of a record, which must live until another one is set; null for none.
    void setGroups(const RunRecord *record, const OutputGroups &groups);
    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    [[nodiscard]] QString summary() const;
    /// Where groups begin to differ is still being looked for.
    [[nodiscard]] bool isBusy() const { return m_job.isRunning(); }

Q_SIGNALS:
    /// The user wants to compare the outputs of these two.
    void compareRequested(int first, int second);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// First differences of the groups behind the first, as they come. Shared with the job.
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
    std::vector<int> m_order; ///< groups by size
    std::shared_ptr<Firsts> m_firsts;
    StreamJob m_job;
    QTimer m_poll;
    QLabel *m_summary;
    QTreeWidget *m_list;
    QPushButton *m_close = nullptr;
    QPushButton *m_compare;
};

} // namespace forkscope
