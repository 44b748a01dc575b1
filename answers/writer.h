// Where an answer is written: in which form and language, the data to one stream and what is said
// beside it to another.
#pragma once
#include <iosfwd>
#include <string>

#include "answers/language.h"
#include "events/words.h"

namespace sogoc {

enum class Format { text, json, csv };

// Copyable; the streams must outlive it. As safe to share between threads as its streams.
struct Writer {
  Language language = Language::en;
  Format format = Format::text;
  std::ostream& out;  // data
  std::ostream& err;  // everything else
  // What a command that is advised has to carry besides, such as ` --register DIR`; empty: nothing.
  std::string advised_with = {};

  template <typename Text>
  Text pick(Text en, Text vi) const {
    return sogoc::pick(language, en, vi);
  }
  // Says beside the data what is wrong, and what to try when `remedy` is not empty.
  void refuse(const Words& message, const std::string& remedy) const;
};

}  // namespace sogoc
