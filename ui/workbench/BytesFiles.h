#pragma once

#include "ui/panes/bytes/StreamFile.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <QtWidgets/QProgressDialog>

#include <memory>

namespace forkscope {

class Dialogs;

/// Bytes of streams written into files that the user chooses, in a thread of its own: how far it is
/// is shown where it takes a while, and it can be cancelled. One at a time.
class BytesFiles : public QObject
{
    Q_OBJECT

public:
    BytesFiles(Dialogs *dialogs, QWidget *window);

    /// `name`: for the file. What the gap has swallowed is asked about first.
    void save(const std::shared_ptr<const ByteStore> &store, ByteRange range, const QString &name);

Q_SIGNALS:
    /// It is written, or failed, which has been said; not where the user cancelled.
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
    QPointer<QProgressDialog> m_progress; ///< the window's
    QTimer m_timer;
    StreamJob m_job;
};

} // namespace forkscope
