/**
 * The countries table: the Factbook's names and adjectives under ISO 3166-1 alpha-3 codes.
 * The Factbook's codes are FIPS 10-4; `FIPS_TO_ISO3` names every one it uses, with null for what is no country.
 */

export const FIPS_TO_ISO3 = parseCodes(`
ag DZA ao AGO bc BWA bn BEN by BDI cd TCD cf COG cg COD cm CMR cn COM ct CAF cv CPV dj DJI eg EGY ek GNQ er ERI et ETH
ga GMB gb GAB gh GHA gv GIN iv CIV ke KEN li LBR lt LSO ly LBY ma MDG mi MWI ml MLI mo MAR mp MUS mr MRT mz MOZ ng NER
ni NGA od SSD pu GNB rw RWA se SYC sf ZAF sg SEN sh SHN sl SLE so SOM su SDN to TGO tp STP ts TUN tz TZA ug UGA uv BFA
wa NAM wi ESH wz SWZ za ZMB zi ZWE ay ATA bv BVT fs ATF hm HMD aq ASM as AUS at - bp SLB ck CCK cq MNP cr - cw COK
fj FJI fm FSM fp PYF gq GUM kr KIR kt CXR nc NCL ne NIU nf NFK nh VUT nr NRU nz NZL pc PCN ps PLW rm MHL tl TKL tn TON
tv TUV um UMI wf WLF wq - ws WSM aa ABW ac ATG av AIA bb BRB bf BHS bh BLZ bq - cj CYM cs CRI cu CUB do DMA dr DOM
es SLV gj GRD gt GTM ha HTI ho HND jm JAM mh MSR nn SXM nu NIC pm PAN rn MAF rq PRI sc KNA st LCA tb BLM td TTO tk TCA
uc CUW vc VCT vi VGB vq VIR aj AZE am ARM gg GEO kg KGZ kz KAZ rs RUS ti TJK tx TKM uz UZB bm MMR bx BRN cb KHM ch CHN
hk HKG id IDN ja JPN kn PRK ks KOR la LAO mc MAC mg MNG my MYS pf - pg - pp PNG rp PHL sn SGP th THA tt TLS tw TWN
vm VNM al ALB an AND au AUT ax - be BEL bk BIH bo BLR bu BGR cy CYP da DNK dx - ei IRL en EST ez CZE fi FIN fo FRO
fr FRA gi GIB gk GGY gm DEU gr GRC hr HRV hu HUN ic ISL im IMN it ITA je JEY jn - kv KOS lg LVA lh LTU lo SVK ls LIE
lu LUX md MDA mj MNE mk MKD mn MCO mt MLT nl NLD no NOR pl POL po PRT ri SRB ro ROU si SVN sm SMR sp ESP sv SJM sw SWE
sz CHE uk GBR up UKR vt VAT categories - ae ARE ba BHR gz PSE ir IRN is ISR iz IRQ jo JOR ku KWT le LBN mu OMN qa QAT
sa SAU sy SYR tu TUR we PSE ym YEM bd BMU ca CAN gl GRL ip - mx MEX sb SPM us USA oo - xo - xq - zh - zn - ar ARG
bl BOL br BRA ci CHL co COL ec ECU fk FLK gy GUY ns SUR pa PRY pe PER sx SGS uy URY ve VEN af AFG bg BGD bt BTN ce LKA
in IND io IOT mv MDV np NPL pk PAK
`);

