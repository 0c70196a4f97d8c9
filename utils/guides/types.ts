// What a compiled guide is: a small tree of text that our pages draw themselves, and the sources its marks name.

/** The three kinds of guides, in the order they are listed; also the names of their folders in data/guides. */
export const guideGroups = ['regions', 'situations', 'craft'] as const;
export type GuideGroup = (typeof guideGroups)[number];

/** Each guide is written in both. */
export const guideLanguages = ['fr', 'en'] as const;
export type GuideLanguage = (typeof guideLanguages)[number];

/** Whom a section is written for; a section without any is for everybody. Written `for=` in the Markdown. */
export const audiences = [
  'tenant',
  'owner',
  'children',
  'couple',
  'partner',
  'single-parent',
  'from-abroad',
  'from-paris',
  'redundancy',
  'graduate',
  'founder',
  'non-eu',
  'eu',
  'student',
  'remote',
  'car',
  'cadre',
  'job-seeker',
  'overseas',
  'training',
  'founder-abroad',
  'trying',
] as const;
export type Audience = (typeof audiences)[number];

/** Text, or a piece of text with a meaning of its own. */
export type Inline = string | Strong | Emphasis | Link | SourceMark;

export interface Strong {
  type: 'strong';
  children: readonly Inline[];
}

export interface Emphasis {
  type: 'emphasis';
  children: readonly Inline[];
}

/** To another site's page; always https. */
export interface Link {
  type: 'link';
  url: string;
  children: readonly Inline[];
}

/** Says where the sentence before it comes from. */
export interface SourceMark {
  type: 'source';
  id: string;
}

export type Block = Paragraph | Heading | List | Table | Fill;

export interface Paragraph {
  type: 'paragraph';
  children: readonly Inline[];
}

/** A heading inside a section. */
export interface Heading {
  type: 'heading';
  children: readonly Inline[];
}

export interface List {
  type: 'list';
  isOrdered: boolean;
  items: readonly (readonly Inline[])[];
}

export interface Table {
  type: 'table';
  head: readonly (readonly Inline[])[];
  rows: readonly (readonly (readonly Inline[])[])[];
}

/** A place in the text that the page fills from the project's own tables, so that no figure is typed twice. */
export type Fill =
  /** Rents, prices and people of these communes. */
  | { type: 'towns'; communes: readonly Town[] }
  /** What employers of the region (INSEE code) declared they would hire. */
  | { type: 'hiring'; region: string }
  /** The talent portal of the region (INSEE code), or that none is known. */
  | { type: 'portal'; region: string };

export interface Town {
  /** INSEE code. */
  code: string;
  /** As written officially. */
  name: string;
  /** People, of the table the gazetteer is made of. */
  population: number;
}

export interface Section {
  /** Unique in its guide, the same in both languages. */
  id: string;
  title: string;
  /** Any of them is enough; empty for everybody. */
  for: readonly Audience[];
  blocks: readonly Block[];
}

/** Something known to change on a day. */
export interface Change {
  /** `2027-01-01`. */
  on: string;
  what: readonly Inline[];
}

/** A day, a month or a year: `2026-11-20`, `2026-11`, `2026`. */
export type PartialDate = string;

export interface GuideHead {
  /** Unique among all guides, the same in both languages. */
  id: string;
  group: GuideGroup;
  title: string;
  /** One sentence said to the person. */
  summary: string;
  /** Whom the whole guide is for; empty for everybody. */
  for: readonly Audience[];
  /** INSEE code, for guides of regions. */
  region?: string;
  /** Date of the newest material the page rests on. */
  checkedOn: PartialDate;
  /** The day a person read and approved it; null until one has. */
  reviewedOn: string | null;
}

export interface Guide extends GuideHead {
  changes: readonly Change[];
  /** Before the first section. */
  intro: readonly Block[];
  sections: readonly Section[];
}

/** What a source mark opens. */
export interface Source {
  publisher: string;
  title: string;
  /** https. */
  url: string;
  /** The date printed on what was read; null when it bears none. */
  date: PartialDate | null;
  /** `V`: read on an official or reputable page; `S`: second hand, and said so in the text. */
  mark: 'V' | 'S';
  /** Language of the page (`fr`, `en`). */
  lang: string;
}

/** One file a language: small enough to be read at once, and search needs all of it. */
export interface GuideLibrary {
  guides: readonly Guide[];
  sources: Readonly<Record<string, Source>>;
}
