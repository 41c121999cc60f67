#include <gradus/theory/theorems/elimination.hpp>

using namespace gradus;
using namespace theorems::elimination;

constexpr claim is_left(const field& of_y, const field& of_z) {
    return equal(other_p * x + other_r * y + other_s * z, of_y * y + of_z * z);
}

static_assert(proved<is_left(other_r - other_p * r / p, other_s - other_p * s / p)>);
