// Rows of the streams, read and appended as values: nobody outside of this folder knows their
// bytes.
#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "projections/rows/layout.h"
#include "projections/rows/rows.h"

namespace sogoc {

// Every row of the stream in the order of appending, until `visit` returns false. A row may be
// moved from; `visit` must not append. Each throws CorruptRow for a damaged row, StoreError for a
// damaged table. As safe to share between threads as the streams are: not at all.
template <typename Row>
using VisitRow = std::function<bool(Row& row)>;

void read_rows(const Streams& streams, const Subject& subject, const VisitRow<SubjectRow>& visit);
void read_rows(const Streams& streams, const Place& place, const VisitRow<PlaceRow>& visit);
// From the act on that begins at `from`; what it costs does not grow with the rows before.
void read_rows_from(const Streams& streams, const Subject& subject, std::uint64_t from,
                    const VisitRow<SubjectRow>& visit);
void read_rows_from(const Streams& streams, const Place& place, std::uint64_t from,
                    const VisitRow<PlaceRow>& visit);
void read_names(const Streams& streams, const VisitRow<NameRow>& visit);
void read_structure(const Streams& streams, const VisitRow<StructureRow>& visit);

void append_row(Streams& streams, const Subject& subject, const SubjectRow& row);
void append_row(Streams& streams, const Place& place, const PlaceRow& row);
void append_name(Streams& streams, const NameRow& row);
void append_structure(Streams& streams, const StructureRow& row);

// The position at which something was first recorded of the subject, be it void from the start.
std::optional<std::uint64_t> first_recorded(const Streams& streams, const Subject& subject);

// Moments of the stream of dependents `name`.
std::vector<Moment> read_moments(const Streams& streams, const StreamName& name);
void append_moment(Streams& streams, const StreamName& name, Moment moment);

// Subjects that the event at the position touches without naming them.
std::vector<Subject> read_implied(const Streams& streams, std::uint64_t position);
void append_implied(Streams& streams, std::uint64_t position, const Subject& subject);

// Positions of the corrections that name the event at the position, ascending.
std::vector<std::uint64_t> read_corrections(const Streams& streams, std::uint64_t position);
void append_correction(Streams& streams, std::uint64_t named, std::uint64_t correction);

// Positions of the events about the subject that were void when their act was recorded, ascending.
std::vector<std::uint64_t> read_void_at_once(const Streams& streams, const Subject& subject);
void append_void_at_once(Streams& streams, const Subject& subject, std::uint64_t position);

// How many events are void at a size of the log: running totals, each with the last position that
// it includes.
std::uint64_t void_total(const Streams& streams, std::uint64_t size);
void append_void_total(Streams& streams, std::uint64_t last_position, std::uint64_t total);

}  // namespace sogoc
