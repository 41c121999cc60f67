#pragma once

#include <gradus.hpp>
#include <gradus/networks/proofs.hpp>
#include <gradus/training/costs/cost_functions.hpp>

#include <cstddef>

/// The cost of a 2-2-1 network on exclusive or, with its minima and a saddle proved to exist, for
/// article 003 claim 10 and article 004 claim 31: hidden neurons of tanh, a sigmoid at the output,
/// the mean cross-entropy and ½‖p‖²/1024 of all nine parameters.
namespace ledger::xor_surface {

using gradus::interval, gradus::vector;

struct sample {
    vector<double, 2> x;
    vector<double, 1> y;
};
struct all_four {
    sample samples[4]{{{{0, 0}}, {{0}}}, {{{0, 1}}, {{1}}}, {{{1, 0}}, {{1}}}, {{{1, 1}}, {{0}}}};
    constexpr const sample* begin() const { return samples; }
    constexpr const sample* end() const { return samples + 4; }
};
constexpr gradus::cost_surface cost(all_four{}, gradus::cross_entropy, 0x1p-10);

/// All networks whose parameters, in the order W¹ (column after column), b¹, W², b², lie within
/// 10⁻⁴ of these.
constexpr auto around(const double (&parameters)[9]) {
    auto net = gradus::make_network<double>(gradus::dense<2, 2>(gradus::tanh),
                                            gradus::dense<2, 1>(gradus::sigmoid));
    std::size_t next = 0;
    for_each_named_number(
        net, [&](const gradus::array_name&, double& p) { p = parameters[next++]; }, net.parameters);
    return gradus::part_of_surface{cost, box_around(net, 1e-4)};
}

// Found by Newton's method in double from random starts; what is proved does not depend on how.
/// Here XOR is learnt …
constexpr auto learnt() {
    return around({2.7572147888523206, -2.8491917507323867, -2.8491917507323872, 2.7572147888523202,
                   -1.343827030862307, -1.343827030862307, 4.9766947511210304, 4.9766947511210295,
                   4.3990977964666289});
}
/// … here two samples are, and the two others are both given about ½ …
constexpr auto half_learnt() {
    return around({3.6844782005216592, -3.6780649232683778, -1.7824440884619344,
                   -1.9726732725236364, 1.1276771377177237, 0.62273807542905257,
                   -3.1634671163305286, -3.2922634192338376, -0.12907004357453172});
}
/// … and here all numbers of the second hidden neuron are 0, so that its gradient is, too.
constexpr auto with_one_neuron() {
    return around({3.5351849264103996, 0, 3.5351849264103996, 0, -0.6977132553278026, 0,
                   3.0103842027678791, 0, -2.3136907468600159});
}

/// The cost all over such a box, and so at the critical point in it.
template <auto Part>
constexpr interval<double> cost_in = cost(Part().boxes);

/// What the network gives for a sample all over the box.
template <auto Part>
constexpr interval<double> output_for(std::size_t sample) {
    const auto& x = cost.samples.samples[sample].x;
    return output(Part().boxes, gradus::as_boxes(x))[0];
}

/// All weights 0, and the cost without a penalty.
constexpr auto all_zero = gradus::make_network<interval<double>>(
    gradus::dense<2, 2>(gradus::tanh), gradus::dense<2, 1>(gradus::sigmoid));
constexpr gradus::cost_surface without_penalty(all_four{}, gradus::cross_entropy, 0);
constexpr interval<double> cost_at_zero = without_penalty(all_zero);
constexpr interval<double> squared_gradient_at_zero = [] {
    const auto gradient = without_penalty.gradient(all_zero);
    interval<double> sum = 0;
    for_each_named_number(
        all_zero, [&](const gradus::array_name&, const interval<double>& g) { sum = sum + sqr(g); },
        gradient);
    return sum;
}();

} // namespace ledger::xor_surface
