// What filling a form speaks of: the controls of a page as data, what each asks for, and why some are left alone.

/** What a control may ask of the profile: the tokens of HTML's `autocomplete` where one exists, ours where none does. */
export const fieldTypes = [
  'name',
  'given-name',
  'additional-name',
  'family-name',
  'preferred-name',
  'email',
  'tel',
  'tel-country-code',
  'address', // the street in one box, or the whole address where the form asks for it nowhere else
  'address-line1',
  'address-line2',
  'address-level1',
  'address-level2',
  'postal-code',
  'country',
  'location',
  'organization',
  'organization-title',
  'url.linkedin',
  'url.github',
  'url.twitter',
  'url.portfolio',
  'url.other',
  'headline',
  'summary',
  'skills',
  'languages',
  'experience',
  'desired-job',
  'contract-type',
  'mobility',
  'availability',
  'resume-file',
] as const;

export type FieldType = (typeof fieldTypes)[number];

/** Why a control is the person's to fill. Those of the first line are never filled, whatever the page says. */
export const leftReasons = [
  ...(['password', 'identity-number', 'payment', 'consent', 'captcha', 'demographic', 'third-party', 'trap'] as const),
  ...([
    'birth',
    'pay',
    'letter',
    'photo',
    'document',
    'account',
    'question',
    'choice',
    'elsewhere',
    'unknown',
  ] as const),
] as const;

export type LeftReason = (typeof leftReasons)[number];

export type ControlKind =
  | 'text'
  | 'email'
  | 'tel'
  | 'url'
  | 'number'
  | 'date'
  | 'textarea'
  | 'select'
  | 'combobox'
  | 'radio'
  | 'checkbox'
  | 'file'
  | 'password'
  | 'search';

/**
 * How a control can be seen: `later`, in a part of the form a next step may show; `hidden`, alone in what is hidden while
 * the form around it is shown; `trap`, laid out so that only a robot meets it.
 */
export type Sight = 'shown' | 'later' | 'hidden' | 'trap';

/** A control as read from the page: its evidence and its state, never its value. Texts are capped and as written. */
export interface FormControl {
  /** Position among the controls read, 0 the first: the reader's key for it. */
  key: number;
  kind: ControlKind;
  /** Which form of the page it stands in, position in `FormReading.forms`. */
  form: number;
  sight: Sight;
  /** Disabled or read-only. */
  isLocked: boolean;
  isFilled: boolean;
  isRequired: boolean;
  isMultiple: boolean;
  autocomplete?: string;
  label?: string;
  /** Radio buttons and boxes: the words of this choice; `label` is then the question over them. */
  choice?: string;
  /** The heading or legend it stands under. */
  section?: string;
  placeholder?: string;
  /** `name`, `id` and testing hooks, most telling first. */
  names: readonly string[];
  /** Lists: what can be chosen, at most 400. */
  options?: readonly string[];
  /** Files: the `accept` attribute. */
  accept?: string;
  /** Text: the most characters it takes. */
  maxLength?: number;
  /** Text: a mask's attribute, or the `pattern` it must match. */
  mask?: string;
}

/** One form of the page, or what stands outside every form. */
export interface FormShape {
  /** The words that say what the form is for: heading, buttons, name, id, class and address. */
  words: string;
  isSearch: boolean;
}

/** What a page asks for, as read just now. */
export interface FormReading {
  url: string;
  lang?: string;
  title?: string;
  controls: readonly FormControl[];
  forms: readonly FormShape[];
}

/** Where the answer to "what does this ask" came from, strongest first. */
export type Evidence = 'adapter' | 'autocomplete' | 'label' | 'placeholder' | 'name';

/** What a control was understood to ask. */
export type Recognition =
  | { type: FieldType; evidence: Evidence; left?: undefined }
  | { type?: undefined; left: LeftReason };