/** "Korea" and "Korean" alone are the South in the English press, which always says "North Korean" of the other. */
/** What newspapers write and the Factbook does not: names, adjectives and demonyms; capitals as the press knows them. */
const ADDITIONS = {
  USA: {
    names: ['United States', 'US', 'U.S.', 'USA', 'U.S.A.', 'America', 'United States of America'],
    adjectives: ['US', 'U.S.'],
    capitals: ['Washington'],
  },
  GBR: {
    names: ['UK', 'U.K.', 'Britain', 'Great Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
    adjectives: ['English', 'Scottish', 'Welsh', 'UK', 'Northern Irish'],
    demonyms: ['Englishman', 'Englishmen', 'Scot', 'Scots', 'Scotsman', 'Brits', 'Briton', 'Welshman'],
  },
  PRK: { names: ['DPRK', 'N. Korea', 'NK'], adjectives: ['North Korean'], demonyms: ['North Korean'] },
  KOR: {
    names: ['ROK', 'S. Korea', 'Republic of Korea', 'Korea'],
    adjectives: ['South Korean'],
    demonyms: ['South Korean'],
  },
  PSE: {
    iso2: 'PS',
    name: 'Palestine',
    names: [
      'Palestine',
      'State of Palestine',
      'Palestinian Territories',
      'Palestinian Territory',
      'Occupied Palestinian Territory',
      'Gaza',
      'Gaza Strip',
      'West Bank',
      'Palestinian Authority',
      'Palestinian National Authority',
    ],
    adjectives: ['Palestinian', 'Gazan'],
    demonyms: ['Palestinian', 'Gazan'],
    capitals: ['Ramallah'],
  },
  KOS: { names: ['Kosova'], adjectives: ['Kosovar', 'Kosovo', 'Kosovan'], demonyms: ['Kosovar', 'Kosovan'] },
  TWN: {
    names: ['Republic of China', 'ROC', 'Chinese Taipei'],
    adjectives: ['Taiwanese'],
    demonyms: ['Taiwanese'],
  },
  CHN: { names: ['PRC', 'Mainland China'], adjectives: ['Mainland Chinese'], capitals: ['Peking'] },
  HKG: { names: ['HK', 'HKSAR'], adjectives: ['Hong Kong'], demonyms: ['Hong Konger', 'Hongkonger'] },
  MAC: { names: ['Macao'], adjectives: ['Macau', 'Macanese'] },
  RUS: { names: ['Russian Federation'], capitals: ['Kremlin'] },
  COD: {
    names: [
      'DR Congo',
      'D.R. Congo',
      'DRC',
      'Democratic Republic of Congo',
      'Congo-Kinshasa',
      'Congo',
      'Zaire',
    ],
  },
  COG: { names: ['Congo-Brazzaville', 'Republic of Congo', 'Congo'] },
  CIV: { names: ["Cote d'Ivoire", 'Ivory Coast'], adjectives: ['Ivorian'], demonyms: ['Ivorian'] },
  MMR: {
    names: ['Myanmar'],
    adjectives: ['Myanmar', 'Myanma'],
    capitals: ['Naypyidaw', 'Nay Pyi Taw', 'Yangon'],
  },
  CPV: { names: ['Cape Verde'], adjectives: ['Cape Verdean'] },
  SWZ: { names: ['Swaziland'], adjectives: ['Swazi'], demonyms: ['Swazi'] },
  CZE: { names: ['Czech Republic'] },
  MKD: { names: ['Macedonia', 'FYROM'], adjectives: ['North Macedonian'] },
  BIH: { names: ['Bosnia', 'Bosnia-Herzegovina'] },
  TUR: { names: ['Turkiye', 'Türkiye'] },
  TLS: { names: ['East Timor', 'Timor Leste'], adjectives: ['East Timorese'] },
  VAT: { names: ['Holy See', 'Vatican', 'Vatican City'], adjectives: ['Vatican'] },
  NLD: { names: ['Holland', 'The Netherlands'], capitals: ['The Hague'] },
  ARE: { names: ['UAE', 'U.A.E.', 'Emirates'], adjectives: ['UAE'] },
  SAU: { names: ['KSA', 'Kingdom of Saudi Arabia'], adjectives: ['Saudi', 'Saudi Arabian'] },
  PHL: {
    names: ['Philippines', 'The Philippines'],
    adjectives: ['Filipino', 'Philippine'],
    demonyms: ['Filipina'],
  },
  CAF: { names: ['CAR'] },
  SYR: { names: ['Syrian Arab Republic'] },
  IRN: { names: ['Islamic Republic'], capitals: ['Teheran'] },
  KGZ: { adjectives: ['Kyrgyz'], names: ['Kyrgyz Republic'] },
  KAZ: { adjectives: ['Kazakh'], demonyms: ['Kazakh'], capitals: ['Nur-Sultan'] },
  UZB: { adjectives: ['Uzbek'], demonyms: ['Uzbek'] },
  TKM: { adjectives: ['Turkmen'], demonyms: ['Turkmen'] },
  TJK: { adjectives: ['Tajik'], demonyms: ['Tajik'] },
  AZE: { adjectives: ['Azeri'], demonyms: ['Azeri'] },
  ARG: { adjectives: ['Argentinian', 'Argentinean'], demonyms: ['Argentinian'] },
  SRB: { names: ['Republic of Serbia'] },
  BGD: { adjectives: ['Bangladesh'], capitals: ['Dacca'] },
  UKR: { capitals: ['Kiev'] },
  IND: { capitals: ['Delhi'] },
  PAN: { capitals: [] },
  NZL: { adjectives: ['New Zealand'], demonyms: ['Kiwi', 'Kiwis'] },
  AUS: { demonyms: ['Aussie', 'Aussies'] },
  ESH: { names: ['Sahrawi Republic', 'Sahrawi Arab Democratic Republic'], adjectives: ['Saharawi'] },
  BWA: { demonyms: ['Botswanan'], adjectives: ['Botswanan', 'Botswana'] },
  LSO: { adjectives: ['Lesotho'] },
  FRA: { capitals: ['Elysee', 'Quai d’Orsay'] },
  ZAF: { names: ['RSA', 'SA'] },
  ISR: { capitals: ['Tel Aviv'] },
  SOM: { adjectives: ['Somalian'] },
  TZA: { capitals: ['Dar es Salaam'] },
  NGA: {},
  VNM: { names: ['Viet Nam'] },
  LAO: { adjectives: ['Lao'] },
  NPL: { adjectives: ['Nepalese'], demonyms: ['Nepalese'] },
  AFG: {
    demonyms: ['Afghani'],
    names: ['Islamic Emirate of Afghanistan', 'Islamic Republic of Afghanistan'],
  },
  DEU: { names: ['FRG'] },
  PNG: { names: ['PNG'] },
  PRT: {},
  TTO: { names: ['Trinidad'] },
  LKA: {},
  MNE: {},
  SSD: {},
  LUX: { adjectives: ['Luxembourgish'] },
  SGP: { adjectives: ['Singaporean'] },
  JPN: {},
  IRL: { names: ['Republic of Ireland'] },
};

/** Capitals whose name says little by itself: they stay places and stand for no state. */
const NO_METONYM = new Set([
  'victoria',
  'kingston',
  'plymouth',
  'stanley',
  'douglas',
  'hamilton',
  'georgetown',
  'george town',
  'road town',
  'the valley',
  'the settlement',
  'jamestown',
  'basseterre',
  'saint john',
  'saint george',
  'lima',
  'male',
  'santiago',
  'san jose',
  'san juan',
  'kingstown',
  'castries',
  'roseau',
  'praia',
  'alofi',
  'west island',
  'adamstown',
  'rangoon aka yangon',
  'gustavia',
  'marigot',
  'longyearbyen',
  'nicosia',
]);

const entities = { ocirc: 'ô', eacute: 'é', iacute: 'í', aacute: 'á', oacute: 'ó', atilde: 'ã', ccedil: 'ç' };
const clean = (text) =>
  (text ?? '')
    .replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole)
    .replace(/<[^>]*>/g, '')
    .trim();
