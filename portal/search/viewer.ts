// Who is looking, and whom they may never find: the one place where hideFrom is decided.
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Deposit } from '@/utils/portals/protocol/deposit';
import { domainWord, organisationWords } from './words';

/** A recruiter with an organisation, as accounts know them. */
export interface Viewer {
  /** The recruiter's account. */
  accountId: string;
  organisationId: string;
  organisation: { name: string; siren?: string };
  /** The domains of the organisation's mail, the recruiter's own among them. */
  mailDomains: string[];
}

export interface HiddenOrganisation {
  siren: string | null;
  /** Empty when only the number is known. */
  words: string[];
  joined: string;
}

/** What to keep so that the organisations somebody names, and the one whose mail they use, never find them. */
export function hiddenOrganisationsOf(contact: Deposit['contact']): HiddenOrganisation[] {
  const named = (contact?.hideFrom ?? []).map(({ siren, name }) => hide(siren ?? null, name));
  const own = domainWord(contact?.email?.split('@').at(-1) ?? '');
  return own === undefined ? named : [...named, hide(null, own)];
}

function hide(siren: string | null, name: string | undefined): HiddenOrganisation {
  // A person may write the name of a site instead: airbus.com.
  const isDomain = name !== undefined && /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}$/i.test(name.trim());
  const spelled = isDomain ? (domainWord(name.trim()) ?? name) : name;
  const words = spelled === undefined ? [] : organisationWords(spelled);
  return { siren, words, joined: words.join('') };
}

/**
 * True for the rows of `search_profiles as p` that the viewer may know of. A name hides whichever of the two is the
 * longer one (Airbus hides from Airbus Operations and the other way about): hiding once too often costs a view, once
 * too seldom a job.
 */
export function isShownTo(viewer: Viewer): Expression<SqlBool> {
  const words = organisationWords(viewer.organisation.name);
  const domains = viewer.mailDomains.map(domainWord).filter((word) => word !== undefined);
  const joined = [words.join(''), ...domains, ...domains.map((word) => organisationWords(word).join(''))];
  const parts = domains.flatMap(organisationWords);
  return sql<SqlBool>`not exists (
    select 1 from hidden_organisations h
    where h.deposit_id = p.deposit_id and (
      h.siren = ${viewer.organisation.siren ?? null}::text
      or (h.joined <> '' and (
        h.joined = any(${joined}::text[])
        or h.words <@ ${words}::text[]
        or (${words.length > 0} and ${words}::text[] <@ h.words)
        or h.words <@ ${parts}::text[]))))`;
}
