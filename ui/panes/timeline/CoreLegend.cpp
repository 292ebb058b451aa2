#include "ui/panes/timeline/CoreLegend.h"

#include "core/analysis/words/ProcessNames.h"
#include "core/record/RunRecord.h"
#include "ui/panes/timeline/CorePixels.h"
#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>

namespace forkscope {

namespace {

constexpr int swatchSize = 10; // pixels
constexpr int swatchGap = 5;
constexpr int wordGap = 14;

QString instanceNumber(int instance)
{
    return QStringLiteral("#%1").arg(QLocale().toString(instance));
}

QStringList wordsFor(const RunRecord &record)
{
    QStringList words;
    const auto stages = size_t(record.plan().pipeline.stages.size());
    const auto instances = record.instances().size();
    const size_t all = stages > 1 ? stages : instances;
    for (size_t shade = 0; shade < std::min(all, coreShades); ++shade) {
        const bool isShared = all > coreShades && (stages == 1 || shade + 1 == coreShades);
        if (stages > 1 && isShared)
            words << CoreLegend::tr("from stage %1 on").arg(QLocale().toString(int(shade) + 1));
        else if (stages > 1)
            words << names::program(record, {0, int(shade)});
        else if (isShared)
            words << CoreLegend::tr("%1, %2 …", "numbers of instances")
                         .arg(instanceNumber(int(shade)), instanceNumber(int(shade + coreShades)));
        else
            words << instanceNumber(int(shade));
    }
    return words;
}

} // namespace

CoreLegend::CoreLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void CoreLegend::setRecord(const RunRecord *record)
{
    const QStringList words = record ? wordsFor(*record) : QStringList();
    setAccessibleName(
        words.isEmpty() ? QString() : tr("On the cores: %1").arg(words.join(QStringLiteral(", "))));
    if (words == m_words)
        return;
    m_words = words;
    updateGeometry();
    update();
}

QSize CoreLegend::sizeHint() const
{
    int width = 0;
    for (const QString &word : m_words)
        width += uiPixels(swatchSize + swatchGap + wordGap) + fontMetrics().horizontalAdvance(word);
    return {width, fontMetrics().height() + uiPixels(6)};
}

QSize CoreLegend::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void CoreLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int size = uiPixels(swatchSize);
    int x = 0;
    for (qsizetype shade = 0; shade < m_words.size(); ++shade) {
        painter.fillRect(QRect(x, (height() - size) / 2, size, size),
                         style::coreFill(size_t(shade), isDark(palette())));
        x += size + uiPixels(swatchGap);
        const int room = std::max(0, width() - x);
        const QString word = fontMetrics().elidedText(m_words[shade], Qt::ElideRight, room);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(x, 0, room, height()), Qt::AlignVCenter, word);
        x += fontMetrics().horizontalAdvance(word) + uiPixels(wordGap);
    }
}

} // namespace forkscope
