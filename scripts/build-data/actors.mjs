/**
 * Organizations, armed groups, parties and public bodies from the Phoenix dictionaries, and a list of our own
 * of bodies that every newspaper names. Persons are left out: such lists go stale.
 */
import { sectorsOf } from './roles.mjs';

/** Bodies that the dictionaries lack or code for another decade: name | country | sectors. */
const OWN = `
United Nations|UNO|;UN|UNO|;U.N.|UNO|;UN Security Council|UNO|;Security Council|UNO|;UN General Assembly|UNO|;UNRWA|UNO|;UNHCR|UNO|;UNICEF|UNO|;UNESCO|UNO|;WHO|UNO|MED
World Health Organization|UNO|MED;World Health Organisation|UNO|MED;IAEA|UNO|;OCHA|UNO|;UNDP|UNO|;WFP|UNO|;World Food Programme|UNO|;UN Secretary-General|UNO|;UNIFIL|UNO|;MONUSCO|UNO|;MINUSMA|UNO|;UNAMA|UNO|
FAO|UNO|;Food and Agriculture Organization|UNO|;WMO|UNO|;World Meteorological Organization|UNO|;ILO|UNO|;UNFPA|UNO|;UN Women|UNO|;IOM|UNO|;International Organization for Migration|UNO|;UNEP|UNO|;IPCC|UNO|;UNAIDS|UNO|;UN Human Rights Council|UNO|;UN Human Rights Office|UNO|;OHCHR|UNO|
International Court of Justice|UNO|JUD;ICJ|UNO|JUD;International Criminal Court|IGO|JUD;ICC|IGO|JUD;European Court of Human Rights|IGO|JUD
European Union|EUR|;EU|EUR|;E.U.|EUR|;European Commission|EUR|;European Council|EUR|;European Parliament|EUR|LEG;European Central Bank|EUR|;ECB|EUR|;Council of the European Union|EUR|;European Court of Justice|EUR|JUD;Frontex|EUR|
NATO|IGO|MIL;North Atlantic Treaty Organization|IGO|MIL;African Union|IGO|;AU|IGO|;Arab League|IGO|;League of Arab States|IGO|;ASEAN|IGO|;BRICS|IGO|;G7|IGO|;G20|IGO|;OPEC|IGO|;OPEC+|IGO|;G-7|IGO|;G-20|IGO|;Group of Seven|IGO|;Group of Twenty|IGO|;COMESA|IGO|;OSCE|IGO|;Council of Europe|IGO|
Gulf Cooperation Council|IGO|;GCC|IGO|;Organization of Islamic Cooperation|IGO|;Organisation of Islamic Cooperation|IGO|;OIC|IGO|;ECOWAS|IGO|;SADC|IGO|;IGAD|IGO|;Mercosur|IGO|;Commonwealth of Nations|IGO|;CARICOM|IGO|;SCO|IGO|
Shanghai Cooperation Organization|IGO|;Shanghai Cooperation Organisation|IGO|;Organization of American States|IGO|;OAS|IGO|;World Bank|IGO|;IMF|IGO|;International Monetary Fund|IGO|;WTO|IGO|;World Trade Organization|IGO|;Interpol|IGO|COP;Europol|EUR|COP
Asian Development Bank|IGO|;African Development Bank|IGO|;Islamic Development Bank|IGO|;New Development Bank|IGO|;Inter-American Development Bank|IGO|;OECD|IGO|;CSTO|IGO|;Eurasian Economic Union|IGO|;OPCW|IGO|
Amnesty International|NGO|SOC;Human Rights Watch|NGO|SOC;HRW|NGO|SOC;Reporters Without Borders|NGO|SOC;Doctors Without Borders|NGO|MED;Medecins Sans Frontieres|NGO|MED;MSF|NGO|MED;Greenpeace|NGO|SOC;Oxfam|NGO|SOC;Save the Children|NGO|SOC
International Committee of the Red Cross|NGO|MED;ICRC|NGO|MED;Red Cross|NGO|MED;Red Crescent|NGO|MED;FIFA|NGO|;UEFA|NGO|;International Olympic Committee|NGO|;IOC|NGO|;Transparency International|NGO|SOC;International Crisis Group|NGO|SOC
White House|USA|GOV;Pentagon|USA|GOV,MIL;State Department|USA|GOV;US State Department|USA|GOV;Department of State|USA|GOV;Justice Department|USA|GOV;Treasury Department|USA|GOV;US Treasury|USA|GOV;CIA|USA|SPY;Central Intelligence Agency|USA|SPY
FBI|USA|COP;Federal Bureau of Investigation|USA|COP;NSA|USA|SPY;National Security Agency|USA|SPY;US Congress|USA|LEG;Capitol Hill|USA|LEG;US Senate|USA|LEG;House of Representatives||LEG;CENTCOM|USA|MIL;US Central Command|USA|MIL;United States Central Command|USA|MIL
US Army|USA|MIL;US Navy|USA|MIL;US Air Force|USA|MIL;Marine Corps|USA|MIL;Federal Reserve|USA|GOV;USAID|USA|GOV;Democratic Party||PTY;Republican Party||PTY;Secret Service|USA|COP;Department of Homeland Security|USA|GOV;NASA|USA|GOV
Downing Street|GBR|GOV;Foreign Office|GBR|GOV;Home Office|GBR|GOV;Whitehall|GBR|GOV;Westminster|GBR|LEG;House of Commons||LEG;House of Lords|GBR|LEG;Scotland Yard|GBR|COP;Metropolitan Police|GBR|COP;MI5|GBR|SPY;MI6|GBR|SPY;GCHQ|GBR|SPY;Buckingham Palace|GBR|GOV;Royal Air Force|GBR|MIL;Royal Navy|GBR|MIL
Kremlin|RUS|GOV;State Duma|RUS|LEG;Duma|RUS|LEG;FSB|RUS|SPY;Federal Security Service|RUS|SPY;GRU|RUS|SPY;Wagner Group|RUS|PRM;Wagner|RUS|PRM;United Russia|RUS|PTY,GOV;Bundestag|DEU|LEG;Bundeswehr|DEU|MIL;Bundesrat|DEU|LEG;Elysee Palace|FRA|GOV;Elysee|FRA|GOV
Knesset|ISR|LEG;Mossad|ISR|SPY;Shin Bet|ISR|SPY;IDF|ISR|MIL;Israel Defense Forces|ISR|MIL;Israeli Defense Forces|ISR|MIL;Israel Defence Forces|ISR|MIL;Likud|ISR|PTY;Palestinian Authority|PSE|GOV;Hamas|PSE|REB;Fatah|PSE|PTY;PLO|PSE|;Palestine Liberation Organization|PSE|;Palestinian Islamic Jihad|PSE|REB;Islamic Jihad|PSE|REB;Al-Qassam Brigades|PSE|REB
Hezbollah|LBN|REB;Hizbullah|LBN|REB;Hizballah|LBN|REB;Hizbollah|LBN|REB;Houthi|YEM|REB;Houthis|YEM|REB;Ansar Allah|YEM|REB;Taliban|AFG|REB;Taleban|AFG|REB;Haqqani network|AFG|REB;Pakistani Taliban|PAK|REB;Tehreek-e-Taliban Pakistan|PAK|REB;TTP|PAK|REB;Inter-Services Intelligence|PAK|SPY;ISI|PAK|SPY
Islamic State|IMG|REB;ISIS|IMG|REB;ISIL|IMG|REB;Daesh|IMG|REB;Islamic State group|IMG|REB;Islamic State of Iraq and Syria|IMG|REB;Islamic State of Iraq and the Levant|IMG|REB;al-Qaeda|IMG|REB;al-Qaida|IMG|REB;al Qaeda|IMG|REB;ISWAP|IMG|REB;Boko Haram|NGA|REB;al-Shabaab|SOM|REB;al-Shabab|SOM|REB
PKK|TUR|REB;Kurdistan Workers Party|TUR|REB;YPG|SYR|REB;Syrian Democratic Forces|SYR|REB;SDF|SYR|REB;Free Syrian Army|SYR|REB;White Helmets|SYR|SOC;Peshmerga|IRQ|MIL;Kurdistan Regional Government|IRQ|GOV;Popular Mobilization Forces|IRQ|PRM;Hashd al-Shaabi|IRQ|PRM;M23|COD|REB;Tigray People's Liberation Front|ETH|REB;TPLF|ETH|REB
Rapid Support Forces|SDN|PRM;RSF|SDN|PRM;Polisario Front|ESH|REB;Polisario|ESH|REB;FARC|COL|REB;ELN|COL|REB;Zapatistas|MEX|REB;IRA|GBR|REB;ETA|ESP|REB;LTTE|LKA|REB;Lord's Resistance Army|IMG|REB;Abu Sayyaf|PHL|REB;Moro Islamic Liberation Front|PHL|REB
Islamic Revolutionary Guard Corps|IRN|MIL;Islamic Revolution Guards Corps|IRN|MIL;Revolutionary Guard|IRN|MIL;Revolutionary Guards|IRN|MIL;IRGC|IRN|MIL;Quds Force|IRN|MIL;Basij|IRN|PRM;Majlis|IRN|LEG;Guardian Council|IRN|GOV;Supreme National Security Council|IRN|GOV
People's Liberation Army|CHN|MIL;PLA|CHN|MIL;Communist Party of China|CHN|PTY,GOV;Chinese Communist Party|CHN|PTY,GOV;CCP|CHN|PTY,GOV;CPC|CHN|PTY,GOV;National People's Congress|CHN|LEG;State Council|CHN|GOV;Politburo|CHN|PTY,GOV;Kuomintang|TWN|PTY,OPP;Democratic Progressive Party|TWN|PTY,GOV;Legislative Yuan|TWN|LEG;Executive Yuan|TWN|GOV;Mainland Affairs Council|TWN|GOV
Bharatiya Janata Party|IND|PTY,GOV;BJP|IND|PTY,GOV;Indian National Congress|IND|PTY,OPP;Lok Sabha|IND|LEG;Rajya Sabha|IND|LEG;Awami League|BGD|PTY;Bangladesh Nationalist Party|BGD|PTY,OPP;National Diet|JPN|LEG;Diet|JPN|LEG;Liberal Democratic Party|JPN|PTY,GOV;Blue House|KOR|GOV;Workers' Party of Korea|PRK|PTY,GOV;KCNA|PRK|JRN
African National Congress|ZAF|PTY,GOV;ANC|ZAF|PTY,GOV;Economic Freedom Fighters|ZAF|PTY,OPP;EFF|ZAF|PTY,OPP;SWAPO|NAM|PTY,GOV;ZANU-PF|ZWE|PTY,GOV;Frelimo|MOZ|PTY,GOV;Renamo|MOZ|PTY,OPP;MPLA|AGO|PTY,GOV;UNITA|AGO|PTY,OPP;Muslim Brotherhood||REL,OPP;Verkhovna Rada|UKR|LEG;Sejm|POL|LEG;Riksdag|SWE|LEG;Storting|NOR|LEG;Cortes|ESP|LEG;Oireachtas|IRL|LEG;Dail|IRL|LEG
Milli Majlis|AZE|LEG;Sandinista National Liberation Front|NIC|PTY,GOV;FSLN|NIC|PTY,GOV;AKP|TUR|PTY,GOV;Justice and Development Party|TUR|PTY,GOV;CHP|TUR|PTY,OPP;HDP|TUR|PTY,OPP;Holy See|VAT|REL;Vatican|VAT|REL
Reuters|GBR|JRN;BBC|GBR|JRN;The Guardian|GBR|JRN;Guardian|GBR|JRN;Financial Times|GBR|JRN;Associated Press|USA|JRN;CNN|USA|JRN;New York Times|USA|JRN;Washington Post|USA|JRN;Wall Street Journal|USA|JRN;Bloomberg|USA|JRN;Fox News|USA|JRN;Agence France-Presse|FRA|JRN;AFP|FRA|JRN;Le Monde|FRA|JRN;Al Jazeera|QAT|JRN;Al Arabiya|SAU|JRN;Der Spiegel|DEU|JRN;Deutsche Welle|DEU|JRN
Xinhua|CHN|JRN;Global Times|CHN|JRN;CCTV|CHN|JRN;TASS|RUS|JRN;RIA Novosti|RUS|JRN;Interfax|RUS|JRN;Haaretz|ISR|JRN;Jerusalem Post|ISR|JRN;Tasnim|IRN|JRN;Fars|IRN|JRN;IRNA|IRN|JRN;Press TV|IRN|JRN;Anadolu|TUR|JRN;Anadolu Agency|TUR|JRN;Yonhap|KOR|JRN;Kyodo|JPN|JRN;NHK|JPN|JRN;Asahi Shimbun|JPN|JRN;SANA|SYR|JRN;WAFA|PSE|JRN
`;

