/** Role nouns and what PLOVER sector they stand for, from the PLOVER and Phoenix agents dictionaries. */

/** Codes of the dictionaries that PLOVER has under another name, or not at all (''). */
const RENAMED = {
  HLH: 'MED',
  NGO: 'SOC',
  HRI: 'SOC',
  ENV: 'SOC',
  IMG: 'REB',
  DEV: '',
  IGO: '',
  MOS: '',
  CHR: 'REL',
  MUS: 'REL',
  INS: 'REB',
  SEP: 'REB',
  GOV: 'GOV',
};

/** "CVLOPPEDU" -> CVL, OPP, EDU: PLOVER's sectors among the three-letter pieces of a code. */
export const sectorsOf = (code, known) => {
  const found = [];
  for (let i = 0; i + 3 <= code.length; i += 3) {
    const piece = code.slice(i, i + 3);
    const sector = RENAMED[piece] ?? piece;
    if (known.has(sector) && !found.includes(sector)) found.push(sector);
  }
  return found;
};

/** Our own: what newspapers write and the dictionaries lack, or code otherwise than record.md's settled cases. */
const OWN = `
GOV,SPY: intelligence ministry; ministry of intelligence; intelligence minister
GOV: central bank; reserve bank; president-elect; government; cabinet; president; vice president; prime minister; deputy prime minister; premier; minister; foreign minister; interior minister; finance minister; defense minister; defence minister; deputy minister; vice minister; ministry; foreign ministry; interior ministry; defense ministry; defence ministry; finance ministry; health ministry; ministry of defense; ministry of defence; ministry of foreign affairs; chancellor; ambassador; embassy; consulate; consul; consul general; high commission; high commissioner; diplomat; envoy; special envoy; charge d'affaires; attache; mayor; governor; lieutenant governor; deputy governor; king; queen; emir; amir; emperor; comptroller; procurator general; mec; member of the executive council; sultan; monarch; crown prince; prince; princess; supreme leader; head of state; head of government; secretary of state; foreign secretary; home secretary; chief minister; first minister; state minister; authorities; authority; administration; regime; municipality; council; presidency; presidential office; presidential palace; delegation; negotiator; chief negotiator; national security adviser; national security advisor; civil servant; public servant; bureaucrat; statesman; permanent secretary; undersecretary; treasury; public protector; ombudsman; election commission; electoral commission; border guard; customs; state department; secretariat; attorney general; government official; officials; official; commissioner; cabinet secretary; press secretary; foreign office; royal court; treasurer; finance secretary; chief secretary; district commissioner; metropolitan municipality; federal government; ruling party|PTY; ruling coalition|PTY
MIL: army; navy; air force; military; armed forces; soldier; troop; troops; forces; general; major general; lieutenant general; brigadier general; brigadier; colonel; lieutenant colonel; captain; lieutenant; sergeant; admiral; rear admiral; vice admiral; commander; commander in chief; chief of staff; chief of defence; marines; coast guard; security forces|COP; defense forces; defence forces; defence force; defense force; defense force; warship; fighter jet; fighter jets; warplane; warplanes; submarine; frigate; destroyer; national guard; paratroopers; battalion; coalition forces; servicemen; serviceman; servicewoman; war veteran
COP: police; police officer; policeman; policemen; policewoman; police chief; police force; detective; constable; superintendent; inspector; police commissioner; gendarmerie; gendarmes; sheriff; investigators; investigator; prison service; law enforcement; riot police; customs officer
JUD: court; supreme court; high court; constitutional court; court of appeal; appeals court; judge; justice; chief justice; magistrate; prosecutor; public prosecutor; prosecutor general; general prosecutor; prosecution; prosecutor office; public prosecution; tribunal; judiciary; jury; prosecuting authority; registrar
LEG: city council; town council; county council; councillor; councilor; parliament; lawmaker; legislator; member of parliament; mp; mps; senator; congressman; congresswoman; deputy speaker; speaker; house speaker; senate; congress; national assembly; assembly; legislature; legislative council; parliamentarian; parliamentary; parliamentary committee; speaker of parliament; speaker of the parliament; assemblyman; assemblyperson; backbencher; house of representatives; lower house; upper house; legislative assembly; diet member
SPY: intelligence; intelligence agency; intelligence service; intelligence officer; intelligence chief; spy; spy agency; spies; secret service; intelligence official; intelligence officials
PTY: party; political party; party leader; party chairman; party chairperson; party official; politician
PTY,OPP: opposition party; opposition leader; opposition parties; leader of the opposition; opposition alliance; opposition coalition
OPP: opposition; dissident; dissidents; opposition politician; opposition figure; opposition activist|CVL; opposition group; opposition groups; political prisoner; political prisoners
LEG,OPP: opposition lawmaker; opposition mp; opposition mps; opposition lawmakers
REB: rebel; rebels; insurgent; insurgents; militant; militants; guerrilla; guerrillas; separatist; separatists; terrorist; terrorists; jihadist; jihadists; extremists; fighters; terror group; terrorist group; terrorist organization; armed group; resistance fighter; armed wing; militant group
PRM: paramilitary; paramilitaries; militia; militias; militiamen; vigilante; vigilantes
UAF: gunman; gunmen; unknown gunmen; unidentified gunmen; armed men; unknown attackers; assailant; assailants; attacker; attackers
CRM: drug lord; drug tycoon; convict; convicts; prisoner; prisoners; inmate; inmates; gang; gangs; cartel; drug cartel; criminal; criminals; mafia; bandit; bandits; smuggler; smugglers; trafficker; traffickers; suspect; suspects; thief; thieves; robber; robbers; kidnapper; kidnappers; pirate; pirates; fugitive; hacker; hackers; drug lord; mob boss; murderer; killer
CVL: young people; person; persons; people; organizer; organizers; civilian; civilians; citizen; citizens; resident; residents; people; protester; protesters; protestor; protestors; demonstrator; demonstrators; activist; activists; villager; villagers; woman; women; man; men; child; children; girl; boy; mother; father; wife; husband; son; daughter; brother; sister; parent; parents; family; families; relatives; youth; youths; crowd; victim; victims; passenger; passengers; voter; voters; tourist; tourists; local; locals; public; population; community; passersby; passer-by; bystander; bystanders; eyewitness; witness; witnesses; eyewitnesses; inhabitants; consumer; consumers; customer; customers; user; users; driver; drivers; detainee; detainees; writer; author; artist; singer; actor; actress; musician; poet; novelist; player; players; footballer; athlete; athletes; coach; filmmaker; homeowner; pensioner; pensioners; lawyer; lawyers; attorney; teenager; teenagers; hostage; hostages; human rights activist; rights activist; rights activists; spectator; spectators; fans; bystander; neighbour; neighbours; neighbor; neighbors; taxpayers; motorist; motorists; settler; settlers
SOC: ngo; ngos; non-governmental organization; non-governmental organisation; civil society; charity; foundation; human rights group; rights group; rights groups; aid group; aid agency; humanitarian organization; think tank; advocacy group; environmentalist; environmentalists; environmental group; watchdog; food bank; volunteer; volunteers; aid workers; aid worker
BUS: chef; chefs; private entity; multinational; subsidiary; exporter; business leader; business owner; company; companies; firm; firms; corporation; businessman; businessmen; businesswoman; businesspeople; ceo; chief executive; chief executive officer; chief financial officer; managing director; general manager; bank; banker; bankers; chamber of commerce; airline; airlines; manufacturer; retailer; supermarket; supplier; suppliers; investor; investors; entrepreneur; entrepreneurs; executives; industry; stock exchange; shareholder; shareholders; employers; startup; start-up; carmaker; refinery; hotel; restaurant; developer; developers; operator; operators; private sector; traders; trader; shop; store; inc; ltd; limited; corp; plc; llc; gmbh; holdings; enterprise; enterprises; oil company; construction company; vendor; vendors; insurer; conglomerate; landlord; landlords; importers; exporters; brand; shopkeeper; chief economist; economist
GOV,BUS: state-owned company; state-owned enterprise; national bank; state-run company; sovereign wealth fund
EDU: coauthor; co-author; university; college; school; student; students; pupil; pupils; teacher; teachers; professor; lecturer; academic; academics; scholar; scholars; researcher; researchers; scientist; scientists; historian; principal; headmaster; headteacher; vice-chancellor; vice chancellor; dean; faculty; academy; institute; schoolchildren; research institute; research center; research centre; kindergarten; learners; learner
JRN: interviewer; editorial writer; host; radio host; news anchor; journalist; journalists; reporter; reporters; newspaper; daily; editor; editor-in-chief; editor in chief; news agency; broadcaster; television; tv; radio; columnist; correspondent; photographer; press; media; media outlet; media outlets; news channel; magazine; publisher; presenter; news website; blogger; bloggers; photojournalist; cameraman
GOV,JRN: state media; state television; state tv; state news agency; official news agency; state broadcaster
MED: doctor; doctors; physician; nurse; nurses; hospital; hospitals; clinic; paramedic; paramedics; medic; medics; surgeon; health workers; health worker; medical center; medical centre; medical officer; epidemiologist; healthcare workers; ambulance; gynaecologist; psychologist; psychiatrist; pharmacist
REL: saint; parish; reverend; priest; bishop; archbishop; cardinal; pope; imam; cleric; rabbi; monk; monks; church; mosque; pastor; mufti; grand mufti; diocese; patriarch; ayatollah; missionary; missionaries; nun; nuns; reverend; synagogue; clergy; evangelicals; christians; muslims; catholic church; worshippers; pilgrims
LAB: cleaners; worker; workers; trade union; labor union; labour union; union leader; trade unions; unions; union; employees; employee; laborers; labourers; migrant workers; domestic workers; strikers; staff; trade unionist; miners
AGR: farmer; farmers; peasant; peasants; fisherman; fishermen; herder; herders; growers; breeders; ranchers; pastoralist; pastoralists
REF: refugee; refugees; asylum seeker; asylum seekers; internally displaced; displaced people; displaced persons; idps; migrants; migrant
ELI: first lady; dictator; ex-president; ex-minister; royal family
-: general secretary; confederation; conference; chamber; campaign director; state; states; spokesman; spokeswoman; spokesperson; spokespeople; representative; leader; head; chief; member; chairman; chairwoman; chairperson; chair; director; director general; director-general; secretary general; secretary-general; secretary; adviser; advisor; aide; officer; deputy; executive; executive director; president and ceo; coordinator; founder; co-founder; manager; vice president; vice-president; vice-chairman; vice chairman; deputy director; deputy head; source; sources; sources close; team; group; groups; organization; organisation; agency; commission; committee; board; department; division; bureau; office; service; mission; analyst; analysts; expert; experts; observers; observer; critics; supporters; candidate; panel; task force; unit; center; centre; association; federation; alliance; coalition; movement; network; officers; command; vessel; ship; accused; defendant; individual; individuals; personnel; delegate; delegates; consultant; specialist; owner; senior official; figure; colleague; colleagues; predecessor; successor; rival; authority; counterpart; counterparts; ally; allies; partner; partners; side; sides
`;

