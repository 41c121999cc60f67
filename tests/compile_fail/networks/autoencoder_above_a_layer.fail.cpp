// expect-error: nothing stands below an autoencoder: a network is made of it alone
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

constexpr auto autoencoder = gradus::denoising_autoencoder<2, 1>(gradus::sigmoid, gradus::sigmoid);
constexpr auto net =
    gradus::make_network<double>(gradus::dense<2, 2>(gradus::sigmoid), autoencoder);

constexpr auto errors = [] {
    gradus::propagation state(net);
    backward(net, state);
    return state;
}();
