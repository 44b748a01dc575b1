// Rows of the streams, read and appended as values: nobody outside of this folder knows their
// bytes. Appended rows are staged in the streams and read again at once; they are durable when the
// batch that the streams give is committed.
#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "projections/rows/layout.h"
#include "projections/rows/rows.h"

namespace sogoc {

// Every row of the stream in the order of appending, until `visit` returns false. A row may be
// moved from; `visit` must not append, and what it throws comes out. A stream that was never
// written has no rows. Each function throws CorruptRow for a damaged row, StoreError for a damaged
// table; after either the streams are spent (streams.h). For one thread at a time, reading too:
// streams keep what they read.
template <typename Row>
using VisitRow = std::function<bool(Row& row)>;

void read_rows(const Streams& streams, const Subject& subject, const VisitRow<SubjectRow>& visit);
void read_rows(const Streams& streams, const Place& place, const VisitRow<PlaceRow>& visit);
// From the act on that begins at `from`; what it costs does not grow with the rows before.
//
// REQUIRES: `from` is the beginning of an act or the size of the log: inside an act rows stand in
// no order of their positions.
void read_rows_from(const Streams& streams, const Subject& subject, std::uint64_t from,
                    const VisitRow<SubjectRow>& visit);
void read_rows_from(const Streams& streams, const Place& place, std::uint64_t from,
                    const VisitRow<PlaceRow>& visit);
// Every name that was ever stated, and every act on units, of the whole register.
void read_names(const Streams& streams, const VisitRow<NameRow>& visit);
void read_structure(const Streams& streams, const VisitRow<StructureRow>& visit);

// Behind the rows that are there. A signed row must not be appended twice with one sign: whoever
// reads it would call it corrupt.
//
// REQUIRES: row.known is not below that of the act recorded before.
void append_row(Streams& streams, const Subject& subject, const SubjectRow& row);
void append_row(Streams& streams, const Place& place, const PlaceRow& row);
void append_name(Streams& streams, const NameRow& row);
void append_structure(Streams& streams, const StructureRow& row);

// A position of the act in which something was first recorded of the subject, be it void from the
// start; nothing when the register never heard of it.
std::optional<std::uint64_t> first_recorded(const Streams& streams, const Subject& subject);

// The identifier of every subject of the class that has a row, void ones too, each once.
void read_subjects(const Streams& streams, SubjectClass of,
                   const std::function<void(std::string_view id)>& visit);

// Moments of the stream of dependents `name`, in the order of appending.
std::vector<Moment> read_moments(const Streams& streams, const StreamName& name);
// The functions that append below write what they are given, also a second time: whoever calls them
// looks first, and in the order of recording.
void append_moment(Streams& streams, const StreamName& name, Moment moment);

// Subjects that the event at the position touches without naming them, at any time of the register:
// whether it still does is seen in their timelines.
std::vector<Subject> read_implied(const Streams& streams, std::uint64_t position);
void append_implied(Streams& streams, std::uint64_t position, const Subject& subject);

// Positions of the corrections that name the event at the position, ascending.
std::vector<std::uint64_t> read_corrections(const Streams& streams, std::uint64_t position);
// `named`: the position of the event that the correction names, which may be a correction itself.
void append_correction(Streams& streams, std::uint64_t named, std::uint64_t correction);

// Positions of the events about the subject that were void when their act was recorded, ascending.
// They have no row of a state, and belong to the subject's history.
std::vector<std::uint64_t> read_void_at_once(const Streams& streams, const Subject& subject);
void append_void_at_once(Streams& streams, const Subject& subject, std::uint64_t position);

// The earliest effective day of the register, as its events state it, void ones too; not given:
// there is no event yet.
Date first_day(const Streams& streams);
// The day that is the earliest from the event at `known` on.
void append_first_day(Streams& streams, std::uint64_t known, Date day);

// The members of whom a name with a birth was stated, in the order of recording, once each.
std::vector<std::string> read_namesakes(const Streams& streams, const std::string& key);
void append_namesake(Streams& streams, const std::string& key, std::uint64_t known,
                     const std::string& member);

// Where the log first names the subject; nothing: no event does.
std::optional<FirstNamed> first_named(const Streams& streams, const Subject& subject);
// Every subject of the class that an event names, in the order of the log, until `visit` returns
// false. A row may be moved from.
void read_numbers(const Streams& streams, SubjectClass of, const VisitRow<NumberRow>& visit);
// The next number of the class.
//
// REQUIRES: it has none yet.
void append_first_named(Streams& streams, const Subject& subject, const FirstNamed& named);

// How many events are void at a size of the log: running totals, each with the last position that
// it includes. Reads one bucket of totals, and those before it only as long as they are empty.
std::uint64_t void_total(const Streams& streams, std::uint64_t size);
// The total from `last_position` on, which is the last of an act.
void append_void_total(Streams& streams, std::uint64_t last_position, std::uint64_t total);

}  // namespace sogoc
