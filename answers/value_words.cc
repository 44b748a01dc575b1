#include "answers/value_words.h"

#include <capnp/schema.h>

#include <stdexcept>

#include "events/enum_name.h"
#include "events/kinds/cause_words.h"
#include "events/kinds/kind.h"
#include "projections/figures/value_names.h"

namespace sogoc {
namespace {

struct Word {
  const char *code, *en, *vi;
};

// Of states, details and events.
constexpr Word fields[] = {
    {"phase", "state", "tình trạng"},
    {"kind", "kind", "loại"},
    {"name", "name", "tên"},
    {"parent", "under", "trực thuộc"},
    {"base", "base", "loại hình"},
    {"commune", "commune", "xã"},
    {"cell", "cell", "chi bộ"},
    {"mergedInto", "merged into", "sáp nhập vào"},
    {"place", "standing", "tình trạng"},
    {"status", "status", "tư cách"},
    {"cause", "cause", "lý do"},
    {"leftOn", "since", "từ ngày"},
    {"leftBy", "by the event", "theo sự việc"},
    {"addressee", "addressee", "nơi đến"},
    {"subject", "subject", "đối tượng"},
    {"scope", "scope", "phạm vi"},
    {"fromYear", "from the year", "từ năm"},
    {"toYear", "to the year", "đến năm"},
    {"categories", "categories", "các mức"},
    {"excellentCap", "cap of excellent ones", "giới hạn xuất sắc"},
    {"figure", "figure", "chỉ tiêu"},
    {"unit", "unit", "đơn vị"},
    {"value", "value", "giá trị"},
    {"from", "from", "từ"},
    {"to", "to", "đến"},
    {"per", "counted by", "tính theo"},
    {"document", "document", "văn bản"},
    {"population", "population", "dân số"},
    {"knownAt", "made at size", "lập theo sổ đến"},
    {"form", "form", "biểu"},
    {"asOf", "as of", "tại ngày"},
    {"cells", "figures", "các con số"},
    {"paper", "paper", "văn bản"},
    {"period", "period", "kỳ"},
    {"code", "code", "mã"},
    {"good", "good", "tốt"},
    {"excellent", "excellent", "xuất sắc"},
    {"percent", "percent", "phần trăm"},
    {"of", "of", "trên số"},
    {"gender", "gender", "giới tính"},
    {"birth", "born", "ngày sinh"},
    {"ethnicity", "ethnicity", "dân tộc"},
    {"religion", "religion", "tôn giáo"},
    {"hometown", "hometown", "quê quán"},
    {"village", "village", "thôn"},
    {"occupation", "occupation", "nghề nghiệp"},
    {"education", "education", "trình độ học vấn"},
    {"profession", "profession", "chuyên môn"},
    {"politicalTheory", "political theory", "lý luận chính trị"},
    {"youthUnion", "youth union", "đoàn viên"},
    {"profileNumber", "profile number", "số lý lịch"},
    {"joined", "joined", "ngày vào Đảng"},
    {"origin", "name of the log", "tên sổ"},
    {"timeZone", "time zone", "múi giờ"},
    {"clock", "clock", "đồng hồ"},
    {"event", "event", "sự việc"},
    {"reason", "reason", "lý do"},
    {"effective", "day", "ngày"},
    {"decision", "decision", "quyết định"},
    {"symbol", "symbol", "số ký hiệu"},
    {"signed", "signed", "ký ngày"},
    {"issuer", "issued by", "cơ quan ban hành"},
    {"abstract", "abstract", "trích yếu"},
    {"by", "entered by", "người ghi"},
    {"case", "case", "vụ việc"},
    {"note", "note", "ghi chú"},
    {"act", "act", "nghiệp vụ"},
    {"id", "identifier", "mã"},
    {"recorded", "recorded", "ghi lúc"},
    {"operator", "system user", "người nhập"},
    {"villages", "villages", "các thôn"},
    {"members", "members", "đảng viên"},
    {"member", "member", "đảng viên"},
    {"parts", "parts", "các phần"},
    {"absorbs", "absorbs", "tiếp nhận các chi bộ"},
    {"counts", "stated on handover", "số bàn giao"},
    {"grassroots", "grassroots organisations", "tổ chức cơ sở đảng"},
    {"probationary", "probationary", "dự bị"},
    {"source", "source", "nguồn"},
    {"sources", "from", "từ các"},
    {"into", "into", "vào"},
    {"receivers", "receivers", "nơi tiếp nhận"},
    {"probationMonths", "months of probation", "số tháng dự bị"},
    {"toExternal", "to (outside)", "đến (ngoài sổ)"},
    {"fromExternal", "from (outside)", "từ (ngoài sổ)"},
    {"slip", "slip", "giấy giới thiệu"},
    {"details", "details", "thông tin"},
    {"changes", "changes", "thay đổi"},
    {"reverses", "reverses", "huỷ bỏ việc"},
    {"scheme", "scheme", "khung xếp loại"},
    {"year", "year", "năm"},
    {"category", "category", "mức"},
    {"points", "points", "điểm"},
    {"date", "dated", "ngày"},
    {"title", "title", "trích yếu"},
    {"implements", "implements", "thực hiện"},
    {"presumedDate", "presumed date", "ngày có lẽ đúng"},
    {"presumedReason", "why presumed", "vì sao"},
    {"target", "target", "chỉ tiêu giao"},
    {"revises", "revises", "điều chỉnh"},
    {"ruleset", "rule set", "bộ quy tắc"},
    {"values", "values", "các giá trị"},
    {"report", "report", "báo cáo"},
    {"body", "content", "nội dung"},
    {"atLeast", "at least", "ít nhất"},
    {"atMost", "at most", "nhiều nhất"},
    {"notRated", "not rated", "không xếp loại"},
};

// Looked for in both languages, so that a test in English finds a missing row too.
template <std::size_t count>
const Word& word_of(const Word (&words)[count], std::string_view code) {
  for (const auto& word : words)
    if (code == word.code) return word;
  throw std::logic_error("no words for " + std::string(code) + " in value_words.cc");
}

// As what happened: the others of value_names.cc are what somebody is since then.
std::string cause_word(const Writer& writer, std::string_view code) {
  for (const auto& word : cause_words())
    if (code == word.code) return writer.pick(word.en, word.vi);
  throw std::logic_error("no words for " + std::string(code) + " in cause_words.cc");
}

}  // namespace

std::string value_word(const Writer& writer, std::string_view code) {
  const auto* name = find_value_name(code);
  if (!name) throw std::logic_error("no words for " + std::string(code) + " in value_names.cc");
  return writer.pick(name->en, name->vi);
}

std::string field_word(const Writer& writer, std::string_view name) {
  const auto& word = word_of(fields, name);
  return writer.pick(word.en, word.vi);
}

Words field_words(std::string_view name) {
  const auto& word = word_of(fields, name);
  return {word.en, word.vi};
}

std::string kind_word(const Writer& writer, const std::string& name) {
  return writer.language == Language::en ? kind_in_english(name) : kind_in_vietnamese(name);
}

std::string happening_word(const Writer& writer, schema::Body::Reader body) {
  if (body.isMemberLeft()) return cause_word(writer, enum_name(body.getMemberLeft().getCause()));
  return kind_word(writer, kind_of(body.which()).name);
}

}  // namespace sogoc
