#include "answers/json/csv_headings.h"

#include <string_view>

#include "projections/figures/dimensions.h"

namespace sogoc {
namespace {

struct Heading {
  std::string_view name;
  const char *en, *vi;
};

constexpr Heading headings[] = {
    {"amendedBy", "amended by", "sửa bởi"},
    {"amendedTo", "amended to", "sửa thành"},
    {"answers", "answers", "số câu trả lời"},
    {"asKnownThen", "as known then", "theo hiểu biết lúc đó"},
    {"asOf", "as of", "tại ngày"},
    {"asked", "asked", "đã hỏi"},
    {"becomes", "becomes", "trở thành"},
    {"before", "before", "đầu kỳ"},
    {"birthYear", "year of birth", "năm sinh"},
    {"bound", "bound", "cận"},
    {"by", "entered by", "người ghi"},
    {"bytes", "bytes", "số byte"},
    {"bytesRead", "bytes read", "số byte đã đọc"},
    {"bytesStored", "bytes stored", "số byte lưu trữ"},
    {"categoryName", "name of the category", "tên mức xếp loại"},
    {"cause", "cause", "nguyên nhân"},
    {"cell", "cell", "chi bộ"},
    {"cellName", "name of the cell", "tên chi bộ"},
    {"cells", "cells", "số chi bộ"},
    {"changed", "changed", "đã đổi"},
    {"class", "class", "lớp"},
    {"column", "column", "cột"},
    {"commune", "commune", "xã"},
    {"communeName", "name of the commune", "tên xã"},
    {"content", "content", "nội dung"},
    {"correctsEffective", "corrects day in force", "sửa ngày hiệu lực"},
    {"countBy", "counted by", "tính theo"},
    {"countedDigest", "digest of what was counted", "mã băm của những gì được tính"},
    {"damage", "damage", "hư hỏng"},
    {"days", "days", "thời gian"},
    {"decision", "decision", "quyết định"},
    {"definition", "definition", "định nghĩa"},
    {"denominator", "denominator", "mẫu số"},
    {"depth", "depth", "cấp"},
    {"difference", "difference", "chênh lệch"},
    {"direction", "direction", "chiều"},
    {"document", "document", "văn bản"},
    {"effect", "effect", "tác động"},
    {"effective", "in force from", "có hiệu lực từ"},
    {"event", "event", "sự việc"},
    {"eventKind", "kind of event", "loại sự việc"},
    {"eventsSince", "events since", "sự việc từ đó"},
    {"field", "field", "trường"},
    {"figure", "figure", "chỉ tiêu"},
    {"firstEffective", "first in force", "hiệu lực đầu tiên"},
    {"firstRecorded", "first recorded", "ghi đầu tiên"},
    {"fit", "fit", "mức khớp"},
    {"found", "found", "tìm thấy"},
    {"from", "from", "từ"},
    {"id", "identifier", "mã"},
    {"in", "in", "thuộc"},
    {"inName", "name of where it is", "tên nơi thuộc về"},
    {"is", "is", "là"},
    {"item", "item", "đối tượng"},
    {"keys", "keys", "số khoá"},
    {"kind", "kind", "loại"},
    {"known", "known at", "biết tại"},
    {"knownAt", "known at", "biết tại"},
    {"knownSize", "size that is known", "kích thước đã biết"},
    {"knownThen", "known then", "hiểu biết lúc đó"},
    {"label", "title", "tên gọi"},
    {"lastHeld", "last held", "đúng lần cuối"},
    {"lastRecorded", "last recorded", "ghi lần cuối"},
    {"lateClass", "lateness", "mức ghi chậm"},
    {"lateDays", "days late", "số ngày ghi chậm"},
    {"letter", "letter", "ký hiệu"},
    {"line", "line", "dòng"},
    {"logRoot", "root of the log", "gốc nhật ký"},
    {"match", "match", "chỗ khớp"},
    {"members", "members", "số đảng viên"},
    {"message", "message", "lời báo"},
    {"name", "name", "tên"},
    {"nearest", "nearest", "gần nhất"},
    {"notRestatable", "not restatable", "không quy đổi được"},
    {"now", "now", "hiện nay"},
    {"numerator", "numerator", "tử số"},
    {"operator", "system user", "người dùng hệ thống"},
    {"outcome", "outcome", "kết quả"},
    {"paper", "paper", "văn bản nguồn"},
    {"parent", "parent", "cấp trên"},
    {"parentName", "name of the parent", "tên cấp trên"},
    {"part", "part", "phần"},
    {"per", "per", "theo từng"},
    {"percent", "per cent", "phần trăm"},
    {"period", "period", "kỳ"},
    {"periodNotStated", "period not stated", "không nêu kỳ"},
    {"position", "position", "vị trí"},
    {"published", "published", "đã công bố"},
    {"reason", "reason", "lý do"},
    {"recorded", "recorded", "thời điểm ghi"},
    {"register", "register", "sổ"},
    {"remedy", "remedy", "cách sửa"},
    {"report", "report", "báo cáo"},
    {"required", "required", "bắt buộc"},
    {"residual", "residual", "số dư"},
    {"residualStated", "residual stated", "số dư đã nêu"},
    {"root", "root", "gốc"},
    {"row", "row", "hàng"},
    {"rows", "rows", "số hàng"},
    {"rule", "rule", "quy tắc"},
    {"section", "section", "mục"},
    {"shortened", "shortened", "mất đoạn cuối"},
    {"size", "size", "kích thước"},
    {"stated", "stated", "số nêu"},
    {"status", "status", "tư cách"},
    {"structureAsOf", "in the structure of", "theo cơ cấu ngày"},
    {"subject", "subject", "về ai"},
    {"table", "table", "bảng"},
    {"target", "target", "chỉ tiêu giao"},
    {"targetFigure", "figure of the target", "chỉ tiêu được giao"},
    {"targetUnit", "unit of the target", "đơn vị được giao"},
    {"targetValue", "value of the target", "mức giao"},
    {"text", "text", "nội dung"},
    {"to", "to", "đến"},
    {"total", "total", "tổng số"},
    {"type", "type", "kiểu"},
    {"unit", "unit", "đơn vị"},
    {"units", "units", "số đơn vị"},
    {"use", "use", "công dụng"},
    {"value", "value", "giá trị"},
    {"verified", "verified", "đã kiểm tra"},
    {"villages", "villages", "số thôn"},
    {"what", "what", "điều gì"},
    {"where", "filter", "điều kiện"},
    {"wrongPosition", "wrong position", "vị trí sai"},
};

constexpr std::string_view explaining = "explain ";

}  // namespace

Words heading_in_words(const std::string& column) {
  for (const auto& each : headings)
    if (each.name == column) return {each.en, each.vi};
  if (const auto* dimension = find_dimension(column))
    return {dimension->label_en, dimension->label_vi};
  if (column.starts_with(explaining)) {
    const auto title = heading_in_words(column.substr(explaining.size()));
    return {"explain " + title.en, "giải thích " + title.vi};
  }
  return {column, column};
}

}  // namespace sogoc