const ORGANIZATION =
  /(?:^|_)(?:PARTY|PARTIES|MINISTRY|ARMY|FRONT|UNION|LEAGUE|MOVEMENT|BRIGADES?|FORCES?|ORGANI[ZS]ATION|COUNCIL|COMMITTEE|COMMISSION|GROUP|CORPS|GUARDS?|POLICE|PARLIAMENT|ASSEMBLY|CONGRESS|SENATE|AGENCY|DEPARTMENT|BUREAU|BANK|COURT|COMMAND|NAVY|AIR_FORCE|MILITIA|COALITION|ALLIANCE|FEDERATION|CONFEDERATION|ASSOCIATION|FOUNDATION|INSTITUTE|CENT(?:ER|RE)|NETWORK|SOCIETY|FUND|INITIATIVE|TRIBUNAL|PROGRAMME?|BATTALIONS?|LIBERATION|RESISTANCE|JIHAD|MARTYRS|SERVICE|STAFF|DIRECTORATE|CONFERENCE|COMMUNITY|COOPERATION|INTERNATIONAL|WORLD|CAMPAIGN|WATCH|TRUST|FORUM|UNIVERSITY|COLLEGE|PROJECT|COMMISSIONER|TIGERS|MUJAHID\w*|AL-QA\w*|LASH?KAR\w*|JAISH\w*|HIZB\w*|HEZB\w*|ANSAR\w*|JAMA+\w*|HARAKA\w*|HARAKU\w*)(?:_|-|$)/;
