// Adds a town to the comparison: with the pay one has, or with one imagined there.
import { useState } from 'preact/hooks';
import { grossBounds } from '@/utils/living/answers';
import { Combobox, type Proposal } from '../combobox';
import { Select } from '../select';
import { NumberField } from '../settings/number-field';
import { useStrings } from '../strings';

export interface TypedTown {
  /** INSEE code. */
  commune: string;
  name: string;
  grossPerYear?: number;
  isCadre?: boolean;
  daysAtHome?: number;
}

interface Props {
  /** Communes for what was typed; their INSEE codes are the proposals' ids. */
  search: (typed: string) => Promise<readonly Proposal[]>;
  /** What the box is before anything is said: the person's own status. */
  isCadre: boolean;
  onAdd: (town: TypedTown) => void;
}

const workDays = ['1', '2', '3', '4', '5'];

export function TownForm({ search, isCadre, onAdd }: Props) {
  const { addTown, compare, home, household, language } = useStrings();
  const [place, setPlace] = useState<Proposal>();
  const [gross, setGross] = useState<number>();
  const [cadre, setCadre] = useState<boolean>();
  const [days, setDays] = useState('');
  const [isMissing, setMissing] = useState(false);
  /** A new one empties the fields, which keep what is typed to themselves. */
  const [round, setRound] = useState(0);

  function add(): void {
    setMissing(!place);
    if (!place) return;
    onAdd({
      commune: place.id,
      name: place.label,
      ...(gross === undefined ? {} : { grossPerYear: gross }),
      ...(cadre === undefined || cadre === isCadre ? {} : { isCadre: cadre }),
      ...(days === '' ? {} : { daysAtHome: Number(days) }),
    });
    setPlace(undefined);
    setGross(undefined);
    setCadre(undefined);
    setDays('');
    setRound(round + 1);
  }

  return (
    <form
      class="town-form"
      aria-labelledby="add-town"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div class="town-head">
        <h2 id="add-town">{addTown.title}</h2>
        <p class="soft">{addTown.lead}</p>
      </div>
      <div class="town-fields" key={round}>
        <Combobox
          label={addTown.town}
          hint={addTown.townHint}
          value={place?.label ?? ''}
          search={search}
          onChoose={(chosen) => {
            setPlace(chosen);
            setMissing(false);
          }}
          words={home}
        />
        <NumberField
          label={addTown.pay}
          value={gross}
          {...grossBounds}
          hint={addTown.payHint}
          unit={household.perYear}
          onChange={setGross}
        />
        <Select
          class="wide-select"
          label={addTown.days}
          isLabelUnseen={false}
          value={days}
          options={[
            { value: '', label: addTown.noDays },
            ...workDays.map((value) => ({ value, label: new Intl.NumberFormat(language).format(Number(value)) })),
          ]}
          onChange={setDays}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={cadre ?? isCadre}
            onChange={(event) => setCadre(event.currentTarget.checked)}
          />
          {addTown.cadre}
        </label>
        <button type="submit" class="button primary">
          {addTown.add}
        </button>
      </div>
      {isMissing && (
        <p class="field-note town-missing" role="alert">
          {addTown.missing}
        </p>
      )}
      {days !== '' && <p class="field-note">{compare.noCost}</p>}
    </form>
  );
}
