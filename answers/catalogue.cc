// The catalogue of figures.
#include "answers/figure.h"
#include "answers/json/csv.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/text/lines.h"
#include "projections/figures/dimensions.h"

namespace sogoc {
namespace {

std::vector<std::string> dimensions_of(const FigureDefinition& figure) {
  std::vector<std::string> names;
  for (const auto& dimension : dimensions())
    if (figure.dimensions & dimension.group) names.push_back(dimension.name);
  return names;
}

struct KindName {
  const char *name, *vi;
};

// In the order of FigureKind.
const KindName& name_of(FigureKind kind) {
  static constexpr KindName names[] = {
      {"stock", "thời điểm"}, {"flow", "thời kỳ"}, {"yearly", "theo năm"}};
  return names[static_cast<std::size_t>(kind)];
}

Json figure_json(const FigureDefinition& figure) {
  return {{"name", figure.name},
          {"kind", name_of(figure.kind).name},
          {"label", {{"en", figure.label_en}, {"vi", figure.label_vi}}},
          {"definition", {{"en", figure.definition_en}, {"vi", figure.definition_vi}}},
          {"dimensions", dimensions_of(figure)}};
}

void print_catalogue_csv(Writer& writer) {
  Json rows = Json::array();
  for (const auto& figure : catalogue())
    rows.push_back({{"name", figure.name},
                    {"kind", name_of(figure.kind).name},
                    {"label", writer.pick(figure.label_en, figure.label_vi)},
                    {"definition", writer.pick(figure.definition_en, figure.definition_vi)}});
  print_csv(writer, {"name", "kind", "label", "definition"}, rows);
}

}  // namespace

void write_catalogue(Writer& writer) {
  if (writer.format == Format::csv) return print_catalogue_csv(writer);
  for (const auto& figure : catalogue()) {
    const auto& kind = name_of(figure.kind);
    if (writer.format == Format::json) {
      writer.out << one_line(figure_json(figure)) << '\n';
    } else {
      print_line(writer, "",
                 {std::string(figure.name) + "  " + writer.pick(kind.name, kind.vi),
                  writer.pick(figure.label_en, figure.label_vi)});
      print_line(writer, "    ", writer.pick(figure.definition_en, figure.definition_vi));
      if (figure.dimensions == 0) continue;
      std::string by = writer.pick("by:", "chia theo:");
      for (const auto& name : dimensions_of(figure))
        // The levels are named once at the end, not for each figure.
        if (!name.starts_with("unit:")) by += ' ' + name;
      print_line(writer, "    ", by + (figure.dimensions & of_places ? " unit:LEVEL" : ""));
    }
  }
  if (writer.format == Format::text)
    writer.out << writer.pick("LEVEL: ", "LEVEL là: ")
               << "nation province district grassroots section cell\n";
}

}  // namespace sogoc