/** Sectors that a ministry or department has besides GOV in the dictionaries, and record.md does not give it. */
const OFFICE = /MINIST|DEPARTMENT|SECRETARY|BUREAU|COMMITTEE|COUNCIL|OFFICE|ADVIS|COMMISSION|CHIEF/;

/** Nouns for places and ideas, which the dictionaries list as agents. */
const PLACES =
  /^(?:doc|youth|the|capital city|city|cities|province|provinces|region|land|continent|territory|town|towns|village|villages|country|state|states|republic|capital|island|world|street|road|group|palace|municipal|major|law|bill|act|right|rights|operation|budget|war|peace|election|elections|vote|christian|muslim|policy|system|plan|program|project|airport|base|camp|prison|jail|border|house|district|county)$/;

export const roles = (dictionaries, known, keyOf) => {
  const found = new Map();
  for (const { name, codes } of dictionaries.flat()) {
    const code = codes[0] ?? '';
    if (!code.startsWith('~') || /^~(?:NON|JNK)/.test(code)) continue;
    const phrase = name.replace(/\{.*/, '').replace(/_+/g, ' ').trim();
    let sectors = sectorsOf(code.slice(1), known);
    if (sectors[0] === 'GOV' && OFFICE.test(phrase) && !/BANK|STATE.OWNED|MILITARY/.test(phrase))
      sectors = ['GOV'];
    if (sectors[0] === 'CVL' && !/OPPOSITION|DISSIDENT|ANTI.GOVERNMENT/.test(phrase))
      sectors = sectors.filter((s) => s !== 'OPP');
    for (const variant of variants(phrase)) {
      const key = keyOf(variant.replace(/^THE /, ''));
      if (
        key.length > 1 &&
        !PLACES.test(key) &&
        !/ (?:in|at|for|to|of)$/.test(key) &&
        sectors.length > 0 &&
        !/^unk$/.test(key) &&
        !found.has(key)
      )
        found.set(key, sectors);
    }
  }
  for (const line of OWN.trim().split('\n')) {
    const [codes, list] = line.split(': ');
    for (const item of list.split(';')) {
      const [phrase, more] = item.trim().split('|');
      const key = keyOf(phrase);
      const sectors = codes === '-' ? [] : [...codes.split(','), ...(more ? [more] : [])];
      // A phrase listed twice, once as a bare relation ("president of a club") and once with a sector, keeps the sector.
      if (sectors.length > 0 || !(found.get(key)?.length > 0) || !OWN_SECTORED.has(key))
        found.set(key, sectors);
      if (sectors.length > 0) OWN_SECTORED.add(key);
    }
  }
  return [...found.entries()];
};
const OWN_SECTORED = new Set();

const variants = (phrase) => {
  if (phrase.includes('!MINIST!'))
    return ['MINISTER', 'MINISTRY'].map((word) => phrase.replace(/!MINIST!/, word));
  if (/MINIST$/.test(phrase)) return ['MINISTER', 'MINISTRY'].map((word) => phrase.replace(/MINIST$/, word));
  if (phrase.includes('!PERSON!'))
    return ['MAN', 'WOMAN', 'PERSON'].map((word) => phrase.replace(/!PERSON!/, word));
  return [phrase];
};
