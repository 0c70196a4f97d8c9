// Puts a profile into the search index and takes it out: recruiters find what stands here and nothing else.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Profile } from '@/utils/portals/protocol/deposit';
import type { Tx } from '../db/tables';
import { foldForIndex, foldText } from './words';

/** Indexes a profile under a new public id: what a recruiter noted before a rectification leads nowhere. */
export async function publishProfile(tx: Tx, depositId: string, profile: Profile, now: Date): Promise<void> {
  const jobs = profile.experience?.jobs ?? [];
  const isPresent = (value: string | undefined) => value !== undefined;
  const text = [
    profile.title,
    ...profile.occupations.map(({ label }) => label),
    ...jobs.flatMap(({ label, tasks = [] }) => [label, ...tasks]),
    ...(profile.education ?? []).map(({ field }) => field),
    ...(profile.skills ?? []),
    ...(profile.licences ?? []),
  ].filter(isPresent);
  await unpublishProfile(tx, depositId);
  await sql`
    insert into search_profiles (deposit_id, public_id, published_at, words, rome, departments, languages, contracts,
      sectors, skills, band, availability, remote, education)
    values (${depositId}, ${randomUUID()}, ${now}, to_tsvector('french', ${foldForIndex(text.join(' . '))}),
      ${[...profile.occupations, ...jobs].map(({ rome }) => rome).filter(isPresent)},
      ${profile.mobility?.departments ?? []},
      ${(profile.languages ?? []).map(({ code }) => code)},
      ${profile.contracts ?? []},
      ${jobs.map(({ sector }) => sector?.slice(0, 2)).filter(isPresent)},
      ${(profile.skills ?? []).map(foldText)},
      ${profile.experience?.band ?? null}, ${profile.availability ?? null}, ${profile.mobility?.remote ?? null},
      ${highestOf((profile.education ?? []).map(({ level }) => level)) ?? null})`.execute(tx);
}

export async function unpublishProfile(tx: Tx, depositId: string): Promise<void> {
  await tx.deleteFrom('search_profiles').where('deposit_id', '=', depositId).execute();
}

const levels = ['none', 'cap-bep', 'bac', 'bac+2', 'bac+3', 'bac+5', 'doctorate'];

function highestOf(held: string[]): string | undefined {
  return levels.findLast((level) => held.includes(level));
}
