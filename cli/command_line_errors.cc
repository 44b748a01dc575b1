#include "cli/command_line_errors.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "cli/help/placeholders.h"
#include "events/shown.h"
#include "projections/knowledge/nearest_ids.h"

namespace sogoc {
namespace {

Words number_between(const std::string& name, std::uint64_t least, std::uint64_t most) {
  const auto range = std::pair{std::to_string(least), std::to_string(most)};
  return {name + " with a number of " + range.first + " to " + range.second,
          name + " kèm một số từ " + range.first + " đến " + range.second};
}

std::string listed(const std::vector<std::string>& words, const char* joint) {
  std::string text;
  for (const auto& each : words) text += (text.empty() ? "" : joint) + each;
  return text;
}

// What CLI11 says with the names of options alone, by the words between or behind them; in ours $1
// is the name in front of these words, and $2 the one behind.
struct SaidByTheLibrary {
  const char *words, *en, *vi;
};
constexpr SaidByTheLibrary said_by_the_library[] = {
    {"A subcommand is required", "there is no command", "chưa nêu lệnh"},
    {": 1 required ", "$1 has no value", "thiếu giá trị của $1"},
    {" excludes ", "$1 does not go with $2", "$1 không đi cùng $2"},
    {" requires ", "$1 goes with $2 only", "$1 phải đi cùng $2"},
    {" was given a disallowed flag override", "--$1 takes no value",
     "--$1 không có giá trị đi kèm"},
};

// What other commands are asked by, and this one by other options.
struct AskedOtherwise {
  std::string_view command, option;
  const char* by;
};
constexpr AskedOtherwise asked_otherwise[] = {
    {"series", "--period", "--from 2018-01-01 --to 2018-12-31"},
    {"series", "--as-of", "--from 2018-01-01 --to 2018-12-31"},
};

std::string without_dashes(const std::string& option) {
  return option.substr(std::min(option.find_first_not_of('-'), option.size()));
}

// Messages call what stands alone as the help does.
std::string in_vi(const std::string& name) { return placeholders_in(Language::vi, name); }

std::string filled(std::string form, const std::string& one, const std::string& two) {
  for (const auto& [mark, name] : {std::pair{"$1", one}, std::pair{"$2", two}})
    if (const auto at = form.find(mark); at != form.npos) form.replace(at, 2, name);
  return form;
}

}  // namespace

UsageError no_option(const std::string& command, const std::string& given,
                     const std::vector<std::string>& there_are, const std::string& help) {
  const auto name = given.substr(0, given.find('='));
  for (const auto& each : asked_otherwise)
    if (each.command == command && each.option == name)
      return {{command + " has no option " + name, command + " không có tuỳ chọn " + name},
              each.by};
  if (std::find(there_are.begin(), there_are.end(), name) != there_are.end())
    return {{name + " stands behind the command: it is an option of " + command,
             name + " đứng sau lệnh: đó là tuỳ chọn của " + command},
            "sogoc " + command + " … " + name};
  // The dashes make any two alike: the letter behind them has to be there too.
  std::vector<std::string> alike;
  const auto letters = without_dashes(name).substr(0, 2);
  for (const auto& each : there_are)
    if (letters.find(without_dashes(each).front()) != letters.npos) alike.push_back(each);
  const auto nearest = nearest_of(name, alike);
  return {{"there is no option " + name + nearest.en, "không có tuỳ chọn " + name + nearest.vi},
          help};
}

Words said_by_us(const std::string& message) {
  for (const auto& each : said_by_the_library)
    if (const auto at = message.find(each.words); at != message.npos) {
      const auto one = message.substr(0, at);
      const auto two = message.substr(at + std::string_view(each.words).size());
      return {filled(each.en, one, two), filled(each.vi, one, two)};
    }
  return {message, "dòng lệnh sai [" + message + "]"};
}

std::optional<UsageError> value_left_out(const std::vector<std::string>& words) {
  for (const auto& word : words)
    if (word.starts_with("--") && word.find('=') + 1 == word.size())
      return empty_value(word.substr(0, word.size() - 1));
  return std::nullopt;
}

namespace {

const DescribedOption* named(const std::vector<DescribedOption>& options, const std::string& name) {
  for (const auto& each : options)
    if (std::find(each.names.begin(), each.names.end(), name) != each.names.end()) return &each;
  return nullptr;
}

}  // namespace

std::optional<UsageError> option_for_value(const std::vector<std::string>& words,
                                           const DescribedProgram& program) {
  const DescribedCommand* command = nullptr;
  const auto option = [&](const std::string& name) {
    const auto* own = command ? named(command->options, name) : nullptr;
    return own ? own : named(program.options, name);
  };
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (!words[i].starts_with('-')) {
      for (const auto& each : program.commands)
        if (!command && each.name == words[i]) command = &each;
      continue;
    }
    const auto* taking = option(words[i]);
    if (!taking || taking->alone || taking->value.empty()) continue;
    if (option(words[i + 1]))
      return UsageError{{words[i] + " has no value", "thiếu giá trị của " + words[i]},
                        words[i] + " " + taking->value + " " + words[i + 1] + " …"};
    ++i;
  }
  return std::nullopt;
}

UsageError empty_value(const std::string& name) {
  return {
      {name + ": the value is empty", in_vi(name) + ": giá trị bỏ trống"},
      Words{name + " with a value, or not at all", in_vi(name) + " kèm giá trị, hoặc không ghi"}};
}

UsageError empty_part(const std::string& name, const std::string& given) {
  const auto typed = as_typed(given);
  return {{name + ": a value in " + typed + " is empty",
           in_vi(name) + ": " + typed + " có một giá trị bỏ trống"},
          Words{"values with one comma between two, and none at the ends",
                "giữa hai giá trị một dấu phẩy, đầu và cuối không có"}};
}

UsageError none_of(const std::string& name, const std::string& given,
                   const std::vector<std::string>& words) {
  const auto typed = as_typed(given), all = "{" + listed(words, ",") + "}";
  return {{name + ": " + typed + " is none of " + all,
           in_vi(name) + ": " + typed + " không thuộc " + all},
          {}};
}

UsageError no_whole_number(const std::string& name, const std::string& given, std::uint64_t least,
                           std::uint64_t most) {
  const auto typed = as_typed(given);
  return {
      {name + ": " + typed + " is no whole number", name + ": " + typed + " không phải số nguyên"},
      number_between(name, least, most)};
}

UsageError not_in_range(const std::string& name, const std::string& given, std::uint64_t least,
                        std::uint64_t most) {
  const auto range = std::pair{std::to_string(least), std::to_string(most)};
  return {
      {name + ": " + given + " is not in the range " + range.first + " to " + range.second,
       name + ": " + given + " không nằm trong khoảng từ " + range.first + " đến " + range.second},
      number_between(name, least, most)};
}

Words nearest_of(const std::string& word, const std::vector<std::string>& there_are) {
  std::vector<std::pair<std::string, std::string>> words;
  for (const auto& each : there_are) words.emplace_back(each, each);
  return nearest_words(nearest_to(word, words));
}

Words words_missing(const std::vector<std::string>& names) {
  const auto all = listed(names, ", ");
  return {all + (names.size() == 1 ? " is missing" : " are missing"), "thiếu " + in_vi(all)};
}

}  // namespace sogoc
