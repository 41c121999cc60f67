// expect-error: the sizes of a restricted Boltzmann machine are both known to the compiler
#include <gradus/networks/boltzmann.hpp>

using machine = gradus::rbm<3, gradus::dynamic>;
inline std::size_t size(const machine& m) { return m.visible(); }
