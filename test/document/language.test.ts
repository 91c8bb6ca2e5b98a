import { expect, test } from 'vitest';
import { fromText } from './help.js';

/** Own prose of 40 words or more in languages that are not read. */
const FOREIGN: { readonly [language: string]: string } = {
  German:
    'Der Hafen von Marlow blieb am Montag geschlossen, nachdem die Arbeiter beider Seiten erklärt hatten, dass sie nicht an ihre Plätze zurückkehren würden. Die Regierung forderte sie auf, die Verhandlungen wieder aufzunehmen, doch niemand kam zu dem Treffen, das für den Abend angesetzt war.',
  French:
    'Le port de Marlow est resté fermé lundi après que les ouvriers des deux camps ont déclaré qu’ils ne reprendraient pas le travail. Le gouvernement leur a demandé de revenir à la table des négociations, mais personne ne s’est présenté à la réunion prévue dans la soirée.',
  Spanish:
    'El puerto de Marlow permaneció cerrado el lunes después de que los obreros de ambos bandos dijeran que no volverían a sus puestos. El gobierno les pidió que regresaran a la mesa de negociación, pero nadie acudió a la reunión que estaba prevista para la noche de ese mismo día.',
  Dutch:
    'De haven van Marlow bleef maandag gesloten nadat de arbeiders van beide kanten hadden gezegd dat ze niet naar hun plaatsen zouden terugkeren. De regering vroeg hun om weer aan tafel te komen, maar niemand verscheen op de vergadering die voor de avond was gepland in het stadhuis.',
  Russian:
    'Порт Марлоу в понедельник оставался закрытым после того, как рабочие обеих сторон заявили, что не вернутся на свои места. Правительство попросило их снова сесть за стол переговоров, но никто не пришёл на встречу, которая была назначена на вечер того же дня в здании городской ратуши на площади.',
  Chinese:
    '星期一，马洛港仍然关闭，因为双方的工人都表示他们不会回到自己的岗位上去。政府要求他们重新坐到谈判桌前，但是没有人出席原定在当天晚上举行的会议。港口的负责人说，如果罢工继续下去，船只将不得不驶往其他港口，而城里的商店很快就会没有货物可以出售了。',
};

test.each(Object.entries(FOREIGN))('%s prose is refused by name', async (language, text) => {
  await expect(fromText(text)).rejects.toMatchObject({ code: 'E_OTHER_LANGUAGE', details: { language } });
  expect((await fromText(text, { language: 'en' })).text).toBe(text);
});

test.each(Object.entries(FOREIGN))('a short text in %s is read, with a note', async (_, text) => {
  const short = text.slice(0, text.length / 5);
  expect((await fromText(short)).why.at(-1)).toMatch(/too few to tell, read as English/);
});

test('English with a long foreign quotation is read, with a note', async () => {
  const english =
    'The port of Marlow stayed shut on Monday, and the crews of both sides said that they would not go back to work until the owners had answered them in writing. ';
  const document = await fromText(
    `${english.repeat(3)}\n\n“${FOREIGN.German} ${FOREIGN.German} ${FOREIGN.German}”\n\n${english.repeat(3)}`,
  );
  expect(document.why.at(-1)).toMatch(/^language: \d of \d passages look like German, read as English$/);
});

test('long English without the commonest words is still English', async () => {
  const text =
    'Crews refuse new shifts; owners promise higher wages, shorter hours, better meals. Managers met union leaders yesterday. Talks stalled quickly. Ships waited outside Marlow harbour overnight while captains demanded compensation. Police patrolled empty streets, shops closed early, children stayed home, buses stopped running, markets lacked fresh bread, vegetables, milk.';
  expect((await fromText(text)).why.at(-1)).toBe('language: English (eld)');
});

/** 200 lines: headlines, capitals, lists of names and places. */
const SUBJECTS = [
  'Marlow port crews',
  'GENERAL QUILL',
  'Zakir Tarnov',
  'EU envoys',
  'São Paulo mayor',
  'Ministers',
  'Kyiv, Baku, Tehran, Doha',
  'Hassan al-Tarni',
  'U.N. panel',
  'Grand jury',
];
const REST = [
  'quit',
  'TO MEET IN DOHA',
  'in Nagorno talks',
  'reject le deal',
  'says no',
  'vs. Al-Nasr SC',
  'die in Cali blast',
  'a no-show in Rio',
  'win big',
  '- live',
  'over gas',
  'near Port-au-Prince',
  'and Jean-Luc Moreau, José Díaz, Ali Can',
  'hails pact',
  'on trial',
  'dies at 91',
  'in pictures',
  'Q&A',
  'NATO summit: Madrid 2022',
  'stun Real Madrid 3-2',
];

test('200 short English lines: none is refused', async () => {
  const lines = SUBJECTS.flatMap((subject) => REST.map((rest) => `${subject} ${rest}`));
  expect(lines).toHaveLength(200);
  const read = await Promise.all(lines.map((line) => fromText(line)));
  expect(read.map(({ text }) => text)).toEqual(lines);
  expect((await fromText(lines.join('\n'))).language).toBe('en'); // nor all of them in one file
});

test('a long list of foreign names is read', async () => {
  const names = Array.from(
    { length: 60 },
    (_, i) => ['Mohammed bin Tarn', 'José María Quill', 'Nguyễn Văn An', 'Wolfgang Müller'][i % 4],
  );
  expect((await fromText(names.join(', '))).language).toBe('en');
});
