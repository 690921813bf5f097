-- Where an act happened, the numbers of its clause and the claim that it rests on, as the event record writes them (docs/formats.md).

alter table events add column details text;
