// How a profile is stored: one row a person, its contact block in the clear or locked.
import type { DiscreetLevel } from './discreet-profile';
import type { LockedText } from './lock';
import type { Resume } from './resume';

/** An organisation that must not see the profile: a SIREN, a name, or both. */
export interface HiddenOrganisation {
  siren?: string;
  name?: string;
}

/** The person's own CV, as they made it: their file, for forms and mails. It never goes in a deposit. */
export interface CvFileRow {
  /** Of the profile it belongs to. */
  key: string;
  /** As the person named it. */
  fileName: string;
  type: 'application/pdf' | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  /** Absent while it is locked, with the contact block and by the same passphrase. */
  bytes?: Uint8Array<ArrayBuffer>;
  locked?: LockedText;
  /** Bytes of the file. */
  size: number;
  /** Epoch ms. */
  addedAt: number;
}

export interface ProfileRow {
  /** A UUID. */
  key: string;
  /** What the person calls it: their first name, often. It stays here. */
  label: string;
  /** Without `basics` while they are locked. */
  resume: Resume;
  /** `basics` as encrypted JSON; what is locked cannot be looked for, so nothing leaves meanwhile. */
  locked?: LockedText;
  hideFrom: HiddenOrganisation[];
  level: DiscreetLevel;
  /** Ids of lines that were taken out. */
  takenOut: string[];
  /** Epoch ms. */
  createdAt: number;
  updatedAt: number;
  /** Raised by every change: a deposit names the one it was made from. */
  revision: number;
}
