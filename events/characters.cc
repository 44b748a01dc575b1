#include "events/characters.h"

#include <unicode/uchar.h>

namespace sogoc {
namespace {

// Below it only the controls and the soft hyphen have nothing to be seen of: most text ends here.
constexpr char32_t first_mark = 0x300;
// Vietnamese letters with two marks.
constexpr bool is_plain(char32_t code) { return code >= 0x1e00 && code < 0x1f00; }

UChar32 point(char32_t code) { return static_cast<UChar32>(code); }

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

// A blank, though Unicode has it among the symbols.
constexpr char32_t braille_blank = 0x2800;

}  // namespace

Character first_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return {lead, 1, true};
  const Character none{lead, 1, false};
  const std::size_t bytes = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || text.size() < bytes) return none;
  char32_t code = lead & (0x7f >> bytes);
  for (const char byte : text.substr(1, bytes - 1)) {
    if (!continues(byte)) return none;
    code = code << 6 | (static_cast<unsigned char>(byte) & 0x3f);
  }
  constexpr char32_t least[] = {0x80, 0x800, 0x10000};
  const bool surrogate = code >= 0xd800 && code <= 0xdfff;
  if (code < least[bytes - 2] || code > 0x10ffff || surrogate) return none;
  return {code, bytes, true};
}

bool is_invisible(char32_t code) {
  if (code < first_mark) return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0xad;
  if (is_plain(code)) return false;
  switch (u_charType(point(code))) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return true;
    default:
      return u_hasBinaryProperty(point(code), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 ||
             u_hasBinaryProperty(point(code), UCHAR_NONCHARACTER_CODE_POINT) != 0;
  }
}

bool is_undefined(char32_t code) {
  if (code < first_mark || is_plain(code)) return false;
  const auto type = u_charType(point(code));
  return type == U_PRIVATE_USE_CHAR || type == U_SURROGATE || type == U_UNASSIGNED;
}

bool is_mark(char32_t code) {
  if (code < first_mark || is_plain(code)) return false;
  const auto type = u_charType(point(code));
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}

bool has_visible(std::string_view text) {
  while (!text.empty()) {
    const auto [code, bytes, utf8] = first_character(text);
    const bool blank = code == braille_blank || u_charType(point(code)) == U_SPACE_SEPARATOR;
    if (utf8 && !blank && !is_mark(code) && !is_invisible(code)) return true;
    text.remove_prefix(bytes);
  }
  return false;
}

}  // namespace sogoc
