#pragma once

#include <gradus/core/requirements.hpp>

#include <stdexcept>

namespace gradus {

/// Data that cannot be used: what() is one line that names the file and what is wrong with it.
struct data_error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

} // namespace gradus
