-- Stories, events, dyads, runs. Never edit: add a file with the next number instead.

create table stories (
  key integer primary key,
  id text not null unique,
  url text,
  title text,
  section text,
  breadcrumb text not null,
  byline text,
  agency text,
  dateline text,
  published text,
  published_from text,
  modified text,
  language text,
  translated_from text,
  outlet text,
  paragraphs text not null,
  text text not null,
  -- published, or else read_at: what lists are ordered by
  shown_at text not null,
  read_at text not null,
  -- the id of the story that this one repeats; counts once as a source
  duplicate_of text,
  -- the id of the story that stands at the same address now
  superseded_by text
);
create index stories_url on stories (url);
create index stories_shown on stories (shown_at desc, key desc) where superseded_by is null and duplicate_of is null;
create index stories_section on stories (section, shown_at desc) where superseded_by is null and duplicate_of is null;
create index stories_duplicate on stories (duplicate_of) where duplicate_of is not null;

create virtual table stories_fts using fts5 (
  title, text, content = 'stories', content_rowid = 'key', tokenize = 'porter unicode61 remove_diacritics 2'
);
create trigger stories_fts_insert after insert on stories begin
  insert into stories_fts (rowid, title, text) values (new.key, new.title, new.text);
end;
create trigger stories_fts_delete after delete on stories begin
  insert into stories_fts (stories_fts, rowid, title, text) values ('delete', old.key, old.title, old.text);
end;

create table versions (
  key integer primary key,
  notch text not null,
  lexicon text not null,
  model text not null,
  codebook text not null,
  unique (notch, lexicon, model, codebook)
);

create table events (
  key integer primary key,
  id text not null unique,
  story_key integer not null references stories (key) on delete cascade,
  versions_key integer not null references versions (key),
  sentence integer not null,
  sentence_text text not null,
  sentence_start integer not null,
  sentence_end integer not null,
  span_start integer not null,
  span_end integer not null,
  type text not null,
  mode text,
  contexts text not null,
  quad integer not null,
  plover_score real not null,
  cameo text,
  goldstein real,
  force integer not null,
  status text not null,
  date text,
  date_precision text not null,
  place text,
  attribution text,
  related_id text,
  confidence real not null,
  why text not null
);
create index events_story on events (story_key, span_start);
create index events_date on events (date);

create table participants (
  event_key integer not null references events (key) on delete cascade,
  -- 0 actor, 1 recipient, 2 speaker
  side integer not null,
  position integer not null,
  text text not null,
  country text not null,
  sector text not null,
  sectors text not null,
  name text,
  wikidata_id text,
  span_start integer not null,
  span_end integer not null,
  from_context integer not null,
  why text not null,
  primary key (event_key, side, position)
) without rowid;
create index participants_country on participants (country, side, event_key);
create index participants_wikidata on participants (wikidata_id) where wikidata_id is not null;

-- What series are made of: one row for each dyad of an event that counts, read or imported.
create table pair_events (
  key integer primary key,
  event_id text not null,
  story_key integer references stories (key) on delete cascade,
  date text not null,
  actor text not null,
  recipient text not null,
  -- the two codes in ordinal order
  a text not null,
  b text not null,
  quad integer not null,
  weight real not null,
  source text not null,
  -- the format that it was imported from; null when Notch read it
  imported_from text,
  unique (event_id, actor, recipient)
);
create index pair_events_pair on pair_events (a, b, date);
create index pair_events_date on pair_events (date);
create index pair_events_story on pair_events (story_key);

create table notches (
  key integer primary key,
  a text not null,
  b text not null,
  date text not null,
  known_on text not null,
  from_level real not null,
  to_level real not null,
  notches integer not null,
  probability real not null,
  sources integer not null,
  announced integer not null,
  because text not null,
  unique (a, b, date)
);
create index notches_date on notches (date desc);

create table runs (
  key integer primary key,
  started_at text not null,
  finished_at text,
  sources text not null,
  stories_read integer not null default 0,
  stories_new integer not null default 0,
  duplicates integer not null default 0,
  corrections integer not null default 0,
  events_new integer not null default 0,
  pairs_touched integer not null default 0,
  notches_found integer not null default 0,
  failures integer not null default 0
);

create table page_failures (
  key integer primary key,
  run_key integer not null references runs (key) on delete cascade,
  place text not null,
  code text not null,
  message text not null,
  at text not null
);
create index page_failures_run on page_failures (run_key);
