import plover from '../../data/plover.json' with { type: 'json' };

/** One of PLOVER's four classes of acts: `mark` is its class in the style sheet, `name` what the page calls it. */
export interface Quad {
  readonly mark: 'vc' | 'mc' | 'vk' | 'mk';
  readonly name: string;
}

export const QUADS: readonly Quad[] = [
  { mark: 'vc', name: 'words of cooperation' },
  { mark: 'mc', name: 'acts of cooperation' },
  { mark: 'vk', name: 'words of conflict' },
  { mark: 'mk', name: 'acts of conflict' },
];

const quads = new Map(plover.types.map(({ code, quad }) => [code, QUADS[quad - 1]]));

/** The class of a PLOVER type; an unknown type counts as words of cooperation, the mildest. */
export const quadOf = (type: string): Quad => quads.get(type) ?? (QUADS[0] as Quad);
