#include "projections/why_not/why_not.h"

#include "projections/knowledge/subject_names.h"
#include "projections/rows/stored_rows.h"
#include "store/keys.h"

namespace sogoc {
namespace {

UsageError not_of_items(const FigureDefinition& figure) {
  const std::string name = figure.name;
  return {{name + " is measured, it counts nobody", name + " là số đo, không đếm từng đối tượng"},
          in_the_register(figure.population->value == Value::targets
                              ? "sogoc why-not ID admissions --period 2018"
                              : "sogoc why-not ID members")};
}

// Only ratings have items of two classes, and a filter by one of them says which is meant.
std::vector<SubjectClass> classes_of(const FigureDefinition& figure, const Query& query) {
  const auto& subjects = figure.population->subjects;
  const auto asked = query.where.find("subject");
  if (subjects.size() > 1 && asked != query.where.end() && asked->second.size() == 1)
    return {asked->second.front() == DimensionValue(std::string("unit")) ? SubjectClass::unit
                                                                         : SubjectClass::member};
  return {subjects.begin(), subjects.end()};
}

using Found = std::variant<Subject, NeverRecorded, UsageError>;

Found find_subject(Register& reg, const std::vector<SubjectClass>& classes, const std::string& id,
                   std::uint64_t size) {
  NeverRecorded never{id, classes.front(), {}, SubjectClass::none};
  std::vector<Subject> found;
  // No identifier can be so long, and the store has no key for it.
  if (id.empty() || id.size() > longest_id) return never;
  for (const auto each : classes) {
    const auto first = first_recorded(reg.streams(), {each, id});
    if (first && *first < size)
      found.push_back({each, id});
    else if (first)
      never = {id, each, first, SubjectClass::none};
  }
  if (found.size() > 1)
    return UsageError{{id + " is the id of: member, unit", id + " là mã của: đảng viên, đơn vị"},
                      "--where subject=member"};
  if (!found.empty()) return found.front();
  // Perhaps the identifier is of another class, and only the figure is the wrong one.
  for (const auto each : {SubjectClass::member, SubjectClass::unit, SubjectClass::village})
    if (const auto first = first_recorded(reg.streams(), {each, id}); first && *first < size)
      never.instead_of = each;
  return never;
}

// The identifier that a text means: itself when anything bears it, or nothing is called so; else
// that of the one unit or village of the classes that is. Of members, of whom there are many of one
// name, the name has to have the identifier behind it.
std::variant<std::string, UsageError> id_meant(Asker& asker,
                                               const std::vector<SubjectClass>& classes,
                                               const std::string& text, std::uint64_t size) {
  std::vector<Subject> called;
  SubjectNames names(asker.asked().streams(), asker.asked().plain_source(), size);
  if (auto id = id_as_printed(names, SubjectClass::member, text)) return *std::move(id);
  for (const auto each : classes)
    if (each == SubjectClass::unit || each == SubjectClass::village)
      for (auto& id : asker.stated().ids().named(each, text, size))
        called.push_back({each, std::move(id)});
  if (called.empty()) return text;
  if (called.size() == 1) return called.front().id;
  return asker.stated().ids().several_called(text, called, size);
}

// By its identifier, else by its name.
Found find_called(Asker& asker, const std::vector<SubjectClass>& classes, const std::string& text,
                  std::uint64_t size) {
  auto found = find_subject(asker.asked(), classes, text, size);
  const auto* never = std::get_if<NeverRecorded>(&found);
  if (!never || never->first || never->instead_of != SubjectClass::none) return found;
  auto meant = id_meant(asker, classes, text, size);
  if (auto* bad = std::get_if<UsageError>(&meant)) return std::move(*bad);
  const auto& id = std::get<std::string>(meant);
  return id == text ? found : find_subject(asker.asked(), classes, id, size);
}

// A stock is counted by the last event that changed whether it is; by none when only its age did.
void find_events(WhyNot& why, const CountOfOne& about) {
  if (about.figure.kind != FigureKind::stock) {
    for (const auto& item : why.items) why.by.push_back(item.event);
    return;
  }
  SingleCount count(about.view, about.figure, about.query);
  const auto moments = moments_of(about.view, about.dependencies);
  const auto until = end_of(about.query.as_of);
  const std::vector<ItemKey> items = {{about.subject.id, 0}};
  if (const auto at =
          last_change(moments, until, [&](Moment moment) { return count.counts(items, moment); }))
    why.by.push_back(at->rank);
}

}  // namespace

std::variant<WhyNot, NeverRecorded, NotFound, UsageError> why_not(Asker& asker,
                                                                  const Question& question,
                                                                  const std::string& id) {
  auto understood = asker.understand(question);
  if (const auto* bad = std::get_if<UsageError>(&understood)) return *bad;
  WhyNot why;
  why.answered = std::move(std::get<Answered>(understood));
  const auto& figure = *why.answered.figure;
  const auto& query = why.answered.query;
  if (!figure.population->counts_items()) return not_of_items(figure);
  auto& view = *why.answered.view;
  if (const auto refused = refusal_of(view, query, figure)) {
    // The unit of the question, not the one who is asked for.
    if (std::holds_alternative<NotFound>(*refused))
      return asker.no_unit(question.unit, why.answered.size);
    return std::get<UsageError>(*refused);
  }
  asker.note_unknown(why.answered);
  const auto classes = classes_of(figure, query);
  auto found = find_called(asker, classes, id, why.answered.size);
  if (auto* never = std::get_if<NeverRecorded>(&found)) {
    if (!never->first && never->instead_of == SubjectClass::none)
      never->nearest = asker.stated().ids().nearest(classes, id, why.answered.size);
    never->called = asker.stated().ids().called(classes, never->nearest, why.answered.size);
    return *never;
  }
  if (const auto* bad = std::get_if<UsageError>(&found)) return *bad;
  why.subject = std::get<Subject>(found);
  const CountOfOne about{asker.asked(), view,
                         figure,        query,
                         why.subject,   dependencies_of(asker.asked(), figure, query, why.subject)};
  SingleCount count(view, figure, query);
  why.items = count.counted(items_of(view, figure, query, why.subject, about.dependencies),
                            end_of(query.as_of));
  why.counted = !why.items.empty();
  if (why.counted) {
    find_events(why, about);
    return why;
  }
  // By the population's own conditions; it throws when it finds none, so that figure and reason
  // cannot disagree unnoticed.
  why.failing = figure.population->fails_first(about);
  why.days = nearest_days(about);
  why.sizes = nearest_sizes(about);
  return why;
}

}  // namespace sogoc
