#pragma once

#include <CLI/App.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace train {

/// Takes the value of a flag with this name. Errors: CLI::ValidationError.
using reader = std::function<void(const std::string& flag, const std::string& text)>;

/// One flag with a value. Its text comes from the default, from the command line or from a
/// checkpoint, and all three are read by the same function.
struct flag {
    std::string name;
    std::string text;
    reader read;
    bool is_given = false;
};

/// The flags that decide a training.
class flag_table {
  public:
    /// `type` is what the help calls the value. An empty text is read by nothing: there is none. A
    /// flag without a type takes no value: its text is yes where it is given.
    void add(CLI::App& app, const std::string& group, const std::string& name,
             const std::string& type, const std::string& text, const std::string& help,
             reader read);

    flag& at(std::string_view name);
    const std::vector<flag>& flags() const { return flags_; }

    void read_all() const;

    /// A flag a line: "--eta 0.1".
    std::string text() const;
    /// Takes the texts back; false if this is no such text.
    bool set_text(std::string_view lines);

  private:
    std::vector<flag> flags_;
};

} // namespace train
