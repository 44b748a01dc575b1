#include "answers/writer.h"

namespace sogoc {

void Writer::refuse(const Words& message, const std::string& remedy) const {
  err << "sogoc: " << pick(message.en, message.vi) << '\n';
  if (!remedy.empty()) err << pick("Try: ", "Thử: ") << remedy << '\n';
}

}  // namespace sogoc
