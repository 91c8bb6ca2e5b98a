import { ChanceryError } from '../errors.js';

interface Stage {
  readonly name: string;
  readonly run: (value: never) => unknown;
}

/**
 * A row of named stages, each a plain function from one value to the next.
 *
 * @example
 * const reader = Pipeline.from<Document>()
 *   .to('reading', (document) => makeReading(document, model))
 *   .to('resolution', (reading) => resolve(reading, gazetteer));
 * await reader.run(document, 'harbour.txt');
 */
export class Pipeline<In, Out> {
  private constructor(readonly stages: readonly Stage[]) {}

  /** The empty pipeline, which gives back what it is given. */
  static from<In>(): Pipeline<In, In> {
    return new Pipeline([]);
  }

  /** This pipeline with one more stage at its end. */
  to<Next>(name: string, run: (value: Out) => Next | Promise<Next>): Pipeline<In, Next> {
    return new Pipeline([...this.stages, { name, run }]);
  }

  /**
   * Takes one article through every stage, in order. `article` names it in messages.
   * @throws ChanceryError A coded error as the stage threw it; anything unforeseen as E_STAGE with the stage's name.
   */
  async run(input: In, article: string): Promise<Out> {
    let value: unknown = input;
    for (const stage of this.stages) {
      try {
        value = await stage.run(value as never);
      } catch (error) {
        throw inStage(error, stage.name, article);
      }
    }
    return value as Out;
  }
}

const inStage = (error: unknown, stage: string, article: string): ChanceryError => {
  if (error instanceof ChanceryError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new ChanceryError('E_STAGE', { stage, article, reason }, { cause: error });
};
