#include "flags.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace train {

void flag_table::add(CLI::App& app, const std::string& group, const std::string& name,
                     const std::string& type, const std::string& text, const std::string& help,
                     reader read) {
    flags_.push_back({name, text, std::move(read)});
    const auto take = [this, name](const std::string& given) {
        if (given.empty()) throw CLI::ValidationError(name, "its value is empty");
        if (given.find_first_of("\r\n") != std::string::npos)
            throw CLI::ValidationError(name, "its value has more than one line");
        at(name).text = given;
        at(name).is_given = true;
    };
    CLI::Option* const option =
        type.empty() ? app.add_flag_callback(
                           name, [take] { take("yes"); }, help)
                     : app.add_option_function<std::string>(name, take, help)->type_name(type);
    option->group(group);
}

flag& flag_table::at(std::string_view name) {
    const auto found =
        std::find_if(flags_.begin(), flags_.end(), [&](const flag& f) { return f.name == name; });
    if (found == flags_.end()) throw std::logic_error("no flag " + std::string(name));
    return *found;
}

void flag_table::read_all() const {
    for (const flag& f : flags_)
        if (!f.text.empty()) f.read(f.name, f.text);
}

std::string flag_table::text() const {
    std::string lines;
    for (const flag& f : flags_) lines += f.name + ' ' + f.text + '\n';
    return lines;
}

bool flag_table::set_text(std::string_view lines) {
    for (flag& f : flags_) {
        const std::size_t end = lines.find('\n');
        if (end == std::string_view::npos || !lines.starts_with(f.name + ' ')) return false;
        f.text = lines.substr(f.name.size() + 1, end - f.name.size() - 1);
        lines.remove_prefix(end + 1);
    }
    return lines.empty();
}

} // namespace train
