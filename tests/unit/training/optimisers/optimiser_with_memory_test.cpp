#include "catch.hpp"
#include "unit/training/checkpointed_training.hpp"
#include "unit/training/files.hpp"
#include "unit/training/one_weight.hpp"

#include <gradus/training/check_setting.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/optimisers/adamw.hpp>
#include <gradus/training/optimisers/clipping.hpp>
#include <gradus/training/optimisers/momentum.hpp>
#include <gradus/training/optimisers/optimiser_with_memory.hpp>
#include <gradus/training/optimisers/rmsprop.hpp>
#include <gradus/training/optimisers/schedules.hpp>
#include <gradus/training/optimisers/with_parts.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

// An optimiser of one's own, as docs/extending.md shows it.

namespace {

/// Lion: with the mean gradient g of a mini-batch,
///     w ← w − η (sign(β₁ v + (1 − β₁) g) + λ w),    v ← β₂ v + (1 − β₂) g.
/// Source: X. Chen et al., Symbolic discovery of optimization algorithms (2023), algorithm 2.
struct lion {
    double learning_rate = 1e-4;
    double beta1 = 0.9;
    double beta2 = 0.99;
    double lambda = 0;

    static constexpr std::string_view name() { return "lion"; }
    static constexpr std::size_t remembers = 1; // numbers beside each parameter: v

    template <class T>
    constexpr void check() const {
        gradus::check_learning_rate<T>(learning_rate);
        gradus::check_setting(gradus::is_decay<T>(beta1) && gradus::is_decay<T>(beta2),
                              "lion: beta1 and beta2 must lie in [0, 1)");
        gradus::check_setting(gradus::is_not_negative<T>(lambda),
                              "lion: lambda must be a finite number, not below 0");
    }

    template <class T>
    constexpr auto next_step(std::size_t m) const {
        const T share = static_cast<T>(1 / static_cast<double>(m));
        const T eta = static_cast<T>(learning_rate), decay = static_cast<T>(lambda);
        const T old1 = static_cast<T>(beta1), new1 = static_cast<T>(1 - beta1);
        const T old2 = static_cast<T>(beta2), new2 = static_cast<T>(1 - beta2);
        return [=](T& w, const T& sum, T& v) {
            const T g = share * sum;
            const T way = old1 * v + new1 * g;
            const T sign = static_cast<T>((way > 0) - (way < 0));
            w = w - eta * (sign + decay * w);
            v = old2 * v + new2 * g;
        };
    }
};

struct lion_of {
    constexpr auto operator()(const auto& net) const {
        return gradus::optimiser_with_memory(net, lion{.learning_rate = 0.02});
    }
};
struct scheduled_lion_of {
    auto operator()(const auto& net) const {
        return gradus::with_parts(
            net,
            gradus::scheduled(lion_of{}(net), gradus::cosine_rate{.initial = 0.05, .steps = 12}),
            gradus::clip_by_norm(1));
    }
};
struct batch_trainer_of {
    auto operator()(const auto& net, auto optimiser) const {
        return gradus::make_batch_trainer<3>(net, gradus::cross_entropy, optimiser);
    }
};

using gradus::optimiser_with_memory;

} // namespace

TEST_CASE("an optimiser of one's own steps as its formula says, in a constant expression too") {
    constexpr auto after = [](int steps) {
        auto net = one_weight(4);
        optimiser_with_memory optimiser(
            net, lion{.learning_rate = 0.5, .beta1 = 0.5, .beta2 = 0.75, .lambda = 0.25});
        const double gradients[] = {2, -0.5, -2};
        for (int t = 0; t < steps; ++t)
            optimiser.update(net, gradient_of(gradients[t], 0, 4), 4, 40);
        return net;
    };
    // v: 0, ½, ¼; v + g, whose sign decides: 2, 0, −1¾
    STATIC_REQUIRE(weight(after(1)) == 3);        // 4 − ½ (1 + ¼·4)
    STATIC_REQUIRE(weight(after(2)) == 2.625);    // 3 − ½ (0 + ¼·3)
    STATIC_REQUIRE(weight(after(3)) == 2.796875); // 2.625 − ½ (−1 + ¼·2.625)
    STATIC_REQUIRE(bias(after(3)) == 0);
}

TEST_CASE("the steps of the library's optimisers are known to the fast path, in both scalars") {
    constexpr auto known = []<class Method>(Method method) {
        return gradus::steps::KnownStep<decltype(method.template next_step<float>(1)), float>
               && gradus::steps::KnownStep<decltype(method.template next_step<double>(1)), double>;
    };
    STATIC_REQUIRE(known(gradus::momentum_method{{.learning_rate = 1}}));
    STATIC_REQUIRE(known(gradus::nesterov_method{{{.learning_rate = 1}}}));
    STATIC_REQUIRE(known(gradus::rmsprop_method{{.learning_rate = 1}}));
    STATIC_REQUIRE(known(gradus::adam_method{}));
    STATIC_REQUIRE(known(gradus::adamw_method{{}}));
    STATIC_REQUIRE_FALSE(known(lion{}));
}

TEST_CASE("an optimiser of one's own refuses its settings with its own sentence") {
    auto net = one_weight(4);
    REQUIRE(message_of<std::invalid_argument>([&] { optimiser_with_memory(net, lion{.beta2 = 1}); })
            == "lion: beta1 and beta2 must lie in [0, 1)");
    optimiser_with_memory optimiser(net, lion{});
    optimiser.lambda = std::nan("");
    REQUIRE(
        message_of<std::invalid_argument>([&] { optimiser.update(net, gradient_of(1, 1), 1, 1); })
        == "lion: lambda must be a finite number, not below 0");
    REQUIRE(weight(net) == 4);
}

TEMPLATE_TEST_CASE("a training by an optimiser of one's own stops and goes on with the same bits",
                   "", (checkpointed_training<lion_of>), (checkpointed_training<lion_of, float>),
                   (checkpointed_training<lion_of, float, batch_trainer_of>),
                   (checkpointed_training<scheduled_lion_of>)) {
    TestType whole;
    whole.run(TestType::batches);
    TestType first;
    first.run(5);
    const std::string checkpoint = first.bytes();
    REQUIRE(checkpoint.find("lion") != std::string::npos);
    TestType second(checkpoint);
    second.run(TestType::batches);
    REQUIRE(second.bytes() == whole.bytes());
}

TEST_CASE("an optimiser of one's own learns XOR") {
    using gradus::dense;
    using xor_sample = gradus::example<gradus::vector<double, 2>, gradus::vector<double, 2>>;
    const std::array<xor_sample, 4> samples{xor_sample{{0, 0}, {1, 0}}, xor_sample{{0, 1}, {0, 1}},
                                            xor_sample{{1, 0}, {0, 1}}, xor_sample{{1, 1}, {1, 0}}};
    auto net =
        gradus::make_network<double>(dense<2, 3>(gradus::tanh), dense<3, 2>(gradus::softmax));
    gradus::random_generator random(2);
    initialise(net, random);
    gradus::trainer training(net, gradus::cross_entropy, lion_of{}(net), 4);
    for (int epoch = 0; epoch < 400; ++epoch) training.train_epoch(net, samples, random);
    REQUIRE(accuracy(net, samples) == 1);
    REQUIRE(mean_cost(net, samples, gradus::cross_entropy) < 0.02);
}
