#include "answers/recording.h"

#include "answers/json/given.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/json/numbers.h"
#include "answers/text/given.h"
#include "answers/text/refusal.h"
#include "answers/text/text.h"
#include "store/base64.h"

namespace sogoc {
namespace {

Json changed_json(const std::vector<ChangedCell>& cells) {
  Json all = Json::array();
  for (const auto& cell : cells)
    all.push_back({{"report", cell.report},
                   {"figure", cell.figure},
                   {"published", bounds_json(cell.published)},
                   {"before", given_json(stated_by(cell.published, cell.before), cell.before)},
                   {"now", given_json(stated_by(cell.published, cell.now), cell.now)}});
  return all;
}

// The published value never changes, so it is printed beside the two that may.
void say(const Writer& writer, const ChangedCell& cell, bool kept) {
  const auto& paper = cell.published;
  const auto was = given_text(writer, stated_by(paper, cell.before), cell.before);
  const auto is = given_text(writer, stated_by(paper, cell.now), cell.now);
  writer.err << "sogoc: " << writer.pick("published report ", "báo cáo đã công bố ") << cell.report
             << (kept ? writer.pick(" changes: ", " thay đổi: ")
                      : writer.pick(" would change: ", " sẽ thay đổi: "))
             << cell.figure << ' ' << was << " → " << is
             << writer.pick(", published ", ", đã công bố ") << bounds_text(writer, paper) << '\n';
}

Json up_to_json(const ImportedUpTo& up_to) {
  return up_to.line == 0 ? Json() : Json({{"file", up_to.file}, {"line", up_to.line}});
}

std::string up_to_text(const Writer& writer, const ImportedUpTo& up_to) {
  if (up_to.line == 0) return {};
  return writer.pick(", up to ", ", đến ") + up_to.file + ":" + std::to_string(up_to.line);
}

void warn_of_lines_without_id(const Writer& writer, const ImportCounts& counts) {
  if (counts.without_id == 0) return;
  writer.err << "sogoc: "
             << writer.pick("WARNING: lines that have no id: ", "CẢNH BÁO: số dòng không có id: ")
             << counts.without_id
             << writer.pick(
                    "; sent again they would be recorded a second time. --require-ids "
                    "refuses them",
                    "; gửi lại sẽ bị ghi thêm lần nữa. --require-ids từ chối những dòng này")
             << '\n';
}

// Of an import that did not come to its end.
void say_how_to_go_on(const Writer& writer, const std::string& stopped_by) {
  const bool clock = stopped_by.starts_with("clock.");
  writer.err
      << writer.pick("Try: ", "Thử: ")
      << (clock ? writer.pick("once the clock is right, ", "khi đồng hồ đã đúng, ") : "")
      << writer.pick(
             "the same command again, which goes on where this one ended: lines with an id that "
             "are "
             "recorded have no effect\n",
             "chạy lại đúng lệnh này để ghi tiếp: dòng có id đã ghi thì không ghi lần nữa\n");
}

}  // namespace

void write_refusal(Writer& writer, std::span<const ReadLine> act, const Refusal& refusal) {
  if (writer.format == Format::json)
    writer.out << refusal_json(writer, act, refusal) << '\n';
  else
    say_refusal(writer, act, refusal);
}

void write_warning(Writer& writer, std::span<const ReadLine> act, const Refusal& warning) {
  if (writer.format == Format::json)
    writer.out << refusal_json(writer, act, warning, Severity::warned) << '\n';
  else
    say_refusal(writer, act, warning, Severity::warned);
}

void write_established_later(Writer& writer, const Subject& missed, const InputLine& refused,
                             const InputLine& later) {
  const bool unit = missed.of == SubjectClass::unit;
  if (writer.format == Format::json) {
    writer.out << one_line({{"establishedLater",
                             {{unit ? "unit" : "village", missed.id},
                              {"refused", {{"file", refused.file}, {"line", refused.number}}},
                              {"established", {{"file", later.file}, {"line", later.number}}}}}})
               << '\n';
    return;
  }
  writer.err << refused.file << ":" << refused.number << ": "
             << (unit ? writer.pick("unit ", "đơn vị ") : writer.pick("village ", "thôn "))
             << missed.id
             << writer.pick(" is established by a later line, ", " được lập ở dòng sau, ")
             << later.file << ":" << later.number
             << writer.pick("; send the refused lines again behind it\n",
                            "; gửi lại các dòng bị từ chối sau dòng đó\n");
}

void say_clock_ahead(const Writer& writer, const ClockAhead& clock) {
  constexpr Instant day = 86'400'000'000;
  writer.err << "sogoc: "
             << writer.pick("WARNING: this machine's clock says ", "CẢNH BÁO: đồng hồ máy này chỉ ")
             << format_instant(clock.now) << ", " << (clock.now - clock.last) / day
             << writer.pick(" days after the last recording, ", " ngày sau lần ghi cuối, ")
             << format_instant(clock.last)
             << writer.pick("; times of recording cannot be mended later",
                            "; thời điểm ghi về sau không sửa được")
             << '\n';
}

void say_changed_reports(const Writer& writer, const std::vector<ChangedCell>& cells, bool kept) {
  for (const auto& cell : cells) say(writer, cell, kept);
  if (!cells.empty() && kept)
    writer.err << writer.pick("Try: ", "Thử: ") << "sogoc report changes" << writer.advised_with
               << '\n';
}

void say_recorded(const Writer& writer, const ImportCounts& counts, bool in_doubt) {
  writer.err << "sogoc: " << writer.pick("lines recorded: ", "số dòng đã ghi: ")
             << grouped(writer, static_cast<std::int64_t>(counts.lines))
             << writer.pick(", acts: ", ", số act: ")
             << grouped(writer, static_cast<std::int64_t>(counts.acts))
             << writer.pick(", already present: ", ", đã có: ")
             << grouped(writer, static_cast<std::int64_t>(counts.present))
             << up_to_text(writer, counts.up_to)
             << (in_doubt ? writer.pick("; the group behind it may be recorded or not",
                                        "; chưa rõ nhóm tiếp theo đã ghi hay chưa")
                          : writer.pick("; what follows is not recorded", "; phần sau đó chưa ghi"))
             << '\n';
}

void write_acknowledged(Writer& writer, const ImportedUpTo& up_to, std::uint64_t size) {
  if (writer.format != Format::json) return;
  // At once: whoever waits for it must not wait for a full buffer.
  writer.out << one_line({{"acknowledged",
                           {{"file", up_to.file}, {"line", up_to.line}, {"size", size}}}})
             << std::endl;
}

void write_imported(Writer& writer, const Log& log, const ImportCounts& counts,
                    const ImportEnd& end, const std::vector<ChangedCell>& changed) {
  warn_of_lines_without_id(writer, counts);
  if (!end.stopped_by.empty()) say_how_to_go_on(writer, end.stopped_by);
  if (writer.format == Format::json) {
    // The root is for whoever writes it down elsewhere: `verify` cannot know it
    // (projections/keeping).
    Json json = {{"accepted", counts.accepted},      {"alreadyPresent", counts.present},
                 {"rejected", counts.rejected},      {"warnings", counts.warnings},
                 {"recordedLines", counts.lines},    {"acts", counts.acts},
                 {"upTo", up_to_json(counts.up_to)}, {"size", log.size()},
                 {"root", base64(log.root())},       {"dryRun", end.dry}};
    if (end.nothing) json["nothingRecorded"] = true;
    if (!end.stopped_by.empty()) json["stoppedBy"] = end.stopped_by;
    if (!changed.empty()) json["reportsChanged"] = changed_json(changed);
    write_line(writer, json);
    return;
  }
  const auto number = [&](std::uint64_t count) {
    return grouped(writer, static_cast<std::int64_t>(count));
  };
  // What was accepted was not recorded by that.
  const bool kept = !end.dry && !end.nothing;
  writer.out << number(counts.accepted)
             << writer.pick(" accepted, ", kept ? " đã ghi, " : " hợp lệ, ")
             << number(counts.present) << writer.pick(" already present, ", " đã có, ")
             << number(counts.rejected) << writer.pick(" refused", " bị từ chối");
  if (counts.warnings > 0)
    writer.out << ", " << number(counts.warnings)
               << writer.pick(counts.warnings == 1 ? " warning" : " warnings", " cảnh báo");
  writer.out << up_to_text(writer, counts.up_to);
  if (!end.stopped_by.empty())
    writer.out << writer.pick("; stopped by ", "; dừng vì ") << end.stopped_by
               << writer.pick("; lines recorded: ", "; số dòng đã ghi: ") << number(counts.lines)
               << writer.pick(", acts: ", ", số act: ") << number(counts.acts);
  if (end.nothing && !end.dry)
    writer.out << writer.pick("; nothing was recorded", "; không ghi gì");
  if (end.dry)
    writer.out << writer.pick("; dry run, nothing was kept", "; chạy thử, không lưu gì");
  else
    writer.out << writer.pick("; the log has ", "; nhật ký có ") << number(log.size())
               << writer.pick(" events", " sự việc");
  writer.out << '\n';
}

void write_recorded(Writer& writer, const RecordedOne& one,
                    const std::vector<ChangedCell>& changed) {
  if (writer.format == Format::json) {
    Json json = {{"id", one.id}, {"present", !one.position}, {"size", one.size}};
    if (one.position) json["position"] = *one.position;
    if (!changed.empty()) json["reportsChanged"] = changed_json(changed);
    write_line(writer, json);
  } else if (!one.position) {
    writer.out << one.id << writer.pick(" is recorded already", " đã được ghi") << '\n';
  } else {
    writer.out << writer.pick("recorded at position ", "đã ghi tại vị trí ") << *one.position
               << writer.pick(", id ", ", mã ") << one.id << '\n';
  }
}

void write_opened(Writer& writer, const std::string& name, bool simulated_clock) {
  if (writer.format == Format::json)
    write_line(writer, Json({{"register", name}, {"size", 1}}));
  else
    writer.out << writer.pick("opened ", "đã mở sổ ") << name
               << (simulated_clock ? writer.pick(" (simulated clock)", " (đồng hồ mô phỏng)") : "")
               << '\n';
}

void write_made(Writer& writer, const std::string& name, std::uint64_t size, const Hash& root) {
  if (writer.format == Format::json)
    write_line(writer, {{"register", name}, {"size", size}, {"root", base64(root)}});
  else
    writer.out << writer.pick("made ", "đã lập sổ ") << name << writer.pick(" of ", " từ ") << size
               << writer.pick(" events; root ", " sự việc; gốc ") << base64(root) << '\n';
}

}  // namespace sogoc
