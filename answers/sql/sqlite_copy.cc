#include "answers/sql/sqlite_copy.h"

#include <ostream>

#include "answers/json/csv.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/sql/partial_file.h"
#include "answers/sql/tables.h"
#include "answers/text/answer.h"
#include "answers/text/table.h"
#include "answers/text/text.h"
#include "answers/version.h"
#include "store/base64.h"
#include "store/store_error.h"

namespace sogoc::sql {
namespace {

struct Copied {
  const char* table;
  const char* arguments;  // of the day, K and S, in this order: ?1, ?2, ?3
};
constexpr Copied copied[] = {{"members", "?1, ?2, ?3"}, {"in_transit", "?1, ?2, ?3"},
                             {"units", "?1, ?2, ?3"},   {"villages", "?1, ?2, ?3"},
                             {"events", "?2"},          {"evaluations", "NULL, ?2, ?3"}};

// What tools ask for: by cell, grassroots organisation and district, parents, kinds and subjects.
// Made after the rows, which is faster than keeping them up to date.
constexpr const char* indexes =
    "CREATE INDEX copy.members_cell ON members(cell);"
    "CREATE INDEX copy.members_grassroots ON members(grassroots);"
    "CREATE INDEX copy.members_district ON members(district);"
    "CREATE INDEX copy.units_parent ON units(parent);"
    "CREATE INDEX copy.villages_commune ON villages(commune);"
    "CREATE INDEX copy.villages_cell ON villages(cell);"
    "CREATE UNIQUE INDEX copy.events_id ON events(id);"
    "CREATE INDEX copy.events_kind ON events(kind);"
    "CREATE INDEX copy.events_subject ON events(subject);"
    "CREATE INDEX copy.evaluations_owner ON evaluations(owner, year);";

const Table& table_named(std::string_view name) {
  for (const auto& table : tables())
    if (table.name == name) return table;
  throw std::logic_error("no table to copy: " + std::string(name));
}

// What tells one row from another; of evaluations there is no such column.
bool is_primary(const Table& table, const Column& column) {
  const bool first = &column == &table.columns.front();
  return first && table.name != std::string_view("evaluations");
}

class SqliteCopy {
 public:
  SqliteCopy(Writer& writer, Connection& connection, const SqliteCopyOptions& options,
             const Progress& progress)
      : writer_(writer),
        progress_(progress),
        connection_(connection),
        options_(options),
        // Before the file is made: clocks that are none leave nothing behind.
        clocks_(
            connection.reading().clocks(options.as_of, options.known_at, options.structure_as_of)),
        file_(options.file) {}

  void write() {
    try {
      fill();
    } catch (const SqlError& error) {  // of the file: the statements are our own
      const auto what = file_.path() + Said{"", ": không ghi được tệp"} + quoting(error.message);
      if (error.system != 0) throw refused_by_system(what, error.system);
      // What cannot be opened for writing SQLite opens for reading, and keeps the reason to itself.
      using Reason = StoreError::Reason;
      throw StoreError(error.code == SQLITE_READONLY ? Reason::permission : Reason::io, what);
    }
    file_.publish();
    print();
  }

 private:
  void fill() {
    // Bound and not written into the text: a name of a file may have quotes.
    Statement attach(connection_, std::string("ATTACH ?1 AS copy"));
    attach.bind(1, file_.path());
    attach.step();
    // Until it is whole nobody sees it: nothing need be undone, and it is synced at the end.
    connection_.run("PRAGMA copy.journal_mode=MEMORY; PRAGMA copy.synchronous=OFF; BEGIN");
    for (const auto& each : copied) {
      copy(table_named(each.table), each.arguments);
      progress_(counts_.size(), std::size(copied));
    }
    about();
    connection_.run(indexes);
    connection_.run("COMMIT; DETACH copy");
  }

