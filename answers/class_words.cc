#include "answers/class_words.h"

namespace sogoc {
namespace {

// What bears identifiers of its own; ratings and populations belong to a unit or member.
constexpr ClassName classes[] = {{SubjectClass::none, "event", "sự việc"},
                                 {SubjectClass::unit, "unit", "đơn vị"},
                                 {SubjectClass::village, "village", "thôn"},
                                 {SubjectClass::member, "member", "đảng viên"},
                                 {SubjectClass::scheme, "scheme", "khung xếp loại"},
                                 {SubjectClass::target, "target", "chỉ tiêu giao"},
                                 {SubjectClass::report, "report", "báo cáo"}};

}  // namespace

const ClassName* class_called(std::string_view name) {
  for (const auto& each : classes)
    if (each.en == name) return &each;
  return nullptr;
}

std::span<const ClassName> class_names() { return classes; }

const ClassName& class_name(SubjectClass of) {
  for (const auto& each : classes)
    if (each.of == of) return each;
  return classes[0];
}

}  // namespace sogoc
