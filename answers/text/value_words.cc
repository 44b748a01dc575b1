#include "answers/text/value_words.h"

#include <capnp/schema.h>

#include <stdexcept>

#include "events/annotations.h"
#include "events/kinds/kind.h"
#include "projections/figures/value_names.h"

namespace sogoc {
namespace {

struct Word {
  const char *code, *vi;
};

// Of states and details.
constexpr Word fields[] = {
    {"phase", "tình trạng"},
    {"kind", "loại"},
    {"name", "tên"},
    {"parent", "cấp trên"},
    {"base", "loại hình"},
    {"commune", "xã"},
    {"cell", "chi bộ"},
    {"mergedInto", "sáp nhập vào"},
    {"place", "sinh hoạt đảng"},
    {"status", "tư cách"},
    {"cause", "lý do"},
    {"leftOn", "ngày ra"},
    {"leftBy", "theo sự việc"},
    {"addressee", "nơi đến"},
    {"subject", "đối tượng"},
    {"scope", "phạm vi"},
    {"fromYear", "từ năm"},
    {"toYear", "đến năm"},
    {"categories", "các mức"},
    {"excellentCap", "giới hạn xuất sắc"},
    {"figure", "chỉ tiêu"},
    {"unit", "đơn vị"},
    {"value", "giá trị"},
    {"from", "từ ngày"},
    {"to", "đến ngày"},
    {"per", "tính theo"},
    {"document", "văn bản"},
    {"population", "dân số"},
    {"knownAt", "lập theo sổ đến"},
    {"form", "biểu"},
    {"asOf", "tại ngày"},
    {"cells", "các con số"},
    {"paper", "văn bản"},
    {"period", "kỳ"},
    {"code", "mã"},
    {"good", "tốt"},
    {"excellent", "xuất sắc"},
    {"percent", "phần trăm"},
    {"of", "trên số"},
    {"gender", "giới tính"},
    {"birth", "ngày sinh"},
    {"ethnicity", "dân tộc"},
    {"religion", "tôn giáo"},
    {"hometown", "quê quán"},
    {"village", "thôn cư trú"},
    {"occupation", "nghề nghiệp"},
    {"education", "trình độ học vấn"},
    {"profession", "chuyên môn"},
    {"politicalTheory", "lý luận chính trị"},
    {"youthUnion", "đoàn viên"},
    {"profileNumber", "số lý lịch"},
    {"joined", "ngày vào Đảng"},
};

// Looked for in both languages, so that a test in English finds a missing row too.
template <std::size_t count>
std::string in_language(const Writer& writer, const Word (&words)[count], std::string_view code) {
  for (const auto& word : words)
    if (code == word.code) return writer.pick(word.code, word.vi);
  throw std::logic_error("no Vietnamese for " + std::string(code) + " in value_words.cc");
}

}  // namespace

std::string value_word(const Writer& writer, std::string_view code) {
  const auto* vi = name_in_vietnamese(code);
  if (!vi) throw std::logic_error("no Vietnamese for " + std::string(code) + " in value_names.cc");
  return writer.pick(std::string(code), std::string(vi));
}

std::string field_word(const Writer& writer, std::string_view name) {
  return in_language(writer, fields, name);
}

std::string kind_word(const Writer& writer, schema::Body::Which kind) {
  const std::string name = kind_of(kind).name;
  if (writer.language == Language::en) return name;
  return kind_in_vietnamese(name) + " (" + name + ")";
}

}  // namespace sogoc
