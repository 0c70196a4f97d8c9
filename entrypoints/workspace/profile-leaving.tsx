// What would leave of one profile: the level, each line, those who must not see it, and the PDF as it will be sent.
import { Notice } from '@/components/notice';
import { HideFrom } from '@/components/profile/hide-from';
import { SheetView } from '@/components/profile/sheet-view';
import { WhatLeaves } from '@/components/profile/what-leaves';
import { ChoiceField } from '@/components/settings/choice-field';
import { SettingsSection } from '@/components/settings/section';
import { useStrings } from '@/components/strings';
import type { LoadedTables } from '@/utils/pages/profile/tables';
import { type LeavingPdf, useLeaving } from '@/utils/pages/profile/use-leaving';
import type { ProfileEditing } from '@/utils/pages/profile/use-profile-editing';
import { saveFile } from '@/utils/pages/save-file';
import { siren } from '@/utils/portals/protocol/vocabulary';
import { keepOut } from '@/utils/profile/edits';
import type { Resume } from '@/utils/profile/resume';
import type { ProfileRow } from '@/utils/profile/row';

interface Props {
  row: ProfileRow;
  /** The whole of it, its contact block open. */
  resume: Resume;
  tables: LoadedTables;
  editing: ProfileEditing;
}

export function ProfileLeaving({ row, resume, tables, editing }: Props) {
  const { profile, language } = useStrings();
  const words = profile.leaving;
  const { leaving, pdf } = useLeaving(row, resume, tables, language);
  const isHidden = (name: string) => row.hideFrom.some((one) => one.name === name);
  const present = (resume.work ?? []).flatMap(({ name, endDate }) =>
    name && !endDate && !isHidden(name) ? [name] : [],
  );
  return (
    <>
      <SettingsSection title={words.title} lead={words.lead}>
        <ChoiceField
          label={words.level}
          value={row.level}
          options={[
            { value: 'A2', label: words.levels.A2 },
            { value: 'A3', label: words.levels.A3 },
          ]}
          onChange={(level) => void editing.change({ level })}
        />
        <p class="soft small">{row.level === 'A2' ? words.levelNotes.A2 : words.levelNotes.A3}</p>
        {!leaving.isReady && <Notice tone="doubt">{words.notReady}</Notice>}
        <WhatLeaves leaving={leaving} onKeepOut={(id, isOut) => void editing.edit(keepOut(id, isOut))} />
        <p class="soft small">{words.fingerprint}</p>
      </SettingsSection>
      <SettingsSection title={words.hideTitle} lead={words.hideLead}>
        <HideFrom
          hidden={row.hideFrom}
          proposed={[...new Set(present)].slice(0, 3)}
          isSiren={(text) => siren.safeParse(text).success}
          onChange={(hideFrom) => void editing.change({ hideFrom })}
        />
      </SettingsSection>
      <SettingsSection title={words.pdfTitle} lead={row.level === 'A2' ? words.pdfLead : words.pdfNone}>
        {row.level === 'A2' && <PdfPart pdf={pdf} />}
      </SettingsSection>
    </>
  );
}

function PdfPart({ pdf }: { pdf: LeavingPdf }) {
  const { profile } = useStrings();
  const words = profile.leaving;
  if (!pdf) return <p role="status">{words.pdfMaking}</p>;
  if (pdf.kind === 'failed') return <Notice tone="doubt">{words.pdfFailed}</Notice>;
  const { sheet, isClean, pdf: made } = pdf.prepared;
  if (!isClean) return <Notice tone="doubt">{words.pdfNotClean}</Notice>;
  const file = new Blob([made.bytes], { type: 'application/pdf' });
  return (
    <>
      <SheetView sheet={sheet} />
      {made.changed.length > 0 && <p class="soft small">{words.pdfChanged(made.changed.join(' '))}</p>}
      <div class="actions">
        <button type="button" class="button" onClick={() => saveFile(made.fileName, file)}>
          {words.pdfSave}
        </button>
      </div>
    </>
  );
}
