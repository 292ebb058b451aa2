#include "ui/windows/outputs/CompareSide.h"

#include "core/capture/Capture.h"
#include "core/record/RunRecord.h"
#include "ui/panes/bytes/BytesFormat.h"
#include "ui/panes/bytes/BytesView.h"
#include "ui/panes/bytes/StreamFacts.h"
#include "ui/panes/bytes/StreamPicker.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

namespace {

constexpr int sideMargin = 6; ///< pixels

} // namespace

CompareSide::CompareSide(QWidget *parent)
    : QWidget(parent), m_instance(new QSpinBox(this)), m_picker(new StreamPicker(this)),
      m_view(new BytesView(this)), m_length(new QLabel(this))
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(sideMargin, sideMargin, sideMargin, sideMargin / 2);
    row->addWidget(m_instance);
    row->addWidget(m_picker);
    row->addStretch(1);
    row->addWidget(m_length);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_view, 1);
    m_instance->setPrefix(QStringLiteral("#"));
    m_instance->setKeyboardTracking(false);
    m_view->setFollowing(false);
    connect(m_instance, &QSpinBox::valueChanged, this, &CompareSide::chooseInstance);
    connect(m_picker, &StreamPicker::picked, this, &CompareSide::choose);
    retranslate();
}

void CompareSide::setSideName(const QString &name)
{
    m_sideName = name;
    retranslate();
}

void CompareSide::retranslate()
{
    m_instance->setAccessibleName(tr("%1: instance").arg(m_sideName));
    m_instance->setToolTip(tr("Which instance"));
    m_picker->setAccessibleName(tr("%1: stream").arg(m_sideName));
    m_picker->setToolTip(tr("Which of its streams"));
    m_view->setAccessibleName(tr("%1: bytes in hexadecimal").arg(m_sideName));
}

void CompareSide::setRecord(const RunRecord *record)
{
    m_record = record;
    m_stream.reset();
    const QSignalBlocker quiet(m_instance);
    m_instance->setRange(0, record ? int(record->instances().size()) - 1 : 0);
    refresh();
}

void CompareSide::setStream(StreamId stream)
{
    m_stream = stream;
    const QSignalBlocker quiet(m_instance);
    m_instance->setValue(stream.process.instance);
    refresh();
}

void CompareSide::choose(StreamId stream)
{
    setStream(stream);
    Q_EMIT streamChanged();
}

/// Shows the stream of the same kind and stage in another instance.
void CompareSide::chooseInstance(int instance)
{
    if (!m_stream)
        return;
    StreamId stream = *m_stream;
    stream.process.instance = instance;
    choose(stream);
}

void CompareSide::refresh()
{
    fillPicker();
    const Capture *capture = m_record ? m_record->capture().get() : nullptr;
    m_store = m_stream && capture ? capture->find(*m_stream) : nullptr;
    m_view->setStore(m_store);
    m_view->refresh();
    m_length->setText(m_stream ? countedBytes(m_store ? m_store->extent().total : 0) : QString());
}

void CompareSide::fillPicker()
{
    QList<StreamFacts> facts;
    if (m_record && m_stream) {
        for (const StreamId stream : streamsOf(m_stream->process.instance, streamsOfRun(*m_record)))
            facts.append(streamFacts(*m_record, stream, m_record->end()));
    }
    m_picker->setStreams(facts, m_stream);
}

QString CompareSide::name() const
{
    return m_stream ? u'#' + QString::number(m_stream->process.instance) : QString();
}

bool CompareSide::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    // This follows the children's own handling, which sets names that do not fit here.
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    return done;
}

} // namespace forkscope
