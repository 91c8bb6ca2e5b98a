import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { searchArticles } from '../../src/query/search.js';
import type { SearchHit, Snippet } from '../../src/query/types.js';
import { openStore, type Store } from '../../src/store/store.js';
import { aRecord, bareRecord, statementOf, wordsAt } from '../store/factory.js';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(() => store.close());

/** The words marked in a snippet. */
const marked = ({ text, matches }: Snippet): readonly string[] => matches.map((span) => wordsAt(text, span));

const hitsFor = async (words: string): Promise<readonly SearchHit[]> =>
  (await searchArticles(store, words)).items;

describe('a hit', () => {
  it('in an article says where its words stand', async () => {
    const record = aRecord();
    await store.save(record);
    const [hit, ...more] = await hitsFor('ferry');
    expect(more).toEqual([]);
    expect(hit).toMatchObject({
      kind: 'article',
      documentId: record.document.id,
      statement: null,
      invented: true,
    });
    expect(hit?.titleMatches.map((span) => wordsAt(hit.title ?? '', span))).toEqual(['Ferry']);
    const snippet = hit?.snippet as Snippet;
    expect(marked(snippet)).toEqual(['Ferry', 'ferry']);
    expect(snippet.span).not.toBeNull();
    expect(wordsAt(record.document.text, snippet.span ?? { start: 0, end: 0 })).toBe(snippet.text);
  });

  it('in a statement names the speaker and the attributed words', async () => {
    const record = aRecord();
    await store.save(record);
    const hits = await hitsFor('planned days');
    expect(hits.map((hit) => hit.kind)).toEqual(['article', 'statement']);
    const hit = hits[1] as SearchHit;
    expect(hit.statement).toMatchObject({
      id: 's1',
      speaker: { entity: 'e1', name: 'Minister Odalys Brenk' },
    });
    expect(hit.statement?.content.map((span) => wordsAt(record.document.text, span))).toEqual([
      '“The strike was planned,”',
      '“for up to 40 days.”',
    ]);
    expect(hit.snippet.text).toBe('“The strike was planned,” … “for up to 40 days.”');
    expect(marked(hit.snippet)).toEqual(['planned', 'days']);
  });

  it('in a statement without a source has no speaker', async () => {
    const record = bareRecord('It is believed that the ferry sank.');
    await store.save({
      ...record,
      statements: [statementOf(record.document.text, 's1', 'that the ferry sank')],
    });
    const hit = (await hitsFor('sank'))[1];
    expect(hit?.statement).toMatchObject({ speaker: null, content: [{ start: 15, end: 34 }] });
  });

  it('in a long text shows the part with the words, cut between words', async () => {
    const filler = 'Nothing of note happened 🌊 at the quay that day. '.repeat(400);
    const text = `${filler}Then the lighthouse keeper waved a lantern. ${filler}`;
    await store.save(bareRecord(text));
    const snippet = (await hitsFor('lighthouse lantern'))[0]?.snippet as Snippet;
    expect(marked(snippet)).toEqual(['lighthouse', 'lantern']);
    expect(snippet.text.length).toBeLessThanOrEqual(240);
    expect(snippet.text).toMatch(/^\S.*\S$/);
    expect(snippet.cut).toEqual({ before: true, after: true });
    expect(wordsAt(text, snippet.span ?? { start: 0, end: 0 })).toBe(snippet.text);
  });

  it('is plain text: markup in an article stays as it is', async () => {
    await store.save(bareRecord('He wrote <b>lantern</b> & <script>alert(1)</script>.'));
    const snippet = (await hitsFor('lantern'))[0]?.snippet as Snippet;
    expect(snippet.text).toBe('He wrote <b>lantern</b> & <script>alert(1)</script>.');
    expect(marked(snippet)).toEqual(['lantern']);
  });

  it('in a text with the control characters that mark matches inside is still the true text', async () => {
    const text = 'A \u0002lantern\u0003 and \u0000 another \u0003lantern\u0002.';
    await store.save(bareRecord(text));
    const snippet = (await hitsFor('lantern'))[0]?.snippet as Snippet;
    expect(snippet.text).toBe(text.replace('\u0000', '\ufffd'));
    expect(snippet.matches).toEqual([]);
  });
});

