#include "answers/writer.h"

namespace sogoc {

void Writer::refuse(const Words& message, const Remedy& remedy) const {
  err << "sogoc: " << pick(message.en, message.vi) << '\n';
  if (!remedy.empty()) err << pick("Try: ", "Thử: ") << this->remedy(remedy) << '\n';
}

std::string Writer::remedy(const Remedy& remedy) const {
  return pick(remedy.en, remedy.vi) + (remedy.opens_register ? advised_with : "");
}

}  // namespace sogoc
