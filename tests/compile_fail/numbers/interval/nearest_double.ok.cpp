#include <gradus/numbers/interval.hpp>

using namespace gradus::literals;

static_assert(contains(0.1_interval, 0.1), "the enclosure of 1/10 contains the nearest double");
