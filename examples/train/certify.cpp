#include "certify.hpp"

#include "../support/tables.hpp"

#include <gradus/networks/proofs.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/example.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <stdexcept>
#include <variant>

namespace train {
namespace {

using gradus::interval;

/// A chosen activation over intervals.
struct over_intervals {
    support::activation_choice choice;

    interval<double> operator()(const interval<double>& z) const {
        return std::visit([&](const auto& f) { return f(z); }, choice);
    }
    interval<double> derivative(const interval<double>& z) const {
        return std::visit([&](const auto& f) { return f.derivative(z); }, choice);
    }
};

/// The network with its hidden layers alone as they are: of the output's activation nothing is
/// asked but its slope, and dropout drops nothing now.
auto enclosed(const chosen_network<double>& net) {
    std::vector<std::size_t> sizes{inputs_of(net)};
    for (const auto& layer : net.parameters) sizes.push_back(layer.b.size());
    gradus::runtime_network<interval<double>, over_intervals> result(
        sizes, over_intervals{net.hidden_activation.choice});
    convert_parameters(result, net,
                       [](const gradus::array_name&, double p) { return interval<double>(p); });
    return result;
}

} // namespace

void check_certifiable(const training_choice& chosen) {
    const auto refuse = [](const std::string& why) {
        throw std::runtime_error("--certify: " + why);
    };
    if (chosen.is_regression) refuse("is for classes, not for --task regression");
    if (chosen.is_normalised) refuse("is for dense layers, not for --batch-norm");
    if (chosen.is_residual) refuse("is for dense layers, not for --residual");
    if (const auto& output = chosen.output_activation.of_each) {
        const std::string name = support::kind_of(output->choice);
        if (name != "sigmoid" && name != "tanh" && name != "identity")
            refuse(fmt::format("is for outputs that rise with their weighted inputs everywhere: "
                               "softmax, sigmoid, tanh and identity, not {}",
                               name));
    }
}

std::vector<certified_sample> certify(const chosen_network<double>& net,
                                      const std::vector<sample_in_double>& samples,
                                      bool is_cross_entropy, double epsilon) {
    const auto boxes = enclosed(net);
    const auto& output = net.output_activation.of_each;
    std::vector<certified_sample> certified;
    for (const auto& [x, y, decided] : samples) {
        if (decided == gradus::no_class)
            throw std::runtime_error("--certify: the network decides nothing for a test sample");
        const auto inputs = gradus::box_around(x, epsilon);
        const auto error = [&, &target = y](std::size_t i, const auto& z) {
            const interval<double> wanted(target[i]);
            if (!output) return gradus::enclosed_softmax(z, i) - wanted;
            const over_intervals f{output->choice};
            const interval<double> from_target = f(z[i]) - wanted;
            return is_cross_entropy ? from_target : from_target * f.derivative(z[i]);
        };
        certified.push_back({.label = gradus::decision(y),
                             .decided = decided,
                             .is_kept = gradus::prove_class(boxes, inputs, decided),
                             .error_norms = gradus::error_norms(boxes, inputs, error),
                             .reaches = gradus::bound_errors(boxes, inputs).whole});
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
