#include "answers/keeping.h"

#include "answers/base64.h"
#include "answers/json/csv.h"
#include "answers/json/json_library.h"
#include "answers/text/text.h"
#include "answers/text/value_words.h"

namespace sogoc {

void write_rebuilt(Writer& writer, const ComparedGenerations& compared) {
  if (writer.format == Format::json) {
    writer.out << Json({{"size", compared.size},
                        {"same", compared.same},
                        {"figures", compared.figures},
                        {"differing", compared.differing}})
                      .dump()
               << '\n';
    return;
  }
  writer.out << writer.pick("rebuilt from ", "đã dựng lại từ ") << compared.size
             << writer.pick(" events; the rows are ", " sự việc; các dòng ")
             << (compared.same ? writer.pick("the same", "giống hệt")
                               : writer.pick("different", "khác trước"))
             << "; " << compared.figures
             << writer.pick(" figures compared, different: ", " chỉ tiêu đối chiếu, khác: ")
             << (compared.differing.empty() ? writer.pick("none", "không") : compared.differing)
             << '\n';
}

void write_verified(Writer& writer, const Verified& verified) {
  // Made before the form is known, for CSV is a row of the same members.
  Json json = {
      {"verified", verified.good()}, {"size", verified.size}, {"root", base64(verified.root)}};
  json["shortened"] = verified.shortened;
  json["wrongPosition"] = verified.wrong ? Json(verified.wrong->position) : Json();
  if (verified.wrong)
    json["reason"] = writer.pick(verified.wrong->reason.en, verified.wrong->reason.vi);
  if (writer.format == Format::json) {
    writer.out << json.dump() << '\n';
  } else if (writer.format == Format::csv) {
    print_csv(writer.out, {"verified", "size", "root", "shortened", "wrongPosition", "reason"},
              Json::array({json}));
  } else if (verified.wrong) {
    writer.out << writer.pick("WRONG at position ", "SAI tại vị trí ") << verified.wrong->position
               << ": " << writer.pick(verified.wrong->reason.en, verified.wrong->reason.vi) << '\n';
  } else if (verified.shortened) {
    writer.out << writer.pick(
                      "SHORTENED: what is there holds together, but the head file knows "
                      "more, or is damaged",
                      "BỊ CỤT: phần hiện có đúng, nhưng tệp head biết nhiều hơn hoặc bị "
                      "hỏng")
               << '\n';
  } else {
    writer.out << writer.pick("verified: ", "đã kiểm tra: ") << verified.size
               << writer.pick(" events, every hash and every projection recomputed; root ",
                              " sự việc, tính lại mọi mã băm và bảng chiếu; gốc ")
               << base64(verified.root) << '\n';
  }
}

// The names are those of JSON in every form but text, which has words for them.
void write_sizes(Writer& writer, const Log& log, const StoredSizes& sizes) {
  if (writer.format == Format::json) {
    Json json = {{"size", log.size()}, {"root", base64(log.root())}};
    for (const auto& [name, size] : sizes)
      json["stored"][name] = {{"keys", size.keys}, {"bytes", size.bytes}};
    writer.out << json.dump() << '\n';
    return;
  }
  if (writer.format == Format::csv) {
    Json table = Json::array();
    for (const auto& [name, size] : sizes)
      table.push_back({{"name", name}, {"keys", size.keys}, {"bytes", size.bytes}});
    print_csv(writer.out, {"name", "keys", "bytes"}, table);
    return;
  }
  std::vector<std::vector<std::string>> rows = {
      {"", writer.pick("keys", "khoá"), writer.pick("bytes", "byte")}};
  for (const auto& [name, size] : sizes)
    rows.push_back({value_word(writer, name), grouped(writer, static_cast<std::int64_t>(size.keys)),
                    grouped(writer, static_cast<std::int64_t>(size.bytes))});
  writer.out << grouped(writer, static_cast<std::int64_t>(log.size()))
             << writer.pick(" events", " sự việc") << '\n';
  print_table(writer.out, rows);
}

void write_read(Writer& writer, const BytesRead& bytes) {
  const auto [answers, read, stored] = bytes;
  const double percent = 100.0 * static_cast<double>(read) / static_cast<double>(stored);
  const Json json = {
      {"answers", answers}, {"bytesRead", read}, {"bytesStored", stored}, {"percent", percent}};
  if (writer.format == Format::json)
    writer.out << json.dump() << '\n';
  else if (writer.format == Format::csv)
    print_csv(writer.out, {"answers", "bytesRead", "bytesStored", "percent"}, Json::array({json}));
  else
    writer.out << writer.pick("read ", "đã đọc ")
               << grouped(writer, static_cast<std::int64_t>(read)) << writer.pick(" of ", " trong ")
               << grouped(writer, static_cast<std::int64_t>(stored))
               << writer.pick(" bytes stored, ", " byte lưu trữ, ")
               << static_cast<int>(percent * 100) / 100.0 << " %\n";
}

}  // namespace sogoc
