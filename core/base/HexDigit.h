#pragma once

namespace forkscope {

/// Returns the digit's value, 0 … 15, or −1 if the character is no hex digit.
constexpr int hexDigit(char32_t character)
{
    if (character >= U'0' && character <= U'9')
        return int(character - U'0');
    if (character >= U'a' && character <= U'f')
        return int(character - U'a') + 10;
    if (character >= U'A' && character <= U'F')
        return int(character - U'A') + 10;
    return -1;
}

} // namespace forkscope
