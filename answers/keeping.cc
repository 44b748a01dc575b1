#include "answers/keeping.h"

#include "answers/json/answer.h"
#include "answers/json/csv.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/text/table.h"
#include "answers/text/text.h"
#include "answers/value_words.h"
#include "events/instant.h"
#include "store/base64.h"

namespace sogoc {
namespace {

Json losses_json(const std::vector<Loss>& losses) {
  Json all = Json::array();
  for (const auto& loss : losses)
    all.push_back({{"accepted", format_instant({loss.accepted})},
                   {"knownSize", loss.known_size},
                   {"knownRoot", base64(loss.known_root)},
                   {"leftSize", loss.left_size},
                   {"leftRoot", base64(loss.left_root)}});
  return all;
}

// `known` 0: the head file was lost as well.
std::string of_known(const Writer& writer, std::uint64_t known) {
  return known == 0 ? writer.pick("an unknown number of events", "số sự việc không rõ bao nhiêu")
                    : grouped(writer, static_cast<std::int64_t>(known)) +
                          writer.pick(" events", " sự việc");
}

void print_losses(Writer& writer, const std::vector<Loss>& losses) {
  for (const auto& loss : losses)
    writer.out << writer.pick("a loss was accepted on ", "đã chấp nhận mất sự việc lúc ")
               << format_instant({loss.accepted}) << writer.pick(": of ", ": trong ")
               << of_known(writer, loss.known_size) << writer.pick(", ", ", còn ")
               << grouped(writer, static_cast<std::int64_t>(loss.left_size))
               << writer.pick(" were left", "") << '\n';
}

// Of Log::WrongBlock or HeldRun.
template <typename Run>
Json runs_json(const std::vector<Run>& runs) {
  Json all = Json::array();
  for (const auto& run : runs) all.push_back({{"first", run.first}, {"last", run.last}});
  return all;
}

void print_held(Writer& writer, const std::vector<HeldRun>& held) {
  if (held.empty()) return;
  writer.out << writer.pick(
      "recorded while the machine's clock was behind, so that their times keep the order only: ",
      "ghi khi đồng hồ máy chậm hơn, giờ ghi chỉ giữ thứ tự: ");
  for (std::size_t i = 0; i < held.size(); ++i)
    writer.out << (i == 0 ? "" : ", ") << '#' << held[i].first
               << (held[i].first == held[i].last ? "" : "–#" + std::to_string(held[i].last));
  writer.out << '\n';
}

// Neighbours as one, for a bad disk spoils many.
void print_blocks(Writer& writer, const std::vector<Log::WrongBlock>& blocks) {
  if (blocks.empty()) return;
  writer.out << writer.pick("blocks that do not have the hash recorded: ",
                            "các khối không khớp mã băm đã lưu: ");
  for (std::size_t i = 0; i < blocks.size();) {
    auto last = i;
    while (last + 1 < blocks.size() && blocks[last + 1].first == blocks[last].last + 1) ++last;
    writer.out << (i == 0 ? "" : ", ") << blocks[i].first << "–" << blocks[last].last;
    i = last + 1;
  }
  writer.out << '\n';
}

Json repair_json(const HeadRepair& repair) {
  static constexpr const char* outcomes[] = {"sound", "renewed", "shortened", "accepted"};
  Json json = {{"outcome", outcomes[static_cast<int>(repair.outcome)]}};
  json["knownSize"] = repair.known_size ? Json(*repair.known_size) : Json();
  json["size"] = repair.size;
  json["root"] = base64(repair.root);
  json["lastRecorded"] = repair.size ? Json(format_instant({repair.last_recorded})) : Json();
  if (!repair.damage.empty()) json["damage"] = repair.damage;
  return json;
}

std::string what_is_there(const Writer& writer, const HeadRepair& repair) {
  return grouped(writer, static_cast<std::int64_t>(repair.size)) +
         writer.pick(" events, the last recorded ", " sự việc, sự việc cuối ghi lúc ") +
         (repair.size ? format_instant({repair.last_recorded}) : "–") +
         writer.pick(", root ", ", gốc ") + base64(repair.root);
}

void print_shortened(Writer& writer, const HeadRepair& repair) {
  writer.err << "sogoc: "
             << writer.pick("SHORTENED: the head file knows ", "BỊ CỤT: tệp head biết ")
             << of_known(writer, repair.known_size.value_or(0))
             << writer.pick("; the log has ", "; nhật ký có ") << what_is_there(writer, repair);
  if (!repair.damage.empty())
    writer.err << writer.pick("; the database says: ", "; cơ sở dữ liệu báo hỏng [")
               << repair.damage << writer.pick("", "]");
  writer.err << writer.pick("; nothing was written", "; chưa ghi gì") << '\n'
             << writer.pick("Try: the newest backup; or sogoc repair --head --accept-loss ",
                            "Thử: bản sao lưu mới nhất; hoặc sogoc repair --head --accept-loss ")
             << repair.size << writer.advised_with << '\n';
}

}  // namespace

void write_repaired(Writer& writer, const HeadRepair& repair) {
  using Outcome = HeadRepair::Outcome;
  const auto json = repair_json(repair);
  if (writer.format == Format::json)
    write_line(writer, json);
  else if (writer.format == Format::csv)
    print_csv(writer, {"outcome", "knownSize", "size", "root", "lastRecorded", "damage"},
              Json::array({json}));
  if (repair.outcome == Outcome::shortened) return print_shortened(writer, repair);
  if (writer.format != Format::text) return;
  if (repair.outcome == Outcome::sound) {
    writer.out << writer.pick("the head file and the log agree, nothing was written: ",
                              "tệp head và nhật ký khớp nhau, không ghi gì: ");
  } else if (repair.outcome == Outcome::renewed) {
    writer.out << writer.pick("the head file was renewed; it adopts ",
                              "đã làm mới tệp head; tệp mới ghi nhận ");
  } else {
    writer.out << writer.pick("the loss is accepted; of ", "đã chấp nhận mất sự việc; trong ")
               << of_known(writer, repair.known_size.value_or(0))
               << writer.pick(" these are left: ", " còn lại: ");
  }
  writer.out << what_is_there(writer, repair) << '\n';
  if (!repair.damage.empty())
    writer.out << writer.pick("left out, for the database says: ",
                              "bỏ qua, vì cơ sở dữ liệu báo hỏng [")
               << repair.damage << writer.pick("", "]") << '\n';
  if (repair.outcome == Outcome::renewed && !repair.known_size)
    writer.out << writer.pick(
                      "Without the old one nobody can tell on this machine whether acknowledged "
                      "acts are missing at the end; compare with the newest copy or report.",
                      "Không còn tệp cũ thì trên máy này không ai biết cuối sổ có thiếu sự việc đã "
                      "xác nhận hay không; hãy đối chiếu với bản sao hoặc báo cáo mới nhất.")
               << '\n';
}

void write_rebuilt(Writer& writer, const ComparedGenerations& compared) {
  if (writer.format == Format::json) {
    write_line(writer, Json({{"size", compared.size},
                             {"same", compared.same},
                             {"figures", compared.figures},
                             {"differing", compared.differing}}));
    return;
  }
  if (!compared.comparable) {
    writer.out << writer.pick("rebuilt from ", "đã dựng lại từ ") << compared.size
               << writer.pick(" events; the old rows were of another layout and not compared",
                              " sự việc; các dòng cũ theo cách sắp xếp khác nên không đối chiếu")
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
  if (!verified.blocks.empty()) json["wrongBlocks"] = runs_json(verified.blocks);
  if (!verified.with_rows) json["projections"] = "leftOut";
  if (!verified.losses.empty()) json["losses"] = losses_json(verified.losses);
  if (!verified.held.empty()) json["clockHeld"] = runs_json(verified.held);
  if (writer.format == Format::json) {
    write_line(writer, json);
  } else if (writer.format == Format::csv) {
    print_csv(writer, {"verified", "size", "root", "shortened", "wrongPosition", "reason"},
              Json::array({json}));
    // The table has no room for them.
    Writer beside{writer.language, Format::text, writer.err, writer.err};
    print_losses(beside, verified.losses);
    print_held(beside, verified.held);
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
               << (verified.with_rows
                       ? writer.pick(" events, every hash and every projection recomputed; root ",
                                     " sự việc, tính lại mọi mã băm và bảng chiếu; gốc ")
                       : writer.pick(
                             " events, every hash recomputed, the projections left out; root ",
                             " sự việc, tính lại mọi mã băm, bỏ qua bảng chiếu; gốc "))
               << base64(verified.root) << '\n';
  }
  if (writer.format != Format::text) return;
  print_blocks(writer, verified.blocks);
  print_losses(writer, verified.losses);
  print_held(writer, verified.held);
}

// The names are those of JSON in every form but text, which has words for them.
void write_sizes(Writer& writer, const Log& log, const StoredSizes& sizes,
                 const std::vector<Loss>& losses, const std::vector<HeldRun>& held) {
  if (writer.format == Format::json) {
    Json json = {{"size", log.size()}, {"root", base64(log.root())}};
    for (const auto& [name, size] : sizes)
      json["stored"][name] = {{"keys", size.keys}, {"bytes", size.bytes}};
    if (!losses.empty()) json["losses"] = losses_json(losses);
    if (!held.empty()) json["clockHeld"] = runs_json(held);
    write_line(writer, json);
    return;
  }
  if (writer.format == Format::csv) {
    Json table = Json::array();
    for (const auto& [name, size] : sizes)
      table.push_back({{"name", name}, {"keys", size.keys}, {"bytes", size.bytes}});
    print_csv(writer, {"name", "keys", "bytes"}, table);
    Writer beside{writer.language, Format::text, writer.err, writer.err};
    print_losses(beside, losses);
    print_held(beside, held);
    return;
  }
  std::vector<std::vector<std::string>> rows = {
      {"", writer.pick("keys", "khoá"), writer.pick("bytes", "byte")}};
  for (const auto& [name, size] : sizes)
    rows.push_back({value_word(writer, name), grouped(writer, static_cast<std::int64_t>(size.keys)),
                    grouped(writer, static_cast<std::int64_t>(size.bytes))});
  writer.out << grouped(writer, static_cast<std::int64_t>(log.size()))
             << writer.pick(" events", " sự việc") << '\n';
  print_table(writer, rows, {"lr", {}, true});
  print_losses(writer, losses);
  print_held(writer, held);
}

void write_backed_up(Writer& writer, const std::string& directory, const BackedUp& done) {
  if (writer.format == Format::json) {
    write_line(writer, {{"backup", directory},
                        {"size", done.head.size},
                        {"root", base64(done.head.root)},
                        {"before", done.before},
                        {"filesWritten", done.written},
                        {"filesMended", done.mended}});
    return;
  }
  const auto number = [&](std::uint64_t of) {
    return grouped(writer, static_cast<std::int64_t>(of));
  };
  writer.out << directory << writer.pick(" holds ", " có ") << number(done.head.size)
             << writer.pick(" events, ", " sự việc, trong đó ")
             << number(done.head.size - done.before)
             << writer.pick(" of them new; files written: ", " mới; số tệp đã ghi: ")
             << number(done.written);
  if (done.mended > 0)
    writer.out << writer.pick(", of these damaged before: ", ", trong đó bị hỏng trước đó: ")
               << number(done.mended);
  writer.out << writer.pick("; root ", "; gốc ") << base64(done.head.root) << '\n';
}

void write_read(Writer& writer, const BytesRead& bytes, const std::vector<UnknownValue>& unknown) {
  const auto [answers, read, stored] = bytes;
  const double percent = 100.0 * static_cast<double>(read) / static_cast<double>(stored);
  Json json = {
      {"answers", answers}, {"bytesRead", read}, {"bytesStored", stored}, {"percent", percent}};
  if (!unknown.empty()) json["unknownValues"] = unknown_values_json(unknown);
  if (writer.format == Format::json)
    write_line(writer, json);
  else if (writer.format == Format::csv)
    print_csv(writer, {"answers", "bytesRead", "bytesStored", "percent"}, Json::array({json}));
  else
    writer.out << writer.pick("read ", "đã đọc ")
               << grouped(writer, static_cast<std::int64_t>(read)) << writer.pick(" of ", " trong ")
               << grouped(writer, static_cast<std::int64_t>(stored))
               << writer.pick(" bytes stored, ", " byte lưu trữ, ")
               << static_cast<int>(percent * 100) / 100.0 << " %\n";
}

}  // namespace sogoc
