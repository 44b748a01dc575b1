// The peer: the same lines and questions in SQLite, with a schema such as one would make for them.
// It keeps every line, finds what was sent before, and can ask as of any day as it was known at any
// position. It judges nothing, hashes nothing and cannot show which events make a figure.
// usage: peer import DATABASE LINES
//        peer ask DATABASE REPEAT < QUESTIONS   (questions.h)
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include "tests/bench/peer_import.h"
#include "tests/bench/peer_schema.h"
#include "tests/bench/questions.h"

namespace bench {
namespace {

constexpr int acts_a_transaction = 1000;  // as many as sogoc syncs together

void import(const std::string& file, const std::string& lines) {
  Database database(file);
  database.run(peer_settings);
  Statement there(database, "SELECT count(*) FROM sqlite_master WHERE name = 'log'");
  there.step();
  if (there.integer(0) == 0) database.run(peer_schema);
  there.with();
  PeerImport import(database);
  std::ifstream in(lines);
  if (!in) fail("cannot read " + lines);
  int pending = 0;
  for (std::string line; std::getline(in, line);) {
    if (pending == 0) database.run("BEGIN");
    import.take(line);
    if (++pending < acts_a_transaction) continue;
    database.run("COMMIT");
    pending = 0;
  }
  if (pending > 0) database.run("COMMIT");
}

// Believed at ?1, true on ?2.
#define KNOWN(table) table ".recorded_from < ?1 AND " table ".recorded_to >= ?1"
#define TRUE_ON(table) table ".valid_from <= ?2 AND " table ".valid_to > ?2"

// ?3 is the unit of the scope, ?4 the last day of a period.
std::string sql_of(const Question& question, const std::string& scope) {
  const std::string key = question.by == Question::By::nothing    ? "''"
                          : question.by == Question::By::gender   ? "m.gender"
                          : question.by == Question::By::category ? "e.category"
                                                                  : "p.district";
  if (question.figure == Question::Figure::admissions)
    return "SELECT " + key +
           ", count(*) FROM admission m CROSS JOIN placement p ON"
           " p.cell = m.cell WHERE m.day BETWEEN ?2 AND ?4 AND " +
           scope +
           " p.valid_from <= m.day AND p.valid_to > m.day AND " KNOWN("m") " AND " KNOWN("p");
  if (question.figure == Question::Figure::evaluations)  // a member: where he was last
    return "SELECT " + key + ", count(*) FROM evaluation e CROSS JOIN placement p ON p.cell ="
           " CASE WHEN e.member = 0 THEN e.unit ELSE (SELECT m.cell FROM membership m WHERE"
           " m.member = e.member AND m.valid_from <= ?4 AND " KNOWN("m") " ORDER BY m.valid_from"
           " DESC LIMIT 1) END WHERE e.year = strftime('%Y', ?4 * 86400, 'unixepoch') + 0"
           " AND e.category <> '' AND " + scope + "p.valid_from <= ?4 AND p.valid_to > ?4 AND "
           KNOWN("e") " AND " KNOWN("p");
  if (question.unit.empty() && question.by != Question::By::district)
    return "SELECT " + key + ", count(*) FROM membership m WHERE " TRUE_ON("m") " AND " KNOWN("m");
  return "SELECT " + key +
         ", count(*) FROM placement p CROSS JOIN membership m ON"
         " m.cell = p.cell WHERE " +
         scope + TRUE_ON("p") " AND " KNOWN("p") " AND " TRUE_ON("m") " AND " KNOWN("m");
}

class Asker {
 public:
  explicit Asker(Database& database)
      : unit_(database, "SELECT id, kind FROM unit WHERE code = ?1"), database_(database) {}

  Answer answer(const Question& question) {
    const std::int64_t known = question.known;
    std::string scope, kind;
    std::int64_t unit = 0;
    if (!question.unit.empty()) {
      if (!unit_.with(question.unit).step()) fail("there is no unit " + question.unit);
      unit = unit_.integer(0);
      kind = unit_.text(1);
      scope = "p." + kind + " = ?3 AND ";
      unit_.with();
    }
    if (question.series) return series(question, unit);
    Statement rows(database_, (sql_of(question, scope) + " GROUP BY 1").c_str());
    Answer answer;
    for (rows.with(known, question.from, unit, question.to); rows.step();) {
      answer.value += rows.integer(1);
      if (question.by != Question::By::nothing)
        answer
            .cells[question.by == Question::By::category ? rows.text(0)
                                                         : key_text(question.by, rows.integer(0))] =
            rows.integer(1);
    }
    return answer;
  }

 private:
  std::string key_text(Question::By by, std::int64_t key) {
    constexpr const char* genders[] = {"-", "female", "male"};
    if (by == Question::By::gender) return genders[key];
    if (codes_.empty()) {
      Statement units(database_, "SELECT id, code FROM unit WHERE kind = 'district'");
      while (units.step()) codes_[units.integer(0)] = units.text(1);
    }
    return codes_.at(key);
  }

  // Who comes and goes, by day; added up at the ends of months. One scan of the indexes, where a
  // count for each of 120 days takes 120.
  Answer series(const Question& question, std::int64_t unit) {
    Statement rows(database_,
                   "WITH stay(district, first, past) AS (SELECT p.district,"
                   " max(m.valid_from, p.valid_from), min(m.valid_to, p.valid_to)"
                   " FROM placement p CROSS JOIN membership m ON m.cell = p.cell"
                   " WHERE p.province = ?2 AND " KNOWN("p") " AND " KNOWN("m")
                   " AND m.valid_from < p.valid_to AND m.valid_to > p.valid_from)"
                   " SELECT district, day, sum(n) FROM (SELECT district, first AS day, 1 AS n"
                   " FROM stay UNION ALL SELECT district, past, -1 FROM stay)"
                   " WHERE day <= ?3 GROUP BY 1, 2 ORDER BY 1, 2");
    std::map<std::int64_t, std::map<Day, std::int64_t>> changes;
    for (rows.with(std::int64_t{question.known}, unit, question.to); rows.step();)
      changes[rows.integer(0)][static_cast<Day>(rows.integer(1))] = rows.integer(2);
    Answer answer;
    for (const auto& [district, of] : changes) {
      auto next = of.begin();
      std::int64_t sum = 0;
      for (Day day = end_of_month(question.from); day <= question.to; day = end_of_month(day + 1)) {
        for (; next != of.end() && next->first <= day; ++next) sum += next->second;
        if (sum != 0)
          answer.cells[text_of(day) + " " + key_text(Question::By::district, district)] = sum;
      }
      answer.value += sum;
    }
    return answer;
  }

  Statement unit_;
  Database& database_;
  std::map<std::int64_t, std::string> codes_;
};

void ask(const std::string& file, int repeat) {
  Database database(file);
  database.run("PRAGMA cache_size=-262144");
  Asker asker(database);
  answer_groups(repeat, [&](const Question& question) { return asker.answer(question); });
}

}  // namespace
}  // namespace bench

int main(int argc, char** argv) {
  const std::string command = argc > 1 ? argv[1] : "";
  if (argc == 4 && command == "import") {
    bench::import(argv[2], argv[3]);
  } else if (argc == 4 && command == "ask") {
    bench::ask(argv[2], std::atoi(argv[3]));
  } else {
    std::fputs("usage: peer import DATABASE LINES\n       peer ask DATABASE REPEAT < QUESTIONS\n",
               stderr);
    return 2;
  }
}
