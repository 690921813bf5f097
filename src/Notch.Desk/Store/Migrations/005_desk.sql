-- Accounts with passkeys and revocable sessions, and the queue of codings that readers doubt.

alter table accounts add column stamp text not null default '';
alter table accounts add column closed integer not null default 0;
alter table accounts add column seen_at text;

-- Sessions hold a serialised ticket from here on; those without one end.
delete from sessions;
alter table sessions add column ticket blob;

create table passkeys (
  credential blob primary key,
  account_key integer not null references accounts (key) on delete cascade,
  name text not null,
  public_key blob not null,
  made_at text not null,
  sign_count integer not null,
  -- JSON list
  transports text not null,
  user_verified integer not null,
  backup_eligible integer not null,
  backed_up integer not null,
  attestation blob not null,
  client_data blob not null
) without rowid;
create index passkeys_account on passkeys (account_key);

-- "This coding is wrong": what readers said of an event, until a coder has looked.
create table reviews (
  key integer primary key,
  event_id text not null,
  story text not null,
  -- the comment that said so; null once it is erased
  comment text,
  state text not null check (state in ('open', 'right', 'wrong')),
  note text,
  made_at text not null,
  decided_by text,
  decided_at text
);
create index reviews_state on reviews (state, key);
create index reviews_comment on reviews (comment) where comment is not null;
