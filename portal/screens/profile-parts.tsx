// A discreet profile as recruiters and the agency read it: only what the person chose to say, in words.
/** @jsxImportSource hono/jsx */
import type { FC } from 'hono/jsx';
import type { Profile } from '@/utils/portals/protocol/deposit';
import { Chip } from './parts';
import { nameDepartment } from './places';
import { sectorOf } from './sectors';
import type { Visit } from './visit';
import { type Language, writeLanguage } from './words/words';

export function titleOf({ words }: Visit, profile: Profile): string {
  return profile.title ?? profile.occupations[0]?.label ?? words.profile.untitled;
}

/** The few words that place a profile: experience, when, under which contract. */
export const Facts: FC<{ visit: Visit; profile: Profile }> = ({ visit: { words }, profile }) => {
  const { values } = words;
  const band = profile.experience?.band;
  return (
    <p class="facts">
      {band ? <Chip tone="sea">{words.profile.experienced(values.band[band])}</Chip> : null}
      {profile.availability ? (
        <Chip tone="gain">{words.profile.available(values.availability[profile.availability])}</Chip>
      ) : null}
      {(profile.contracts ?? []).map((contract) => (
        <Chip>{values.contract[contract]}</Chip>
      ))}
      {profile.mobility?.remote && profile.mobility.remote !== 'no' ? (
        <Chip>{words.search.remoteIs(values.remote[profile.mobility.remote])}</Chip>
      ) : null}
    </p>
  );
};

export function writePlaces(profile: Profile, language: Language, atMost = 101): string {
  const names = (profile.mobility?.departments ?? []).map((code) => nameDepartment(code, language));
  return names.length > atMost ? `${names.slice(0, atMost).join(', ')}…` : names.join(', ');
}

export const ProfileBody: FC<{ visit: Visit; profile: Profile }> = ({ visit, profile }) => {
  const { words, language } = visit;
  const { values } = words;
  const jobs = profile.experience?.jobs ?? [];
  const places = writePlaces(profile, language);
  const longest = Math.max(1, ...jobs.map(({ months = 0 }) => months));
  return (
    <dl class="profile">
      <div>
        <dt>{words.profile.occupations}</dt>
        <dd>
          {profile.occupations.map(({ label, rome }) => (
            <div>
              {label}
              {rome ? <span class="soft"> · ROME {rome}</span> : null}
            </div>
          ))}
        </dd>
      </div>
      {jobs.length > 0 ? (
        <div>
          <dt>{words.profile.experience}</dt>
          <dd>
            <ol class="jobs">
              {jobs.map((job) => {
                const sector = job.sector === undefined ? undefined : sectorOf(job.sector);
                const about = [
                  job.months === undefined ? undefined : words.profile.months(job.months),
                  sector && values.sectors[sector],
                  job.size && words.profile.size(job.size),
                ];
                return (
                  <li>
                    <b>{job.label}</b>
                    {job.months === undefined || jobs.length === 1 ? null : (
                      <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                        <rect class="bar-sea" width={(100 * job.months) / longest} height="4" />
                      </svg>
                    )}
                    <div class="soft">{about.filter(Boolean).join(' · ')}</div>
                    {job.tasks && job.tasks.length > 0 ? (
                      <ul>
                        {job.tasks.map((task) => (
                          <li>{task}</li>
                        ))}
                      </ul>
                    ) : null}
                  </li>
                );
              })}
            </ol>
          </dd>
        </div>
      ) : null}
      {profile.education && profile.education.length > 0 ? (
        <div>
          <dt>{words.profile.education}</dt>
          <dd>
            {profile.education.map(({ level, field }) => (
              <div>{[values.education[level], field].filter(Boolean).join(' · ')}</div>
            ))}
          </dd>
        </div>
      ) : null}
      {profile.skills && profile.skills.length > 0 ? (
        <div>
          <dt>{words.profile.skills}</dt>
          <dd class="chips">
            {profile.skills.map((skill) => (
              <Chip>{skill}</Chip>
            ))}
          </dd>
        </div>
      ) : null}
      {profile.languages && profile.languages.length > 0 ? (
        <div>
          <dt>{words.profile.languages}</dt>
          <dd>
            {profile.languages
              .map(({ code, cefr }) =>
                [writeLanguage(language, code), cefr === 'native' ? values.native : cefr].filter(Boolean).join(' '),
              )
              .join(' · ')}
          </dd>
        </div>
      ) : null}
      {profile.licences && profile.licences.length > 0 ? (
        <div>
          <dt>{words.profile.licences}</dt>
          <dd>{profile.licences.join(' · ')}</dd>
        </div>
      ) : null}
      {places ? (
        <div>
          <dt>{words.profile.mobility}</dt>
          <dd>{places}</dd>
        </div>
      ) : null}
    </dl>
  );
};
