-- How good or bad a story's words sound, in per cent of them; null for stories that were read before this was measured.

alter table stories add column word_tone real;
