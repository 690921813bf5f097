-- What lists of pairs show, kept up to date by every run; and what near-duplicates are found by.

create table pairs (
  a text not null,
  b text not null,
  events integer not null,
  first_day text not null,
  last_day text not null,
  -- null until the pair has acts enough for a level
  level real,
  primary key (a, b)
) without rowid;
create index pairs_b on pairs (b, a);
create index pairs_events on pairs (events desc);

-- The story of an imported row, as its file names it.
alter table pair_events add column story text;

create table story_bands (
  band integer not null,
  value integer not null,
  story_key integer not null references stories (key) on delete cascade,
  primary key (band, value, story_key)
) without rowid;
create index story_bands_story on story_bands (story_key);

-- What read a story last; a run passes over stories that were read by the same versions.
alter table stories add column versions_key integer references versions (key);
