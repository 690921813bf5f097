-- Comments on a coding, reasons and appeals, mail about answers, votes, bans, and one-time links to one's own data.
-- The page "How your comment data is processed" names every column of these tables.

-- the event whose coding the comment doubts
alter table comments add column event_id text;
-- what the moderator wrote for the writer
alter table comments add column decision_note text;
-- what the writer answered to that
alter table comments add column appeal text;
-- mail about answers: no, asked (confirmation not yet given), yes
alter table comments add column follow text not null default 'no' check (follow in ('no', 'asked', 'yes'));
-- true once those who follow the answered comment were told of this one
alter table comments add column told integer not null default 0;
alter table comments add column votes integer not null default 0;
create index comments_appeal on comments (key) where appeal is not null;
create index comments_event on comments (event_id) where event_id is not null;

create table comment_votes (
  comment text not null references comments (id) on delete cascade,
  sender_hash text not null,
  voted_at text not null,
  primary key (comment, sender_hash)
) without rowid;

create table bans (
  key integer primary key,
  kind text not null check (kind in ('name', 'mail', 'url', 'pattern', 'network')),
  -- in lower case; * stands for any characters in a pattern and in a mail address
  value text not null,
  -- shown to the writer
  reason text not null,
  made_by text not null,
  made_at text not null,
  -- null for ever
  ends_at text
);

create table own_data_links (
  token_hash text primary key,
  mail text not null,
  ends_at text not null
) without rowid;
