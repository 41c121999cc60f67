#pragma once

/// diagnosis: what each layer did in a step, in numbers, words and pictures; divergence.
#include <gradus/training/diagnosis/diagnose.hpp>
#include <gradus/training/diagnosis/divergence.hpp>
#include <gradus/training/diagnosis/divergence_text.hpp>
#include <gradus/training/diagnosis/measurement.hpp>
#include <gradus/training/diagnosis/picture.hpp>
#include <gradus/training/diagnosis/text.hpp>
#include <gradus/training/diagnosis/time_profile.hpp>
#include <gradus/training/diagnosis/time_profile_text.hpp>
#include <gradus/training/diagnosis/view.hpp>
