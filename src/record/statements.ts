import { coverOf } from '../resolution/cover.js';
import type { ResolvedStatement } from '../resolution/types.js';
import { quotationsOf, quotedForm } from '../text/quotations.js';
import { covers, type Span, wordsOf } from '../text/span.js';
import type { Statement } from './types.js';

/** A source that is said not to say or think it. Auxiliaries and negation stand in the cue. */
const NEGATED =
  /\b(?:not|no|never|nobody|neither|nor|without|cannot|den(?:y|ies|ied|ying|ials?)|declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing) to (?:say|comment|confirm|disclose|name|reveal|specify|elaborate|discuss|identify|give)|unclear|unaware|unsure|refut(?:e|es|ed|ing))\b|n['’]t\b/i;

/** What looks negated and is not: "not only said", "no doubt". */
const AFFIRMED =
  /\b(?:not only|not just|not den(?:y|ied)|cannot but|no doubt|not (?:\p{L}+ )?rul(?:e|ed|ing) out|not (?:been )?afraid|not hesitate)\b|can(?:no|['’])t deny/iu;
const DENIES = /\b(?:den(?:y|ies|ied|ying|ials?)|refut(?:e|es|ed|ing))\b/i;
const REJECTS = /\b(?:reject|dismiss)(?:s|es|ed|ing)?\b/i;
const ASSERTION = /\b(?:claims?|allegations?|accusations?|charges?|reports?|suggestions?|rumou?rs?)\b/i;

/** The cue with the first words of the content: "rejected" denies only where allegations follow. */
const rejectsAssertion = (cue: string, content: string): boolean =>
  REJECTS.test(cue) && ASSERTION.test(`${cue} ${content.split(/\s+/).slice(0, 4).join(' ')}`);

/** True for a cue that says of its content that it is not so. */
export const isDenial = (cue: string, content: string): boolean =>
  !AFFIRMED.test(cue) && (DENIES.test(cue) || rejectsAssertion(cue, content));

export const isNegated = (cue: string, content: string): boolean =>
  !AFFIRMED.test(cue) && (NEGATED.test(cue) || rejectsAssertion(cue, content));

export const spanOf = (statement: ResolvedStatement): Span => {
  const parts = [statement.source, statement.cue, ...statement.content].filter((part) => part !== null);
  return { start: Math.min(...parts.map((p) => p.start)), end: Math.max(...parts.map((p) => p.end)) };
};

/** How much white space and how few words may stand between a statement and the quotation that goes on. */
const plainlyGoesOn = (text: string, before: ResolvedStatement, next: ResolvedStatement): boolean => {
  if (next.cue !== null || next.source !== null || next.speaker !== null) return false;
  const last = spanOf(before).end;
  const first = next.content[0] as Span;
  return first.start >= last && /^[\s,.;:–—-]*$/u.test(text.slice(last, first.start));
};

/** The statement that ends last before `position`, the widest of those that end together; looks back a few only. */
const endingBefore = (joined: readonly ResolvedStatement[], position: number): number => {
  let best = -1;
  for (let i = Math.max(0, joined.length - 20); i < joined.length; i++) {
    const end = spanOf(joined[i] as ResolvedStatement).end;
    if (end <= position && (best < 0 || end > spanOf(joined[best] as ResolvedStatement).end)) best = i;
  }
  return best;
};

/** A quotation without a cue of its own is a further piece of the statement before it when nothing stands between the two. */
export const joinContinued = (
  text: string,
  statements: readonly ResolvedStatement[],
): readonly ResolvedStatement[] => {
  const joined: ResolvedStatement[] = [];
  for (const statement of statements) {
    const index = endingBefore(joined, statement.content[0]?.start ?? 0);
    const last = joined[index];
    if (last && last.cue !== null && plainlyGoesOn(text, last, statement))
      joined[index] = {
        ...last,
        content: [...last.content, ...statement.content],
        why: [...last.why, 'the quotation goes on without a new cue: the same statement'],
      };
    else joined.push(statement);
  }
  return joined;
};

interface Piece extends Span {
  readonly owner: number;
}

/** The narrowest other statement whose content covers cue, source and content of this one; -1 when none does. */
const outerOf = (statements: readonly ResolvedStatement[]): ((index: number) => number) => {
  const pieces = statements.flatMap((statement, owner) =>
    statement.content.map((piece): Piece => ({ ...piece, owner })),
  );
  const cover = coverOf(pieces);
  return (index) => {
    const own = statements[index] as ResolvedStatement;
    const parts = [own.cue, own.source, ...own.content].filter((part) => part !== null);
    const anchor = own.cue ?? parts[0];
    if (!anchor) return -1;
    const inside = (piece: Piece): boolean =>
      piece.owner !== index && parts.every((part) => coveredBy(statements[piece.owner], part));
    return cover.around(anchor, inside)?.owner ?? -1;
  };
};

const coveredBy = (statement: ResolvedStatement | undefined, part: Span): boolean =>
  statement?.content.some((piece) => covers(piece, part)) ?? false;

/**
 * Whose quotation marks count: those of this statement. When its own cue or source stands inside a quotation, that one
 * belongs to the statement around it, and only marks within the content do.
 */
const formOf = (
  text: string,
  statement: ResolvedStatement,
  quotations: readonly Span[],
): Statement['form'] => {
  const anchor = statement.cue ?? statement.source;
  const around = anchor ? quotations.find((quotation) => covers(quotation, anchor)) : undefined;
  if (!around) return quotedForm(text, statement.content, quotations);
  const inner = statement.content.flatMap((piece) =>
    quotationsOf(wordsOf(text, piece))
      .filter((quotation) => quotation.closed)
      .map(({ start, end }) => ({ start: start + piece.start, end: end + piece.start })),
  );
  return quotedForm(text, statement.content, inner);
};

/** Statements with form, negation and what they are told inside; `s1`, `s2` ... in text order. Spans are UTF-16. */
export const statementsOf = (text: string, resolved: readonly ResolvedStatement[]): readonly Statement[] => {
  const quotations = quotationsOf(text);
  const statements = joinContinued(text, resolved);
  const outer = outerOf(statements);
  const idOf = (index: number): string => `s${index + 1}`;
  return statements.map((statement, index): Statement => {
    const cue = statement.cue ? text.slice(statement.cue.start, statement.cue.end) : '';
    const negated = isNegated(cue, wordsOf(text, statement.content[0] as Span));
    const owner = outer(index);
    const why = [
      ...statement.why,
      ...(negated ? [`the cue "${cue}" negates`] : []),
      ...(owner >= 0 ? [`its words lie inside the content of ${idOf(owner)}`] : []),
    ];
    return {
      id: idOf(index),
      source: statement.source,
      speaker: statement.speaker,
      cue: statement.cue,
      content: statement.content,
      form: formOf(text, statement, quotations),
      negated,
      within: owner >= 0 ? idOf(owner) : null,
      score: statement.score,
      why,
    };
  });
};
