#include "answers/recording.h"

#include "answers/base64.h"
#include "answers/json/json_library.h"
#include "answers/json/numbers.h"
#include "answers/text/refusal.h"
#include "answers/text/text.h"

namespace sogoc {
namespace {

Json changed_json(const std::vector<ChangedCell>& cells) {
  Json all = Json::array();
  for (const auto& cell : cells)
    all.push_back({{"report", cell.report},
                   {"figure", cell.figure},
                   {"published", bounds_json(cell.published)},
                   {"before", bounds_or_null(cell.before)},
                   {"now", bounds_or_null(cell.now)}});
  return all;
}

// The published value never changes, so it is printed beside the two that may.
void say(const Writer& writer, const ChangedCell& cell, bool kept) {
  const auto was = bounds_text(writer, cell.before), is = bounds_text(writer, cell.now);
  writer.err << "sogoc: " << writer.pick("published report ", "báo cáo đã công bố ") << cell.report
             << (kept ? writer.pick(" changes: ", " thay đổi: ")
                      : writer.pick(" would change: ", " sẽ thay đổi: "))
             << cell.figure << ' ' << was << " → " << is
             << writer.pick(", published ", ", đã công bố ") << bounds_text(writer, cell.published)
             << '\n';
}

}  // namespace

void write_refusal(Writer& writer, std::span<const ReadLine> act, const Refusal& refusal) {
  if (writer.format == Format::json)
    writer.out << refusal_json(writer, act, refusal) << '\n';
  else
    writer.err << refusal_text(writer, act, refusal);
}

void say_changed_reports(const Writer& writer, const std::vector<ChangedCell>& cells, bool kept) {
  for (const auto& cell : cells) say(writer, cell, kept);
  if (!cells.empty() && kept)
    writer.err << writer.pick("Try: ", "Thử: ") << "sogoc report changes\n";
}

void write_imported(Writer& writer, const Log& log, const ImportCounts& counts, bool dry,
                    const std::vector<ChangedCell>& changed) {
  if (writer.format == Format::json) {
    // The root is for whoever writes it down elsewhere: `verify` cannot know it
    // (projections/keeping).
    Json json = {{"accepted", counts.accepted}, {"alreadyPresent", counts.present},
                 {"rejected", counts.rejected}, {"size", log.size()},
                 {"root", base64(log.root())},  {"dryRun", dry}};
    if (!changed.empty()) json["reportsChanged"] = changed_json(changed);
    writer.out << json.dump() << '\n';
    return;
  }
  writer.out << counts.accepted << writer.pick(" accepted, ", " đã ghi, ") << counts.present
             << writer.pick(" already present, ", " đã có, ") << counts.rejected
             << writer.pick(" refused", " bị từ chối");
  if (dry)
    writer.out << writer.pick("; dry run, nothing was kept", "; chạy thử, không lưu gì");
  else
    writer.out << writer.pick("; the log has ", "; nhật ký có ") << log.size()
               << writer.pick(" events", " sự việc");
  writer.out << '\n';
}

void write_recorded(Writer& writer, const RecordedOne& one,
                    const std::vector<ChangedCell>& changed) {
  if (writer.format == Format::json) {
    Json json = {{"id", one.id}, {"present", !one.position}, {"size", one.size}};
    if (one.position) json["position"] = *one.position;
    if (!changed.empty()) json["reportsChanged"] = changed_json(changed);
    writer.out << json.dump() << '\n';
  } else if (!one.position) {
    writer.out << one.id << writer.pick(" is recorded already", " đã được ghi") << '\n';
  } else {
    writer.out << writer.pick("recorded at position ", "đã ghi tại vị trí ") << *one.position
               << writer.pick(", id ", ", mã ") << one.id << '\n';
  }
}

void write_opened(Writer& writer, const std::string& name, bool simulated_clock) {
  if (writer.format == Format::json)
    writer.out << Json({{"register", name}, {"size", 1}}).dump() << '\n';
  else
    writer.out << writer.pick("opened ", "đã mở sổ ") << name
               << (simulated_clock ? writer.pick(" (simulated clock)", " (đồng hồ mô phỏng)") : "")
               << '\n';
}

}  // namespace sogoc
