import type { Calibration } from '../reading/calibration.js';
import type { NameLabel, Stage, Stance } from '../reading/types.js';

/** `models/reader.json`: what the model's outputs mean and the constants of its decoding, written by `training/export.py`. */
export interface ModelDescription {
  readonly version: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Pieces a window holds. */
  readonly window: number;
  /** A window begins where no better place lies within so many pieces; see `windowsOf`. */
  readonly windowReach: number;
  /** Windows begin so many pieces apart at most. */
  readonly windowFarthest: number;
  /** The second window begins no nearer to the first. */
  readonly windowFirst: number;
  /** What a window's opinion of a piece weighs: its distance to the nearer border, at most this. */
  readonly ramp: number;
  readonly triggerThreshold: number;
  /** Trigger words at most this many words apart are one trigger. */
  readonly triggerGap: number;
  readonly argumentThreshold: number;
  /** Words that are no trigger by themselves. */
  readonly auxiliaries: readonly string[];
  readonly names: readonly NameLabel[];
  readonly types: readonly string[];
  /** `-` first: no mode. */
  readonly modes: readonly string[];
  readonly modesOfType: { readonly [type: string]: readonly string[] };
  readonly stages: readonly Stage[];
  readonly stances: readonly Stance[];
  readonly told: readonly ('publication' | 'source')[];
  /** From raw scores to probabilities. */
  readonly calibration: { readonly [kind in 'statement' | 'event' | 'name']: Calibration };
}
