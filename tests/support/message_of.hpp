#pragma once

#include <string>

/// What the exception of a call says; empty if there is none.
template <class Exception, class Call>
std::string message_of(Call&& call) {
    try {
        call();
    } catch (const Exception& error) {
        return error.what();
    }
    return "";
}