const OFFICE =
  /(?:^|_)(?:PRESIDENT|MINISTER|GENERAL|COLONEL|COL\.|GEN\.|SHEIKH?|CHANCELLOR|KING|PRINCE|SIR|DAME|LORD|LADY|AYATOLLAH|LEADER|SECRETARY|SPOKESM[AE]N|SPOKESWOMAN|OFFICIAL|AMBASSADOR|ENVOY|CHIEF|COMMANDER|MR|MRS|DR|SPEAKER|DIRECTOR|SENATOR|REP|GOV\.)(?:_|$)/;
/** Words that alone tell no group from another. */
const GENERIC =
  /^(?:national|people|peoples|popular|islamic|revolutionary|liberation|front|army|movement|resistance|united|group|party|brigade|brigades|organization|democratic|socialist|communist|the|of|and|for|patriotic|youth|armed|forces|force|struggle|committee|freedom|new|workers|union|military|political|action|international|world|central|committee|national|council|black|red|green|arab|security|defense|defence|police|mission|department|staff|general|justice|unity|progressive|liberal|republican|conservative|labor|labour|social)$/;

/** Names that bodies of several states bear. */
const SHARED = new Set([
  'exim bank',
  'supreme court',
  'ministry of defence',
  'national bank',
  'national police',
  'national army',
]);

