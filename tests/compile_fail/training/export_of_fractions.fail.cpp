// expect-error-within 12: .npy files hold numbers of type float or double
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/checkpoints/npz.hpp>

void write() {
    gradus::export_npz("exact.npz",
                       gradus::make_network<gradus::rational>(gradus::dense<2, 1>(gradus::relu)));
}
