// Filling a page's form, wired: the person's answers, the tab's form, what was approved, and what became of it.
import { useEffect, useState } from 'preact/hooks';
import { EmptyState } from '@/components/empty-state';
import { ContactForm } from '@/components/forms/contact-form';
import { FillDone } from '@/components/forms/fill-done';
import { FillPlanView } from '@/components/forms/fill-plan';
import { Notice } from '@/components/notice';
import { Select } from '@/components/select';
import { useStrings } from '@/components/strings';
import type { CarriedFile } from '@/utils/messaging/form-messages';
import type { FillResult } from '@/utils/portals/forms/fill';
import type { PlanLine } from '@/utils/portals/forms/plan';
import '@/components/forms/forms.css';
import { nameOf } from './apply/own-profile';
import { emptyForm, type FormState, fillForm, readForm } from './fill-form';
import { FormCv } from './form-cv';
import { OpenLock } from './profile/open-lock';
import { useFormAnswers } from './use-form-answers';
import { WorkspaceLink } from './workspace-link';

interface Done {
  lines: readonly PlanLine[];
  results: ReadonlyMap<number, FillResult>;
}

interface Props {
  tabId: number;
  onClose: () => void;
}

export function FormFiller({ tabId, onClose }: Props) {
  const { forms, profile } = useStrings();
  const { answers, typed, own, profiles, choose, setTyped } = useFormAnswers();
  const [cv, setCv] = useState<CarriedFile>();
  const [isEditing, setEditing] = useState(false);
  const [state, setState] = useState<FormState>();
  const [done, setDone] = useState<Done>();
  const [message, setMessage] = useState<string>();
  const [isFilling, setFilling] = useState(false);
  const isKnown = answers !== undefined && Object.values(answers).some(Boolean);

  useEffect(() => {
    if (isKnown && !isEditing) void look();
  }, [tabId, answers, isEditing]);

  async function look(): Promise<void> {
    setDone(undefined);
    if (answers) setState(await readForm(tabId, answers));
  }

  async function fill(lines: readonly PlanLine[]): Promise<void> {
    setFilling(true);
    setMessage(undefined);
    const results = await fillForm(
      tabId,
      lines.map(({ key, kind, value }) => ({ key, kind, value })),
      lines.some(({ value }) => value.kind === 'file') ? cv : undefined,
    );
    setFilling(false);
    if (results) setDone({ lines, results });
    else setState({ kind: 'failed' });
  }

  async function empty(): Promise<void> {
    setMessage(forms.emptied(await emptyForm(tabId)));
    await look();
  }

  if (answers === undefined || typed === undefined) return null;
  return (
    <section class="form-filler" aria-labelledby="form-title">
      <div class="form-head">
        <h2 id="form-title">{forms.title}</h2>
        <button type="button" class="button small plain" onClick={onClose}>
          {forms.back}
        </button>
      </div>
      {message && (
        <p class="form-message" role="status">
          {message}
        </p>
      )}
      {own && profiles.length > 1 && (
        <Select
          label={forms.whose}
          isLabelUnseen={false}
          class="form-whose"
          value={own.key}
          options={profiles.map((one) => ({ value: one.key, label: nameOf(one, profile.people) }))}
          onChange={choose}
        />
      )}
      {own?.locked && <OpenLock row={own.locked} />}
      {(!isKnown || isEditing) && (
        <ContactForm
          answers={typed}
          onSave={async (next) => {
            if (await setTyped(next)) setEditing(false);
          }}
        />
      )}
      {isKnown && !isEditing && !done && <Look state={state} onRetry={() => void look()} />}
      {isKnown && !isEditing && !done && state?.kind === 'plan' && (
        <FillPlanView
          host={state.host}
          plan={state.plan}
          isFilling={isFilling}
          file={own && <FormCv key={own.key} own={own} onReady={setCv} />}
          isFileReady={cv !== undefined}
          edit={own && <WorkspaceLink hash="#profile">{forms.editProfile}</WorkspaceLink>}
          onFill={(lines) => void fill(lines)}
          onEdit={() => setEditing(true)}
        />
      )}
      {done && <FillDone {...done} onUndo={() => void empty()} onAgain={() => void look()} />}
    </section>
  );
}

/** Why there is no plan to show. */
function Look({ state, onRetry }: { state?: FormState; onRetry: () => void }) {
  const { forms, act } = useStrings();
  if (state === undefined) return <p class="waiting">{forms.reading}</p>;
  switch (state.kind) {
    case 'plan':
      return null;
    case 'nothing':
      return <EmptyState title={forms.nothingTitle}>{forms.nothing}</EmptyState>;
    case 'closed':
      return <EmptyState title={forms.closedTitle}>{forms.closed}</EmptyState>;
    case 'failed':
      return (
        <Notice
          tone="doubt"
          title={forms.failedTitle}
          actions={
            <button type="button" class="button small" onClick={onRetry}>
              {act.retry}
            </button>
          }
        >
          {forms.failed}
        </Notice>
      );
  }
}
