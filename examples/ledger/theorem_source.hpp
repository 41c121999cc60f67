#pragma once

#include <string>
#include <string_view>

namespace ledger {

/// What a theorem states, as its header has it: the formulas as they were written, before the
/// compiler brought both sides into one form. slope::is_at_most_a_quarter gives
/// equal(rational(1, 4) - slope_of_z, sqr(sigma - rational(1, 2))).
/// Errors: std::runtime_error with one line if no header has a theorem of this name.
std::string source_of_theorem(std::string_view name);

} // namespace ledger
