// Support dossiers people share with an organisation, in the recruiters' rooms and the agency's: listed unopened, then read.
/** @jsxImportSource hono/jsx */
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import type { Profile } from '@/utils/portals/protocol/deposit';
import type { Dossier } from '@/utils/portals/protocol/support';
import type { Organisation } from '@/utils/portals/protocol/vocabulary';
import { noteAccess } from '../accounts/audit';
import { type SignedIn, viewerOf } from '../accounts/sessions';
import type { Portal } from '../context';
import {
  type ListedDossier,
  listSharedDossiers,
  openDossier,
  readSharedProfile,
  type SharedDossier,
} from '../protocol/dossiers';
import { refuseStatus } from '../protocol/problem';
import { drawPage } from './page';
import { Chip, Empty } from './parts';
import { nameDepartment } from './places';
import { Facts, ProfileBody, titleOf } from './profile-parts';
import { requireSignedIn, type ScreenContext, screenPaths, type Visit } from './visit';
import { writeDay } from './words/words';

/** The organisation somebody reads for; the agency reads for whoever runs the portal. */
function organisationOf({ organisation }: SignedIn, { config }: Portal): Organisation {
  const { name, siren } = organisation ?? config.operator;
  return { name, siren };
}

const pathOf = ({ role }: SignedIn) => (role === 'agency' ? screenPaths.agencyDossiers : screenPaths.dossiers);

/** What is no number of a page is the first one. */
const pageSchema = z.coerce.number().int().min(1).max(10_000).catch(1);

export async function showDossiers(c: ScreenContext, portal: Portal) {
  const visit = c.get('visit');
  const { dossiers: text } = visit.words;
  const signedIn = requireSignedIn(c);
  const page = pageSchema.parse(c.req.query('page'));
  const { dossiers, isMore } = await listSharedDossiers(portal, organisationOf(signedIn, portal), page);
  return c.html(
    drawPage({
      visit,
      title: text.title,
      children: (
        <>
          <h1>{text.title}</h1>
          <p class="lead">{text.intro}</p>
          {dossiers.length === 0 ? (
            <Empty text={text.empty} />
          ) : (
            <ol class="found">
              {dossiers.map((dossier) => (
                <li>
                  <DossierCard visit={visit} dossier={dossier} href={`${pathOf(signedIn)}/${dossier.id}`} />
                </li>
              ))}
            </ol>
          )}
          {isMore ? (
            <a class="button" href={`${pathOf(signedIn)}?page=${page + 1}`}>
              {text.next}
            </a>
          ) : null}
        </>
      ),
    }),
  );
}

/** Nothing of its content: what is opened is noted for the person. */
const DossierCard: FC<{ visit: Visit; dossier: ListedDossier; href: string }> = ({ visit, dossier, href }) => {
  const { words, language } = visit;
  const { dossiers: text } = words;
  return (
    <article class="card">
      <h2>
        <a href={href}>{text.from(writeDay(language, dossier.receivedAt))}</a>
      </h2>
      <p class="facts">
        {dossier.parts.map((part) => (
          <Chip tone="sea">{text.parts[part]}</Chip>
        ))}
      </p>
      <p class="soft">{text.until(writeDay(language, dossier.expiresAt))}</p>
    </article>
  );
};

export async function showDossier(c: ScreenContext, portal: Portal) {
  const visit = c.get('visit');
  const { dossiers: text } = visit.words;
  const signedIn = requireSignedIn(c);
  const id = z.uuid().safeParse(c.req.param('id'));
  const shared = id.success ? await openDossier(portal, id.data, organisationOf(signedIn, portal)) : undefined;
  if (!id.success || !shared) throw refuseStatus(404);
  const line = { accountId: signedIn.accountId, what: 'opened-dossier' as const, at: portal.now(), subject: id.data };
  await noteAccess(portal.db, line);
  const viewer = await viewerOf(portal, signedIn);
  const profile = shared.deposit === undefined ? undefined : await readSharedProfile(portal, shared.deposit, viewer);
  return c.html(
    drawPage({
      visit,
      title: text.one,
      children: (
        <>
          <p>
            <a href={pathOf(signedIn)}>← {text.title}</a>
          </p>
          <h1>{text.one}</h1>
          <p class="note">{text.noted}</p>
          <SharedParts visit={visit} shared={shared} />
          {shared.deposit === undefined ? null : <SharedProfile visit={visit} profile={profile} />}
        </>
      ),
    }),
  );
}

const SharedParts: FC<{ visit: Visit; shared: SharedDossier }> = ({ visit, shared }) => {
  const { words, language } = visit;
  const { dossiers: text, values } = words;
  const { situation, steps, partner } = shared;
  return (
    <dl class="profile card">
      {situation ? (
        <div>
          <dt>{text.parts.situation}</dt>
          <dd>{values.situation[situation]}</dd>
        </div>
      ) : null}
      {steps ? (
        <div>
          <dt>{text.parts.steps}</dt>
          <dd>{steps.length === 0 ? text.noStep : <Steps visit={visit} steps={steps} />}</dd>
        </div>
      ) : null}
      {partner ? (
        <div>
          <dt>{text.parts.partner}</dt>
          <dd>
            {[
              partner.trade,
              (partner.mobility.departments ?? []).map((code) => nameDepartment(code, language)).join(', '),
              partner.mobility.remote && words.search.remoteIs(values.remote[partner.mobility.remote]),
            ]
              .filter(Boolean)
              .join(' · ')}
          </dd>
        </div>
      ) : null}
    </dl>
  );
};

const Steps: FC<{ visit: Visit; steps: Dossier['steps'] }> = ({ visit: { words, language }, steps }) => {
  const { dossiers: text } = words;
  return (
    <>
      <p class="soft">{text.progress(steps.filter(({ done }) => done).length, steps.length)}</p>
      <ol class="jobs">
        {steps.map(({ title, due, done }) => (
          <li>
            {title} {done ? <Chip tone="gain">{text.done}</Chip> : null}
            {due && !done ? <Chip tone="doubt">{text.due(writeDay(language, due))}</Chip> : null}
          </li>
        ))}
      </ol>
    </>
  );
};

const SharedProfile: FC<{ visit: Visit; profile: Profile | undefined }> = ({ visit, profile }) => {
  const { dossiers: text } = visit.words;
  return (
    <section aria-labelledby="deposit">
      <h2 id="deposit">{text.parts.deposit}</h2>
      {profile ? (
        <article class="card">
          <h3>{titleOf(visit, profile)}</h3>
          <Facts visit={visit} profile={profile} />
          <ProfileBody visit={visit} profile={profile} />
        </article>
      ) : (
        <p>{text.noProfile}</p>
      )}
    </section>
  );
};
