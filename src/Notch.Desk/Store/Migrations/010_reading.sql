-- Lists of an author's and of an outlet's stories; and the days on which anything was read, which every series needs.

create index stories_read_day on stories (substr(shown_at, 1, 10)) where published is not null and superseded_by is null and duplicate_of is null;
create index pair_events_imported on pair_events (date) where imported_from is not null;

create index stories_byline on stories (byline, shown_at desc) where byline is not null and superseded_by is null and duplicate_of is null;
create index stories_outlet on stories (outlet, shown_at desc) where outlet is not null and superseded_by is null and duplicate_of is null;
