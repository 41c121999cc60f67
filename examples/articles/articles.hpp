#pragma once

#include "ledger.hpp"

#include <array>

namespace ledger {

extern const article article_000, article_001, article_002, article_003, article_004;

inline std::array<const article*, 5> articles() {
    return {&article_000, &article_001, &article_002, &article_003, &article_004};
}

/// The claim with this number, if the article has one.
inline const row* claim_of(const article& of, int number) {
    const auto found = std::find_if(of.begin(), of.end(),
                                    [&](const row& claim) { return claim.number == number; });
    return found == of.end() ? nullptr : &*found;
}

} // namespace ledger
