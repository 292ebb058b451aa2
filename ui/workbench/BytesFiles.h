#pragma once

#include "ui/panes/bytes/StreamFile.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <QtWidgets/QProgressDialog>

#include <memory>

namespace forkscope {

class Dialogs;

/// Writes bytes of streams into files that the user chooses, one at a time, in a thread of its own.
/// If it takes a while, a dialog shows the progress and can cancel it.
class BytesFiles : public QObject
{
    Q_OBJECT

public:
    BytesFiles(Dialogs *dialogs, QWidget *window);

    /// Saves a range of a stream. `name` is proposed for the file. If bytes of the range were not
    /// kept, the user is asked first.
    void save(const std::shared_ptr<const ByteStore> &store, ByteRange range, const QString &name);

Q_SIGNALS:
    /// Sent when the file is written, or has failed with a message; not after the user has
    /// cancelled.
    void saved(bool success);

private:
    void write(const std::shared_ptr<const ByteStore> &store, ByteRange range, const QString &path);
    void showProgress();
    void finish(bool cancelled);

    Dialogs *m_dialogs;
    QWidget *m_window;
    std::shared_ptr<SavedBytes> m_result; ///< written by the thread until it has finished
    QString m_path;
    qint64 m_total = 0;
    QPointer<QProgressDialog> m_progress; ///< owned by the window
    QTimer m_timer;
    StreamJob m_job;
};

} // namespace forkscope
