/** Towns of GeoNames' cities500 as one table sorted by name, so that a look-up is a binary search and loading is one read. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const SMALLEST = 5000;
const QUARTERS_FROM = 50_000;
const ALTERNATES_FROM = 100_000;

/** Lines `key \t name \t iso3 \t admin1 \t lat \t lon \t population \t geonameid`, keys ascending; an alternate name is `key \t = \t key of the name \t geonameid`. */
export const places = async (file, iso3Of, keyOf) => {
  const lines = [];
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    const field = line.split('\t');
    const [id, name, ascii, alternates, lat, lon, , kind, iso2, , admin1] = field;
    const population = Number(field[14]) || 0;
    const seat = kind === 'PPLC' || kind === 'PPLA';
    if (!seat && population < (kind === 'PPLX' ? QUARTERS_FROM : SMALLEST)) continue;
    const iso3 = iso3Of(iso2);
    if (iso3 === null) continue;
    const rest = [iso3, admin1, trimmed(lat), trimmed(lon), population, id].join('\t');
    const keys = new Set([keyOf(name), keyOf(ascii)]);
    for (const key of keys) if (key !== '') lines.push(`${key}\t${name}\t${rest}`);
    if (population < ALTERNATES_FROM && !seat) continue;
    for (const other of alternates.split(',')) {
      const key =
        /^[\p{Lu}][\p{Script=Latin}' -]{3,}$/u.test(other) && /\p{Ll}/u.test(other) ? keyOf(other) : '';
      if (key === '' || keys.has(key)) continue;
      keys.add(key);
      lines.push(`${key}\t=\t${keyOf(name)}\t${id}`);
    }
  }
  return lines.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
};

const trimmed = (degrees) => String(Math.round(Number(degrees) * 1e4) / 1e4);
