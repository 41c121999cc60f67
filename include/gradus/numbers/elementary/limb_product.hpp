#pragma once

#include <gradus/core/requirements.hpp>

#include <cstddef>
#include <cstdint>

namespace gradus::numbers::elementary {

/// An integer of 64 bits a limb, the least significant limb first.
template <std::size_t Limbs>
struct limb_array {
    std::uint64_t limbs[Limbs] = {};
};

/// x·y, exactly.
template <std::size_t Limbs>
constexpr limb_array<2 * Limbs> limb_product(const std::uint64_t (&x)[Limbs],
                                             const std::uint64_t (&y)[Limbs]) {
    __extension__ typedef unsigned __int128 two_limbs;
    limb_array<2 * Limbs> product;
    for (std::size_t i = 0; i < Limbs; ++i) {
        std::uint64_t carry = 0;
        for (std::size_t j = 0; j < Limbs; ++j) {
            const two_limbs at = two_limbs{x[i]} * y[j] + product.limbs[i + j] + carry;
            product.limbs[i + j] = static_cast<std::uint64_t>(at);
            carry = static_cast<std::uint64_t>(at >> 64);
        }
        product.limbs[i + Limbs] = carry;
    }
    return product;
}

} // namespace gradus::numbers::elementary
