#pragma once

#include <bit>
#include <compare>
#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace forkscope {

/// A sequence that only grows, stored in chunks that are never moved. So growing copies nothing,
/// and a long sequence takes at most a third more memory than its elements. `T` is a plain value.
template<typename T> class ChunkedVector
{
public:
    /// Goes over the elements in order or at random; it stays valid while the sequence grows.
    class ConstIterator
    {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T *;
        using reference = const T &;

        ConstIterator() = default;
        ConstIterator(const ChunkedVector &sequence, std::size_t index)
            : m_sequence(&sequence), m_index(difference_type(index))
        {
        }

        reference operator*() const { return (*m_sequence)[std::size_t(m_index)]; }
        pointer operator->() const { return &**this; }
        reference operator[](difference_type steps) const { return *(*this + steps); }

        ConstIterator &operator+=(difference_type steps)
        {
            m_index += steps;
            return *this;
        }
        ConstIterator &operator-=(difference_type steps) { return *this += -steps; }
        ConstIterator &operator++() { return *this += 1; }
        ConstIterator &operator--() { return *this += -1; }
        ConstIterator operator++(int) { return std::exchange(*this, *this + 1); }
        ConstIterator operator--(int) { return std::exchange(*this, *this - 1); }

        friend ConstIterator operator+(ConstIterator at, difference_type steps)
        {
            return at += steps;
        }
        friend ConstIterator operator+(difference_type steps, ConstIterator at)
        {
            return at += steps;
        }
        friend ConstIterator operator-(ConstIterator at, difference_type steps)
        {
            return at -= steps;
        }
        friend difference_type operator-(const ConstIterator &to, const ConstIterator &from)
        {
            return to.m_index - from.m_index;
        }
        friend bool operator==(const ConstIterator &a, const ConstIterator &b)
        {
            return a.m_index == b.m_index;
        }
        friend auto operator<=>(const ConstIterator &a, const ConstIterator &b)
        {
            return a.m_index <=> b.m_index;
        }

    private:
        const ChunkedVector *m_sequence = nullptr;
        difference_type m_index = 0;
    };

    [[nodiscard]] ConstIterator begin() const { return {*this, 0}; }
    [[nodiscard]] ConstIterator end() const { return {*this, m_size}; }

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    void append(const T &value)
    {
        const Place place = placeOf(m_size);
        if (place.chunk == m_chunks.size())
            m_chunks.push_back(std::make_unique_for_overwrite<T[]>(sizeOfChunk(place.chunk)));
        m_chunks[place.chunk][place.offset] = value;
        ++m_size;
    }

    const T &operator[](std::size_t index) const
    {
        const Place place = placeOf(index);
        return m_chunks[place.chunk][place.offset];
    }
    T &operator[](std::size_t index)
    {
        const Place place = placeOf(index);
        return m_chunks[place.chunk][place.offset];
    }
    const T &back() const { return (*this)[m_size - 1]; }
    T &back() { return (*this)[m_size - 1]; }

    /// Returns the heap memory in use, in bytes.
    [[nodiscard]] std::size_t memory() const
    {
        std::size_t elements = 0;
        for (std::size_t chunk = 0; chunk < m_chunks.size(); ++chunk)
            elements += sizeOfChunk(chunk);
        return elements * sizeof(T) + m_chunks.capacity() * sizeof(m_chunks.front());
    }

private:
    // Chunks have 4, 8, 16 … 1024 elements, then 1024 each, so that a short sequence stays small.
    static constexpr std::size_t firstSize = 4;
    static constexpr std::size_t lastSize = 1024;
    static constexpr std::size_t doublings = std::bit_width(lastSize / firstSize) - 1;
    static constexpr std::size_t doublingElements = lastSize - firstSize;

    struct Place
    {
        std::size_t chunk = 0;
        std::size_t offset = 0;
    };

    static constexpr std::size_t sizeOfChunk(std::size_t chunk)
    {
        return chunk < doublings ? firstSize << chunk : lastSize;
    }

    static constexpr Place placeOf(std::size_t index)
    {
        if (index >= doublingElements) {
            const std::size_t rest = index - doublingElements;
            return {doublings + rest / lastSize, rest % lastSize};
        }
        // Chunk c begins at firstSize × (2^c − 1).
        const std::size_t chunk = std::bit_width(index / firstSize + 1) - 1;
        return {chunk, index - firstSize * ((std::size_t(1) << chunk) - 1)};
    }

    std::vector<std::unique_ptr<T[]>> m_chunks;
    std::size_t m_size = 0;
};

} // namespace forkscope
