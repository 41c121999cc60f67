#include <gradus/numbers/rational.hpp>

__extension__ typedef unsigned __int128 wide;
// It was −1.
inline constexpr gradus::rational largest = ~wide{0} >> 65;
