#pragma once

#include <gradus/core/claim.hpp>
#include <gradus/numbers/scalar.hpp>

#include <concepts>
#include <type_traits>

namespace gradus::numbers {

/// c·r for a relation r, that is, a formula that is known to be 0.
template <Scalar Formula>
struct multiple {
    Formula coefficient;
    Formula relation;
};

/// The claim that f = g wherever every relation rᵢ is 0, by the certificate f − g = Σ cᵢ·rᵢ.
/// Any relations will do, because nothing is searched for: the identity is checked as it stands.
template <Scalar Formula, std::same_as<multiple<Formula>>... Multiples>
constexpr claim follows(const Formula& f, const std::type_identity_t<Formula>& g,
                        const Multiples&... multiples) {
    return gradus::equal(f - g, (Formula(0) + ... + (multiples.coefficient * multiples.relation)));
}

} // namespace gradus::numbers

namespace gradus {
using numbers::follows;
using numbers::multiple;
} // namespace gradus
