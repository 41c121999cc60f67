#pragma once

#include "options.hpp"

#include <filesystem>
#include <string>

namespace ledger {

struct row;

/// The table of all articles or of one, or everything about a claim, for a terminal.
std::string table_of_articles();
std::string table_of(const article& shown);
std::string account_of(const article& of, const row& shown);

/// The same as JSON: an array of articles.
std::string json_of(const options& chosen);

/// Writes the pages of docs/claims: README.md and one for each article.
/// Errors: std::runtime_error with one line.
void write_pages(const std::filesystem::path& folder);

} // namespace ledger
