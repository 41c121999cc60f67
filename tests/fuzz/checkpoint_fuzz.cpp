#include "fuzz.hpp"

#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/tanh.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/checkpoints/checkpoint.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/momentum.hpp>

// The first byte says what the rest is: a whole file, or contents that get a good head and checksum
// here, because no mutation of a file would find them.

using namespace gradus;

namespace {

struct fixed {
    decltype(make_network<float>(dense<2, 3>(sigmoid), dense<3, 1>(sigmoid))) net =
        make_network<float>(dense<2, 3>(sigmoid), dense<3, 1>(sigmoid));
    momentum<decltype(net)> optimiser{net, {}};
};

struct free_shapes {
    runtime_network<double, tanh_activation> net{{2, 1}, gradus::tanh};
    adam<decltype(net)> optimiser{net, {}};
};

template <class Trained>
std::string bytes_of(const Trained& trained, const training_progress& progress) {
    return checkpoint_bytes(trained.net, trained.optimiser, progress);
}

template <class Trained>
void try_file(std::string_view file) {
    Trained trained;
    const std::string before = bytes_of(trained, {});
    training_progress progress;
    if (succeeds(
            [&] { progress = parse_checkpoint(file, "file", trained.net, trained.optimiser); })) {
        require(bytes_of(trained, progress) == file,
                "a checkpoint that is saved again is the same");
        require(parse_checkpoint_settings(file, "file") == progress.settings,
                "the settings can be read alone");
    } else {
        require(bytes_of(trained, {}) == before, "a refused checkpoint changes nothing");
    }
}

} // namespace

std::vector<std::string> seeds() {
    random_generator random(1);
    fixed first;
    free_shapes second;
    initialise_as_nielsen(first.net, random);
    std::vector<std::string> seeds;
    for (const std::string& file :
         {bytes_of(first, {"xor", 3, 5, random, {}}), bytes_of(second, {"", 0, 0, random, {}}),
          close_checkpoint(""), close_checkpoint(std::string(8, '\xff'))}) {
        seeds.push_back('f' + file);
        seeds.push_back('c' + file.substr(checkpoint_head, file.size() - checkpoint_head - 4));
        seeds.push_back('f' + file.substr(0, file.size() / 2));
    }
    return seeds;
}

void try_bytes(std::string_view bytes) {
    if (bytes.empty()) return;
    const bool whole = bytes.front() == 'f';
    bytes.remove_prefix(1);
    const std::string file = whole ? std::string(bytes) : close_checkpoint(bytes);
    succeeds([&] {
        const std::string settings = parse_checkpoint_settings(file, "file");
        require(!whole || read_checkpoint_settings(file_in_memory(file)) == settings,
                "a file gives what its bytes give");
    });
    try_file<fixed>(file);
    try_file<free_shapes>(file);
}
