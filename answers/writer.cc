#include "answers/writer.h"

namespace sogoc {

void Writer::refuse(const Words& message, const Remedy& remedy) const {
  err << Style::refused << "sogoc:" << Style::plain << ' ' << pick(message.en, message.vi) << '\n';
  if (!remedy.empty()) err << pick("Try: ", "Thử: ") << this->remedy(remedy) << '\n';
}

Writer with_output(const Writer& writer, SafeStream& out) {
  return with_streams(writer, out, writer.err);
}

Writer with_streams(const Writer& writer, SafeStream& out, SafeStream& err) {
  Writer other{writer.language, writer.format, out, err};
  other.shortened = writer.shortened;
  other.advised_with = writer.advised_with;
  other.csv_safe = writer.csv_safe;
  other.headings_in_words = writer.headings_in_words;
  other.exact = writer.exact;
  other.columns = writer.columns;
  other.step = writer.step;
  return other;
}

std::string Writer::remedy(const Remedy& remedy) const {
  return pick(remedy.en, remedy.vi) + (remedy.opens_register ? advised_with : "");
}

}  // namespace sogoc
