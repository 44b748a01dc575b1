#include "answers/causes.h"

#include <ostream>

#include "answers/text/refusal.h"
#include "answers/text/text.h"

namespace sogoc {
namespace {

// Items of a list are of one cause: cellSplit.parts[3].unit as cellSplit.parts[].unit.
std::string without_indices(const std::string& field) {
  std::string out;
  bool inside = false;
  for (const char c : field) {
    if (c == ']') inside = false;
    if (!inside) out += c;
    if (c == '[') inside = true;
  }
  return out;
}

}  // namespace

bool Causes::shows(const Writer& writer, const Refusal& refusal) {
  const auto& reason = refusal.reason;
  const auto count = ++counts_[{reason.rule, without_indices(reason.field)}];
  return writer.format == Format::json || count <= most;
}

void Causes::say_rest(const Writer& writer, bool warnings) const {
  if (writer.format == Format::json) return;
  for (const auto& [cause, count] : counts_) {
    if (count <= most) continue;
    writer.err << "sogoc: " << writer.pick("and ", "và ")
               << grouped(writer, static_cast<std::int64_t>(count - most))
               << (warnings ? writer.pick(" more warnings", " cảnh báo nữa")
                            : writer.pick(" more refused", " lần từ chối nữa"))
               << " [" << cause.first << "]" << (cause.second.empty() ? "" : " ")
               << cut(cause.second)
               << writer.pick("; --format json prints all\n", "; --format json in ra tất cả\n");
  }
}

}  // namespace sogoc