  // The tables of the file are filled from those of the same name, so their values are the same
  // too.
  void copy(const Table& table, const std::string& arguments) {
    std::string declared, names;
    for (const auto& column : table.columns) {
      if (column.use == Use::argument || column.use == Use::subtree) continue;
      const std::string comma = names.empty() ? "" : ", ";
      names += comma + "\"" + column.name + "\"";
      declared += comma + "\"" + column.name + "\" " + column.type +
                  (is_primary(table, column) ? " PRIMARY KEY" : "");
    }
    const std::string name = table.name;
    connection_.run("CREATE TABLE copy." + name + "(" + declared + ")");
    Statement insert(connection_, "INSERT INTO copy." + name + " SELECT " + names + " FROM main." +
                                      name + "(" + arguments + ")");
    const std::string values[] = {format_date(*clocks_.as_of),
                                  "size:" + std::to_string(clocks_.size),
                                  clocks_.structure ? format_date(*clocks_.structure) : ""};
    for (int at = 1; at <= sqlite3_bind_parameter_count(insert.handle()); ++at)
      insert.bind(at, values[at - 1]);
    insert.step();
    counts_.push_back({{"table", name}, {"rows", sqlite3_changes64(connection_.handle())}});
  }

  void about() {
    auto& in = connection_.reading().in();
    const auto recorded = in.last_recorded_at(clocks_.size);
    std::vector<std::pair<const char*, std::string>> said = {
        {"origin", in.facts().origin},
        {"timeZone", in.facts().time_zone},
        {"simulatedClock", in.facts().simulated_clock ? "true" : "false"},
        {"asOf", format_date(*clocks_.as_of)},
        {"structureAsOf", clocks_.structure ? format_date(*clocks_.structure) : ""},
        {"knownAtSize", std::to_string(clocks_.size)},
        {"knownAtRecorded", recorded == before_everything ? "" : format_instant(recorded)},
        {"completeAsKnown", clocks_.complete_as_known ? "true" : "false"},
        {"logRoot", base64(in.log().root_at(clocks_.size))},
        {"program", program_version}};
    for (const auto* note : note_names(clocks_.notes)) said.emplace_back(note, "true");
    if (writer_.shortened) said.emplace_back("shortened", "true");
    connection_.run("CREATE TABLE copy.about(key TEXT PRIMARY KEY, value TEXT)");
    for (const auto& [key, value] : said) {
      Statement insert(connection_, std::string("INSERT INTO copy.about VALUES (?1, ?2)"));
      insert.bind(1, key);
      insert.bind(2, value);
      insert.step();
    }
  }

  void print() {
    if (writer_.format == Format::csv) return print_csv(writer_, {"table", "rows"}, counts_);
    auto& reading = connection_.reading();
    if (writer_.format == Format::json) {
      Json json = {{"file", options_.file}, {"tables", counts_}};
      json["asOf"] = format_date(*clocks_.as_of);
      if (clocks_.structure) json["structureAsOf"] = format_date(*clocks_.structure);
      json["knownAt"] = known_at_json(reading.asker(), clocks_.size, clocks_.notes);
      json["log"] = log_json(reading.asker(), clocks_.size);
      write_line(writer_, json);
      return;
    }
    std::vector<std::vector<std::string>> rows;
    for (const auto& each : counts_)
      rows.push_back(
          {each["table"].get<std::string>(), grouped(writer_, each["rows"].get<std::int64_t>())});
    writer_.out << options_.file << ": " << writer_.pick("as of ", "tại ngày ")
                << day_text(writer_, *clocks_.as_of)
                << writer_.pick(", known at size ", ", theo sổ đến vị trí ") << clocks_.size
                << '\n';
    print_table(writer_, rows);
    writer_.out << writer_.pick("it holds personal data; its mode is 0600\n",
                                "tệp chứa dữ liệu cá nhân; quyền của tệp là 0600\n");
  }

  Writer& writer_;
  const Progress& progress_;
  Connection& connection_;
  const SqliteCopyOptions& options_;
  const Clocks clocks_;
  PartialFile file_;
  Json counts_ = Json::array();
};

}  // namespace

void write_sqlite_copy(Writer& writer, Connection& connection, const SqliteCopyOptions& options,
                       const Progress& progress) {
  SqliteCopy(writer, connection, options, progress).write();
}

}  // namespace sogoc::sql
