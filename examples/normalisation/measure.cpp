#include "measure.hpp"

#include <gradus/activations.hpp>
#include <gradus/numbers/elementary.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/theory/theorems/batch_normalisation.hpp>

#include <algorithm>
#include <iterator>
#include <limits>

namespace normalisation {
namespace {

namespace growth = gradus::theorems::batch_normalisation::growth;

// What the measured numbers stand beside.
static_assert(gradus::proved<growth::of_linear_layers()>);
static_assert(gradus::proved<growth::of_relu_layers()>);
constexpr gradus::interval<double> relu_growth = sqr(growth::of_root_through_relu());
static_assert(certainly_in(relu_growth, {1.466942206924259, 1.466942206924262}));

template <class Activation>
constexpr activation plain{[](double z) { return Activation{}(z); },
                           [](double z) { return Activation{}.derivative(z); }};
constexpr activation linear = plain<gradus::identity_activation>;
constexpr activation relu = plain<gradus::relu_activation>;
constexpr activation tanh = plain<gradus::tanh_activation>;
constexpr activation sigmoid = plain<gradus::sigmoid_activation>;

/// One generator a network, so that no row depends on the rows before it.
gradus::random_generator generator(const options& chosen, std::size_t network) {
    return gradus::random_generator(chosen.seed + network);
}

class collected {
  public:
    void include(double number) {
        least_ = std::min(least_, number);
        greatest_ = std::max(greatest_, number);
        sum_ += number;
        ++count_;
    }
    spread result() const { return {least_, sum_ / count_, greatest_}; }

  private:
    double least_ = std::numeric_limits<double>::infinity();
    double greatest_ = -std::numeric_limits<double>::infinity();
    double sum_ = 0;
    double count_ = 0;
};

/// The mean over the layers of ‖∂C/∂x^(l−1)‖²/‖∂C/∂x^l‖², from l = 2 on: the input of layer 1 is
/// no layer's output.
double mean_growth(const std::vector<double>& squares) {
    double sum = 0;
    for (std::size_t l = 2; l < squares.size(); ++l) sum += squares[l - 1] / squares[l];
    return sum / static_cast<double>(squares.size() - 2);
}

spread growth_of(const activation& phi, std::size_t batch, const options& chosen) {
    const architecture built{
        .width = chosen.width, .depth = chosen.depth, .phi = phi, .is_normalised = true};
    collected found;
    for (std::size_t network = 0; network < chosen.networks; ++network) {
        gradus::random_generator random = generator(chosen, network);
        found.include(mean_growth(squared_gradients(built, batch, random)));
    }
    return found.result();
}

} // namespace

double certified_relu_growth() { return midpoint(relu_growth); }

std::vector<growth_row> measure_growth(const options& chosen, const progress& tell) {
    std::vector<growth_row> rows;
    std::size_t all = 0;
    for (const std::size_t batch : batch_sizes) all += 2 * batch;
    std::size_t done = 0;
    for (const std::size_t batch : batch_sizes) {
        tell(done, all);
        const double certified = gradus::normalised_linear_growth(static_cast<double>(batch));
        const spread of_linear = growth_of(linear, batch, chosen);
        tell(done += batch, all);
        rows.push_back({batch, certified, of_linear, growth_of(relu, batch, chosen)});
        done += batch;
    }
    return rows;
}

std::vector<depth_row> measure_depth(const options& chosen, const progress& tell) {
    const auto built = [&](const activation& phi, bool is_normalised, bool is_residual) {
        return architecture{.width = chosen.width,
                            .depth = chosen.depth,
                            .phi = phi,
                            .is_normalised = is_normalised,
                            .is_residual = is_residual};
    };
    std::vector<depth_row> rows{
        {"sigmoid", built(sigmoid, false, false), {}, {}},
        {"sigmoid, residual", built(sigmoid, false, true), {}, {}},
        {"tanh", built(tanh, false, false), {}, {}},
        {"tanh, residual", built(tanh, false, true), {}, {}},
        {"relu", built(relu, false, false), {}, {}},
        {"relu, residual", built(relu, false, true), {}, {}},
        {"relu, normalised", built(relu, true, false), {}, {}},
        {"relu, normalised, residual", built(relu, true, true), {}, {}},
    };
    for (std::size_t r = 0; r < rows.size(); ++r) {
        tell(r, rows.size());
        collected logarithms;
        for (std::size_t network = 0; network < chosen.networks; ++network) {
            gradus::random_generator random = generator(chosen, network);
            const auto squares = squared_gradients(rows[r].built, batch_of_depth_rows, random);
            logarithms.include(gradus::numbers::log(squares[1] / squares.back()) / 2);
            if (network > 0) continue;
            for (std::size_t l = 1; l < squares.size(); ++l)
                rows[r].norms.push_back(gradus::numbers::sqrt(squares[l]));
        }
        const auto [least, mean, greatest] = logarithms.result();
        using gradus::numbers::exp;
        rows[r].ratio = {exp(least), exp(mean), exp(greatest)};
    }
    return rows;
}

} // namespace normalisation
