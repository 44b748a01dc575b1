#include "projections/rows/stored_rows.h"

#include <algorithm>

#include "projections/rows/row_codecs.h"

namespace sogoc {
namespace {

// Positions whose totals share a stream. The number is part of the streams' names: persisted.
constexpr std::uint64_t void_total_bucket = 4096;

// The visit is kept by reference: a stream calls it before the reading function returns.
template <typename Row, typename Decode>
Streams::Visit decoding(const VisitRow<Row>& visit, Decode decode) {
  return [&visit, decode](std::string_view bytes) {
    Row row = decode(bytes);
    return visit(row);
  };
}

Streams::Visit of_subject(const Subject& subject, const VisitRow<SubjectRow>& visit) {
  return decoding(visit, [of = subject.of](auto bytes) { return decode_subject_row(bytes, of); });
}

Streams::Visit of_place(const Place& place, const VisitRow<PlaceRow>& visit) {
  return decoding(visit, [role = place.role](auto bytes) { return decode_place_row(bytes, role); });
}

// Streams whose rows are a position and nothing else.
std::vector<std::uint64_t> read_positions(const Streams& streams, const StreamName& name) {
  std::vector<std::uint64_t> all;
  streams.read(name, [&](std::string_view bytes) {
    all.push_back(decode_position(bytes));
    return true;
  });
  return all;
}

}  // namespace

void read_rows(const Streams& streams, const Subject& subject, const VisitRow<SubjectRow>& visit) {
  streams.read(subject_stream(subject), of_subject(subject, visit));
}

void read_rows(const Streams& streams, const Place& place, const VisitRow<PlaceRow>& visit) {
  streams.read(place_stream(place), of_place(place, visit));
}

void read_rows_from(const Streams& streams, const Subject& subject, std::uint64_t from,
                    const VisitRow<SubjectRow>& visit) {
  streams.read_from(subject_stream(subject), from, of_subject(subject, visit));
}

void read_rows_from(const Streams& streams, const Place& place, std::uint64_t from,
                    const VisitRow<PlaceRow>& visit) {
  streams.read_from(place_stream(place), from, of_place(place, visit));
}

void read_names(const Streams& streams, const VisitRow<NameRow>& visit) {
  streams.read(names_stream(), decoding(visit, decode_name_row));
}

void read_structure(const Streams& streams, const VisitRow<StructureRow>& visit) {
  streams.read(structure_stream(), decoding(visit, decode_structure_row));
}

void append_row(Streams& streams, const Subject& subject, const SubjectRow& row) {
  streams.append(subject_stream(subject), encode(row, subject.of));
}

void append_row(Streams& streams, const Place& place, const PlaceRow& row) {
  streams.append(place_stream(place), encode(row, place.role));
}

void append_name(Streams& streams, const NameRow& row) {
  streams.append(names_stream(), encode(row));
}

void append_structure(Streams& streams, const StructureRow& row) {
  streams.append(structure_stream(), encode(row));
}

std::optional<std::uint64_t> first_recorded(const Streams& streams, const Subject& subject) {
  std::optional<std::uint64_t> first;
  read_rows(streams, subject, [&](const SubjectRow& row) {
    first = row.known;
    // The first row is the oldest: acts are recorded one after the other.
    return false;
  });
  // An event that was void from the start leaves no row, and yet the subject was spoken of.
  for (const auto position : read_void_at_once(streams, subject))
    first = std::min(first.value_or(position), position);
  return first;
}

void read_subjects(const Streams& streams, SubjectClass of,
                   const std::function<void(std::string_view id)>& visit) {
  streams.read_ids(stream_number<Family::subject>(of), visit);
}

std::vector<Moment> read_moments(const Streams& streams, const StreamName& name) {
  std::vector<Moment> all;
  streams.read(name, [&](std::string_view bytes) {
    all.push_back(decode_moment(bytes));
    return true;
  });
  return all;
}

void append_moment(Streams& streams, const StreamName& name, Moment moment) {
  streams.append(name, encode(moment));
}

std::vector<Subject> read_implied(const Streams& streams, std::uint64_t position) {
  std::vector<Subject> all;
  streams.read(implied_stream(position), [&](std::string_view bytes) {
    all.push_back(decode_subject(bytes));
    return true;
  });
  return all;
}

void append_implied(Streams& streams, std::uint64_t position, const Subject& subject) {
  streams.append(implied_stream(position), encode(subject));
}

std::vector<std::uint64_t> read_corrections(const Streams& streams, std::uint64_t position) {
  return read_positions(streams, correction_stream(position));
}

void append_correction(Streams& streams, std::uint64_t named, std::uint64_t correction) {
  streams.append(correction_stream(named), encode_position(correction));
}

std::vector<std::uint64_t> read_void_at_once(const Streams& streams, const Subject& subject) {
  return read_positions(streams, void_at_once_stream(subject));
}

void append_void_at_once(Streams& streams, const Subject& subject, std::uint64_t position) {
  streams.append(void_at_once_stream(subject), encode_position(position));
}

Date first_day(const Streams& streams) {
  Date day;
  streams.read(first_day_stream(), [&](std::string_view bytes) {
    day = decode_first_day_row(bytes).day;
    return true;
  });
  return day;
}

void append_first_day(Streams& streams, std::uint64_t known, Date day) {
  streams.append(first_day_stream(), encode(FirstDayRow{known, day}));
}

std::vector<std::string> read_namesakes(const Streams& streams, const std::string& key) {
  std::vector<std::string> members;
  streams.read(namesake_stream(key), [&](std::string_view bytes) {
    members.push_back(decode_namesake_row(bytes).member);
    return true;
  });
  return members;
}

void append_namesake(Streams& streams, const std::string& key, std::uint64_t known,
                     const std::string& member) {
  streams.append(namesake_stream(key), encode(NamesakeRow{known, member}));
}

std::optional<FirstNamed> first_named(const Streams& streams, const Subject& subject) {
  std::optional<FirstNamed> named;
  streams.read(first_named_stream(subject), [&](std::string_view bytes) {
    named = decode_first_named(bytes);
    return false;
  });
  return named;
}

void read_numbers(const Streams& streams, SubjectClass of, const VisitRow<NumberRow>& visit) {
  streams.read(numbers_stream(of), decoding(visit, decode_number_row));
}

void append_first_named(Streams& streams, const Subject& subject, const FirstNamed& named) {
  streams.append(numbers_stream(subject.of), encode(NumberRow{named, subject.id}));
  streams.append(first_named_stream(subject), encode(named));
}

std::uint64_t void_total(const Streams& streams, std::uint64_t size) {
  if (size == 0) return 0;
  // From the bucket of the last position down: one without a total below `size` says nothing, and
  // the newest total before it still holds.
  for (auto number = (size - 1) / void_total_bucket + 1; number-- > 0;) {
    std::optional<std::uint64_t> total;
    streams.read(void_total_stream(number), [&](std::string_view bytes) {
      const auto row = decode_void_total_row(bytes);
      // Totals stand in the order of recording, so what follows is younger still.
      if (row.last_position >= size) return false;
      total = row.total;
      return true;
    });
    if (total) return *total;
  }
  return 0;
}

void append_void_total(Streams& streams, std::uint64_t last_position, std::uint64_t total) {
  streams.append(void_total_stream(last_position / void_total_bucket),
                 encode(VoidTotalRow{last_position, total}));
}

}  // namespace sogoc
