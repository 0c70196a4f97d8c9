// Every choice that narrows the kept offers, each a plain field.
import { typographic } from '@/utils/i18n/typography';
import { contractKinds, type OfferChoice, remoteChoices } from '@/utils/offers/narrow';
import { offerStatuses } from '@/utils/offers/types';
import { listRegions } from '@/utils/places/regions';
import type { BoardId } from '@/utils/posting/types';
import { Select } from '../select';
import { NumberField } from '../settings/number-field';
import { useStrings } from '../strings';
import { contractName } from '../words';

/** What the kept offers can be narrowed by: nothing is proposed that none of them has. */
export interface Present {
  /** INSEE codes; the empty string for offers in no claimed region. */
  regions: ReadonlySet<string>;
  /** By id, with their names. */
  boards: readonly { id: BoardId; name: string }[];
  tags: readonly string[];
}

interface Props {
  id: string;
  choice: OfferChoice;
  present: Present;
  /** What is left cannot be told yet. */
  leftUnknown: boolean;
  onChange: (choice: OfferChoice) => void;
}

/** Stands for no choice in a list, where the empty string stands for no region. */
const noChoice = '*';

export function FilterPanel({ id, choice, present, leftUnknown, onChange }: Props) {
  const { narrow, list, status, language } = useStrings();
  const set = (change: Partial<OfferChoice>) => onChange({ ...choice, ...change });
  const pick = <Value extends string>(values: readonly Value[], chosen: string) => values.find((one) => one === chosen);
  return (
    <fieldset id={id} class="narrow" aria-label={narrow.title}>
      <Select
        isLabelUnseen={false}
        label={narrow.region}
        value={choice.region ?? noChoice}
        options={[
          { value: noChoice, label: list.allRegions },
          ...listRegions(language)
            .filter(({ code }) => present.regions.has(code) || code === choice.region)
            .map(({ code, name }) => ({ value: code, label: typographic(name) })),
          { value: '', label: list.elsewhere },
        ]}
        onChange={(region) => set({ region: region === noChoice ? undefined : region })}
      />
      <label class="narrow-town">
        <span class="field-label">{narrow.town}</span>
        <input
          class="field"
          type="text"
          autocomplete="off"
          placeholder={narrow.townHint}
          value={choice.town ?? ''}
          onInput={({ currentTarget: { value } }) => set({ town: value || undefined })}
        />
      </label>
      <Select
        isLabelUnseen={false}
        label={narrow.status}
        value={choice.status ?? noChoice}
        options={[
          { value: noChoice, label: list.allStatuses },
          ...offerStatuses.map((value) => ({ value, label: status[value] })),
        ]}
        onChange={(value) => set({ status: pick(offerStatuses, value) })}
      />
      <Select
        isLabelUnseen={false}
        label={narrow.contract}
        value={choice.contract ?? noChoice}
        options={[
          { value: noChoice, label: narrow.anyContract },
          ...contractKinds.map((value) => ({ value, label: contractName(value, language) })),
        ]}
        onChange={(value) => set({ contract: pick(contractKinds, value) })}
      />
      <Select
        isLabelUnseen={false}
        label={narrow.remote}
        value={choice.remote ?? noChoice}
        options={[
          { value: noChoice, label: narrow.anyRemote },
          ...remoteChoices.map((value) => ({ value, label: narrow.remotes[value] })),
        ]}
        onChange={(value) => set({ remote: pick(remoteChoices, value) })}
      />
      <Select
        isLabelUnseen={false}
        label={narrow.board}
        value={choice.board ?? noChoice}
        options={[
          { value: noChoice, label: narrow.anyBoard },
          ...present.boards.map(({ id: board, name }) => ({ value: board, label: name })),
        ]}
        onChange={(board) => set({ board: board === noChoice ? undefined : board })}
      />
      <Select
        isLabelUnseen={false}
        label={narrow.whose}
        value={choice.whose ?? noChoice}
        options={[
          { value: noChoice, label: narrow.anyone },
          { value: 'mine', label: narrow.whoses.mine },
          { value: 'partner', label: narrow.whoses.partner },
        ]}
        onChange={(value) => set({ whose: pick(['mine', 'partner'], value) })}
      />
      {present.tags.length > 0 && (
        <Select
          isLabelUnseen={false}
          label={narrow.tag}
          value={choice.tag ?? noChoice}
          options={[
            { value: noChoice, label: narrow.anyTag },
            ...present.tags.map((tag) => ({ value: tag, label: tag })),
          ]}
          onChange={(tag) => set({ tag: tag === noChoice ? undefined : tag })}
        />
      )}
      <NumberField
        label={narrow.pay}
        unit={narrow.payUnit}
        low={0}
        high={1_000_000}
        value={choice.payFrom}
        onChange={(payFrom) => set({ payFrom })}
      />
      <NumberField
        label={narrow.left}
        unit={narrow.leftUnit}
        low={-20_000}
        high={20_000}
        value={choice.leftFrom}
        onChange={(leftFrom) => set({ leftFrom })}
      />
      {choice.leftFrom !== undefined && leftUnknown && (
        <p class="narrow-note row-doubt">
          {narrow.leftUnknown} <a href="#settings">{narrow.leftAction}</a>
        </p>
      )}
      <p class="narrow-note soft">{narrow.note}</p>
    </fieldset>
  );
}
