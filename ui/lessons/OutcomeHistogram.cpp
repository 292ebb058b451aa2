#include "ui/lessons/OutcomeHistogram.h"

#include "core/capture/Capture.h"
#include "ui/shared/StateStyle.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int mostBytes = 64;   // of an output that is shown as it is
constexpr int mostOutputs = 4;  // different ones, each with a bar of its own
constexpr int barHeight = 14;   // pixels
constexpr int rowSpacing = 8;

QByteArray outputOf(const RunRecord &record, int instance)
{
    const int last = int(record.plan().pipeline.stages.size()) - 1;
    const auto store =
        record.capture() ? record.capture()->find({{instance, last}, StreamKind::Output}) : nullptr;
    return store ? store->read(0, mostBytes) : QByteArray();
}

/// How an instance came out: its outcome and status, or else its output.
struct Came
{
    QString words;
    bool isOutput = false;
};

Came cameOut(const RunRecord &record, int index)
{
    const InstanceRecord &instance = record.instances()[size_t(index)];
    const int status = instance.status.value_or(0);
    if (instance.outcome == Outcome::TimedOut)
        return {OutcomeHistogram::tr("timed out, status %1").arg(status)};
    if (instance.outcome != Outcome::Succeeded)
        return {OutcomeHistogram::tr("failed, status %1").arg(status)};
    const QByteArray output = outputOf(record, index);
    if (output.isEmpty())
        return {OutcomeHistogram::tr("no output")};
    if (output.startsWith("d41d8cd98f00b204e9800998ecf8427e"))
        return {OutcomeHistogram::tr("d41d8cd9…, the hash of nothing")};
    return {QString::fromLatin1(output.trimmed()), true};
}

void count(QList<OutcomeCount> *counts, const QString &label, int more = 1)
{
    for (OutcomeCount &known : *counts) {
        if (known.label == label) {
            known.count += more;
            return;
        }
    }
    counts->append({label, more});
}

} // namespace

QList<OutcomeCount> outcomeCounts(const RunsMade &made)
{
    QList<OutcomeCount> counts;
    QList<OutcomeCount> outputs;
    for (const auto &record : made.records) {
        for (int i = 0; i < int(record->instances().size()); ++i) {
            const Came came = cameOut(*record, i);
            count(came.isOutput ? &outputs : &counts, came.words);
        }
    }
    int all = 0;
    for (const OutcomeCount &output : outputs)
        all += output.count;
    if (outputs.size() <= mostOutputs)
        counts += outputs;
    else
        counts.append({OutcomeHistogram::tr("another output"), all});
    std::stable_sort(counts.begin(), counts.end(),
                     [](const auto &a, const auto &b) { return a.count > b.count; });
    return counts;
}

OutcomeHistogram::OutcomeHistogram(const QList<OutcomeCount> &counts, QWidget *parent)
    : QWidget(parent), m_counts(counts)
{
    QStringList words;
    for (const OutcomeCount &bar : counts)
        words << QStringLiteral("%1: %2").arg(bar.label, QLocale().toString(bar.count));
    setAccessibleName(tr("What came out"));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

int OutcomeHistogram::rowHeight() const
{
    return fontMetrics().height() + barHeight + rowSpacing;
}

QSize OutcomeHistogram::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, rowHeight() * int(m_counts.size())};
}

QSize OutcomeHistogram::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 16, sizeHint().height()};
}

void OutcomeHistogram::paintEvent(QPaintEvent *)
{
    static constexpr std::array patterns{Qt::SolidPattern, Qt::BDiagPattern, Qt::Dense5Pattern,
                                         Qt::CrossPattern, Qt::HorPattern};
    QPainter painter(this);
    int most = 1;
    for (const OutcomeCount &bar : m_counts)
        most = std::max(most, bar.count);
    const QFontMetrics metrics = fontMetrics();
    const int numbers = metrics.horizontalAdvance(QLocale().toString(most)) + rowSpacing;
    int y = 0;
    for (int i = 0; i < int(m_counts.size()); ++i) {
        const OutcomeCount &bar = m_counts[i];
        const QRect line(0, y, width(), metrics.height());
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(bar.label, Qt::ElideRight, width()));
        const int room = std::max(1, width() - numbers - 1);
        const int length = std::max(2, room * bar.count / most);
        const QRect box(0, y + metrics.height(), length, barHeight);
        painter.fillRect(box, QBrush(palette().color(QPalette::WindowText),
                                     patterns[size_t(i) % patterns.size()]));
        painter.drawRect(box);
        painter.drawText(QRect(length + rowSpacing / 2, box.top() - 2, numbers, barHeight + 4),
                         Qt::AlignLeft | Qt::AlignVCenter, QLocale().toString(bar.count));
        y += rowHeight();
    }
}

} // namespace forkscope
