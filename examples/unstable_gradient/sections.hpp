#pragma once

/// The program's parts, in the order in which it prints them; the network's are in
/// network_section.hpp.
namespace unstable_gradient {

void chain_section();
void depth_section();
void width_section();

} // namespace unstable_gradient
