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
import { Chip, Choices, Field, Fold } from './parts';
import { departmentsOf } from './places';
import { Facts, titleOf, writePlaces } from './profile-parts';
import { filtersOf, hrefOf, hrefWithout, piecesOf, queryOf } from './search-form';
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
            <div class="search-bar panel">
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
              <div class="count">
                <h2 id="found">{heading}</h2>
                {'fewerThan' in found ? null : <span class="soft">{text.sort}</span>}
                <a class="to-filters" href="#affiner">
                  {text.refine}
                </a>
              </div>
              <Chosen visit={visit} query={query} />
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

/** The filters in use, each with a way to take it away, and what may be done with all of them. */
const Chosen: FC<{ visit: Visit; query: Form }> = ({ visit, query }) => {
  const { search: text, searches } = visit.words;
  const pieces = piecesOf(visit, query);
  if (pieces.length === 0) return null;
  return (
    <div class="chosen">
      <ul aria-label={text.chosen}>
        {pieces.map((piece) => (
          <li>
            <a class="chip sea" href={hrefWithout(query, piece)} aria-label={text.without(piece.label)}>
              {piece.label}
              <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
      </ul>
      <a href={`${screenPaths.searches}?${queryOf(query)}`}>{searches.save}</a>
      <a href={screenPaths.recruiter}>{text.clear}</a>
    </div>
  );
};

const Filters: FC<{ visit: Visit; query: Form }> = ({ visit, query }) => {
  const { words, language, portal } = visit;
  const { search: text, values } = words;
  const own = departmentsOf(portal.config.portal.region, language);
  const choices = <Key extends string>(options: readonly Key[], labels: Record<Key, string>) =>
    options.map((value) => ({ value, label: labels[value] }));
  const chosenOwn = query.all('departments').filter((code) => departmentCode.safeParse(code).success);
  const boxes = (name: string, legend: string, options: { value: string; label: string }[]) => (
    <Fold title={legend} isOpen={query.all(name).length > 0}>
      <Choices name={name} legend={legend} options={options} chosen={query.all(name)} isLegendUnseen />
    </Fold>
  );
  return (
    <section id="affiner" class="filters panel" aria-label={text.refine}>
      <Choices
        name="departments"
        legend={text.departments}
        options={own.map(({ code, name }) => ({ value: code, label: name }))}
        chosen={chosenOwn}
      />
      <Fold title={text.departmentsOther} isOpen={query.text('more') !== undefined}>
        <Field name="more" label={text.departmentsOther} value={query.text('more')} maxLength={200} />
      </Fold>
      {boxes('bands', text.band, choices(experienceBand.options, values.band))}
      {boxes('availability', text.availability, choices(availability.options, values.availability))}
      {boxes('contracts', text.contracts, choices(contractKind.options, values.contract))}
      {boxes('remote', text.remote, choices(remoteWork.options, values.remote))}
      {boxes(
        'languages',
        text.languages,
        languagesOffered.map((code) => ({ value: code, label: writeLanguage(language, code) })),
      )}
      <Fold title={text.trade} isOpen={['sector', 'rome', 'skills'].some((name) => query.text(name) !== undefined)}>
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
      </Fold>
      <button class="button primary" type="submit">
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
    <article class="card hit">
      <div>
        <h3>
          <a href={`${screenPaths.recruiter}/profils/${id}`}>{title}</a>
          {isAsked ? <Chip tone="doubt">{words.search.alreadyAsked}</Chip> : null}
        </h3>
        {labels.length > 0 ? <p>{labels.join(' · ')}</p> : null}
        <Facts visit={visit} profile={profile} />
        {profile.skills && profile.skills.length > 0 ? (
          <p class="soft">{profile.skills.slice(0, 8).join(' · ')}</p>
        ) : null}
      </div>
      <p class="where">
        <span>{writePlaces(profile, language, placesShown)}</span>
        <span class="soft">{words.search.published(writeDay(language, publishedOn))}</span>
      </p>
    </article>
  );
};