/** name key -> {name, country, sectors}; a name that the dictionaries give two countries is left out. */
export const actors = (dictionaries, nations, keyOf, sectors) => {
  const found = new Map();
  for (const [file, entries] of Object.entries(dictionaries))
    for (const { name, codes } of entries) {
      const entry = coded(file, name, codes, nations, sectors);
      if (entry === null) continue;
      const key = keyOf(entry.name);
      const words = key.split(' ');
      if (words.length < 4 && words.every((word) => GENERIC.test(word))) continue;
      if (words.length < 2 || key.length < 4 || nations.has(key) || SHARED.has(key)) continue;
      const before = found.get(key);
      if (before === undefined) found.set(key, entry);
      else if (before.country !== entry.country) found.set(key, { ...entry, country: null, dropped: true });
    }
  for (const line of OWN.split(/[\n;]/).filter(Boolean)) {
    const [name, country, codes] = line.split('|');
    found.set(keyOf(name), { name, country: country || null, sectors: codes ? codes.split(',') : [] });
  }
  return [...found.entries()]
    .filter(([, entry]) => !entry.dropped)
    .map(([key, entry]) => ({ key, ...entry }));
};

/** What one dictionary line says, or null when it names a person, a company, a place or an office. */
const coded = (file, raw, codes, nations, sectors) => {
  if (codes.length !== 1) return null;
  const code = codes[0].trim();
  if (/[ <>]/.test(code) || OFFICE.test(raw)) return null;
  const name = raw
    .replace(/\([^)]*\)/g, '')
    .replace(/_+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^THE /, '');
  if (/[,/+\d]/.test(name) || !ORGANIZATION.test(raw.replace(/\([^)]*\)/g, ''))) return null;
  const country = code.slice(0, 3);
  const rest = code.slice(3);
  if (file === 'international') {
    if (code.startsWith('IGOUNO')) return { name, country: 'UNO', sectors: [] };
    if (code.startsWith('IGOEUR')) return { name, country: 'EUR', sectors: [] };
    if (code.startsWith('IGO')) return { name, country: 'IGO', sectors: [] };
    if (!code.startsWith('NGO')) return null;
    return {
      name,
      country: nations.codes.has(rest.slice(0, 3)) ? rest.slice(0, 3) : 'NGO',
      sectors: ['SOC'],
    };
  }
  if (!rest || rest.startsWith('ELI')) return null;
  const parsed = sectorsOf(rest, sectors).filter((sector) => sector !== 'REL');
  if (parsed.length === 0) return null;
  if (nations.codes.has(country)) return { name, country, sectors: parsed };
  // The dictionaries file groups of several countries under regions (SAS, MEA, INT ...): PLOVER's IMG.
  return file === 'armed' ? { name, country: 'IMG', sectors: ['REB'] } : null;
};

