#include <gradus/activations/sigmoid.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/optimisers/optimiser_with_memory.hpp>

#include <cstddef>
#include <string_view>

struct method {
    double learning_rate;
    static constexpr std::string_view name() { return "mine"; }
    static constexpr std::size_t remembers = 1;
    template <class T>
    auto next_step(std::size_t m) const {
        const T eta = static_cast<T>(learning_rate / static_cast<double>(m));
        return [eta](T& w, const T& sum, T&) { w = w - eta * sum; };
    }
};

const auto net = gradus::make_network<double>(gradus::dense<2, 1>(gradus::sigmoid));
gradus::optimiser_with_memory optimiser(net, method{.learning_rate = 1});
