#include "ui/panes/instances/InstanceOrder.h"

#include "ui/panes/instances/InstanceFigures.h"
#include "ui/panes/instances/InstanceWords.h"

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

/// What an instance is sorted by: any column's value as two numbers that compare alike.
struct Key
{
    bool missing = false;
    quint64 high = 0;
    quint64 low = 0;
    int instance = 0;
};

void setNumber(Key &key, qint64 value)
{
    constexpr quint64 signBit = quint64(1) << 63;
    key.high = quint64(value) ^ signBit; // so that negative ones come first
}

template<typename Optional> void setOptional(Key &key, const Optional &value)
{
    key.missing = !value;
    if (value)
        setNumber(key, qint64(*value));
}

void setDigest(Key &key, const QByteArray &hex)
{
    key.missing = hex.isEmpty();
    key.high = hex.left(16).toULongLong(nullptr, 16);
    key.low = hex.mid(16).toULongLong(nullptr, 16);
}

/// First what lives, then what waits for its turn, then what has ended, by outcome.
int situationRank(const InstanceRecord &instance)
{
    if (instance.outcome)
        return figures::stateKinds + int(*instance.outcome);
    const auto &states = figures::statesByWeight();
    const std::size_t kind = figures::tellingState(instance).index();
    const auto place = std::find_if(states.begin(), states.end(),
                                    [kind](const ProcessState &s) { return s.index() == kind; });
    return int(place - states.begin());
}

/// As the bytes compare, as far as two numbers hold them.
void setBytes(Key &key, const QByteArray &bytes)
{
    constexpr qsizetype held = 16;
    setDigest(key, bytes.left(held).toHex().leftJustified(2 * held, '0'));
    key.missing = bytes.isEmpty();
}

Key keyOf(const RunRecord &record, int index, const InstanceSort &sort, TimePoint now,
          const OutputGroups &groups)
{
    const InstanceRecord &instance = instanceOf(record, index);
    Key key;
    key.instance = index;
    switch (sort.column) {
    case InstanceColumn::Number:
        setNumber(key, index);
        break;
    case InstanceColumn::Outcome:
        setNumber(key, situationRank(instance));
        break;
    case InstanceColumn::Status:
        setOptional(key, instance.status);
        break;
    case InstanceColumn::Time:
        if (const auto time = figures::time(instance, now))
            setNumber(key, time->count());
        else
            key.missing = true;
        break;
    case InstanceColumn::Cores:
        key.high = figures::cores(instance);
        key.missing = key.high == 0;
        break;
    case InstanceColumn::Polls:
        setNumber(key, instance.polls);
        key.missing = !instance.started;
        break;
    case InstanceColumn::Bytes:
        setNumber(key, figures::outputBytes(instance));
        key.missing = !instance.started;
        break;
    case InstanceColumn::Digest:
        setDigest(key, figures::digest(record, index));
        break;
    case InstanceColumn::EndBytes:
        setBytes(key, endBytes(record, {index, -1}, sort.endBytes));
        break;
    case InstanceColumn::Group:
        setNumber(key, groups.groupOf(index));
        key.missing = groups.groupOf(index) < 0;
        break;
    }
    return key;
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
    for (const InstanceColumn column :
         {InstanceColumn::Number, InstanceColumn::Outcome, InstanceColumn::Status}) {
        texts.append(withPlainMinus(words::cell(record, {instance, -1}, column, {})));
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
    std::vector<Key> keys;
    keys.reserve(instances.size());
    for (const int index : instances)
        keys.push_back(keyOf(record, index, sort, now, groups));
    const bool descending = sort.order == Qt::DescendingOrder;
    std::sort(keys.begin(), keys.end(), [descending](const Key &a, const Key &b) {
        if (a.missing != b.missing)
            return b.missing;
        const auto left = std::pair(a.high, a.low);
        const auto right = std::pair(b.high, b.low);
        if (left != right && !a.missing)
            return descending ? left > right : left < right;
        return a.instance < b.instance;
    });
    std::vector<int> order;
    order.reserve(keys.size());
    for (const Key &key : keys)
        order.push_back(key.instance);
    return order;
}

} // namespace forkscope
