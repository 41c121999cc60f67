#pragma once

#include <gradus/numbers/interval.hpp>
#include <gradus/theory/proof/certificate.hpp>

namespace gradus {

/// The proof, if its range lies in the domain of what it speaks of. A formula may have a value
/// elsewhere, where it says nothing: that is no proof.
constexpr certificate in_domain(const interval<double>& domain, const interval<double>& range,
                                const certificate& proof) {
    if (subset(range, domain)) return proof;
    return {outcome::domain_lost, proof.boxes, range, proof.values, proof.bound};
}

} // namespace gradus
