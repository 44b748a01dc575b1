#include "answers/sql/answer.h"

#include <ostream>

#include "answers/interrupt.h"
#include "answers/sql/output.h"
#include "answers/sql/usage_errors.h"

namespace sogoc::sql {
namespace {

class Answering {
 public:
  Answering(Writer& writer, Connection& connection)
      : writer_(writer), connection_(connection), output_(output_for(writer)) {}

  Ended run(const std::string& statements) {
    std::string_view rest = statements;
    bool any = false;
    try {
      // An output that is gone, as when `head` has read enough, ends the question early.
      while (writer_.out.good()) {
        Statement statement(connection_, rest);
        if (statement.empty()) break;
        any = true;
        run(statement);
      }
    } catch (const UsageException& fault) {
      return end(fault.why, Ended::usage);
    } catch (const NotFoundException& missing) {
      return end(missing.what, Ended::not_found);
    } catch (const SqlError& error) {
      return end(usage_error_of(error), Ended::usage);
    } catch (const Stopped&) {
      if (time_is_over()) return end(TimedOut{}, Ended::timed_out);
      // Before it leaves: JSON that was begun must be closed for whoever reads it.
      if (begun_) output_->break_off(BrokenOff{});
      throw;
    }
    if (any) return Ended::answered;
    return end(UsageError{{"there is no statement", "chưa có câu lệnh nào"},
                          "sogoc sql \"SELECT count(*) FROM members()\""},
               Ended::usage);
  }

 private:
  void run(Statement& statement) {
    // SQLite would take NULL for it, and the answer would be that of another question.
    if (sqlite3_bind_parameter_count(statement.handle()) > 0)
      throw UsageException{{{"a parameter has no name", "có tham số không tên"},
                            "WHERE unit = :unit; --param unit=BK",
                            UsageReason::sql}};
    // A statement without columns is no question, although the authorizer has let it pass.
    if (statement.columns() == 0) throw SqlError{SQLITE_AUTH, "", sqlite3_sql(statement.handle())};
    bool row = statement.step();  // what is wrong with the question shows here
    auto& reading = connection_.reading();
    reading.use_named();
    output_->begin(statement);
    begun_ = true;
    for (; row && writer_.out.good(); row = statement.step()) output_->row(statement);
    output_->end(reading);
    begun_ = false;
  }

  // After rows the data must say that it broke off; before, it is a question without an answer.
  Ended end(const NoAnswer& why, Ended ended) {
    if (begun_)
      output_->break_off(why);
    else
      write_no_answer(writer_, why);
    return ended;
  }

  Writer& writer_;
  Connection& connection_;
  const std::unique_ptr<Output> output_;
  bool begun_ = false;  // rows of a statement were printed, not its end
};

}  // namespace

std::variant<std::int64_t, NotFound, UsageError> run_silently(Connection& connection,
                                                              const std::string& statements) {
  std::string_view rest = statements;
  try {
    for (std::int64_t answered = 0;; ++answered) {
      Statement statement(connection, rest);
      if (statement.empty()) return answered;
      // Values are read as well, for some tables read only then.
      while (statement.step())
        for (int i = 0; i < statement.columns(); ++i) text_at(statement, i);
    }
  } catch (const UsageException& fault) {
    return fault.why;
  } catch (const NotFoundException& missing) {
    return missing.what;
  } catch (const SqlError& error) {
    return usage_error_of(error);
  }
}

Ended answer(Writer& writer, Connection& connection, const std::string& statements) {
  return Answering(writer, connection).run(statements);
}

Ended say_timed_out(Writer& writer) {
  write_no_answer(writer, NoAnswer(TimedOut{}));
  return Ended::timed_out;
}

}  // namespace sogoc::sql
