#include "answers/text/given.h"

#include "answers/fine.h"
#include "answers/text/text.h"

namespace sogoc {
namespace {

std::string fine_text(const Writer& writer, Fine number) {
  const auto text = plain_text(number < 0 ? -number : number);
  const auto point = text.find('.');
  const auto whole = grouped(writer, std::stoll(text.substr(0, point)));
  return point == text.npos ? whole : whole + writer.pick(".", ",") + text.substr(point + 1);
}

}  // namespace

std::string given_text(const Writer& writer, const std::vector<Statement>& statements,
                       const Given& given, const char* unit) {
  const auto digits = telling_digits(statements, given);
  if (!digits) return bounds_text(writer, given.value, unit);
  const auto [least, most] = value_at(given, *digits);
  const auto number = [&](Fine value) { return fine_text(writer, value) + unit; };
  if (least && most) return least == most ? number(*least) : number(*least) + " – " + number(*most);
  if (least) return writer.pick("at least ", "ít nhất ") + number(*least);
  return most ? writer.pick("at most ", "nhiều nhất ") + number(*most) : "–";
}

std::string difference_text(const Writer& writer, const Statement& statement, const Given& given) {
  const auto apart = shown_difference(statement, given);
  if (!apart) return "–";
  return (*apart > 0 ? "+" : *apart < 0 ? "-" : "") + fine_text(writer, *apart);
}

}  // namespace sogoc
