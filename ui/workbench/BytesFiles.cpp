#include "ui/workbench/BytesFiles.h"

#include "ui/files/Dialogs.h"
#include "ui/files/PlanFiles.h"

#include <QtCore/QDir>

namespace forkscope {

namespace {

constexpr int progressMs = 100;
constexpr int steps = 1000; ///< of the progress bar, whose values are int

const QString &kind()
{
    static const QString name = QStringLiteral("bytes");
    return name;
}

} // namespace

BytesFiles::BytesFiles(Dialogs *dialogs, QWidget *window)
    : QObject(window), m_dialogs(dialogs), m_window(window)
{
    m_timer.setInterval(progressMs);
    connect(&m_timer, &QTimer::timeout, this, &BytesFiles::showProgress);
    connect(&m_job, &StreamJob::finished, this, &BytesFiles::finish);
}

void BytesFiles::save(const std::shared_ptr<const ByteStore> &store, ByteRange range,
                      const QString &name)
{
    if (m_job.isRunning())
        return;
    const qint64 missing = missingBytes(store->extent(), range);
    if (missing > 0 && !m_dialogs->askLeaveOut(m_window, missing))
        return;
    const QString proposed =
        QDir(PlanFiles::directoryFor(kind())).filePath(name + QStringLiteral(".bin"));
    const QString path = m_dialogs->askBytesPath(m_window, proposed);
    if (!path.isEmpty())
        write(store, range, path);
}

void BytesFiles::write(const std::shared_ptr<const ByteStore> &store, ByteRange range,
                       const QString &path)
{
    m_path = path;
    m_total = range.size();
    m_result = std::make_shared<SavedBytes>();
    m_progress = new QProgressDialog(m_window);
    m_progress->setWindowModality(Qt::WindowModal);
    m_progress->setLabelText(tr("Saving %1").arg(QDir::toNativeSeparators(path)));
    m_progress->setRange(0, steps);
    connect(m_progress, &QProgressDialog::canceled, this, [this] { m_job.cancel(); });
    m_job.start([store, range, path, result = m_result](StreamWork *work) {
        *result = saveBytes(*store, range, path, work);
    });
    m_timer.start();
}

/// Makes the dialog, which shows itself if the writing takes longer than its minimumDuration().
void BytesFiles::showProgress()
{
    if (m_progress && m_total > 0)
        m_progress->setValue(int(double(m_job.done()) / double(m_total) * (steps - 1)));
}

void BytesFiles::finish(bool cancelled)
{
    m_timer.stop();
    delete m_progress;
    const auto result = std::exchange(m_result, nullptr);
    if (cancelled || !result)
        return;
    const bool fine = result->error.isEmpty();
    if (fine)
        PlanFiles::rememberDirectory(kind(), m_path);
    else
        m_dialogs->showError(m_window, tr("Cannot Save the Bytes"),
                             tr("%1: %2").arg(QDir::toNativeSeparators(m_path), result->error));
    Q_EMIT saved(fine);
}

} // namespace forkscope
