// The code of docs/elementary-functions.md.

#include <gradus/numbers/elementary.hpp>

using gradus::rounding;

static_assert(gradus::exp(1.0) == 0x1.5bf0a8b145769p+1);
static_assert(gradus::exp<rounding::downward>(1.0) == 0x1.5bf0a8b145769p+1);
static_assert(gradus::exp<rounding::upward>(1.0) == 0x1.5bf0a8b14576ap+1);
static_assert(gradus::exp(1.0F) == 0x1.5bf0a8p+1F);

static_assert(gradus::exp(-800.0) == 0);                           // it underflows,
static_assert(gradus::exp<rounding::upward>(-800.0) == 0x1p-1074); // but is not 0
static_assert(gradus::log(0.0) < -0x1.fffffffffffffp+1023);        // −∞
static_assert(gradus::numbers::sigmoid(-40.0) == 4.248354255291589e-18);