const absent = (text) => /^(?:none|NA|)$/i.test(text);
const unique = (list) => [...new Set(list)];

/** "Irishman(men), Irish (collective plural)" -> Irishman, Irishmen, Irish. */
const forms = (text) =>
  clean(text)
    .replace(/; note.*$/, '')
    .split(/[,;/]| or /)
    .flatMap((part) => {
      const word = part.replace(/\((?!s\)|men\)|women\))[^)]*\)/g, '').trim();
      if (/man ?\(men\)$/.test(word))
        return [word.replace(/ ?\(men\)/, ''), word.replace(/man ?\(men\)/, 'men')];
      if (/woman ?\(women\)$/.test(word))
        return [word.replace(/ ?\(women\)/, ''), word.replace(/woman ?\(women\)/, 'women')];
      if (word.endsWith('(s)')) return [word.slice(0, -3), `${word.slice(0, -3)}s`];
      return [word];
    })
    .filter((word) => !absent(word));

const degrees = (text) => {
  const found = /(\d+) +(\d+) *([NS]), *(\d+) +(\d+) *([EW])/.exec(clean(text));
  if (!found) return null;
  const [, a, b, ns, c, d, ew] = found;
  const value = (whole, minutes, sign) =>
    Math.round((Number(whole) + Number(minutes) / 60) * sign * 1e4) / 1e4;
  return { lat: value(a, b, ns === 'S' ? -1 : 1), lon: value(c, d, ew === 'W' ? -1 : 1) };
};

