#pragma once

#include "core/record/TraceRecord.h"

#include <initializer_list>
#include <iterator>
#include <vector>

namespace forkscope {

/// A compact list of trace records. Almost all records are switches, and a busy chain makes two
/// hundred thousand of them a second while it needs the cores itself. So a switch takes 16 bytes
/// here instead of the 64 of a TraceRecord, and is copied as plain memory. Records are returned by
/// value. Not thread-safe.
class TraceRecords
{
public:
    class Iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = TraceRecord;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = TraceRecord;

        Iterator() = default;
        Iterator(const TraceRecords *records, std::size_t index)
            : m_records(records), m_index(index)
        {
        }
        TraceRecord operator*() const { return (*m_records)[m_index]; }
        Iterator &operator++()
        {
            ++m_index;
            return *this;
        }
        Iterator operator++(int)
        {
            const Iterator before = *this;
            ++m_index;
            return before;
        }
        bool operator==(const Iterator &other) const { return m_index == other.m_index; }

    private:
        const TraceRecords *m_records = nullptr;
        std::size_t m_index = 0;
    };

    TraceRecords() = default;
    TraceRecords(std::initializer_list<TraceRecord> records) { append(records); }
    TraceRecords(const std::vector<TraceRecord> &records) { append(records); }

    void push_back(const TraceRecord &record);
    void addSwitchedIn(TimePoint at, int core, qint64 task) { addSwitch(at, core, task, Kind::In); }
    void addSwitchedOut(TimePoint at, int core, qint64 task, bool preempted)
    {
        addSwitch(at, core, task, preempted ? Kind::Preempted : Kind::Blocked);
    }

    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] bool empty() const { return m_entries.empty(); }
    void reserve(std::size_t count) { m_entries.reserve(count); }
    [[nodiscard]] TimePoint timeAt(std::size_t index) const { return m_entries[index].at; }
    [[nodiscard]] TraceRecord operator[](std::size_t index) const;
    /// Returns the task of a switch, or 0 for any other record, without building a TraceRecord.
    [[nodiscard]] qint64 switchedTask(std::size_t index) const
    {
        const Entry &entry = m_entries[index];
        return entry.kind != Kind::Other ? entry.value : switchedTaskOf(m_others[entry.value]);
    }
    [[nodiscard]] TraceRecord back() const { return (*this)[size() - 1]; }
    [[nodiscard]] Iterator begin() const { return {this, 0}; }
    [[nodiscard]] Iterator end() const { return {this, size()}; }
    /// Returns the memory in bytes, as far as it grows with the number of records.
    [[nodiscard]] std::size_t memory() const;

    /// Merges consecutive parts, which end at `ends` and are each (almost) sorted by time, into
    /// one. Of records with equal times those of the earlier part come first.
    void mergeParts(std::vector<std::ptrdiff_t> ends);
    /// Removes and returns all records later than `at`. The records must be sorted by time.
    TraceRecords takeLater(TimePoint at);

private:
    enum class Kind : quint8 { In, Blocked, Preempted, Other };
    struct Entry
    {
        TimePoint at;
        quint32 value = 0; ///< the task of a switch, else an index into m_others
        qint16 core = 0;
        Kind kind = Kind::In;
    };

    template<typename Range> void append(const Range &records)
    {
        reserve(records.size());
        for (const TraceRecord &record : records)
            push_back(record);
    }
    void addSwitch(TimePoint at, int core, qint64 task, Kind kind)
    {
        if (task == qint64(quint32(task)) && core == int(qint16(core))) [[likely]]
            m_entries.push_back({at, quint32(task), qint16(core), kind});
        else
            addOther(Entry{at, quint32(task), qint16(core), kind}, core, task);
    }
    void addOther(const Entry &like, int core, qint64 task);
    void addOther(const TraceRecord &record);
    static qint64 switchedTaskOf(const TraceRecord &record);

    std::vector<Entry> m_entries;
    std::vector<TraceRecord> m_others; ///< records that do not fit into an Entry
};

inline TraceRecord TraceRecords::operator[](std::size_t index) const
{
    const Entry &entry = m_entries[index];
    switch (entry.kind) {
    case Kind::In:
        return {entry.at, entry.core, trace::SwitchedIn{entry.value}};
    case Kind::Blocked:
        return {entry.at, entry.core, trace::SwitchedOut{entry.value, false}};
    case Kind::Preempted:
        return {entry.at, entry.core, trace::SwitchedOut{entry.value, true}};
    case Kind::Other:
        break;
    }
    return m_others[entry.value];
}

} // namespace forkscope
