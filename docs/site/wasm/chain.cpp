#include "page.hpp"

#include <gradus/numbers/interval.hpp>
#include <gradus/theory/chain_product.hpp>
#include <gradus/theory/interval_width.hpp>
#include <gradus/theory/slope_bound.hpp>

#include <array>
#include <cstddef>
#include <utility>

namespace {

using box = gradus::interval<double>;

constexpr std::size_t most_neurons = 12;

/// log10 |x|, −∞ for 0. Sums of it tell how large a product is that no double holds.
double magnitude(double x) {
    static const double ln_10 = gradus::log(10.0);
    return gradus::log(gradus::abs(x)) / ln_10;
}

template <std::size_t... J>
auto chain_of(const std::array<gradus::neuron<double, page::activation>, most_neurons>& neurons,
              std::index_sequence<J...>) {
    return gradus::make_chain(neurons[J]...);
}

template <std::size_t Length>
void fill(const std::array<gradus::neuron<double, page::activation>, most_neurons>& neurons,
          double x, double dC_da) {
    const auto chain = chain_of(neurons, std::make_index_sequence<Length>());
    const auto gradient = gradus::chain_product(chain, x, dC_da);

    // From the last neuron to the first: ∂C/∂a_j is at most this, whatever the inputs are.
    box dC_da_at_most = abs(box(dC_da));
    double dC_da_magnitude = magnitude(dC_da);
    std::array<double, Length> factor_bound{}, bias_bound{}, bias_magnitude{};
    for (std::size_t j = Length; j-- > 0;) {
        const auto& neuron = neurons[j];
        const box factor = gradus::product_bound(abs(box(neuron.w)), neuron.activation,
                                                 gradus::numbers::integer<std::size_t>{1});
        const box slope = gradus::product_bound(box(1), neuron.activation,
                                                gradus::numbers::integer<std::size_t>{1});
        factor_bound[j] = factor.upper();
        bias_bound[j] = (slope * dC_da_at_most).upper();
        bias_magnitude[j] = magnitude(gradient.slope[j]) + dC_da_magnitude;
        dC_da_at_most = factor * dC_da_at_most;
        dC_da_magnitude += magnitude(gradient.factor[j]);
    }
    page::output.clear();
    for (std::size_t j = 0; j < Length; ++j)
        page::output.insert(page::output.end(),
                            {gradient.z[j], gradient.a[j], gradient.slope[j], gradient.factor[j],
                             gradient.bias[j], gradient.weight[j], factor_bound[j], bias_bound[j],
                             bias_magnitude[j]});
}

} // namespace

/// Eq. 122 of a chain of n = 1 … 12 neurons with input x. Input: activation, w, b of each.
/// Output, neuron by neuron: z, a, σ′(z), wσ′(z), ∂C/∂b, ∂C/∂w; certified bounds of |wσ′(z)| and of
/// |∂C/∂b| for these weights and all inputs and biases, the upper ends of intervals; log10|∂C/∂b|,
/// which is finite where ∂C/∂b itself is too small for a double.
GRADUS_PAGE(page_chain) void page_chain(int n, double x, double dC_da) {
    const auto& any = page::activations().front();
    std::array<gradus::neuron<double, page::activation>, most_neurons> neurons{};
    for (auto& neuron : neurons) neuron.activation = any;
    for (std::size_t j = 0; j < static_cast<std::size_t>(n); ++j)
        neurons[j] = {page::input[3 * j + 1], page::input[3 * j + 2],
                      page::activations()[static_cast<std::size_t>(page::input[3 * j])]};
    [&]<std::size_t... K>(std::index_sequence<K...>) {
        ((static_cast<std::size_t>(n) == K + 1 ? fill<K + 1>(neurons, x, dC_da) : void()), ...);
    }(std::make_index_sequence<most_neurons>());
}

/// Eq. 123: how wide the range of activations is in which |w σ′(wa + b)| ≥ 1; NaN for |w| < 4.
GRADUS_PAGE(page_interval_width) double page_interval_width(double w) {
    return gradus::interval_width(w);
}

/// At `count` weights from 4 to `last`, evenly: |w| and the width.
GRADUS_PAGE(page_interval_widths) void page_interval_widths(double last, int count) {
    page::output.clear();
    for (int k = 0; k < count; ++k) {
        const double w = 4 + (last - 4) * k / (count - 1);
        page::output.insert(page::output.end(), {w, gradus::interval_width(w)});
    }
}
