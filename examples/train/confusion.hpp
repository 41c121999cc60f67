#pragma once

#include <gradus/training/costs/confusion_matrix.hpp>

#include <string>
#include <vector>

namespace train {

/// How often samples of each class are taken for each, precision and recall.
std::string confusion_text(const gradus::confusion_matrix& test,
                           const std::vector<std::string>& classes);
std::string confusion_csv(const gradus::confusion_matrix& test,
                          const std::vector<std::string>& classes);

} // namespace train
