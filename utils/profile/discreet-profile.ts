// What recruiters may read of a discreet profile, field by field: the shape of the wire, and nothing else exists in it.
import type { ExperienceBand } from './experience';
import type { LanguageLevel } from './languages';
import type { availabilities, contractKinds, employerSizes, remoteWork } from './resume';
import type { StudyLevel } from './study-level';

export interface DiscreetJob {
  label: string;
  rome?: string;
  /** 1 to 600. */
  months?: number;
  /** Division of the NAF. */
  sector?: string;
  size?: (typeof employerSizes)[number];
  tasks?: string[];
}

export interface DiscreetProfile {
  title?: string;
  occupations: { rome?: string; label: string }[];
  experience?: { band?: ExperienceBand; jobs?: DiscreetJob[] };
  education?: { level: StudyLevel; field?: string }[];
  skills?: string[];
  languages?: { code: string; cefr?: LanguageLevel }[];
  licences?: string[];
  mobility?: { departments?: string[]; remote?: (typeof remoteWork)[number] };
  availability?: (typeof availabilities)[number];
  contracts?: (typeof contractKinds)[number][];
}

export type DiscreetLevel = 'A2' | 'A3';

/** One line of what would leave, by which it is shown and can be taken out. */
export interface Line {
  /** `skills/fusion 360`, `jobs/0/tasks/lecture de plans`: stable while the jobs keep their order. */
  id: string;
  section:
    | 'trade'
    | 'experience'
    | 'job'
    | 'months'
    | 'sector'
    | 'size'
    | 'task'
    | 'education'
    | 'skill'
    | 'language'
    | 'licence'
    | 'mobility'
    | 'wish';
  /** As it is written; codes are worded by the screen. */
  text: string;
}