/** "Sucre (constitutional capital); La Paz" -> the plain names, the first of which the coordinates belong to. */
const capitals = (country) => {
  const text = clean(country.capital)
    .replace(/; note.*$/, '')
    .replace(/\([^)]*\)/g, '');
  if (absent(text) || /^(?:no official|administered)/.test(text)) return [];
  const names = text
    .split(/[;,](?! D\.C\.)/)
    .map((part) =>
      part
        .replace(/\([^)]*\)/g, '')
        .replace(/ in Romanian| is the administrative capital|; located.*/g, '')
        .trim(),
    )
    .filter((name) => name && !/^located/.test(name));
  const point = degrees(country.capitalCoordinates);
  return names.map((name, i) => ({
    name,
    lat: i === 0 ? (point?.lat ?? null) : null,
    lon: i === 0 ? (point?.lon ?? null) : null,
  }));
};

/** One row for each ISO code (and KOS); `geonames` is GeoNames' country list by ISO 3166-1 alpha-3. */
export const countries = (factbook, geonames, keyOf) => {
  const rows = new Map();
  for (const country of factbook) {
    const iso3 = FIPS_TO_ISO3[country.code];
    if (iso3 === undefined) throw new Error(`The Factbook's code ${country.code} is not in the table.`);
    if (iso3 === null || rows.has(iso3)) continue;
    rows.set(iso3, row(iso3, country, geonames[iso3 === 'KOS' ? 'XKX' : iso3], keyOf));
  }
  for (const known of Object.values(geonames))
    if (!rows.has(known.iso3) && !['XKX', 'SCG', 'ANT'].includes(known.iso3))
      rows.set(known.iso3, row(known.iso3, { name: known.name }, known, keyOf));
  return [...rows.values()].sort((a, b) => (a.iso3 < b.iso3 ? -1 : 1));
};

const row = (iso3, country, geonames, keyOf) => {
  const more = ADDITIONS[iso3] ?? {};
  const name =
    more.name ??
    (absent(clean(country.name)) ? clean(country.longName) : clean(country.name).replace(/ \(.*$/, ''));
  const longName = clean(country.longName).replace(/;? ?\(prior.*|; note.*/, '');
  const special = iso3 === 'PSE' ? {} : country;
  const seats = capitals(special);
  const display =
    {
      COG: 'Republic of the Congo',
      COD: 'Democratic Republic of the Congo',
      DOM: 'Dominican Republic',
      MMR: 'Myanmar',
      FSM: 'Micronesia',
    }[iso3] ?? name;
  const names = unique([
    display,
    name.replace(/^The Dominican$/, 'Dominican Republic'),
    ...(absent(longName) || iso3 === 'PSE' ? [] : [longName]),
    ...(geonames ? [geonames.name] : []),
    ...(more.names ?? []),
  ]).filter((n) => n !== 'DRC' || iso3 === 'COD');
  const adjectives = unique([...forms(special.adjective), ...(more.adjectives ?? [])]).filter(
    (word) =>
      !(iso3 === 'PRK'
        ? word === 'Korean'
        : ['HKG', 'MAC'].includes(iso3)
          ? word === 'Chinese'
          : ['ABW', 'CUW'].includes(iso3)
            ? word === 'Dutch'
            : iso3 === 'SPM'),
  );
  const demonyms = unique(
    [...forms(special.noun), ...(more.demonyms ?? [])].flatMap((word) => [word, plural(word)]),
  ).filter(
    (word) =>
      !(iso3 === 'PRK'
        ? /^Koreans?$/.test(word)
        : ['HKG', 'MAC'].includes(iso3)
          ? word.startsWith('Chinese')
          : iso3 === 'SPM'),
  );
  return {
    iso3,
    iso2: geonames?.iso ?? more.iso2 ?? null,
    name: display,
    geonameid: geonames?.geonameid ?? null,
    names,
    adjectives,
    demonyms,
    capitals: seats,
    metonyms: unique([...seats.map((seat) => seat.name), ...(more.capitals ?? [])]).filter(
      (seat) => !NO_METONYM.has(keyOf(seat)) && !names.includes(seat),
    ),
  };
};

/** Plural of a demonym; forms that are plural already stay as they are. */
const plural = (word) =>
  /(?:ese|ois|ish|ch|ss|s|men|i-Kiribati|Vanuatu|swati)$/i.test(word)
    ? word
    : /(?:man)$/.test(word)
      ? `${word.slice(0, -3)}men`
      : `${word}s`;

function parseCodes(text) {
  const parts = text.trim().split(/\s+/);
  const codes = {};
  for (let i = 0; i < parts.length; i += 2) codes[parts[i]] = parts[i + 1] === '-' ? null : parts[i + 1];
  return codes;
}
