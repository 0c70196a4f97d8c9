// What filling a form needs of a person, in the plainest shape: whatever keeps the profile turns it into this.

/** Each part absent when the person did not say it: the control is then left. */
export interface FormAnswers {
  /** The name in one piece, where its parts are not known apart. */
  fullName?: string;
  givenName?: string;
  additionalName?: string;
  familyName?: string;
  preferredName?: string;
  email?: string;
  /** As the person writes it; a number without a country's code is French. */
  phone?: string;
  address?: {
    street?: string;
    complement?: string;
    postalCode?: string;
    city?: string;
    departement?: { code: string; name: string };
    region?: string;
    /** ISO 3166-1 alpha-2. */
    country?: string;
  };
  employer?: string;
  jobTitle?: string;
  links?: { linkedin?: string; github?: string; twitter?: string; portfolio?: string; other?: string };
  headline?: string;
  summary?: string;
  skills?: readonly string[];
  languages?: readonly string[];
  yearsOfExperience?: number;
  desiredJob?: string;
  /** As said in France: `CDI`, `CDD`, `intérim`, `alternance`, `stage`, `freelance`. */
  contractTypes?: readonly string[];
  mobility?: readonly string[];
  /** ISO 8601 day from which the person can start. */
  availableFrom?: string;
  /** Whether a CV is at hand to attach. */
  hasResume?: boolean;
}