describe('a question', () => {
  const TEXT = 'The Zürich pact AND the attacks on ferries were "planned" (U.S. sources say) near 9:30.';

  it.each([
    ['attack', ['attacks']],
    ['ATTACKED', ['attacks']],
    ['zurich', ['Zürich']],
    ['AND', ['AND']],
    ['ferr*', ['ferries']],
    ['"attacks on ferries"', ['attacks on ferries']],
    ['“attacks on ferries”', ['attacks on ferries']],
    ['u.s.', ['U.S']],
    ['(planned)', ['planned']],
    ['pact 🔥', ['pact']],
    ['9:30', ['9:30']],
    ['say "', ['say']],
    ["zurich's*", []],
    ['"ferries attacks"', []],
    ['attack lantern', []],
    ['attack OR lantern', []],
    ['NOT lantern', []],
    ['title:pact', []],
    ['pact NEAR ferries', ['pact', 'near', 'ferries']],
  ])('%s finds %j', async (words, found) => {
    await store.save(bareRecord(TEXT));
    const hits = await hitsFor(words);
    const all = hits.flatMap((hit) => marked(hit.snippet));
    expect(all.map((each) => each.toLowerCase()).toSorted()).toEqual(
      found.map((each) => each.toLowerCase()).toSorted(),
    );
  });

  it.each(['', ' ', '"', '""', '*', '()', '🔥', '^', '-', '\u0000', '" "', '“', '***', '\ud83d', "'"])(
    'without a word, such as %j, finds nothing',
    async (words) => {
      await store.save(bareRecord(TEXT));
      expect(await searchArticles(store, words)).toEqual({ total: 0, items: [], next: null });
    },
  );

  it('of any kind is never an error', async () => {
    await store.save(aRecord());
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '"',
        'AND',
        'OR',
        'NOT',
        'NEAR(',
        '*',
        '(',
        ')',
        '{',
        ':',
        '^',
        '+',
        '-',
        "'",
        ';--',
        'talks',
        '“',
        '\u0000',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const { total, items } = await searchArticles(store, pieces.join(' '));
        expect(items.length).toBeLessThanOrEqual(total);
      }),
      { numRuns: 150 },
    );
  });

  it('of thousands of words is no error either', async () => {
    await store.save(aRecord());
    expect((await searchArticles(store, 'ferry talks '.repeat(5000))).total).toBe(1);
    const many = Array.from({ length: 5000 }, (_, index) => `talks${index}`);
    expect((await searchArticles(store, many.join(' '))).total).toBe(0);
  });
});

describe('pages of hits', () => {
  it('hold each hit once, newest article first and its statements after it', async () => {
    for (const [index, publishedAt] of ['2026-03-01', null, '2026-03-03', '2026-03-01'].entries())
      await store.save(aRecord(`subject ${index}`, { publishedAt }));
    const seen: SearchHit[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof searchArticles>> = await searchArticles(store, 'strike', {
        limit: 3,
        cursor,
      });
      expect(page.total).toBe(12);
      seen.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    expect(seen.map((hit) => hit.publishedAt?.slice(8) ?? null)).toEqual(
      ['03', '01', '01', null].flatMap((day) => [day, day, day]),
    );
    expect(seen.map((hit) => hit.statement?.id ?? null)).toEqual(Array(4).fill([null, 's1', 's2']).flat());
    expect(new Set(seen.map((hit) => hit.documentId)).size).toBe(4);
  });

  it('may be of articles or of statements alone', async () => {
    await store.save(aRecord());
    const kinds = async (...wanted: readonly SearchHit['kind'][]): Promise<readonly string[]> =>
      (await searchArticles(store, 'strike', { kinds: wanted })).items.map((hit) => hit.kind);
    expect(await kinds('article')).toEqual(['article']);
    expect(await kinds('statement')).toEqual(['statement', 'statement']);
    expect(await kinds()).toEqual([]);
  });
});
