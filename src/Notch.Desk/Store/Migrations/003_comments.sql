-- Readers' comments, what the spam filter learnt, and who may moderate. docs/comments.md and the page
-- "How your comment data is processed" name every column of `comments` and `spam_labels`.

create table comments (
  key integer primary key,
  id text not null unique,
  -- the story's id; stories are replaced by corrections, so this is no foreign key
  story text not null,
  -- the comment that this one answers; null when it answers the story
  parent text,
  author text not null,
  -- never shown to readers; null when none was given
  mail text,
  website text,
  body text not null,
  -- SHA-256 of the canonical words, by which repeats are found
  words_hash text not null,
  posted_at text not null,
  edited_at text,
  -- published, held, spam or removed
  status text not null check (status in ('published', 'held', 'spam', 'removed')),
  -- what the spam filter said, 0 to 1, and its reasons as a JSON list
  probability real not null,
  reasons text not null,
  -- name of the moderator who decided last; null when nobody has
  decided_by text,
  -- keyed hash of the truncated address; the key changes weekly and the hash goes after 30 days
  sender_hash text,
  -- version of the notice that stood beside the form
  notice_version text not null,
  reports integer not null default 0,
  pinned integer not null default 0
);
create index comments_story on comments (story, key) where status = 'published';
create index comments_queue on comments (status, key);
create index comments_words on comments (words_hash, posted_at);
create index comments_sender on comments (sender_hash) where sender_hash is not null;
create index comments_mail on comments (mail) where mail is not null;

create table spam_labels (
  comment text primary key references comments (id) on delete cascade,
  is_spam integer not null,
  labelled_at text not null
) without rowid;

create table site_secrets (
  name text primary key,
  value blob not null,
  made_at text not null
) without rowid;

create table accounts (
  key integer primary key,
  name text not null unique collate nocase,
  password text not null,
  role text not null check (role in ('reader', 'coder', 'moderator', 'editor', 'admin')),
  made_at text not null
);

create table sessions (
  token_hash text primary key,
  account_key integer not null references accounts (key) on delete cascade,
  ends_at text not null
) without rowid;

-- One-time links that make an account.
create table invitations (
  token_hash text primary key,
  role text not null,
  ends_at text not null
) without rowid;

create table audit_log (
  key integer primary key,
  at text not null,
  account text not null,
  action text not null,
  subject text not null
);
