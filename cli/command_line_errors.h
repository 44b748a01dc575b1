// What is wrong with the words of a command line, as people read it. `name`: of the option as it is
// typed (`--unit`), of a word that stands alone `NAME`. Pure, safe from any thread.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/described.h"
#include "projections/refused.h"

namespace sogoc {

// Of the words before `--` one that ends with the = behind the name of an option.
std::optional<UsageError> value_left_out(const std::vector<std::string>& words);
// Of the same words, the first the name of the program, an option that takes a value and has behind
// it another option of its command. A value that is called so is typed `--unit=--register`.
std::optional<UsageError> option_for_value(const std::vector<std::string>& words,
                                           const DescribedProgram& program);
// An option that the command does not take, or that stands before it, `given` as it was typed: with
// what is asked instead, else with those of `there_are` that are nearest and the help to be read.
UsageError no_option(const std::string& command, const std::string& given,
                     const std::vector<std::string>& there_are, const std::string& help);
UsageError empty_value(const std::string& name);
// One of several in a word, such as the second of `a,,b`.
UsageError empty_part(const std::string& name, const std::string& given);
// The value is not one of the words; without a remedy.
UsageError none_of(const std::string& name, const std::string& given,
                   const std::vector<std::string>& words);
// Of a number that lies between the two, both included.
UsageError no_whole_number(const std::string& name, const std::string& given, std::uint64_t least,
                           std::uint64_t most);
UsageError not_in_range(const std::string& name, const std::string& given, std::uint64_t least,
                        std::uint64_t most);
// All that has to be given and was not.
//
// REQUIRES: there is one.
Words words_missing(const std::vector<std::string>& names);
// What the word may be meant for, of those that there are: options with dashes, or commands.
Words nearest_of(const std::string& word, const std::vector<std::string>& there_are);
// What CLI11 says, in our words. Its messages have names of options in them and nothing that was
// given; one that is not known stands as it is, in Vietnamese in brackets.
Words said_by_us(const std::string& message);

}  // namespace sogoc
