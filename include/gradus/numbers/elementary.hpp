#pragma once

#include <gradus/numbers/elementary/abs.hpp>
#include <gradus/numbers/elementary/exp.hpp>
#include <gradus/numbers/elementary/log.hpp>
#include <gradus/numbers/elementary/sqrt.hpp>
