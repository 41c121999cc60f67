#pragma once

#include <gradus/training/diagnosis/measurement.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace support {

/// What the layers did at some time of a training, counted in epochs or in steps.
struct recorded_diagnosis {
    double time;
    gradus::diagnosis layers;
};

/// Draws diagnoses over a training as small panels: gradients, updates, activations, saturated and
/// dead units, a curve a layer. `time_label` names the unit of time. Returns the SVG's path, which
/// prepare_plot() has prepared. At least one diagnosis, all of as many layers.
/// Errors: those of draw_plot().
std::filesystem::path draw_diagnoses(const std::filesystem::path& folder, const std::string& name,
                                     const std::string& title, const std::string& time_label,
                                     const std::vector<recorded_diagnosis>& records);

} // namespace support
