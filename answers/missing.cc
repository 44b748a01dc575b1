#include "answers/missing.h"

#include "answers/advice.h"
#include "answers/class_words.h"
#include "answers/shell_words.h"

namespace sogoc {

std::string nearest_text(const Writer& writer, const std::vector<std::string>& nearest) {
  const auto words = nearest_words(nearest);
  return writer.pick(words.en, words.vi);
}

std::string not_known_text(const Writer& writer, const NotFound& missing) {
  auto text = writer.pick("unit " + missing.unit + " is not known at that size of the log",
                          "đơn vị " + missing.unit + " chưa có trong sổ tại thời điểm đó");
  if (missing.instead_of != SubjectClass::none) {
    const auto& other = class_name(missing.instead_of);
    text += writer.pick("; it is the id of a ", "; đó là mã của ");
    text += writer.pick(other.en, other.vi) + (": " + missing.instead);
    if (!missing.above.empty()) text += writer.pick(" of ", " thuộc ") + missing.above;
  }
  return text + nearest_text(writer, missing.called.empty() ? missing.nearest : missing.called);
}

std::string not_known_hint(const Writer& writer, const NotFound& missing) {
  if (missing.instead_of == SubjectClass::none) return how_to_find(writer, "unit", missing.unit);
  return "sogoc show " + quoted_for_shell(missing.unit) + " --class " +
         class_name(missing.instead_of).en + writer.advised_with;
}

std::string never_recorded_text(const Writer& writer, const NeverRecorded& never) {
  const auto& words = class_name(never.of);
  std::string text = writer.pick("nothing is recorded there of ", "lúc đó sổ chưa ghi gì về ");
  text += writer.pick(words.en, words.vi) + (" " + never.id);
  if (never.instead_of != SubjectClass::none) {
    const auto& other = class_name(never.instead_of);
    text += writer.pick("; it is the id of a ", "; đó là mã của ");
    text += writer.pick(other.en, other.vi);
  }
  return text + nearest_text(writer, never.called.empty() ? never.nearest : never.called);
}

std::string never_recorded_hint(const Writer& writer, Asker& asker, const NeverRecorded& never) {
  // The end of its act, since a size inside of it would resolve down.
  if (never.first) return "--known-at size:" + std::to_string(asker.asked().act_end(*never.first));
  if (never.instead_of != SubjectClass::none) return {};
  return how_to_find(writer, class_name(never.of).en, never.id);
}

}  // namespace sogoc
