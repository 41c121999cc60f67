#include "certify.hpp"

#include "../support/tables.hpp"

#include <gradus/networks/proofs.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/example.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace train {

using gradus::interval;

void check_certifiable(const training_choice& chosen) {
    const auto refuse = [](const std::string& why) {
        throw std::runtime_error("--certify: " + why);
    };
    if (chosen.is_regression()) refuse("is for classes, not for --task regression");
    if (chosen.is_normalised) refuse("is for dense layers, not for --batch-norm");
    if (chosen.is_residual) refuse("is for dense layers, not for --residual");
    const std::string name = chosen.output_activation.name();
    if (name != "softmax" && name != "sigmoid" && name != "tanh" && name != "identity")
        refuse(fmt::format("is for outputs that rise with their weighted inputs everywhere: "
                           "softmax, sigmoid, tanh and identity, not {}",
                           name));
}

std::vector<certified_sample> certify(const chosen_network<interval<double>>& net,
                                      const std::vector<sample_to_certify>& samples,
                                      bool is_cross_entropy) {
    const auto& output = net.output_activation.of_each;
    std::vector<certified_sample> certified;
    for (const auto& [x, y, label, decided] : samples) {
        if (decided == gradus::no_class)
            throw std::runtime_error("--certify: the network decides nothing for a test sample");
        const auto error = [&, &wanted = y](std::size_t i, const auto& z) {
            if (!output) return gradus::enclosed_softmax(z, i) - wanted[i];
            const interval<double> from_target = (*output)(z[i]) - wanted[i];
            return is_cross_entropy ? from_target : from_target * output->derivative(z[i]);
        };
        certified.push_back({.label = label,
                             .decided = decided,
                             .is_kept = gradus::prove_class(net, x, decided),
                             .error_norms = gradus::error_norms(net, x, error),
                             .reaches = gradus::bound_errors(net, x).whole});
    }
    return certified;
}

std::string certified_csv(const std::vector<certified_sample>& samples,
                          const std::vector<std::string>& classes) {
    std::string table = "sample,label,decided,is_kept,least_difference,reaches";
    const std::size_t layers = samples.empty() ? 0 : samples[0].error_norms.size();
    for (std::size_t l = 1; l <= layers; ++l)
        table += fmt::format(",least_gradient_{},largest_gradient_{}", l, l);
    table += '\n';
    std::size_t number = 0;
    for (const certified_sample& sample : samples) {
        table +=
            fmt::format("{},{},{},{},{},{}", ++number, support::csv_field(classes[sample.label]),
                        support::csv_field(classes[sample.decided]),
                        sample.is_kept.how == gradus::outcome::proved ? "proved" : "not proved",
                        sample.is_kept.values.lower(), sample.reaches);
        for (const interval<double>& norm : sample.error_norms)
            table += fmt::format(",{},{}", norm.lower(), norm.upper());
        table += '\n';
    }
    return table;
}

std::string certified_text(const std::vector<certified_sample>& samples, double epsilon) {
    std::size_t kept = 0;
    double reaches = 0;
    for (const certified_sample& sample : samples) {
        kept += sample.is_kept.how == gradus::outcome::proved;
        reaches = std::max(reaches, sample.reaches);
    }
    return fmt::format(
        "Proved for all inputs that differ from one of the first {} test samples by at most {:g} "
        "in each number: the network decides as for the sample itself, of {} of them; and layer 1 "
        "gets at most {:.3g} of an error of the last layer{}.",
        samples.size(), epsilon, kept, reaches,
        reaches >= 1 ? ", which is no promise that gradients vanish" : "");
}

} // namespace train
