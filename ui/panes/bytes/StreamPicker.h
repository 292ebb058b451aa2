#pragma once

#include "core/record/Ids.h"

#include <QtWidgets/QComboBox>

class QTreeView;

namespace forkscope {

class StreamsModel;
struct StreamFacts;

/// Chooses one of an instance's streams. The list shows what is kept of each.
class StreamPicker : public QComboBox
{
    Q_OBJECT

public:
    explicit StreamPicker(QWidget *parent = nullptr);

    void setStreams(const QList<StreamFacts> &streams, std::optional<StreamId> shown);
    [[nodiscard]] StreamsModel *streams() const { return m_model; }

    void showPopup() override;

Q_SIGNALS:
    /// Sent when the user picks a stream, even the one that is shown already.
    void picked(forkscope::StreamId stream);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    StreamsModel *m_model;
    QTreeView *m_list;
};

} // namespace forkscope
