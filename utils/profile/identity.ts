// What would tell who somebody is: the person's own names, addresses, employers and schools, in the forms they are written in.
import { flatWords } from '@/utils/posting/fold';
import type { Resume } from './resume';

export type TokenKind =
  | 'name'
  | 'email'
  | 'handle'
  | 'phone'
  | 'address'
  | 'city'
  | 'employer'
  | 'school'
  | 'project'
  | 'person';

/** Something of the person's own that must not leave, ready to be looked for. */
export interface Token {
  kind: TokenKind;
  /**
   * `words`: these folded words in a row. `inside`: these letters and digits anywhere, spaces or not.
   * `exact`: this very word with its capitals, for names too short to fold. `proper`: this folded word, written with a
   * capital where nothing but a name asks for one. `digits`: these digits in a row.
   */
  match: 'words' | 'inside' | 'exact' | 'proper' | 'digits';
  text: string;
  /** Only a hit in a line that the person wrote: in a skill the word is an ordinary one. */
  isLoose?: boolean;
}

const particles = new Set(
  'de du des la le les da di do dos das del della el al van von der den ter te st the of et y e'.split(' '),
);
const titles = new Set('mr mrs ms mme mlle m dr pr prof me phd msc mba md ing esq jr sr ii iii dipl bsc'.split(' '));
/** Mailboxes and paths that name nobody. */
const nobody = new Set(
  `contact info mail email hello me job jobs cv resume pro perso home admin work dev recrutement candidature in pub profile
  profiles user users people blog index html www web app about company channel portfolio site name example exemple test`.split(
    /\s+/,
  ),
);
/** Hosts where the path names the person, and the host does not. */
const platforms = new Set(
  `github gitlab bitbucket linkedin twitter x facebook instagram youtube medium dribbble behance stackoverflow viadeo xing
  gmail googlemail google outlook hotmail live msn yahoo icloud proton protonmail free orange wanadoo sfr laposte bbox gmx aol
  mastodon reddit pinterest tumblr vimeo wordpress blogspot netlify vercel herokuapp heroku pages notion wixsite tiktok
  telegram t soundcloud flickr kaggle leetcode hackerrank codepen npmjs keybase angel wellfound substack threads bsky
  malt doyoubuzz xing researchgate orcid scholar skype whatsapp yelp foursquare strava goodreads last spotify`.split(
    /\s+/,
  ),
);
const legalForms = new Set(
  `sa sas sasu sarl eurl sci scop snc selarl gie inc incorporated corp corporation co company ltd limited llc llp plc gmbh ag
  bv nv spa srl ab oy as kg`.split(/\s+/),
);
/** Words that stand behind an employer's own name and may be dropped when it is spoken of. */
const forms = new Set([
  ...legalForms,
  ...`group groupe holding france europe international global worldwide technologies technology solutions services systems
  software labs lab studio studios consulting conseil industries media digital online agency agence partners
  associates`.split(/\s+/),
]);
/** Not the name of an organisation. */
const anonymous = new Set(
  `freelance freelancer independent independant self employed self-employed contractor consultant various divers personal
  entrepreneur auto autoentrepreneur student etudiant etudiante volunteer benevole unemployed startup start up company
  entreprise confidential confidentiel university universite school ecole lycee college online other autre none na`.split(
    /\s+/,
  ),
);
/** Towns whose name is an ordinary word of skills. */
const ordinaryTowns = new Set(
  'nice mobile reading bath orange lens tours angers vienne nancy sens die gap royan'.split(' '),
);
/** Words of skills and trades: a part of an employer's name made of them alone is found in anybody's skills. */
const ordinary = new Set(
  `data web cloud digital mobile design designer network networks security media marketing sales finance health healthcare
  energy engineering engineer science sciences computer computing information technology development developer programming
  java javascript typescript python ruby php sql linux unix windows android ios apple html css react angular node docker
  aws azure google adobe oracle sap salesforce microsoft excel office git github api big machine learning ai ia ml business
  analytics analysis analyst research management project product manager team customer service services support training
  education communication logistics transport industry industrie production maintenance qualite quality construction bois
  metal mecanique electricite informatique numerique donnees logiciel developpement conception gestion comptabilite paie
  vente commerce restauration cuisine hotel hotellerie tourisme sante soins social agriculture vigne jardin menuiserie
  soudage peinture plomberie couture coiffure nettoyage securite environnement recherche formation banque assurance
  department departement division direction equipe platform applications application mobility retail food sport sports
  music art arts graphic creative content video photo photography film tv radio print press news games game hardware
  electronics electronic electrical mechanical civil chemical industrial architecture open source free new smart global it crm erp
  rh hr btp bi qa ux ui pc tv ip 3d iot seo sea pao cao dao cad cam cnc vr ar rse qhse hse qse cms saas b2b b2c gpec vba
  gis sig devops agile`.split(/\s+/),
);
/** What kind of organisation it is, said before its own name: `Association Viltaïs`, `Institut Curie`. */
const generic = new Set(
  `entreprise societe ste ets etablissement etablissements association asso cabinet clinique hopital institut institute
  fondation foundation residence famille maison atelier ateliers garage restaurant hotel boulangerie pharmacie groupe group
  mairie ville universite university ecole school lycee college centre center cfa ehpad menuiserie laboratoire`.split(
    /\s+/,
  ),
);
/** Words many names begin with, and many skills hold. */
const openers = new Set(
  `great national first best blue red green black white united american european french francaise francais general generale
  global north south east west nord sud ouest central centrale community city state county public publique royal new old
  big little grand grande grands petit petite petits bon bonne belle advanced applied modern open next one two three high
  free direct total super pure real true world monde france europe paris international nationale regional regionale credit
  mutuelle banque caisse service services conseil conseils groupe maison compagnie agence bureau centre`.split(/\s+/),
);
/** Words that say nothing of an employer on their own. */
const linking = new Set('and und et the for pour sur sous aux les des une via avec saint sainte'.split(' '));

