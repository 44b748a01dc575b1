// One message of the diagnostics as a line: what is behind its time. Texts that came from outside,
// such as names of files, can neither end the line nor move the terminal. Pure, safe from any
// thread.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "store/diagnostics.h"

namespace sogoc {

enum class LineForm { text, json };

// `trace`, `debug`, `info`, `warn`, `error`. A constant.
std::string_view name_of(Diagnostics::Level level);

// The text in quotes, as JSON has it, on one line: besides what JSON demands, what events/shown.h
// names is written as \uXXXX, and a byte that is no UTF-8 as \ufffd.
std::string quoted_for_line(std::string_view text);

// `info message name=value name="a value"`. Texts without letters, digits and ./:+-_ alone are
// quoted.
std::string text_line(Diagnostics::Level level, std::string_view message,
                      std::span<const Diagnostics::Field> fields);

// `"level":"info","message":"message","fields":{"name":"value"}`: members of an object, whose
// braces and time are the sink's. Numbers that are not finite are null.
std::string json_members(Diagnostics::Level level, std::string_view message,
                         std::span<const Diagnostics::Field> fields);

}  // namespace sogoc
