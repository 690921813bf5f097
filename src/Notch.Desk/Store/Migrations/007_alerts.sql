-- Rules of alerts, what they found, and what is still to be sent.

create table alert_rules (
  id text primary key,
  -- part of the addresses of the rule's feed and stream; whoever knows it may read them
  feed_key text not null unique,
  -- signs what is sent to webhooks
  secret text not null,
  rule text not null,
  made_at text not null,
  made_by text not null
);

create table alert_hits (
  key integer primary key,
  rule_id text not null references alert_rules (id) on delete cascade,
  a text not null,
  b text not null,
  date text not null,
  to_level real not null,
  found_at text not null,
  -- the notch record with its sentences, as it was when it was found
  notch text not null,
  unique (rule_id, a, b, date, to_level)
);
create index alert_hits_rule on alert_hits (rule_id, key);

create table alert_outbox (
  key integer primary key,
  hit_key integer not null references alert_hits (key) on delete cascade,
  rule_id text not null references alert_rules (id) on delete cascade,
  -- mail or webhook
  channel text not null,
  target text not null,
  due_at text not null,
  attempts integer not null default 0,
  -- until then somebody is sending it
  leased_until text,
  last_error text,
  sent_at text
);
create index alert_outbox_due on alert_outbox (due_at) where sent_at is null;
create index alert_outbox_rule on alert_outbox (rule_id);
create index alert_outbox_hit on alert_outbox (hit_key);
