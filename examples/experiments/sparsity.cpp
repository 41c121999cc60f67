#include "all.hpp"
#include "digits.hpp"

#include <gradus/networks/backpropagation.hpp>

#include <fmt/core.h>

namespace experiments {
namespace {

findings run_sparsity(const setting& given, std::uint64_t seed) {
    findings found;
    constexpr std::size_t hidden = 3;
    relu_network net = network_of_relus(given, hidden, 100);
    gradus::random_generator random(seed);
    gradus::initialise(net, random, gradus::he_normal{});
    const auto images = first_images(given);
    const auto zeros = [&] {
        std::vector<double> shares(hidden);
        gradus::propagation state(net);
        for (const auto& [x, y] : images) {
            gradus::set_input(state, x);
            forward(net, state);
            for (std::size_t l = 1; l <= hidden; ++l)
                for (const double a : state.a(l).components)
                    shares[l - 1] +=
                        a == 0 ? 1 / static_cast<double>(images.size() * state.a(l).size()) : 0;
        }
        return shares;
    };
    const auto note = [&](const std::string& when) {
        const auto shares = zeros();
        for (std::size_t l = 1; l <= hidden; ++l)
            found.share(fmt::format("zeros in layer {}, {}", l, when), shares[l - 1]);
    };
    note("at the start");
    learn(net, given.data.training, gradus::sgd{.learning_rate = 0.05}, given.choose(10, 1),
          random);
    note("after learning");
    found.share("right answers after learning", right_answers(net, given.data.test));
    return found;
}

} // namespace

constinit const experiment sparsity{
    "sparsity",
    "Zeros among the activations of relus on 1,000 digits: 784-100-100-100-10, He's weights, b = "
    "0; "
    "and after 10 epochs on 5,000 digits, η = 0.05, mini-batches of 10.",
    10, run_sparsity};

} // namespace experiments
