import type { ArticleRecord, Event, Statement } from './types.js';

/**
 * The record without the statements and events whose score is below `least`, 0 to 1. A statement stays all the same
 * when an event that stays is told in it, or one that stays is told inside it: no line loses its source.
 *
 * @example
 * withMinScore(record, 0.8).events.every(({ score }) => score >= 0.8) // true
 */
export const withMinScore = (record: ArticleRecord, least: number): ArticleRecord => {
  const sure = record.events.filter(({ score }) => score >= least);
  const kept = statementsKept(record.statements, sure, least);
  const events = new Set(sure.map(({ id }) => id));
  return {
    ...record,
    statements: record.statements.filter(({ id }) => kept.has(id)),
    events: sure.map((event) => ({ ...event, disputes: event.disputes.filter((id) => events.has(id)) })),
  };
};

const statementsKept = (
  statements: readonly Statement[],
  events: readonly Event[],
  least: number,
): ReadonlySet<string> => {
  const told = events.flatMap(({ evidence }) => evidence.flatMap(({ statement }) => statement ?? []));
  const kept = new Set([...told, ...statements.filter(({ score }) => score >= least).map(({ id }) => id)]);
  const around = new Map(statements.map(({ id, within }) => [id, within]));
  for (const id of kept) {
    const outer = around.get(id);
    if (outer) kept.add(outer); // a set's loop also visits what is added meanwhile
  }
  return kept;
};
