#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <memory>
#include <vector>

namespace forkscope {

/// A sequence that only grows, stored in chunks that are never moved. So growing copies nothing,
/// and a long sequence takes at most a third more memory than its elements. `T` is a plain value.
template<typename T> class ChunkedVector
{
public:
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

    /// Returns the elements from `index` to the end of its chunk, and how many they are.
    [[nodiscard]] std::pair<const T *, std::size_t> runAt(std::size_t index) const
    {
        const Place place = placeOf(index);
        const std::size_t inChunk = sizeOfChunk(place.chunk) - place.offset;
        return {&m_chunks[place.chunk][place.offset], std::min(inChunk, m_size - index)};
    }

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
