/** Country and people names that are also common words when written small. */
export const ALSO_COMMON: ReadonlySet<string> = new Set(
  (
    'turkey,china,chad,jordan,guinea,polish,mali,niger,georgia,swede,pole,poles,finn,dane,scots,brits,' +
    'central,islamic republic,trinidad,emirates,lao,bern,rome,male'
  ).split(','),
);

/** Countries that are first names or surnames too. */
export const ALSO_PERSONAL: ReadonlySet<string> = new Set(
  (
    'jordan,chad,georgia,israel,india,china,kenya,ireland,england,scotland,wales,holland,france,paris,' +
    'sofia,victoria,florence,vienna,german,germain,roman,english,french,welsh,scott,cuba,havana,' +
    'valletta,dakota,virginia,carolina,farah,nara,santiago,san marino,america,trinidad,brazil,' +
    'salvador,lima,roma,nur'
  ).split(','),
);

/** Role nouns that are surnames too, when they stand last in a name. */
export const ALSO_SURNAME: ReadonlySet<string> = new Set(
  (
    'king,bishop,prince,major,judge,cook,farmer,priest,page,driver,chancellor,abbot,dean,pastor,pope,' +
    'monk,nunn,cardinal,mayor,sheriff,baker,carpenter,miner,hunter,walker,speaker,guard,youth,young,' +
    'chief,head,church,man,child,sharif,shah,sheikh,malik,sultan,emir,amir,khan,baron,singer,justice,' +
    'bank,land,long,store,shop,butler,porter,sargent,marshal,powers,love,white,black,player,parent,' +
    'parents,fisher,singh,hall,house'
  ).split(','),
);
