#include "ui/panes/instances/InstanceOrder.h"

#include "ui/panes/instances/InstanceFigures.h"

#include <algorithm>

namespace forkscope {

namespace {

const InstanceRecord &instanceOf(const RunRecord &record, int index)
{
    return record.instances()[static_cast<std::size_t>(index)];
}

QString withPlainMinus(QString text)
{
    return text.replace(QChar(0x2212), QLatin1Char('-'));
}

} // namespace

InstanceFilter::InstanceFilter(OutcomeFilter outcome, const QString &text,
                               std::optional<TimeSpan> span)
    : m_outcome(outcome),
      m_words(withPlainMinus(text.simplified()).split(QLatin1Char(' '), Qt::SkipEmptyParts)),
      m_span(span)
{
}

bool InstanceFilter::isEmpty() const
{
    return m_outcome == OutcomeFilter::All && m_words.isEmpty() && !m_span;
}

bool InstanceFilter::accepts(const RunRecord &record, int instance) const
{
    const InstanceRecord &owner = instanceOf(record, instance);
    if (!acceptsOutcome(owner) || !livedWithin(record, owner))
        return false;
    if (m_words.isEmpty())
        return true;
    QStringList texts;
    const OutputGroups noGroups;
    for (const InstanceColumn column :
         {InstanceColumn::Number, InstanceColumn::Outcome, InstanceColumn::Status}) {
        texts.append(withPlainMinus(cellText({record, noGroups}, Selection{instance, -1}, column)));
    }
    texts.append(QString::fromLatin1(figures::digest(record, instance)));
    if (const StartError *error = figures::startError(owner))
        texts.append(error->message);
    return std::all_of(m_words.begin(), m_words.end(), [&texts](const QString &word) {
        return std::any_of(texts.begin(), texts.end(), [&word](const QString &text) {
            return text.contains(word, Qt::CaseInsensitive);
        });
    });
}

bool InstanceFilter::livedWithin(const RunRecord &record, const InstanceRecord &instance) const
{
    if (!m_span)
        return true;
    if (!instance.started)
        return false;
    const TimePoint end = instance.outcome ? instance.endedAt : record.end();
    return (instance.startedAt - record.begin()).count() < m_span->to &&
           (end - record.begin()).count() >= m_span->from;
}

bool InstanceFilter::acceptsOutcome(const InstanceRecord &instance) const
{
    switch (m_outcome) {
    case OutcomeFilter::All:
        return true;
    case OutcomeFilter::Running:
        return figures::isLive(instance);
    case OutcomeFilter::Succeeded:
        return instance.outcome == Outcome::Succeeded;
    case OutcomeFilter::Failed:
        return instance.outcome == Outcome::Failed;
    case OutcomeFilter::TimedOut:
        return instance.outcome == Outcome::TimedOut;
    case OutcomeFilter::Stopped:
        return instance.outcome == Outcome::Stopped;
    case OutcomeFilter::NotStarted:
        return instance.outcome == Outcome::NotStarted;
    }
    return true;
}

std::vector<int> sortedInstances(const RunRecord &record, const std::vector<int> &instances,
                                 InstanceSort sort, TimePoint now, const OutputGroups &groups)
{
    const auto key = definitionOf(sort.column).key;
    const InstancesShown shown{record, groups, sort.endBytes, now};
    std::vector<std::pair<ColumnKey, int>> keys;
    keys.reserve(instances.size());
    for (const int index : instances)
        keys.emplace_back(key(shown, index), index);
    const bool descending = sort.order == Qt::DescendingOrder;
    std::sort(keys.begin(), keys.end(), [descending](const auto &a, const auto &b) {
        if (a.first.missing != b.first.missing)
            return b.first.missing;
        const auto left = std::pair(a.first.high, a.first.low);
        const auto right = std::pair(b.first.high, b.first.low);
        if (left != right && !a.first.missing)
            return descending ? left > right : left < right;
        return a.second < b.second;
    });
    std::vector<int> order;
    order.reserve(keys.size());
    for (const auto &[value, instance] : keys)
        order.push_back(instance);
    return order;
}

} // namespace forkscope
