/** Short dispatches for the tests of the command line, all invented. */
const PLACES = [
  'Sankt Olav',
  'Port Meren',
  'Velmora',
  'Hexley',
  'Tarn Bridge',
  'Old Quay',
  'Brannoch',
  'Lissow',
];

/** Article `n`, its text unlike that of any other `n`; an emoji stands before everything that is read in it. */
export const articleText = (n: number): string => {
  const place = PLACES[n % PLACES.length] as string;
  return [
    `⚓🦀 Harbour dues rise again in ${place}, notice ${n}`,
    `${place.toUpperCase()}, May ${1 + (n % 28)}, 2031 - The harbour master of ${place}, Ida Brekke, said on Monday that dues would rise by ${3 + n} percent.`,
    `"We waited ${n + 2} years," she said. "Nobody can call that haste." Boat owners accused the council of breaking a promise.`,
    `A spokesman for the council, Jon Aske, denied that any promise had been made and said a meeting was planned for next week.`,
  ].join('\n\n');
};
