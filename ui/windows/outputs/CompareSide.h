#pragma once

#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>

class QLabel;
class QSpinBox;

namespace forkscope {

class ByteStore;
class BytesView;
class StreamPicker;

/// One of two streams that are compared: the choice of instance and stream, and the bytes.
class CompareSide : public QWidget
{
    Q_OBJECT

public:
    explicit CompareSide(QWidget *parent = nullptr);

    /// Sets the record to choose from, null for none. It must live until another one is set.
    void setRecord(const RunRecord *record);
    /// Shows a stream of the record.
    void setStream(StreamId stream);
    /// Shows what has come since the last time.
    void refresh();

    [[nodiscard]] std::optional<StreamId> stream() const { return m_stream; }
    /// Returns the stream's bytes; null if none have come.
    [[nodiscard]] const std::shared_ptr<const ByteStore> &store() const { return m_store; }
    /// Returns "#3".
    [[nodiscard]] QString name() const;
    [[nodiscard]] BytesView *view() const { return m_view; }
    [[nodiscard]] QSpinBox *instance() const { return m_instance; }
    [[nodiscard]] StreamPicker *picker() const { return m_picker; }
    /// Sets the name for screen readers: "First" or "Second".
    void setSideName(const QString &name);

Q_SIGNALS:
    /// Sent when the user chooses another stream.
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
