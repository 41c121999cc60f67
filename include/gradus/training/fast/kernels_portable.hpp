#pragma once

#include <gradus/training/fast/kernel_parts.hpp>

/// The kernels for the machine that the compiler was told to compile for.
namespace gradus::fast::portable {

#if defined __AVX512F__
inline constexpr std::size_t register_bytes = 64;
inline constexpr std::size_t register_count = 32;
#elif defined __AVX__
inline constexpr std::size_t register_bytes = 32;
inline constexpr std::size_t register_count = 16;
#else
inline constexpr std::size_t register_bytes = 16;
inline constexpr std::size_t register_count = 16;
#endif

#include <gradus/training/fast/kernels.inc>

} // namespace gradus::fast::portable
