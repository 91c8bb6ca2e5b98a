import { InferenceSession, Tensor } from 'onnxruntime-node';

/** Raw scores of one window, [CLS] and [SEP] included, so every axis called `piece` is two longer than the window. */
export interface RawScores {
  /** (piece, role, BIO): log-probabilities. */
  readonly roles: Float32Array;
  /** (piece, tag): log-probabilities. */
  readonly names: Float32Array;
  /** (piece, 0 source | 1 content, cue piece): link scores. */
  readonly links: Float32Array;
  /** (piece): logits. */
  readonly trigger: Float32Array;
  /** (piece, class): types, modes, stages, stances, tellers side by side. */
  readonly classes: Float32Array;
  /** (trigger piece, piece, begin and inside of actor, recipient, place): logits. */
  readonly arguments: Float32Array;
}

export interface Session {
  /** One window alone and unpadded: a batch would make dynamic int8 scores depend on their neighbours. */
  run(ids: BigInt64Array, cases: BigInt64Array, newlines: BigInt64Array): Promise<RawScores>;
  close(): Promise<void>;
}

const OUTPUTS = ['roles', 'names', 'links', 'trigger', 'classes', 'arguments'] as const;

/** Opens an ONNX model. The only place that knows onnxruntime. */
export const openSession = async (model: Uint8Array, threads: number): Promise<Session> => {
  const session = await InferenceSession.create(model, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
  });
  return {
    run: async (ids, cases, newlines) => {
      const input = (data: BigInt64Array): Tensor => new Tensor('int64', data, [1, data.length]);
      const output = await session.run({ ids: input(ids), cases: input(cases), newlines: input(newlines) });
      return Object.fromEntries(OUTPUTS.map((name) => [name, output[name]?.data])) as unknown as RawScores;
    },
    close: () => session.release(),
  };
};
