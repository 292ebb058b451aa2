#pragma once

#include "core/record/RunRecord.h"

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>

class QLabel;
class QSpinBox;

namespace forkscope {

class ByteStore;
class BytesView;
class StreamPicker;

/// One of two streams that are compared: which instance, which of its streams, its bytes.
class CompareSide : public QWidget
{
    Q_OBJECT

public:
    explicit CompareSide(QWidget *parent = nullptr);

    /// The record to choose from, which must live until another one is set; null for none.
    void setRecord(const RunRecord *record);
    /// Shows a stream of the record.
    void setStream(StreamId stream);
    /// Takes in what has come since.
    void refresh();

    [[nodiscard]] std::optional<StreamId> stream() const { return m_stream; }
    /// Null where nothing has come.
    [[nodiscard]] const std::shared_ptr<const ByteStore> &store() const { return m_store; }
    /// "#3".
    [[nodiscard]] QString name() const;
    [[nodiscard]] BytesView *view() const { return m_view; }
    [[nodiscard]] QSpinBox *instance() const { return m_instance; }
    [[nodiscard]] StreamPicker *picker() const { return m_picker; }
    /// For screen readers: "First", "Second".
    void setSideName(const QString &name);

Q_SIGNALS:
    /// Another stream is shown, by the user.
    void streamChanged();

protected:
    bool event(QEvent *event) override;

private:
    void retranslate();
    void choose(StreamId stream);
    void chooseInstance(int instance);
    void fillPicker();

    const RunRecord *m_record = nullptr;
    std::optional<StreamId> m_stream;
    std::shared_ptr<const ByteStore> m_store;
    QString m_sideName;
    QSpinBox *m_instance;
    StreamPicker *m_picker;
    BytesView *m_view;
    QLabel *m_length;
};

} // namespace forkscope
