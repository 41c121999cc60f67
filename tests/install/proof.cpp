// A user of gradus: it builds where the headers are found, in C++20, and links no zlib.
#include <gradus/activations/sigmoid.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/checkpoints/npz.hpp>

#include <string>

static_assert(gradus::sigmoid.derivative(0.0) == 0.25);

int main(int, char** arguments) {
    constexpr auto net = gradus::make_network<float>(gradus::dense<2, 1>(gradus::sigmoid));
    gradus::export_npz(std::string(arguments[0]) + ".npz", net);
}
