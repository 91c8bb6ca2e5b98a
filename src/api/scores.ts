import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Scores } from './types.js';

const PERCENT = z.number().min(0).max(100);

/** `models/scores.json`, written by `training/export.py`: what the shipped (int8) model reached on the dev splits. */
const FILE = z.object({
  int8: z.object({
    source: PERCENT,
    cue: PERCENT,
    content: PERCENT,
    all: PERCENT,
    event_typed: PERCENT.nullish(),
  }),
});

/** The scores in the text of a `scores.json`; null when it holds none in the form that training writes. */
export const scoresOf = (json: string): Scores | null => {
  try {
    const { int8 } = FILE.parse(JSON.parse(json));
    const { source, cue, content, all, event_typed } = int8;
    return { source, cue, content, statement: all, event: event_typed ?? null };
  } catch {
    return null;
  }
};

/** The scores in the file at `path`; null when there is none: a model that nobody measured says so on its pages. */
export const loadScores = async (path: string): Promise<Scores | null> => {
  try {
    return scoresOf(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
};
