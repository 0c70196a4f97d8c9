// Settles what only the whole form can tell: which name a bare `Nom` is, how an address is split, where a form is not ours.
import { fold, wordsOfName } from './fold';
import type { FieldType, FormControl, FormReading, Recognition } from './types';

const newsletter =
  /\bnews ?letter|\binfolettre\b|\balertes? (emploi|email|job)\b|\bjob alerts?\b|\bsubscribe\b|\bs abonner\b|\babonnez\b|\brecevoir (les|nos)\b/;
const application =
  /\bpostule|\bcandidat|\bappl(y|ication|icant)\b|\bresume\b|\bcv\b|\brecrutement\b|\bcareers?\b|\bemplois?\b|\bjobs?\b/;
const attachment =
  /\bfichiers?\b|\bfiles?\b|\bdocuments?\b|\bjoin(dre|t|te)\b|\bpieces?\b|\battach|\bupload\b|\btelecharger\b|\bdepose[rz]?\b|\bimport/;

const search = /\brecherch(e|er|ez)\b|\bsearch\b|\bfiltre[rz]?\b|\bfilter\b|\btrouver\b/;
/** A form that asks for none of these wants nobody's profile: a search, a filter. */
const identity: readonly FieldType[] = ['name', 'given-name', 'family-name', 'email', 'tel', 'resume-file'];

function asksKeywords(control: FormControl | undefined): boolean {
  return /\bmots? cles?\b|\bkeywords?\b|\bquoi\b/.test(fold(`${control?.label ?? ''} ${control?.placeholder ?? ''}`));
}

/** Second look, form by form; same order. */
export function settleTogether(reading: FormReading, alone: readonly Recognition[]): Recognition[] {
  const settled = [...alone];
  reading.forms.forEach((shape, form) => {
    const indexes = reading.controls.flatMap((control, index) => (control.form === form ? [index] : []));
    settlePreferredName(reading, indexes, settled);
    const types = new Set(indexes.map((index) => settled[index]?.type));
    const isSearch =
      !identity.some((type) => types.has(type)) &&
      (search.test(fold(shape.words)) || indexes.some((index) => asksKeywords(reading.controls[index])));
    const isOfCompany = indexes.some((index) => /\bsire[nt]\b/.test(fold(reading.controls[index]?.label ?? '')));
    const isNewsletter = newsletter.test(fold(shape.words)) && indexes.length <= 4 && !types.has('resume-file');
    for (const index of indexes) {
      const control = reading.controls[index];
      const own = settled[index];
      if (!control || !own) continue;
      if (isNewsletter || isSearch) settled[index] = { left: own.left ?? 'elsewhere' };
      else if (own.type) settled[index] = settleType(own, control, types, reading, isOfCompany);
    }
    settleFamilyNames(reading, indexes, settled);
    settleResume(reading, indexes, settled, fold(shape.words));
  });
  return settled;
}

function settleType(
  own: Extract<Recognition, { type: FieldType }>,
  control: FormControl,
  types: ReadonlySet<FieldType | undefined>,
  { lang }: FormReading,
  isOfCompany: boolean,
): Recognition {
  const has = (...some: FieldType[]) => some.some((type) => types.has(type));
  const words = control.label ? fold(control.label) : wordsOfName(control.names[0] ?? '');
  if (own.type === 'name' && !/\bcomplet|\bfull\b|\blegal\b|\bprenom/.test(words)) {
    if (has('given-name') && !has('family-name')) return { ...own, type: 'family-name' };
    // A name in a form that asks for no way to reach a person is the name of something.
    const isOfSomething = isOfCompany || !has('email', 'tel', 'resume-file');
    if (isOfSomething && own.evidence !== 'autocomplete') return { left: 'unknown' };
  }
  if (own.type === 'address' && own.evidence !== 'autocomplete') {
    const isSplit = has('address-line2') || (!isFrench(lang, words) && has('postal-code', 'address-level2'));
    if (isSplit) return { ...own, type: 'address-line1' };
  }
  return own;
}

/** `Prénom usuel`, in a form that asks for a family name and no other first name, is the first name. */
function settlePreferredName({ controls }: FormReading, indexes: readonly number[], settled: Recognition[]): void {
  if (indexes.some((index) => settled[index]?.type === 'given-name')) return;
  for (const index of indexes) {
    const own = settled[index];
    const isFirst = /\bprenom\b|\bfirst name\b/.test(fold(controls[index]?.label ?? ''));
    if (own?.type === 'preferred-name' && isFirst) settled[index] = { ...own, type: 'given-name' };
  }
}

/** A form that asks for a birth name and a name in use asks for two: the profile knows the one in use. */
function settleFamilyNames(reading: FormReading, indexes: readonly number[], settled: Recognition[]): void {
  const asking = indexes.filter((index) => settled[index]?.type === 'family-name');
  if (asking.length < 2) return;
  const rank = (index: number) => {
    const words = fold(reading.controls[index]?.label ?? '');
    if (/\bnaissance\b|\bbirth\b|\bjeune fille\b|\bmaiden\b/.test(words)) return 2;
    return /\b(usage|usuel|marital)\b/.test(words) ? 1 : 0;
  };
  const best = Math.min(...asking.map(rank));
  for (const index of asking) if (rank(index) > best) settled[index] = { left: 'unknown' };
}

function isFrench(lang: string | undefined, words: string): boolean {
  return /\badresse\b/.test(words) || (lang ?? '').toLowerCase().startsWith('fr');
}

/** The one file box of an application asks for the CV, whatever it is called. */
function settleResume(reading: FormReading, indexes: readonly number[], settled: Recognition[], words: string): void {
  const files = indexes.filter((index) => reading.controls[index]?.kind === 'file');
  const only = files[0];
  if (only === undefined || files.length > 1 || settled[only]?.left !== 'document') return;
  const control = reading.controls[only];
  const said = fold([control?.label, control?.section, ...(control?.names.map(wordsOfName) ?? [])].join(' '));
  const takesDocuments = !control?.accept || /pdf|doc|\*\/\*/i.test(control.accept);
  const isApplication = application.test(`${words} ${fold(`${reading.title ?? ''} ${new URL(reading.url).pathname}`)}`);
  if (takesDocuments && isApplication && attachment.test(said))
    settled[only] = { type: 'resume-file', evidence: 'label' };
}