/** All that must not leave of a profile. `hideFrom`: organisations the person named. */
export function ownTokens(resume: Resume, hideFrom: readonly string[] = []): Token[] {
  const { basics } = resume;
  return [
    ...nameTokens(basics.name),
    ...(basics.email ? emailTokens(basics.email) : []),
    ...[basics.url, ...(basics.profiles ?? []).map(({ url }) => url)].flatMap((url) => (url ? urlTokens(url) : [])),
    ...(basics.profiles ?? []).flatMap(({ username }) => (username ? handleTokens(username) : [])),
    ...(basics.phone ? phoneTokens(basics.phone) : []),
    ...phrase('address', basics.location?.address),
    ...phrase('address', basics.location?.postalCode),
    ...cityTokens(basics.location?.city),
    ...(resume.work ?? []).flatMap((job) => [
      ...organisation('employer', job.name),
      ...hostTokens(job.url, 'employer'),
    ]),
    ...hideFrom.flatMap(hiddenTokens),
    ...(resume.education ?? []).flatMap((study) => organisation('school', study.institution)),
    ...(resume.projects ?? []).flatMap(({ name }) => projectTokens(name)),
    ...(resume.meta?.capRegions.othersNames ?? []).flatMap((name) => phrase('person', name)),
  ];
}

function nameTokens(name: string | undefined): Token[] {
  const words = flatWords(name ?? '').filter((word) => word.length > 1 && !particles.has(word) && !titles.has(word));
  const squashed = words.join('');
  return [
    ...words.map((text): Token => ({ kind: 'name', match: 'words', text })),
    // `rosemartin`, `martinrose`: in a pseudonym or an address.
    ...(words.length > 1 && squashed.length > 5
      ? [squashed, [...words].reverse().join('')].map((text): Token => ({ kind: 'name', match: 'inside', text }))
      : []),
  ];
}

function emailTokens(email: string): Token[] {
  const [local = '', host = ''] = email.split('@');
  return [...handleTokens(local.replace(/\+.*/, ''), 'email'), ...hostTokens(`https://${host}`, 'email')];
}

function urlTokens(url: string): Token[] {
  if (!URL.canParse(url)) return [];
  const path = new URL(url).pathname.split('/').filter((part) => part !== '');
  return [...hostTokens(url, 'handle'), ...path.slice(0, 3).flatMap((part) => handleTokens(decode(part)))];
}

function hostTokens(url: string | undefined, kind: TokenKind): Token[] {
  if (url === undefined || !URL.canParse(url)) return [];
  const labels = new URL(url).hostname.split('.').slice(0, -1);
  const named = labels.filter((label) => !platforms.has(label) && !ordinary.has(label));
  // `data` of `data.example` is not looked for inside of words: only a long name is a name wherever it stands.
  return named.flatMap((label) => handleTokens(label, kind, 8));
}

/** Looked for inside of words when it has `long` letters or more. */
function handleTokens(handle: string, kind: TokenKind = 'handle', long = 5): Token[] {
  const words = flatWords(handle);
  const text = words.join('');
  if (text.length < 3 || nobody.has(text) || platforms.has(text)) return [];
  return [{ kind, match: text.length >= long ? 'inside' : 'words', text }];
}

/** The last eight digits: written with or without the country's code. */
function phoneTokens(phone: string): Token[] {
  // An O for a zero passes the eye.
  const digits = phone.replace(/[oO]/g, '0').replace(/\D/g, '');
  return digits.length < 8 ? [] : [{ kind: 'phone', match: 'digits', text: digits.slice(-8) }];
}

