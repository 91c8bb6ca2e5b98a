/** Exit codes, for every command. `docs/reference.md` prints this table. */
export const EXIT = {
  ok: 0,
  someFailed: 1,
  failed: 2,
  interrupted: 130,
} as const;

export const EXIT_MEANINGS: readonly (readonly [number, string])[] = [
  [EXIT.ok, 'everything was done'],
  [EXIT.someFailed, 'some of it failed, the rest was done; `doctor`: something is missing'],
  [EXIT.failed, 'nothing could be done, or the command was used wrongly'],
  [EXIT.interrupted, 'stopped by Ctrl-C; `serve` and `start` end with 0'],
];

/** The exit code of a run in which `done` articles went well and `failed` did not. */
export const exitOf = (done: number, failed: number): number =>
  failed === 0 && done > 0 ? EXIT.ok : done > 0 ? EXIT.someFailed : EXIT.failed;
