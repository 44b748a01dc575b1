#include <ostream>

#include "answers/json/csv.h"
#include "cli/commands/commands.h"
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

ExitCode figures(Context& context) {
  if (context.format == Format::csv) context.out << "name,kind,label,definition\n";
  for (const auto& figure : catalogue()) {
    const auto& kind = name_of(figure.kind);
    const std::string label = context.pick(figure.label_en, figure.label_vi);
    const std::string definition = context.pick(figure.definition_en, figure.definition_vi);
    if (context.format == Format::json) {
      context.out << figure_json(figure).dump() << '\n';
    } else if (context.format == Format::csv) {
      context.out << figure.name << ',' << kind.name << ',' << csv_field(label) << ','
                  << csv_field(definition) << '\n';
    } else {
      context.out << figure.name << "  " << context.pick(kind.name, kind.vi) << " · " << label
                  << "\n    " << definition << '\n';
      if (figure.dimensions == 0) continue;
      context.out << "    " << context.pick("by:", "chia theo:");
      for (const auto& name : dimensions_of(figure))
        if (!name.starts_with("unit:")) context.out << ' ' << name;
      context.out << (figure.dimensions & of_places ? " unit:LEVEL\n" : "\n");
    }
  }
  if (context.format == Format::text)
    context.out << context.pick("LEVEL: ", "LEVEL là: ")
                << "nation province district grassroots section cell\n";
  return ExitCode::ok;
}

void declare(CommandLine& command) { command.action(figures); }

}  // namespace

extern const Command figures_command{
    "figures", {"the catalogue of figures", "danh mục chỉ tiêu"}, declare, true};

}  // namespace sogoc
