// Where an answer is written: in which form and language, the data to one stream and what is said
// beside it to another. Everything in answers/ takes one, and nothing there knows a terminal, a
// file or an option.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "answers/language.h"
#include "answers/safe_stream.h"
#include "events/words.h"

namespace sogoc {

// The values are used as indexes of the words of `--format`.
enum class Format { text, json, csv };

// Of a text that goes to no terminal, so that it is the same everywhere.
inline constexpr std::size_t usual_columns = 80;

// Copyable; the streams must outlive it. As safe to share between threads as its streams. A stream
// that fails throws nothing: whoever made the writer looks at its state at the end.
struct Writer {
  Language language = Language::en;
  Format format = Format::text;
  SafeStream& out;  // data
  SafeStream& err;  // everything else
  // The register that answers lost its end: answers for programs say so (json/json_line.h), for a
  // warning on `err` does not reach them.
  bool shortened = false;
  // What a command that is advised has to carry besides, such as ` --register DIR`, with its space
  // in front; empty: nothing.
  std::string advised_with = {};
  // Text cells of CSV that a spreadsheet would take for a formula get an apostrophe in front.
  bool csv_safe = false;
  // Columns of CSV are named in words, else by the members of JSON.
  bool headings_in_words = false;
  // Text has moments of recording in full, in UTC, and who the system says entered each event; else
  // the local minute and who is stated.
  bool exact = false;
  // Told now and then how much of a long answer is put together; `total` 0: nobody knows.
  std::function<void(std::uint64_t done, std::uint64_t total)> step = [](auto, auto) {};
  // How wide a text may be, in columns of a terminal; at least 1.
  std::size_t columns = usual_columns;

  // The text in the language of the writer.
  template <typename Text>
  Text pick(Text en, Text vi) const {
    return sogoc::pick(language, en, vi);
  }
  // The same of a remedy, with what a command that opens the register has to carry.
  std::string remedy(const Remedy& remedy) const;
  // Says to `err`, after `sogoc: `, what is wrong, and behind `Try: ` what to do when `remedy` is
  // not empty. In every format: JSON errors are write_no_answer's.
  void refuse(const Words& message, const Remedy& remedy) const;
};

// The same, with its data to another stream, or with both.
Writer with_output(const Writer& writer, SafeStream& out);
Writer with_streams(const Writer& writer, SafeStream& out, SafeStream& err);

}  // namespace sogoc
