// Settles what only the whole form can tell: which name a bare `Nom` is, how an address is split, where a form is not ours.
import { fold, wordsOfName } from './fold';
import type { FieldType, FormControl, FormReading, Recognition } from './types';

const newsletter =
  /\bnews ?letter|\binfolettre\b|\balertes? (emploi|email|job)\b|\bjob alerts?\b|\bsubscribe\b|\bs abonner\b|\babonnez\b|\brecevoir (les|nos)\b/;
const application =
  /\bpostule|\bcandidat|\bappl(y|ication|icant)\b|\bresume\b|\bcv\b|\brecrutement\b|\bcareers?\b|\bemplois?\b|\bjobs?\b/;
const attachment =
  /\bfichiers?\b|\bfiles?\b|\bdocuments?\b|\bjoin(dre|t|te)\b|\bpieces?\b|\battach|\bupload\b|\btelecharger\b|\bdepose[rz]?\b|\bimport/;

/** Second look, form by form; same order. */
export function settleTogether(reading: FormReading, alone: readonly Recognition[]): Recognition[] {
  const settled = [...alone];
  reading.forms.forEach((shape, form) => {
    const indexes = reading.controls.flatMap((control, index) => (control.form === form ? [index] : []));
    const types = new Set(indexes.map((index) => settled[index]?.type));
    const isNewsletter = newsletter.test(shape.words) && indexes.length <= 4 && !types.has('resume-file');
    for (const index of indexes) {
      const control = reading.controls[index];
      const own = settled[index];
      if (!control || !own) continue;
      if (isNewsletter) settled[index] = { left: own.left ?? 'elsewhere' };
      else if (own.type) settled[index] = settleType(own, control, types, reading);
    }
    settleResume(reading, indexes, settled, shape.words);
  });
  return settled;
}

function settleType(
  own: Extract<Recognition, { type: FieldType }>,
  control: FormControl,
  types: ReadonlySet<FieldType | undefined>,
  { lang }: FormReading,
): Recognition {
  const has = (...some: FieldType[]) => some.some((type) => types.has(type));
  const words = control.label ? fold(control.label) : wordsOfName(control.names[0] ?? '');
  if (own.type === 'name' && !/\bcomplet|\bfull\b|\blegal\b|\bprenom/.test(words)) {
    if (has('given-name') && !has('family-name')) return { ...own, type: 'family-name' };
    // A name in a form that asks for no way to reach a person is the name of something.
    if (!has('email', 'tel', 'resume-file') && own.evidence !== 'autocomplete') return { left: 'unknown' };
  }
  if (own.type === 'family-name' && /\bnaissance\b|\bbirth\b|\bjeune fille\b|\bmaiden\b/.test(words))
    return settleBirthName(own, has);
  if (own.type === 'address' && own.evidence !== 'autocomplete') {
    const isSplit = has('address-line2') || (!isFrench(lang, words) && has('postal-code', 'address-level2'));
    if (isSplit) return { ...own, type: 'address-line1' };
  }
  return own;
}

/** Who asks for a birth name beside the usual one means another name than the profile's. */
function settleBirthName(own: Recognition, has: (...types: FieldType[]) => boolean): Recognition {
  return has('name') ? { left: 'unknown' } : own;
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
