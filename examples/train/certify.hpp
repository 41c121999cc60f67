#pragma once

#include "chosen_network.hpp"
#include "options.hpp"

#include <gradus/numbers/interval.hpp>
#include <gradus/theory/proof/certificate.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace train {

/// What holds for every input that differs from a sample's by at most ε in each number.
struct certified_sample {
    std::size_t label, decided;  ///< classes; what the network decides for the sample itself
    gradus::certificate is_kept; ///< it decides the same for all of them
    std::vector<gradus::interval<double>> error_norms; ///< ‖δ^l‖ = ‖∂C/∂b^l‖ for l = 1 … L
    double reaches; ///< ‖δ¹‖ ≤ reaches·‖δ^L‖, infinite where nothing is certain
};

/// The inputs that differ from a sample's, as the network takes it, and what is wanted of them.
struct sample_to_certify {
    gradus::vector<gradus::interval<double>, gradus::dynamic> x, y;
    std::size_t label, decided; ///< as in certified_sample
};

/// What --certify cannot say anything of. Errors: std::runtime_error in one line that names the
/// flag.
void check_certifiable(const training_choice& chosen);

/// By intervals that are rounded outward, for the real numbers that the network's parameters are.
std::vector<certified_sample> certify(const chosen_network<gradus::interval<double>>& net,
                                      const std::vector<sample_to_certify>& samples,
                                      bool is_cross_entropy);

/// The same as a table, and in sentences.
std::string certified_csv(const std::vector<certified_sample>& samples,
                          const std::vector<std::string>& classes);
std::string certified_text(const std::vector<certified_sample>& samples, double epsilon);

} // namespace train
