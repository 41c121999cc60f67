#include <gradus/networks/boltzmann.hpp>

using machine = gradus::rbm<gradus::dynamic, gradus::dynamic>;
inline std::size_t size(const machine& m) { return m.visible(); }
