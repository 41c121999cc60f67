#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/checkpoints/npz.hpp>

void write() {
    gradus::export_npz("exact.npz",
                       gradus::make_network<double>(gradus::dense<2, 1>(gradus::relu)));
}
