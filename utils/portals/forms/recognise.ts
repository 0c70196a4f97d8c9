// Tells what each control of a form asks for, from its evidence alone: strongest first, and silent when unsure.
import { typeByAdapter } from './adapters';
import { leftByAutocomplete, typeByAutocomplete } from './autocomplete';
import { coreOf, fold, withoutBrackets, wordsOfName } from './fold';
import { foreignSection, isOfAnother, leftRules, pastSection, sensitiveSection } from './left-rules';
import { settleTogether } from './together';
import { kindsOf, typeRules } from './type-rules';
import type { ControlKind, Evidence, FieldType, FormControl, FormReading, LeftReason, Recognition } from './types';

/** More words than this, or a question mark, make a label a question. */
const longestLabel = 7;

/** Reasons strong enough that an attribute's name alone decides, whatever the label says. */
const binding: ReadonlySet<LeftReason> = new Set([
  'trap',
  'captcha',
  'password',
  'identity-number',
  'payment',
  'demographic',
  'third-party',
]);

/** Under a heading on past jobs or studies these are of that job or school, not of the person today. */
const ofOnePlace: ReadonlySet<FieldType> = new Set([
  'location',
  'organization',
  'organization-title',
  'address',
  'address-level1',
  'address-level2',
  'country',
  'experience',
  'headline',
  'summary',
  'skills',
  'availability',
  'url.portfolio',
]);

const plainText: readonly ControlKind[] = ['text'];

/**
 * One answer a control, in the reading's order. `type` means the profile's value goes there without asking; otherwise
 * `left` says why the person fills it.
 */
export function recognise(reading: FormReading): Recognition[] {
  const page = new URL(reading.url);
  const alone = reading.controls.map((control) => recogniseAlone(control, reading, page));
  return settleTogether(reading, alone);
}

function recogniseAlone(control: FormControl, reading: FormReading, page: URL): Recognition {
  const { kind } = control;
  const left = leaveByKind(control, reading) ?? leaveByWords(control);
  if (left) return { left };
  const found = findType(control, page);
  if (found && isOfOnePlace(found.type, control)) return { left: 'question' };
  if (found && !fits(found.type, kind)) return { left: kind === 'file' ? 'document' : 'unknown' };
  if (found) return found;
  const weak = leaveByNames(control, () => true);
  if (weak) return { left: weak };
  if (kind === 'file') return { left: 'document' };
  if (kind === 'radio') return { left: 'choice' };
  return { left: isQuestion(control.label) || kind === 'textarea' ? 'question' : 'unknown' };
}

function isOfOnePlace(type: FieldType, { section, label = '' }: FormControl): boolean {
  if (!section || !ofOnePlace.has(type) || !pastSection.test(fold(section))) return false;
  // `Niveau d’expérience` counts all the jobs, wherever it stands.
  return !(type === 'experience' && /\b(niveau|level|annees?|years?|total)/.test(fold(label)));
}

function fits(type: FieldType, kind: ControlKind): boolean {
  return (kindsOf[type] ?? plainText).includes(kind);
}

function leaveByKind(control: FormControl, { forms }: FormReading): LeftReason | undefined {
  if (control.kind === 'password') return 'password';
  if (control.sight === 'trap' || control.sight === 'hidden') return 'trap';
  const words = fold([control.label, control.choice, ...control.names].join(' '));
  if (control.kind === 'checkbox')
    return leftRules.find((rule) => binding.has(rule.left) && rule.words.test(words))?.left ?? 'consent';
  if (forms[control.form]?.isSearch) return 'elsewhere';
  return undefined;
}

function leaveByWords(control: FormControl): LeftReason | undefined {
  const byAutocomplete = leftByAutocomplete(control.autocomplete);
  if (byAutocomplete) return byAutocomplete;
  for (const text of [control.label, control.placeholder]) {
    if (!text) continue;
    // What stands in brackets explains, and names other things; only a trap's warning counts there.
    const left = leftOf(fold(withoutBrackets(text)), control, () => true) ?? leftOf(fold(text), control, isTrap);
    if (left) return left;
  }
  const byName = leaveByNames(control, (left) => binding.has(left));
  if (byName) return byName;
  const section = control.section && fold(control.section);
  if (section && foreignSection.test(section)) return 'third-party';
  if (section && sensitiveSection.test(section)) return 'demographic';
  return undefined;
}

const isTrap = (left: LeftReason) => left === 'trap';

function leaveByNames(control: FormControl, counts: (left: LeftReason) => boolean): LeftReason | undefined {
  for (const name of control.names) {
    const left = leftOf(wordsOfName(name), control, counts);
    if (left) return left;
  }
  return undefined;
}

function leftOf(words: string, { kind }: FormControl, counts: (left: LeftReason) => boolean): LeftReason | undefined {
  for (const { left, words: rule } of leftRules) {
    if (!counts(left) || !rule.test(words)) continue;
    // `Nom de naissance` is a name, and a date of availability is no birth.
    if (left === 'birth' && /\bnom( de)? naissance\b|\bbirth name\b/.test(words)) continue;
    // `Email (username)` over a box for an address: the address is what is asked.
    if (left === 'account' && kind === 'email' && /\bemail\b/.test(words)) continue;
    if (left === 'letter' && kind === 'file' && /\bcv\b/.test(words)) continue;
    return left;
  }
  return undefined;
}

