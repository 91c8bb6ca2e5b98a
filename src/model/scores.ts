import type { ModelDescription } from './description.js';
import type { RawScores } from './session.js';
import type { Pieces } from './tokenizer.js';
import { roomOf, type Window, weightOf } from './windows.js';

/** Sizes of the last axes. */
export const ROLE_TAGS = 3; // O, B, I
export const ROLES = 3; // source, cue, content
const ARGUMENT_SCORES = 6; // begin and inside of actor, recipient, place

/** Begin probabilities below this never start a span, so their pair scores are not kept. */
const PLAUSIBLE_BEGIN = Math.log(0.01);
/** The same for trigger pieces, in logits (probability 0.1). */
const PLAUSIBLE_TRIGGER = Math.log(0.1 / 0.9);

/** Begin and inside scores of the arguments of one trigger piece, over the pieces of the window that holds it deepest. */
export interface ArgumentRow {
  readonly window: Window;
  /** (piece of the window, 6). */
  readonly scores: Float32Array;
}

/** What the model thinks of one text: means over windows for each piece, and pair scores where a span may begin. */
export interface Scores {
  readonly pieces: Pieces;
  /** (piece, role, BIO). */
  readonly roles: Float32Array;
  readonly names: Float32Array;
  readonly trigger: Float32Array;
  readonly classes: Float32Array;
  /** Link score of a source (0) or content (1) that begins at `from` to the cue that begins at `cue`; undefined when no window holds both. */
  link(kind: 0 | 1, from: number, cue: number): number | undefined;
  argumentRow(piece: number): ArgumentRow | undefined;
}

interface Link {
  readonly room: number;
  readonly score: number;
}

/** Gathers windows into {@link Scores}; memory grows with the text, not with the windows' pair matrices. */
export class ScoreGatherer {
  readonly #count: number;
  readonly #weights: Float32Array;
  readonly #roles: Float32Array;
  readonly #names: Float32Array;
  readonly #trigger: Float32Array;
  readonly #classes: Float32Array;
  readonly #links = new Map<number, Link>();
  readonly #rows = new Map<number, ArgumentRow>();

  constructor(
    readonly pieces: Pieces,
    readonly description: ModelDescription,
  ) {
    const count = pieces.ids.length;
    const { names, types, modes, stages, stances, told } = description;
    this.#count = count;
    this.#weights = new Float32Array(count);
    this.#roles = new Float32Array(count * ROLES * ROLE_TAGS);
    this.#names = new Float32Array(count * (1 + 2 * names.length));
    this.#trigger = new Float32Array(count);
    this.#classes = new Float32Array(
      count * (types.length + modes.length + stages.length + stances.length + told.length),
    );
  }

  add(window: Window, raw: RawScores): void {
    const means: [Float32Array, Float32Array][] = [
      [this.#roles, raw.roles],
      [this.#names, raw.names],
      [this.#trigger, raw.trigger],
      [this.#classes, raw.classes],
    ];
    for (let piece = window.start; piece < window.end; piece++) {
      const weight = weightOf(window, piece, this.description.ramp);
      this.#weights[piece] = (this.#weights[piece] as number) + weight;
      for (const [sum, own] of means) {
        const width = sum.length / this.#count;
        const from = (piece - window.start + 1) * width;
        const to = piece * width;
        for (let k = 0; k < width; k++)
          sum[to + k] = (sum[to + k] as number) + weight * (own[from + k] as number);
      }
    }
    this.#addLinks(window, raw);
    this.#addRows(window, raw);
  }

  #addLinks(window: Window, { roles, links }: RawScores): void {
    const length = window.end - window.start;
    const begins: number[][] = [[], [], []];
    for (let at = 0; at < length; at++) {
      for (let role = 0; role < ROLES; role++) {
        if ((roles[((at + 1) * ROLES + role) * ROLE_TAGS + 1] as number) > PLAUSIBLE_BEGIN)
          begins[role]?.push(at);
      }
    }
    for (const kind of [0, 1] as const) {
      for (const from of begins[kind === 0 ? 0 : 2] as number[]) {
        for (const cue of begins[1] as number[]) {
          const room = Math.min(roomOf(window, window.start + from), roomOf(window, window.start + cue));
          const key = this.#key(kind, window.start + from, window.start + cue);
          const known = this.#links.get(key);
          if (known && known.room >= room) continue;
          this.#links.set(key, {
            room,
            score: links[((from + 1) * 2 + kind) * (length + 2) + cue + 1] as number,
          });
        }
      }
    }
  }

  #addRows(window: Window, raw: RawScores): void {
    const length = window.end - window.start;
    for (let piece = window.start; piece < window.end; piece++) {
      const at = piece - window.start + 1;
      if ((raw.trigger[at] as number) < PLAUSIBLE_TRIGGER) continue;
      const known = this.#rows.get(piece);
      if (known && roomOf(known.window, piece) >= roomOf(window, piece)) continue;
      const from = (at * (length + 2) + 1) * ARGUMENT_SCORES;
      this.#rows.set(piece, { window, scores: raw.arguments.slice(from, from + length * ARGUMENT_SCORES) });
    }
  }

  #key(kind: number, from: number, cue: number): number {
    return (from * 2 + kind) * this.#count + cue;
  }

  finish(): Scores {
    for (const sum of [this.#roles, this.#names, this.#trigger, this.#classes]) {
      const width = sum.length / this.#count;
      for (let i = 0; i < sum.length; i++)
        sum[i] = (sum[i] as number) / (this.#weights[Math.floor(i / width)] as number);
    }
    return {
      pieces: this.pieces,
      roles: this.#roles,
      names: this.#names,
      trigger: this.#trigger,
      classes: this.#classes,
      link: (kind, from, cue) => this.#links.get(this.#key(kind, from, cue))?.score,
      argumentRow: (piece) => this.#rows.get(piece),
    };
  }
}
