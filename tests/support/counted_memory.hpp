#pragma once

#include <cstddef>

/// How often this program has asked for memory with new.
namespace counted_memory {
std::size_t allocations();
}
