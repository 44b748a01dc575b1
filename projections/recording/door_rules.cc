#include "projections/recording/door_rules.h"

#include <capnp/any.h>

#include "events/kinds/kind.h"
#include "events/text.h"

namespace sogoc {
namespace {

// The figures of a body, each with its path.
std::vector<std::pair<std::string, std::string>> figures_named(schema::Body::Reader body,
                                                               const std::string& path) {
  const auto at = path + kind_of(body.which()).name + ".";
  std::vector<std::pair<std::string, std::string>> named;
  if (body.isTargetSet())
    named.emplace_back(at + "figure", copy(body.getTargetSet().getFigure()));
  else if (body.isTargetRevised())
    named.emplace_back(at + "figure", copy(body.getTargetRevised().getFigure()));
  else if (body.isReportPublished())
    for (auto cell : body.getReportPublished().getCells())
      named.emplace_back(at + "cells." + copy(cell.getKey()), copy(cell.getKey()));
  else if (body.isEventAmended() && body.getEventAmended().hasBody())
    return figures_named(body.getEventAmended().getBody(), at + "body.");
  return named;
}

// A day that exists a year later: 29 February becomes 1 March.
Date a_year_after(Date day) {
  Date later{day.value + 10000};
  return exists(later) ? later : Date{later.value - 229 + 301};
}

void warn_if_ahead(Date day, const std::string& field, Date recorded, std::vector<Rejection>& out) {
  if (day.value == 0 || day <= a_year_after(recorded)) return;
  out.push_back(
      {"day.ahead",
       field,
       '"' + format_date(day) + '"',
       {"it is recorded on " + format_date(recorded), "ghi ngày " + format_date(recorded)}});
}

void warn_of_body(schema::Body::Reader body, const std::string& path, Date recorded,
                  std::vector<Rejection>& out) {
  if (!body.isReportPublished()) return;
  warn_if_ahead(Date{body.getReportPublished().getAsOf()}, path + "reportPublished.asOf", recorded,
                out);
}

template <typename Part>
bool same(Part one, Part other) {
  return capnp::AnyStruct::Reader(one) == capnp::AnyStruct::Reader(other);
}

}  // namespace

std::optional<Rejection> unknown_figure(schema::Event::Reader content, const FigureRules& figures) {
  for (const auto& [field, figure] : figures_named(content.getBody(), ""))
    if (!figures.known(figure)) return Rejection{"figure.unknown", field, '"' + figure + '"', {}};
  return std::nullopt;
}

std::vector<Rejection> warnings_of_days(schema::Event::Reader content, Date recorded, Date first) {
  std::vector<Rejection> warnings;
  const auto body = content.getBody();
  const bool amends = body.isEventAmended();
  const Date effective{amends ? body.getEventAmended().getEffective() : content.getEffective()};
  const std::string field = amends ? "eventAmended.effective" : "effective";
  warn_if_ahead(effective, field, recorded, warnings);
  if (effective.value != 0 && effective < first)
    warnings.push_back({"day.beforeFirst",
                        field,
                        '"' + format_date(effective) + '"',
                        {"the earliest so far is " + format_date(first),
                         "ngày sớm nhất đến nay là " + format_date(first)}});
  warn_if_ahead(Date{content.getDecision().getSigned()}, "decision.signed", recorded, warnings);
  if (!amends) {
    warn_of_body(body, "", recorded, warnings);
    return warnings;
  }
  const auto amendment = body.getEventAmended();
  warn_if_ahead(Date{amendment.getDecision().getSigned()}, "eventAmended.decision.signed", recorded,
                warnings);
  warn_of_body(amendment.getBody(), "eventAmended.body.", recorded, warnings);
  return warnings;
}

bool changes_nothing(schema::EventAmended::Reader amendment, const LiveEvent& live) {
  if (amendment.getEffective() != 0 && Date{amendment.getEffective()} != live.effective)
    return false;
  if (amendment.hasDecision() && !same(amendment.getDecision(), live.decision())) return false;
  return !amendment.hasBody() || same(amendment.getBody(), live.body());
}

}  // namespace sogoc
