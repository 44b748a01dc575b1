#include <ostream>

#include "cli/commands/commands.h"
#include "cli/json/csv.h"
#include "projections/figures/dimensions.h"

namespace sogoc {
namespace {

std::vector<std::string> dimensions_of(const FigureDefinition& figure) {
  std::vector<std::string> names;
  for (const auto& dimension : dimensions())
    if (figure.dimensions & dimension.group) names.push_back(dimension.name);
  return names;
}

Json figure_json(const FigureDefinition& figure) {
  return {{"name", figure.name},
          {"kind", figure.kind == FigureKind::stock ? "stock" : "flow"},
          {"label", {{"en", figure.label_en}, {"vi", figure.label_vi}}},
          {"definition", {{"en", figure.definition_en}, {"vi", figure.definition_vi}}},
          {"dimensions", dimensions_of(figure)}};
}

ExitCode figures(Context& context) {
  if (context.format == Format::csv) context.out << "name,kind,label,definition\n";
  for (const auto& figure : catalogue()) {
    const bool stock = figure.kind == FigureKind::stock;
    const std::string label = context.pick(figure.label_en, figure.label_vi);
    const std::string definition = context.pick(figure.definition_en, figure.definition_vi);
    if (context.format == Format::json) {
      context.out << figure_json(figure).dump() << '\n';
    } else if (context.format == Format::csv) {
      context.out << figure.name << ',' << (stock ? "stock" : "flow") << ',' << csv_field(label)
                  << ',' << csv_field(definition) << '\n';
    } else {
      context.out << figure.name << "  "
                  << (stock ? context.pick("stock", "thời điểm") : context.pick("flow", "thời kỳ"))
                  << " · " << label << "\n    " << definition << "\n    "
                  << context.pick("by:", "chia theo:");
      for (const auto& name : dimensions_of(figure))
        if (!name.starts_with("unit:")) context.out << ' ' << name;
      context.out << " unit:LEVEL\n";
    }
  }
  if (context.format == Format::text)
    context.out << context.pick("LEVEL: ", "LEVEL là: ")
                << "nation province district grassroots section cell\n";
  return ExitCode::ok;
}

}  // namespace

void add_figures(CLI::App& command, Action& action) {
  command.callback([&action] { action = figures; });
}

}  // namespace sogoc
