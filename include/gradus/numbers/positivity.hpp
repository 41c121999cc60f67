#pragma once

#include <gradus/core/claim.hpp>
#include <gradus/numbers/polynomial.hpp>
#include <gradus/numbers/rational_function.hpp>

namespace gradus::numbers {

/// The claim that a polynomial is positive wherever all its variables are, because it has a term
/// and no coefficient is negative. (A sufficient condition: x² − x + 1 is refused.)
template <fixed_text... Names>
constexpr claim positive(const polynomial<Names...>& f) {
    bool holds = f != 0;
    for (const auto& term : f) holds = holds && term.coefficient > rational(0);
    return {holds, text_of(f), proof_text("a formula without negative terms")};
}

/// The same for a quotient: both parts are positive wherever all variables are.
template <class Polynomial>
constexpr claim positive(const rational_function<Polynomial>& f) {
    const bool holds = positive(f.numerator).holds && positive(f.denominator).holds;
    return {holds, text_of(f), proof_text("a formula without negative terms")};
}

} // namespace gradus::numbers

namespace gradus {
using numbers::positive;
} // namespace gradus
