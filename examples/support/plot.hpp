#pragma once

#include <filesystem>
#include <string>
#include <string_view>

/// Pictures that gnuplot draws.
namespace support {

/// A word of the shell's that is this text.
std::string quoted_for_shell(const std::string& text);

/// Whether gnuplot runs here.
bool has_gnuplot();

/// Makes the folder if need be. Throws std::runtime_error with one line if gnuplot is missing or
/// this plot could not be written there: to be asked before the long work, not after it.
void prepare_plot(const std::filesystem::path& folder, const std::string& name);

/// Runs gnuplot on a script for its svg terminal and returns the picture's path, folder/name. The
/// file is there whole or not at all; an older one stays until the new one is whole.
/// Errors: std::runtime_error with one line.
std::filesystem::path draw_plot(const std::filesystem::path& folder, const std::string& name,
                                std::string_view script);

/// The begin of a script that draws curves by the columns of a table, `rows`, which it calls $name:
/// in so many panels of 800 × 300 or, a single one, of 800 × 400.
std::string curves_of(const std::string& name, const std::string& rows, int panels);

/// A part of its plot command: the column by the first one.
std::string curve(const std::string& name, const std::string& column, std::string_view colour,
                  const std::string& title);

/// A colour for a place between 0, blue, and 1, orange: `set palette` with these.
inline constexpr std::string_view palette =
    "set palette defined (0 '#31508f', 0.4 '#3a9a8a', 0.75 '#8fb63c', 1 '#e0861a')\n";

/// Any text, a program's user's too, as gnuplot reads it.
std::string text_for_gnuplot(std::string_view text);

/// A number as gnuplot reads it; NaN, which it leaves out, for one that has no place on the axis.
std::string linear_value(double number);
std::string logarithmic_value(double number);

/// The range of a linear axis: around 0 and all numbers that have a place on it.
class linear_range {
  public:
    void include(double number);
    std::string text() const; ///< [lowest:highest]

  private:
    double lowest_ = 0;
    double highest_ = 0;
};

/// The range of a logarithmic axis: the powers of ten around all numbers that have a place on it.
class logarithmic_range {
  public:
    void include(double number);
    std::string lowest() const;
    std::string text() const; ///< [lowest:highest]

  private:
    double lowest_ = 0;
    double highest_ = 0;
};

} // namespace support
