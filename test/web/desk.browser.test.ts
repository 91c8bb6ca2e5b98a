import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { aRecord, bareRecord } from '../store/factory.js';
import { chromiumPath, type Desk, launch, openDesk, WITHOUT_CHROMIUM } from './browser.js';
import { RICH_TEXT, richRecord } from './rich-record.js';

const rich = richRecord();
const ODD_TEXT =
  '\u00a0\r\n  A line,\r\nanother  line &amp; <img src=x onerror="document.title=1">\t🛳️.\n\n\nLast 𝒲ords.\n \n';
const odd = bareRecord(ODD_TEXT, { title: 'Given by hand', invented: false });

describe.skipIf(chromiumPath === undefined)(`the desk in a browser${WITHOUT_CHROMIUM}`, () => {
  let desk: Desk;
  let browser: Browser;

  beforeAll(async () => {
    desk = await openDesk([rich, odd, aRecord('the crane'), aRecord('the pilot')]);
    browser = await launch();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  interface Opened {
    readonly page: Page;
    /** Requests to anywhere but the desk, errors, and breaches of the policy. */
    readonly wrong: readonly string[];
  }

  const open = async (path: string, options: BrowserContextOptions = {}): Promise<Opened> => {
    const page = await browser.newPage({ viewport: { width: 1360, height: 900 }, ...options });
    const wrong: string[] = [];
    page.on('request', (request) => request.url().startsWith(desk.url) || wrong.push(request.url()));
    page.on('console', (message) => message.type() !== 'error' || wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(String(error)));
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective)),
    );
    await page.goto(desk.url + path);
    await page.waitForSelector('h1');
    await page.evaluate(() => document.fonts.ready);
    return { page, wrong };
  };

  const articleText = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(
        document.querySelector('article') as Node,
        NodeFilter.SHOW_TEXT,
      );
      let text = '';
      while (walker.nextNode()) text += walker.currentNode.nodeValue;
      return text;
    });
  const focused = (page: Page): Promise<string | undefined> =>
    page.evaluate(
      () => document.activeElement?.id || document.activeElement?.getAttribute('data-words') || undefined,
    );
  const litWords = (page: Page): Promise<string[]> => page.locator('article .lit').allTextContents();
  const reader = `/a/${rich.document.id}`;

  test('the list says what is there, newest first, and leads to an article', async () => {
    const { page, wrong } = await open('/');
    await page.waitForSelector('.lead strong');
    const lead = await page.locator('.lead').textContent();
    expect(lead).toContain('4 articles with 10 statements and 18 events');
    expect(lead).toContain('invented: written for the example library');
    expect(lead).toContain('not yet checked here');
    expect(await page.locator('.entry').count()).toBe(4);
    await page.locator('.entry a').first().click();
    await page.waitForSelector('article');
    expect(page.url()).toBe(desk.url + reader);
    expect(await page.title()).toContain('Ferry quarrel deepens');
    expect(wrong).toEqual([]);
  });

  test('the article’s text nodes, joined, are the stored text; markup in it is text', async () => {
    const { page, wrong } = await open(reader);
    expect(await articleText(page)).toBe(RICH_TEXT);
    expect(await page.locator('article script, article b').count()).toBe(0);
    expect(await page.locator('article').textContent()).toContain('<b>not bold</b>');
    expect(wrong).toEqual([]);
    const other = await open(`/a/${odd.document.id}`);
    expect(await articleText(other.page)).toBe(ODD_TEXT);
    expect(await other.page.locator('h1').textContent()).toBe('Given by hand');
    expect(await other.page.locator('article img').count()).toBe(0);
    expect(other.wrong).toEqual([]);
  });

  test('an invented article says so, another does not', async () => {
    const sentence = 'Invented: written for the example library.';
    expect(await (await open(reader)).page.locator('.trust').textContent()).toContain(sentence);
    expect(await (await open(`/a/${odd.document.id}`)).page.locator('.trust').textContent()).not.toContain(
      'Invented',
    );
  });

  test('marks say by line and word what colour says too', async () => {
    const { page } = await open(reader);
    const style = (selector: string, name: string, pseudo?: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((node, [name, pseudo]) => getComputedStyle(node, pseudo).getPropertyValue(name as string), [
          name,
          pseudo,
        ] as const);
    expect(await style('article .ev.occurred', 'border-bottom-style')).toBe('solid');
    expect(await style('article .ev.planned', 'border-bottom-style')).toBe('dashed');
    expect(await style('article .ev.thwarted', 'border-bottom-style')).toBe('double');
    expect(await style('article .ev.absent', 'outline-style')).toBe('solid');
    expect(await style('article .ev.absent.ends', 'content', '::after')).toContain('did not happen');
    expect(await style('article .ev.alleged.begins', 'border-top-style', '::before')).toBe('solid');
    expect(Number(await style('article .src', 'font-weight'))).toBeGreaterThan(600);
    expect(await style('article .cue', 'border-bottom-style')).toBe('dotted');
  });

  test('a card lights its words, and words their card, on hover and on focus', async () => {
    const { page } = await open(reader);
    await page.hover('#card-s1');
    expect((await litWords(page)).join('|')).toContain(
      'Maltese Transport Minister Doriana Zerafa|said|that “the quay',
    );
    await page.hover('article .ev.alleged');
    expect(await litWords(page)).toEqual(['seized']);
    expect(await page.locator('.card.lit').getAttribute('id')).toBe('card-v1');
    await page.mouse.move(0, 0);
    await page.focus('#card-v4');
    expect(await litWords(page)).toEqual(['burn']);
    expect(await page.locator('#card-v4 .more').isVisible()).toBe(true);
  });

  test('the keyboard alone: / searches, j and k go through every card, Enter to the words and back', async () => {
    const { page } = await open(reader, { viewport: { width: 1360, height: 400 } });
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await page.keyboard.type('jk/');
    expect(await page.inputValue('input[name=q]')).toBe('jk/');
    await page.locator('main').focus();
    const ids = [];
    for (let i = 0; i < rich.statements.length + rich.events.length; i++) {
      await page.keyboard.press('j');
      ids.push(await focused(page));
    }
    expect(new Set(ids).size).toBe(20);
    expect(ids[0]).toBe('card-s1');
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(ids.at(-1));
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(ids.at(-2));
    await page.keyboard.press('Enter');
    const words = page.locator('article :focus');
    expect(`card-${await words.getAttribute('data-words')}`).toBe(ids.at(-2));
    expect(await words.evaluate((node) => node.getBoundingClientRect().top)).toBeLessThan(400);
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe(ids.at(-2));
    expect(await page.locator(':focus').evaluate((node) => getComputedStyle(node).outlineStyle)).toBe(
      'solid',
    );
  });

  test('the first Tab skips to the page; the page has its landmarks', async () => {
    const { page } = await open(reader);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the page');
    for (const role of ['banner', 'navigation', 'search', 'main', 'article', 'complementary'] as const)
      expect(await page.getByRole(role).count()).toBeGreaterThan(0);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  test('cards never push the text apart; what does not fit folds and unfolds', async () => {
    const { page } = await open(reader);
    const overflow = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.group')].map((group) => {
        const block = document.querySelector(`[data-block="${group.dataset.group}"]`) as HTMLElement;
        const cards = group.querySelectorAll('.card:not(.folded)').length;
        return cards === 1 ? 0 : Math.max(0, group.offsetHeight - block.offsetHeight - 8);
      }),
    );
    expect(overflow.every((pixels) => pixels === 0)).toBe(true);
    const more = page.locator('.unfold:visible').last();
    const before = await page.locator('.card:visible').count();
    const folded = Number.parseInt((await more.textContent()) ?? '', 10);
    await more.click();
    expect(await page.locator('.card:visible').count()).toBe(before + folded);
  });

  test('statements, events, or all', async () => {
    const { page } = await open(reader);
    await page.getByRole('button', { name: 'events' }).click();
    expect(await page.locator('.stc, article .said').count()).toBe(0);
    expect(await articleText(page)).toBe(RICH_TEXT);
    await page.getByRole('button', { name: 'statements' }).click();
    expect(await page.locator('.evc, article .ev').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'statements' }).getAttribute('aria-pressed')).toBe('true');
  });

  test('search finds statements and leads to their words', async () => {
    const { page, wrong } = await open('/search?q=ferry+missing');
    await page.waitForSelector('.entry');
    expect(await page.locator('.lead').textContent()).toContain('3 places');
    expect(await page.locator('mark').first().textContent()).toBe('Ferry');
    await page.getByRole('link', { name: 'Anis Kallelou' }).click();
    await page.waitForSelector('article .lit');
    expect((await litWords(page)).join(' ')).toContain('told');
    expect(wrong).toEqual([]);
  });

  test('what cannot be shown says why', async () => {
    const { page } = await open('/a/0123');
    expect(await page.getByRole('alert').textContent()).toContain('E_NO_SUCH_ARTICLE');
    expect(await (await open('/nowhere')).page.locator('h1').textContent()).toBe('There is no such page');
    expect(await (await open('/search?q=')).page.locator('h1').textContent()).toBe('Search');
  });

  test.each(['/', reader, '/search?q=ferry'])(
    '%s is not cut off at the side on any screen or zoom',
    async (path) => {
      const { page } = await open(path);
      for (const width of [320, 360, 680, 1360, 2560]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    },
  );

  test('on paper all cards are there and the search field is not', async () => {
    const { page } = await open(reader);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.card:visible').count()).toBe(20);
    expect(await page.locator('.top').isVisible()).toBe(false);
  });
});
