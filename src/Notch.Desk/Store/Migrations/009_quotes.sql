-- Who is quoted: one row for each act of speech, its parts as `notch quotes` writes them (docs/quotes.md).

create table quotes (
  key integer primary key,
  story_key integer not null references stories (key) on delete cascade,
  -- first UTF-16 unit of the first part
  span_start integer not null,
  -- the speaker's name as a part of an address: "lina-farouk"; null when nobody is named
  speaker_key text,
  speaker_name text,
  -- country or organisation of the speaker; empty when it is not known
  country text not null,
  sector text not null,
  -- JSON array of the parts
  parts text not null
);
create index quotes_story on quotes (story_key, span_start);
create index quotes_speaker on quotes (speaker_key) where speaker_key is not null;
create index quotes_country on quotes (country) where speaker_key is not null;
