#pragma once

#include <gradus/core/requirements.hpp>

namespace gradus::numbers {

/// What is known of the function that an interval encloses, over the whole box that went in; each
/// value includes those before it. IEEE 1788-2015, 8.1: trv, def, dac, com.
enum class decoration : unsigned char {
    trivial,    ///< nothing: it may be undefined somewhere on the box, or the box is empty
    defined,    ///< it is defined at every point of the nonempty box
    continuous, ///< and continuous there
    common,     ///< and bounded, as was every result on the way
};

/// The one that says less: what is known of a value that comes from values of both.
constexpr decoration weaker(decoration a, decoration b) { return a < b ? a : b; }

} // namespace gradus::numbers

namespace gradus {
using numbers::decoration;
} // namespace gradus
