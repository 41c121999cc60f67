#pragma once

#include <gradus/networks/boltzmann/energy.hpp>
#include <gradus/numbers/random.hpp>

#include <cstddef>

namespace gradus {

/// h ← states with these means, drawn unit by unit and sample by sample; those of the first samples
/// only, if it is said how many.
template <class Units, class States, class Means>
constexpr void draw_states(States& states, const Means& means, random_generator& random,
                           std::size_t samples) {
    copy(states, means);
    for (std::size_t s = 0; s < samples; ++s) Units::draw(at_sample(states, s), random);
}
template <class Units, class States, class Means>
constexpr void draw_states(States& states, const Means& means, random_generator& random) {
    draw_states<Units>(states, means, random, sample_count(means));
}

/// One step of Gibbs sampling: h ~ p(h | v), then v ~ p(v | h). It leaves p(v) as it is.
template <Rbm Machine, class Visible, class Hidden>
constexpr void gibbs_step(const Machine& machine, Visible& v, Hidden& h, random_generator& random) {
    set_hidden_means(machine, h, v);
    draw_states<binary_units>(h, h, random);
    set_visible_means(machine, v, h);
    draw_states<typename Machine::visible_units>(v, v, random);
}

} // namespace gradus
