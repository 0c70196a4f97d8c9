// The agency's organisations: their subscriptions with dates, and the recruiters who may sign in for them.
/** @jsxImportSource hono/jsx */
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { noteAccess } from '../accounts/audit';
import {
  addOrganisation,
  addRecruiter,
  changeOrganisation,
  type ListedOrganisation,
  listOrganisations,
  organisationSchema,
  recruiterSchema,
  setRecruiterDisabled,
  soonFrom,
} from '../accounts/organisations';
import type { Portal } from '../context';
import { parse, refuseStatus } from '../protocol/problem';
import { type Form, readForm } from './form';
import { drawPage } from './page';
import { Chip, Empty, Field } from './parts';
import { requireSignedIn, type ScreenContext, screenPaths, type Visit } from './visit';
import { writeDay } from './words/words';

export async function showRecruiters(c: ScreenContext, portal: Portal) {
  const visit = c.get('visit');
  const { recruiters: text } = visit.words;
  const organisations = await listOrganisations(portal);
  const today = portal.now().toISOString().slice(0, 10);
  const inAYear = new Date(portal.now().getTime() + 364 * 86_400_000).toISOString().slice(0, 10);
  return c.html(
    drawPage({
      visit,
      title: text.title,
      children: (
        <>
          <h1>{text.title}</h1>
          {organisations.length === 0 ? <Empty text={text.empty} /> : null}
          {organisations.map((organisation) => (
            <OrganisationCard visit={visit} organisation={organisation} now={portal.now()} />
          ))}
          <section class="panel" aria-labelledby="add">
            <h2 id="add">{text.add}</h2>
            <form method="post" action={screenPaths.recruiters}>
              <OrganisationFields visit={visit} values={{ startsOn: today, endsOn: inAYear }} of="" />
              <button class="button primary" type="submit">
                {text.create}
              </button>
            </form>
          </section>
        </>
      ),
    }),
  );
}

type Standing = 'active' | 'ended' | 'upcoming' | 'endsSoon';

function standingOf({ startsOn, endsOn }: ListedOrganisation, now: Date): Standing {
  const today = now.toISOString().slice(0, 10);
  if (endsOn < today) return 'ended';
  if (startsOn > today) return 'upcoming';
  return endsOn <= soonFrom(now) ? 'endsSoon' : 'active';
}

const tones = { active: 'gain', ended: undefined, upcoming: 'sea', endsSoon: 'doubt' } as const;

interface CardProps {
  visit: Visit;
  organisation: ListedOrganisation;
  now: Date;
}

const OrganisationCard: FC<CardProps> = ({ visit, organisation, now }) => {
  const { words, language } = visit;
  const { recruiters: text } = words;
  const standing = standingOf(organisation, now);
  const { id, recruiters } = organisation;
  const about = [
    text.dates(writeDay(language, organisation.startsOn), writeDay(language, organisation.endsOn)),
    organisation.siren && `SIREN ${organisation.siren}`,
    text.askedCount(organisation.asked),
  ];
  return (
    <article class="card">
      <h2>
        {organisation.name} <Chip tone={tones[standing]}>{text[standing]}</Chip>
      </h2>
      <p class="soft">{about.filter(Boolean).join(' · ')}</p>
      {recruiters.length === 0 ? <p class="note">{text.nobody}</p> : null}
      <ul class="people">
        {recruiters.map(({ id: recruiter, email, displayName, isDisabled }) => (
          <li class="person">
            <span>
              {displayName} <span class="soft">{email}</span> {isDisabled ? <Chip>{text.closed}</Chip> : null}
            </span>
            <form method="post" action={`${screenPaths.recruiters}/comptes/${recruiter}`}>
              <button class="button small" type="submit" name="acces" value={isDisabled ? 'ouvert' : 'ferme'}>
                {isDisabled ? text.reopen : text.close}
                <span class="unseen"> · {displayName}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <details>
        <summary>{text.addPerson}</summary>
        <form method="post" action={`${screenPaths.recruiters}/${id}/comptes`}>
          <Field name="displayName" of={id} label={text.personName} isRequired maxLength={80} />
          <Field name="email" of={id} type="email" label={text.email} isRequired maxLength={254} />
          <button class="button" type="submit">
            {text.addPerson}
          </button>
        </form>
      </details>
      <details>
        <summary>{text.edit}</summary>
        <form method="post" action={`${screenPaths.recruiters}/${id}`}>
          <OrganisationFields visit={visit} values={organisation} of={id} />
          <button class="button" type="submit">
            {text.save}
          </button>
        </form>
      </details>
    </article>
  );
};

interface FieldsProps {
  visit: Visit;
  values: Partial<ListedOrganisation>;
  of: string;
}

const OrganisationFields: FC<FieldsProps> = ({ visit: { words }, values, of }) => {
  const { recruiters: text } = words;
  return (
    <>
      <Field name="name" of={of} label={text.name} value={values.name} isRequired maxLength={120} />
      <div class="pair">
        <Field name="startsOn" of={of} type="date" label={text.startsOn} value={values.startsOn} isRequired />
        <Field name="endsOn" of={of} type="date" label={text.endsOn} value={values.endsOn} isRequired />
      </div>
      <Field
        name="siren"
        of={of}
        label={text.siren}
        hint={text.sirenHint}
        value={values.siren}
        pattern="[0-9 ]{9,11}"
        maxLength={11}
        inputMode="numeric"
      />
      <Field
        name="mailDomains"
        of={of}
        label={text.domains}
        hint={text.domainsHint}
        value={values.mailDomains?.join(', ')}
        maxLength={600}
      />
    </>
  );
};

function readOrganisation(form: Form) {
  return parse(organisationSchema, {
    name: form.text('name') ?? '',
    siren: form.text('siren')?.replace(/\s/g, ''),
    mailDomains: form.list('mailDomains').map((domain) => domain.toLowerCase()),
    startsOn: form.text('startsOn') ?? '',
    endsOn: form.text('endsOn') ?? '',
  });
}

function readId(c: ScreenContext): string {
  const id = z.uuid().safeParse(c.req.param('id'));
  if (!id.success) throw refuseStatus(404);
  return id.data;
}

async function settle(c: ScreenContext, { db, now }: Portal) {
  const { accountId } = requireSignedIn(c);
  await noteAccess(db, { accountId, what: 'changed-subscription', at: now() });
  return c.redirect(screenPaths.recruiters, 303);
}

export async function createOrganisation(c: ScreenContext, portal: Portal) {
  await addOrganisation(portal, readOrganisation(await readForm(c)));
  return settle(c, portal);
}

export async function editOrganisation(c: ScreenContext, portal: Portal) {
  const isThere = await changeOrganisation(portal, readId(c), readOrganisation(await readForm(c)));
  if (!isThere) throw refuseStatus(404);
  return settle(c, portal);
}

export async function createRecruiter(c: ScreenContext, portal: Portal) {
  const id = readId(c);
  const form = await readForm(c);
  const recruiter = parse(recruiterSchema, {
    email: form.text('email') ?? '',
    displayName: form.text('displayName') ?? '',
  });
  const isThere = (await listOrganisations(portal)).some((organisation) => organisation.id === id);
  if (!isThere) throw refuseStatus(404);
  await addRecruiter(portal, id, recruiter);
  return settle(c, portal);
}

export async function switchRecruiter(c: ScreenContext, portal: Portal) {
  await setRecruiterDisabled(portal, readId(c), (await readForm(c)).text('acces') === 'ferme');
  return settle(c, portal);
}
