#include "answers/writer.h"

namespace sogoc {

void Writer::refuse(const Words& message, const Remedy& remedy) const {
  err << "sogoc: " << pick(message.en, message.vi) << '\n';
  if (!remedy.empty()) err << pick("Try: ", "Thử: ") << pick(remedy.en, remedy.vi) << '\n';
}

}  // namespace sogoc
