#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

namespace forkscope {

/// Gives a pixel to each kind that has none. It is taken from the highest kind, as long as that has
/// more than one.
template<std::size_t kinds>
void showAll(const std::array<float, kinds> &shares, std::array<int, kinds> *heights, int missing)
{
    for (std::size_t kind = 0; missing > 0; ++kind, --missing) {
        while (shares[kind] <= 0 || (*heights)[kind] > 0)
            ++kind;
        int &most = *std::max_element(heights->begin(), heights->end());
        if (most <= 1)
            return;
        --most;
        (*heights)[kind] = 1;
    }
}

/// Returns how many of `height` pixels each kind of a column gets: in proportion to its share, but
/// at least one for each kind that occurs, as far as the pixels suffice. A column that is not empty
/// uses all pixels. Pure.
template<std::size_t kinds>
std::array<int, kinds> stackedHeights(const std::array<float, kinds> &shares, int height)
{
    std::array<int, kinds> heights{};
    float sum = 0;
    for (const float share : shares)
        sum += share;
    if (sum <= 0 || height <= 0)
        return heights;
    // Each part goes from the rounded sum of the parts before it to the rounded sum with it. So all
    // pixels are given and each part is right to a pixel. Rounding is done by hand, because a
    // library call for each part would be noticeable.
    const float pixels = float(height) / sum;
    float upTo = 0;
    int given = 0;
    int missing = 0;
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        upTo += shares[kind];
        // NOLINTNEXTLINE(bugprone-incorrect-roundings)
        const int end = std::min(height, int(upTo * pixels + 0.5F));
        heights[kind] = end - given;
        given = end;
        missing += int(shares[kind] > 0 && heights[kind] == 0);
    }
    *std::max_element(heights.begin(), heights.end()) += height - given;
    if (missing > 0)
        showAll(shares, &heights, missing);
    return heights;
}

} // namespace forkscope
