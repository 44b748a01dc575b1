// The tables of the peer. What follows from the log has days on which it is true, [valid_from,
// valid_to), and positions of the log between which it was believed: the event at recorded_from
// wrote it, the one at recorded_to took it back.
#pragma once

namespace bench {

// recorded_to of what is believed now: far behind any position. Written out again in
// the index on admissions below and in the statements of peer_import.cc.
constexpr long long believed = 9'000'000'000'000'000'000;

// Indexes are those that the measured questions need, and no more: each of them costs recording.
constexpr const char* peer_schema = R"(
CREATE TABLE log(position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, member INTEGER,
                 line TEXT NOT NULL);
CREATE TABLE unit(id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, kind TEXT NOT NULL);
CREATE TABLE unit_parent(unit INTEGER, valid_from INTEGER, position INTEGER, parent INTEGER,
                         PRIMARY KEY(unit, valid_from, position)) WITHOUT ROWID;
CREATE TABLE placement(cell INTEGER, district INTEGER, province INTEGER, valid_from INTEGER,
                       valid_to INTEGER, recorded_from INTEGER, recorded_to INTEGER);
CREATE INDEX placement_cell ON placement(cell, recorded_to);
CREATE INDEX placement_district ON placement(district, valid_from, valid_to);
CREATE INDEX placement_province ON placement(province, valid_from, valid_to);
CREATE TABLE member(id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE);
-- the acts on a member as they hold now
CREATE TABLE step(member INTEGER, valid_from INTEGER, position INTEGER, kind INTEGER, cell INTEGER,
                  gender INTEGER, status INTEGER, PRIMARY KEY(member, position)) WITHOUT ROWID;
CREATE TABLE membership(member INTEGER, cell INTEGER, gender INTEGER, status INTEGER,
                        valid_from INTEGER, valid_to INTEGER, recorded_from INTEGER,
                        recorded_to INTEGER);
CREATE INDEX membership_member ON membership(member, valid_from);
CREATE INDEX membership_cell ON membership(cell, valid_from, valid_to, recorded_from, recorded_to,
                                           gender, status);
CREATE TABLE admission(member INTEGER, cell INTEGER, gender INTEGER, day INTEGER,
                       recorded_from INTEGER, recorded_to INTEGER);
CREATE INDEX admission_member ON admission(member) WHERE recorded_to = 9000000000000000000;
CREATE INDEX admission_day ON admission(day, cell, recorded_from, recorded_to, gender);
CREATE TABLE detail(member INTEGER, valid_from INTEGER, position INTEGER, changes TEXT,
                    PRIMARY KEY(member, valid_from, position)) WITHOUT ROWID;
-- of a member, else of a unit; no category: not rated
CREATE TABLE evaluation(year INTEGER, member INTEGER, unit INTEGER, category TEXT,
                        recorded_from INTEGER, recorded_to INTEGER,
                        PRIMARY KEY(year, member, unit, recorded_from)) WITHOUT ROWID;
)";

// Commits are on the disk when they are acknowledged, as in sogoc.
constexpr const char* peer_settings = R"(
PRAGMA journal_mode=WAL;
PRAGMA synchronous=FULL;
PRAGMA cache_size=-262144;
)";

}  // namespace bench