/** Named by a word, or by the domain of its mail. */
function hiddenTokens(name: string): Token[] {
  const isDomain = /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}$/i.test(name.trim());
  return isDomain ? hostTokens(`https://${name.trim()}`, 'employer') : organisation('employer', name);
}

function phrase(kind: TokenKind, text: string | undefined): Token[] {
  const words = flatWords(text ?? '');
  return words.join('').length < 3 ? [] : [{ kind, match: 'words', text: words.join(' ') }];
}

function cityTokens(city: string | undefined): Token[] {
  const words = flatWords(city ?? '');
  if (words.join('').length < 2) return [];
  return [{ kind: 'city', match: 'words', text: words.join(' '), isLoose: ordinaryTowns.has(words.join(' ')) }];
}

/** A project is found by its name, unless anybody's work is called so. */
function projectTokens(name: string | undefined): Token[] {
  const own = name?.split(/\s[-–—|:]\s|\s?[:(]/)[0];
  const words = flatWords(own ?? '').filter((word) => !particles.has(word) && !linking.has(word));
  return words.every((word) => ordinary.has(word) || word.length < 3) ? [] : phrase('project', own);
}

/** The whole name, the name without its legal form or brackets, and, in what the person wrote, each of its words. */
function organisation(kind: 'employer' | 'school', name: string | undefined): Token[] {
  if (name === undefined) return [];
  const inside = [...name.matchAll(/\(([^)]*)\)/g)].map((found) => found[1] ?? '');
  const outside = name.replace(/\([^)]*\)/g, ' ');
  const pieces = outside.split(/\s[-–—|@/]\s|[,;|]|\s(?:via|chez|pour|at|for)\s/i);
  const bare = withoutGeneric(outside);
  const tokens = [name, outside, bare, ...pieces, ...inside].flatMap((variant) => variantTokens(kind, variant, name));
  const words = flatWords(name).filter((word) => word.length > 2 && !linking.has(word) && !particles.has(word));
  const loose = words.map((text): Token => ({ kind, match: 'words', text, isLoose: true }));
  return unique([...tokens, ...calledBy(kind, name), ...loose]);
}

/** What colleagues call it by: the first word that is its own (`Würth` of `Würth Lyonnaise`), or the letters it opens with. */
function calledBy(kind: 'employer' | 'school', name: string): Token[] {
  const words = name.match(/[\p{L}\p{N}&’'-]+/gu) ?? [];
  const known = words.find((word) => {
    const parts = flatWords(word);
    return !parts.every((part) => generic.has(part) || linking.has(part) || particles.has(part));
  });
  const text = flatWords(known ?? '').join(' ');
  if (known === undefined || anonymous.has(text) || forms.has(text) || ordinary.has(text)) return [];
  if (/^[\p{Lu}\d&]{2,5}$/u.test(known) && name !== name.toUpperCase()) return [{ kind, match: 'exact', text: known }];
  return text.length < 4 || openers.has(text) ? [] : [{ kind, match: 'proper', text }];
}

function variantTokens(kind: TokenKind, variant: string, name: string): Token[] {
  const words = flatWords(variant);
  const whole = flatWords(name).join(' ');
  const legal = withoutEnd(flatWords(name), legalForms).join(' ');
  const short = withoutEnd(words, forms);
  if (short.length === 0 || short.every((word) => anonymous.has(word) || particles.has(word) || forms.has(word)))
    return [];
  return unique(
    [words, withoutEnd(words, legalForms), short]
      .filter(
        (some) =>
          some.join('').length > 1 &&
          (some.join(' ') === whole ||
            !some.every((word) => ordinary.has(word)) ||
            (some.length > 1 && some.join(' ') === legal)),
      )
      .map((some): Token => {
        const text = some.join(' ');
        // `GE`, `EY`, `3M`: folded, they are anybody's letters.
        return text.length > 2
          ? { kind, match: 'words', text }
          : { kind, match: 'exact', text: variant.trim().toUpperCase() };
      }),
  );
}

/** `Entreprise Giroud-Garampon` → `Giroud-Garampon`. */
function withoutGeneric(name: string): string {
  const words = name.trim().split(/\s+/);
  const isSaid = (word: string) => flatWords(word).every((part) => generic.has(part) || particles.has(part));
  const first = words.findIndex((word) => !isSaid(word));
  return first < 1 ? '' : words.slice(first).join(' ');
}

function withoutEnd(words: readonly string[], ends: ReadonlySet<string>): string[] {
  const last = words.findLastIndex((word, index) => index === 0 || !ends.has(word));
  return words.slice(0, last + 1);
}

function unique(tokens: Token[]): Token[] {
  const seen = new Set<string>();
  // The strict ones stand first: a loose one of the same words adds nothing.
  return tokens.filter(({ match, text }) => !seen.has(`${match} ${text}`) && seen.add(`${match} ${text}`));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part).replace(/^@/, '');
  } catch {
    return part;
  }
}