function findType(control: FormControl, page: URL): { type: FieldType; evidence: Evidence } | undefined {
  const { kind, label, placeholder, names } = control;
  const adapted = typeByAdapter(names, page);
  if (adapted) return { type: adapted, evidence: 'adapter' };
  const byLabel = label ? typeOfLabel(label, kind) : undefined;
  const byToken = typeByAutocomplete(control.autocomplete);
  // Sites write `name` on every part of a name: the label knows which part.
  if (byToken && !(byToken === 'name' && byLabel?.endsWith('-name')))
    return { type: byToken, evidence: 'autocomplete' };
  if (byLabel) return { type: byLabel, evidence: 'label' };
  if (kind === 'email') return { type: 'email', evidence: 'autocomplete' };
  const folded = label ? fold(label) : '';
  // A box for files often says no more than `Téléverser un fichier`: its own name knows which.
  if (isQuestion(label) || (kind !== 'file' && isOfAnother(folded))) return undefined;
  const byPlaceholder = placeholder ? typeOfPlaceholder(placeholder, kind) : undefined;
  if (byPlaceholder) return { type: byPlaceholder, evidence: 'placeholder' };
  if (!label && leaveByNames(control, (left) => left === 'account')) return undefined;
  for (const name of names) {
    const type = typeOfWords(stripOwner(wordsOfName(name)), kind);
    if (type) return { type, evidence: 'name' };
  }
  return undefined;
}

/** A short label with a question mark, such as `Mobilité ?`, asks like one without; these never do. */
const opensQuestion =
  /^(avez|etes|as|es|are|do|does|have|did|will|can|could|would|is|pouvez|peux|souhaitez|voulez|acceptez|disposez|possedez|comment|pourquoi|combien|why|how|who|qui|where|ou|quand|when|which|what|quel|quelle|quels|quelles)\b/;

function isQuestion(label: string | undefined): boolean {
  if (!label) return false;
  const count = coreOf(label).split(' ').length;
  return count > longestLabel || (label.includes('?') && (count > 4 || opensQuestion.test(fold(label))));
}

/** `Quel est votre prénom ?` asks for no more than `Prénom`. */
const askingFor =
  /^(quel(le)?s? (est|sont)|what (is|are|s)|c est quoi|peux tu|pouvez vous|donnez nous|give us|tell us|confirm|confirmez?|re ?type|repete[rz]|re ?enter|ressaisi\w+)( nous)?\s+/;

const whereOneLives =
  /\b(which|what) (city|town|country) (do|are) you\b|\bou (habite|reside|vi[st]|etes vous (base|situe|localise))|\bwhere (do|are|will|would) you\b.*\b(live|living|located|based|work|working|reside|residing)\b|\bwhich location are you\b|\bdans quelle ville (habite|reside|vi[st]|etes)/;
const whenAvailable =
  /\b(quand|a partir quand|des quand)\b.*\bdisponible|\bwhen (can|could|are) you (start|available|be available)\b/;
const postcodeAsked = /\b(zip|postal) ?code\b|\bcode postal\b/;

function typeOfLabel(label: string, kind: ControlKind): FieldType | undefined {
  const folded = fold(label);
  if (kind !== 'file' && isOfAnother(folded) && !/^url\./.test(typeOfWords(coreOf(label), kind) ?? ''))
    return undefined;
  // A file box explains itself at length, and says what it takes.
  if (kind === 'file' || !isQuestion(label)) return typeOfWords(coreOf(label), kind);
  if (kind === 'textarea') return undefined;
  const rest = folded.replace(askingFor, '');
  if (rest !== folded) {
    const core = coreOf(rest);
    if (core.split(' ').length <= longestLabel) return typeOfWords(core, kind);
  }
  if (whenAvailable.test(folded)) return 'availability';
  if (whereOneLives.test(folded)) return 'location';
  if (kind === 'text' && postcodeAsked.test(folded)) return 'postal-code';
  if (kind === 'text' || kind === 'url')
    return typeRules.find(({ type, words }) => /^url\.(linkedin|github)$/.test(type) && words.test(folded))?.type;
  return undefined;
}

const emailExample = /\S@\S+\.\w/;
const phoneExample = /^\+?\(?\d[\d .()-]{7,}$|^(\+33|0[67])[\s._x0-9-]+$/i;

function typeOfPlaceholder(placeholder: string, kind: ControlKind): FieldType | undefined {
  if (kind === 'text' && emailExample.test(placeholder)) return 'email';
  if (kind === 'tel' && phoneExample.test(placeholder.trim())) return 'tel';
  if (isQuestion(placeholder)) return undefined;
  return typeOfWords(coreOf(placeholder), kind);
}

/** Words an attribute carries in front of what is asked: whose it is, and the framework's own. */
const owners =
  /\b(candidate?s?|candidature|applicants?|application|postulant|contact|user|utilisateur|personal?|personnel|personne|info(rmations?|s)?|profile?|account|compte|register|registration|inscription|signup|basic|form|formulaire|fields?|input|inp|txt|text|tb|str|ctl|main|content|id|new|create|job|jobs|attributes|wpcf|wpforms|your|votre|my|mon|edit|submitted|und|value|identity|identite|coordonnees|details?|data|section|s|f|p|q|[0-9]+)\b/g;

function stripOwner(words: string): string {
  return (
    (/\b(line|ligne|addr|add?res+e?|street)\b/.test(words) ? words : words.replace(owners, ' '))
      .replace(/\s+/g, ' ')
      .trim() || words
  );
}

function typeOfWords(words: string, kind: ControlKind): FieldType | undefined {
  if (!words) return undefined;
  const isOther = isOfAnother(words);
  for (const { type, words: rule, not, isPersonal } of typeRules) {
    if (!rule.test(words) || not?.test(words)) continue;
    if (isPersonal && isOther) return undefined;
    if (!fits(type, kind)) continue;
    return type;
  }
  return undefined;
}
