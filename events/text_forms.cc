#include "events/text_forms.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "events/characters.h"

namespace sogoc {
namespace {

using Form = const icu::Normalizer2* (*)(UErrorCode&);

const icu::Normalizer2& normal_form(Form form) {
  UErrorCode error = U_ZERO_ERROR;
  const auto* found = form(error);
  if (U_FAILURE(error)) throw std::logic_error("ICU does not normalise");
  return *found;
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

// Keyboards, word processors and alphabets write one mark in many ways. Some would fall apart into
// a space and a mark, so they are looked for first.
constexpr UChar32 apostrophes[] = {0x60,   0xb4,   0x2b9,  0x2bb,  0x2bc,  0x2bd,  0x2be,
                                   0x2bf,  0x2c8,  0x2ca,  0x2cb,  0x384,  0x55a,  0x1fbd,
                                   0x1fbf, 0x1fef, 0x1ffd, 0x1ffe, 0x2018, 0x2019, 0x201a,
                                   0x201b, 0x2032, 0x2035, 0xa78b, 0xa78c};

bool is_apostrophe(UChar32 c) {
  return std::find(std::begin(apostrophes), std::end(apostrophes), c) != std::end(apostrophes);
}

// đ has no decomposition, and the capital of ð looks like that of đ; so does African ɖ.
bool is_d(UChar32 c) { return c == 0x111 || c == 0xf0 || c == 0x256; }

template <typename Change>
icu::UnicodeString changed(const icu::UnicodeString& text, Change change) {
  icu::UnicodeString out;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
    change(text.char32At(i), out);
  return out;
}

// Taken apart a letter is its base and its marks, and a letter of full width the plain one.
icu::UnicodeString taken_apart(const icu::UnicodeString& text) {
  UErrorCode error = U_ZERO_ERROR;
  auto apart = normal_form(icu::Normalizer2::getNFKDInstance).normalize(text, error);
  if (U_FAILURE(error)) throw std::logic_error("ICU does not normalise");
  return apart;
}

constexpr UChar space = ' ', apostrophe = '\'', letter_d = 'd';

}  // namespace

std::vector<std::string> divided(std::string_view text, char separator) {
  std::vector<std::string> parts(1);
  for (const char each : text)
    if (each == separator)
      parts.emplace_back();
    else
      parts.back() += each;
  return parts;
}

std::string composed(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  normal_form(icu::Normalizer2::getNFCInstance).normalizeUTF8(0, piece(text), sink, nullptr, error);
  if (U_FAILURE(error)) throw std::logic_error("ICU does not normalise");
  return out;
}

std::string folded(std::string_view text) {
  const auto plain =
      changed(icu::UnicodeString::fromUTF8(piece(text)), [](UChar32 c, icu::UnicodeString& out) {
        out.append(is_apostrophe(c) ? UChar32{apostrophe} : c);
      });
  const auto bare = changed(taken_apart(plain).foldCase(), [](UChar32 c, icu::UnicodeString& out) {
    if (is_d(c))
      out.append(letter_d);
    else if (u_isUWhiteSpace(c)) {
      if (!out.isEmpty() && out[out.length() - 1] != space) out.append(space);
    } else if (!is_mark(static_cast<char32_t>(c)) && !is_invisible(static_cast<char32_t>(c)))
      out.append(c);
  });
  std::string out;
  bare.toUTF8String(out);
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace sogoc
