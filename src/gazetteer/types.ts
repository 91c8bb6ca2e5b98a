export interface Capital {
  readonly name: string;
  /** Decimal degrees; null where the source gives the point of another seat of government. */
  readonly lat: number | null;
  readonly lon: number | null;
}

/** A country or territory. Source: The World Factbook (CC0) and GeoNames (CC BY 4.0). */
export interface Country {
  /** ISO 3166-1 alpha-3; KOS for Kosovo, which has none. */
  readonly iso3: string;
  readonly iso2: string | null;
  readonly name: string;
  readonly geonameid: number | null;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  readonly demonyms: readonly string[];
  readonly capitals: readonly Capital[];
  /** Seats of government that the press uses for the state. */
  readonly metonyms: readonly string[];
}

export type NationKind = 'name' | 'nationality' | 'capital' | 'area';

/** What a word says about a country. Several countries: the word alone does not decide ("Congolese"). */
export interface Nation {
  readonly kind: NationKind;
  /** ISO 3166-1 alpha-3 codes, never empty. */
  readonly countries: readonly string[];
}

/** An organization, armed group or public body that is known by name. */
export interface Actor {
  readonly name: string;
  /** ISO 3166-1 alpha-3, or PLOVER's code (UNO, EUR, IGO, NGO, IMG); null where several states have one ("House of Commons"). */
  readonly country: string | null;
  /** PLOVER sectors. */
  readonly sectors: readonly string[];
}

/** A town. Source: GeoNames (CC BY 4.0). */
export interface Town {
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  /** GeoNames' code of the first-level division: "TX" in USA, numbers in most countries. */
  readonly admin1: string | null;
  /** Decimal degrees, WGS 84. */
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly geonameid: number;
}

/** A state of the USA, by GeoNames. */
export interface UsState {
  readonly name: string;
  readonly code: string;
  readonly geonameid: number;
}

export interface PloverType {
  readonly code: string;
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quad: number;
  readonly quadName: string;
  readonly modes: readonly string[];
}

/** PLOVER's codes and names (openeventdata/PLOVER). Its definitions lie apart, in `data/plover-definitions.json`. */
export interface Plover {
  readonly types: readonly PloverType[];
  readonly contexts: readonly string[];
  readonly sectors: readonly string[];
  readonly nonStateCodes: readonly string[];
}

/** All tables, loaded once and frozen. Every look-up takes words as printed and folds them itself (see `keyOf`). */
export interface Gazetteer {
  readonly countries: readonly Country[];
  readonly plover: Plover;
  /** The longest key of any table below, in words. */
  readonly longest: number;
  country(iso3: string): Country | null;
  /** Country names, nationalities, capitals and provinces: "Iranian", "Tehran", "Helmand". */
  nation(words: string): Nation | null;
  actor(words: string): Actor | null;
  /** Sectors of a role noun, singular or plural; empty for a noun that says only a relation ("spokesman"); null: no role noun. */
  role(words: string): readonly string[] | null;
  usState(words: string): UsState | null;
  /** Towns of that name, the largest first; those that bear it as an alternate name after the others. */
  towns(words: string): readonly Town[];
}
