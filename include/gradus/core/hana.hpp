#pragma once

#include <gradus/core/requirements.hpp>

// What is used of Boost.Hana, which has template parameters named I: a macro where <complex.h> has
// been included in GNU's dialect of C++.
#pragma push_macro("I")
#undef I
#include <boost/hana/equal.hpp>
#include <boost/hana/for_each.hpp>
#include <boost/hana/integral_constant.hpp>
#include <boost/hana/minus.hpp>
#include <boost/hana/plus.hpp>
#include <boost/hana/tuple.hpp>
#pragma pop_macro("I")
