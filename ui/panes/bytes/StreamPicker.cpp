#include "ui/panes/bytes/StreamPicker.h"

#include "ui/panes/bytes/StreamsModel.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeView>

namespace forkscope {

namespace {

constexpr int cellMargin = 18; ///< pixels, both sides together

} // namespace

StreamPicker::StreamPicker(QWidget *parent)
    : QComboBox(parent), m_model(new StreamsModel(this)), m_list(new QTreeView)
{
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(true);
    setView(m_list);
    setModel(m_model);
    setModelColumn(StreamsModel::Name);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMinimumContentsLength(12);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QComboBox::activated, this, [this](int row) {
        if (row >= 0 && row < m_model->streams().size())
            Q_EMIT picked(m_model->streams().at(row).stream);
    });
    retranslate();
}

void StreamPicker::setStreams(const QList<StreamFacts> &streams, std::optional<StreamId> shown)
{
    m_model->setStreams(streams);
    setVisible(!streams.isEmpty());
    setCurrentIndex(shown ? m_model->rowOf(*shown) : -1);
}

/// Makes the list wide enough for the current streams; without that it is as narrow as the picker.
void StreamPicker::showPopup()
{
    int width = 0;
    for (int column = 0; column < StreamsModel::ColumnCount; ++column) {
        int widest = m_list->header()->sectionSizeHint(column);
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QString text = m_model->index(row, column).data().toString();
            widest = qMax(widest, m_list->fontMetrics().horizontalAdvance(text) + cellMargin);
        }
        m_list->setColumnWidth(column, widest);
        width += widest;
    }
    m_list->setMinimumWidth(width + cellMargin);
    QComboBox::showPopup();
}

void StreamPicker::retranslate()
{
    setAccessibleName(tr("Stream"));
    setToolTip(tr("Which stream of the selected instance is shown"));
    m_list->setAccessibleName(tr("Streams"));
    m_model->retranslate();
}

void StreamPicker::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace forkscope