/** First-level divisions that the dictionaries lack and that towns abroad are named after. */
const OWN_AREAS = {
  CAN: 'Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Newfoundland and Labrador|Prince Edward Island|Nunavut|Yukon|Northwest Territories',
  AUS: 'New South Wales|NSW|Victoria|Queensland|South Australia|Western Australia|Northern Territory|Tasmania',
  GBR: 'Suffolk|Norfolk|Surrey|Sussex|East Sussex|West Sussex|Kent|Essex|Devon|Cornwall|Dorset|Somerset|Lancashire|Yorkshire|Cumbria|Hampshire|Hertfordshire|Berkshire|Oxfordshire|Cambridgeshire|Derbyshire|Cheshire|Staffordshire|Shropshire|Wiltshire|Midlands|West Midlands|Fife|Ulster|Merseyside|Tyneside|Buckinghamshire|Lincolnshire|Nottinghamshire|Leicestershire|Northumberland|Warwickshire|Worcestershire|Gloucestershire|Bedfordshire|Rutland|Isle of Wight',
  IND: 'Kerala|Karnataka|Tamil Nadu|Punjab|Uttar Pradesh|Madhya Pradesh|Andhra Pradesh|Telangana|Maharashtra|Gujarat|Rajasthan|Bihar|Assam|West Bengal|Odisha|Jharkhand|Chhattisgarh|Himachal Pradesh|Uttarakhand|Nagaland|Manipur|Goa|Haryana|Jammu and Kashmir',
  ZAF: 'KwaZulu-Natal|Gauteng|Western Cape|Eastern Cape|Northern Cape|Free State|Limpopo|Mpumalanga|North West Province',
  BRA: 'Rio Grande do Sul|Tocantins|Santa Catarina|Minas Gerais|Bahia|Mato Grosso|Acre|Rondonia',
  KEN: 'Nyanza|Rift Valley',
  IDN: 'Java|Sumatra|Bali|Papua|West Papua|Aceh|Borneo',
  JPN: 'Hokkaido|Honshu|Kyushu',
  ITA: 'Lombardy|Sicily|Tuscany|Sardinia|Veneto',
  ESP: 'Catalonia|Andalusia|Basque Country|Galicia',
  DEU: 'Bavaria|Saxony|Hesse|Saxony-Anhalt|Lower Saxony|North Rhine-Westphalia',
  FRA: 'Brittany|Normandy|Corsica|Alsace',
  RUS: 'Chechnya|Dagestan|Siberia|Tatarstan|Ingushetia',
  UKR: 'Crimea|Donbas|Donbass',
  CHN: 'Xinjiang|Tibet|Guangdong|Sichuan|Hubei|Yunnan|Inner Mongolia',
  NGA: 'Zamfara|Borno|Kaduna State',
  AZE: 'Nagorno-Karabakh|Karabakh|Nakhchivan',
  SDN: 'Darfur',
  ETH: 'Tigray|Oromia|Amhara',
  YEM: 'Hadramaut|Hadhramaut',
  GEO: 'Abkhazia|South Ossetia',
  ISR: 'Galilee|Negev',
  EGY: 'Sinai',
  SYR: 'Golan Heights',
};

/** Names coded with a country and nothing else: its provinces, towns and other names. */
export const areas = (entries, nations, keyOf) => {
  const found = new Map();
  for (const { name, codes } of entries) {
    const code = codes[0]?.trim() ?? '';
    if (codes.length !== 1 || !nations.codes.has(code)) continue;
    const key = keyOf(name.replace(/_+/g, ' ').trim().replace(/^THE /, ''));
    if (key.length < 4 || nations.has(key) || /\d/.test(key)) continue;
    if (found.has(key) && found.get(key) !== code) found.set(key, null);
    else found.set(key, code);
  }
  for (const [iso3, names] of Object.entries(OWN_AREAS))
    for (const name of names.split('|')) found.set(keyOf(name), iso3);
  return [...found.entries()].filter(([, code]) => code !== null);
};
