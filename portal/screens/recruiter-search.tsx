// The recruiter's search: filters beside what they find, and nothing at all about a group too small.
/** @jsxImportSource hono/jsx */
import type { FC } from 'hono/jsx';
import {
  availability,
  contractKind,
  departmentCode,
  experienceBand,
  remoteWork,
} from '@/utils/portals/protocol/vocabulary';
import { viewerOf } from '../accounts/sessions';
import type { Portal } from '../context';
import { listAskedBy } from '../protocol/contact-requests';
import { type FoundProfile, searchProfiles } from '../search/query';
import { type Form, readQuery } from './form';
import { drawPage } from './page';
import { Chip, Choices, Field } from './parts';
import { departmentsOf } from './places';
import { Facts, titleOf, writePlaces } from './profile-parts';
import { filtersOf, hrefOf, queryOf } from './search-form';
import { sectors } from './sectors';
import { requireSignedIn, type ScreenContext, screenPaths, type Visit } from './visit';
import { writeCount, writeDay, writeLanguage } from './words/words';

/** Languages offered as boxes; a profile may hold any. */
const languagesOffered = ['en', 'es', 'de', 'it', 'pt', 'ar'];
const placesShown = 4;

export async function showSearch(c: ScreenContext, portal: Portal) {
  const visit = c.get('visit');
  const { words, language } = visit;
  const viewer = await viewerOf(portal, requireSignedIn(c));
  if (!viewer) return c.notFound();
  const query = readQuery(c);
  const asked = filtersOf(query);
  const found = await searchProfiles(portal, viewer, asked, query.text('page'));
  const requests = await listAskedBy(portal, viewer);
  const open = new Set(requests.filter(({ state }) => state === 'open').map(({ profile }) => profile));
  const text = words.search;
  const heading =
    'fewerThan' in found
      ? text.fewerTitle(found.fewerThan)
      : text.count(writeCount(language, found.count), found.isMore);
  return c.html(
    drawPage({
      visit,
      title: text.title,
      isWide: true,
      children: (
        <>
          <h1>{text.title}</h1>
          <p class="lead">{text.discreet}</p>
          <form class="search" method="get" action={screenPaths.recruiter}>
            <div class="search-bar">
              <Field
                name="text"
                type="search"
                label={text.text}
                hint={text.textHint}
                value={query.text('text')}
                maxLength={200}
              />
              <button class="button primary" type="submit">
                {text.submit}
              </button>
            </div>
            <Filters visit={visit} query={query} />
            <section class="results" aria-labelledby="found">
              <p class="count">
                <b id="found">{heading}</b>
                {'fewerThan' in found ? null : <span class="soft"> · {text.sort}</span>}
                <a class="to-filters" href="#affiner">
                  {text.refine}
                </a>
                {Object.keys(asked).length > 0 ? (
                  <>
                    <a href={`${screenPaths.searches}?${queryOf(query)}`}>{words.searches.save}</a>
                    <a href={screenPaths.recruiter}>{text.clear}</a>
                  </>
                ) : null}
              </p>
              {'fewerThan' in found ? (
                <p class="empty">{text.fewer}</p>
              ) : (
                <>
                  <ol class="found">
                    {found.profiles.map((profile) => (
                      <li>
                        <ProfileCard visit={visit} found={profile} isAsked={open.has(profile.id)} />
                      </li>
                    ))}
                  </ol>
                  {found.next ? (
                    <a class="button" href={hrefOf(query, found.next)}>
                      {text.next}
                    </a>
                  ) : null}
                </>
              )}
            </section>
          </form>
        </>
      ),
    }),
  );
}

const Filters: FC<{ visit: Visit; query: Form }> = ({ visit, query }) => {
  const { words, language, portal } = visit;
  const { search: text, values } = words;
  const own = departmentsOf(portal.config.portal.region);
  const choices = <Key extends string>(options: readonly Key[], labels: Record<Key, string>) =>
    options.map((value) => ({ value, label: labels[value] }));
  const chosenOwn = query.all('departments').filter((code) => departmentCode.safeParse(code).success);
  return (
    <section id="affiner" class="filters panel" aria-label={text.refine}>
      <Choices
        name="departments"
        legend={text.departments}
        options={own.map(({ code, name }) => ({ value: code, label: name }))}
        chosen={chosenOwn}
      />
      <Field name="more" label={text.departmentsOther} value={query.text('more')} maxLength={200} />
      <Choices
        name="bands"
        legend={text.band}
        options={choices(experienceBand.options, values.band)}
        chosen={query.all('bands')}
      />
      <Choices
        name="availability"
        legend={text.availability}
        options={choices(availability.options, values.availability)}
        chosen={query.all('availability')}
      />
      <Choices
        name="contracts"
        legend={text.contracts}
        options={choices(contractKind.options, values.contract)}
        chosen={query.all('contracts')}
      />
      <div class="field">
        <label for="sector">{text.sectors}</label>
        <select id="sector" name="sector">
          <option value="">{text.anySector}</option>
          {sectors.map((sector) => (
            <option value={sector} selected={query.text('sector') === sector}>
              {values.sectors[sector]}
            </option>
          ))}
        </select>
      </div>
      <Field name="rome" label={text.rome} hint={text.romeHint} value={query.text('rome')} maxLength={200} />
      <Field name="skills" label={text.skills} hint={text.skillsHint} value={query.text('skills')} maxLength={600} />
      <Choices
        name="languages"
        legend={text.languages}
        options={languagesOffered.map((code) => ({ value: code, label: writeLanguage(language, code) }))}
        chosen={query.all('languages')}
      />
      <Choices
        name="remote"
        legend={text.remote}
        options={choices(remoteWork.options, values.remote)}
        chosen={query.all('remote')}
      />
      <button class="button" type="submit">
        {text.submit}
      </button>
    </section>
  );
};

const ProfileCard: FC<{ visit: Visit; found: FoundProfile; isAsked: boolean }> = ({ visit, found, isAsked }) => {
  const { words, language } = visit;
  const { profile, id, publishedOn } = found;
  const title = titleOf(visit, profile);
  const labels = profile.occupations.map(({ label }) => label).filter((label) => label !== title);
  return (
    <article class="card">
      <h2>
        <a href={`${screenPaths.recruiter}/profils/${id}`}>{title}</a>
        {isAsked ? <Chip tone="doubt">{words.search.alreadyAsked}</Chip> : null}
      </h2>
      {labels.length > 0 ? <p>{labels.join(' · ')}</p> : null}
      <Facts visit={visit} profile={profile} />
      {profile.skills && profile.skills.length > 0 ? (
        <p class="soft">{profile.skills.slice(0, 8).join(' · ')}</p>
      ) : null}
      <p class="where">
        <span>{writePlaces(profile, placesShown)}</span>
        <span class="soft">{words.search.published(writeDay(language, publishedOn))}</span>
      </p>
    </article>
  );
};
