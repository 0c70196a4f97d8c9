// What a person may say of the household: every field can be skipped, each answer is handed over at once.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Answers, currencyOf, grossBounds, knownCountries, knownCurrencies } from '@/utils/living/answers';
import { homeFor } from '@/utils/living/household';
import { ImpatriateConditions } from '../living/impatriate';
import { Select } from '../select';
import { useStrings } from '../strings';
import { ChoiceField } from './choice-field';
import { NumberField } from './number-field';

interface Props {
  answers: Answers;
  /** Lives outside France: net income and rent are typed, in the money of the country. */
  isAbroad: boolean;
  onChange: (answers: Answers) => void;
}

interface PartProps extends Props {
  /** Changes some answers and keeps the others. */
  change: (some: Answers) => void;
}

const mostMoney = 10_000_000;
const rooms = [1, 2, 3, 4, 5, 6];

export function HouseholdForm(props: Props) {
  const { household } = useStrings();
  const parts = { ...props, change: (some: Answers) => props.onChange({ ...props.answers, ...some }) };
  return (
    <div class="household">
      <People {...parts} />
      <Work {...parts} />
      {props.answers.adults === 2 && <Partner {...parts} />}
      <Dwelling {...parts} />
      <Group title={household.travel}>
        <NumberField
          label={household.cars}
          value={props.answers.cars}
          low={0}
          high={9}
          hint="0"
          onChange={(cars) => parts.change({ cars })}
        />
        <NumberField
          label={household.daysAtHome}
          value={props.answers.daysAtHome}
          low={0}
          high={5}
          hint="0"
          onChange={(daysAtHome) => parts.change({ daysAtHome })}
        />
        <p class="field-note wide">{household.travelNote}</p>
      </Group>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <fieldset class="household-group">
      <legend>{title}</legend>
      <div class="household-fields">{children}</div>
    </fieldset>
  );
}

function People({ answers, change }: PartProps) {
  const { household } = useStrings();
  const { adults = 1, children = 0 } = answers;
  return (
    <Group title={household.people}>
      <ChoiceField
        label={household.adults}
        value={adults === 2 ? 'two' : 'one'}
        options={[
          { value: 'one', label: household.one },
          { value: 'two', label: household.two },
        ]}
        onChange={(value) => change({ adults: value === 'two' ? 2 : 1 })}
      />
      <NumberField
        label={household.children}
        value={answers.children}
        low={0}
        high={12}
        hint="0"
        onChange={(count) => change({ children: count === undefined ? undefined : Math.trunc(count) })}
      />
      {adults === 1 && children > 0 && <p class="field-note wide">{household.singleParent}</p>}
    </Group>
  );
}

function Work({ answers, isAbroad, change }: PartProps) {
  const { household, language } = useStrings();
  const check = (label: string, key: 'isCadre' | 'isImpatriate') => (
    <label class="check wide">
      <input
        type="checkbox"
        checked={answers[key] === true}
        onChange={(event) => change({ [key]: event.currentTarget.checked })}
      />
      {label}
    </label>
  );
  return (
    <Group title={household.work}>
      {isAbroad ? (
        <>
          <Select
            class="wide-select"
            label={household.country}
            isLabelUnseen={false}
            value={answers.country ?? ''}
            options={[{ value: '', label: household.countryUnsaid }, ...named(knownCountries, 'region', language)]}
            onChange={(country) => change({ country: country || undefined })}
          />
          <MoneyField label={household.net} money={answers.netAbroad} name="netAbroad" {...{ answers, change }} />
          <p class="field-note wide">{household.netNote}</p>
        </>
      ) : (
        <>
          <NumberField
            label={household.gross}
            value={answers.grossPerYear}
            {...grossBounds}
            hint={household.grossHint}
            unit={household.perYear}
            onChange={(grossPerYear) => change({ grossPerYear })}
          />
          <p class="field-note wide">{household.grossNote}</p>
        </>
      )}
      {check(household.cadre, 'isCadre')}
      {isAbroad && (
        <>
          {check(household.impatriate, 'isImpatriate')}
          <p class="field-note wide">{household.impatriateNote}</p>
          <div class="wide">
            <ImpatriateConditions />
          </div>
        </>
      )}
    </Group>
  );
}

function Partner({ answers, change }: PartProps) {
  const { household } = useStrings();
  const { partnerThere = answers.partnerNet === 0 ? 'kept' : 'unknown' } = answers;
  const way = typeof partnerThere === 'number' ? 'amount' : partnerThere;
  const ways = ['unknown', 'kept', 'lost', 'amount'] as const;
  return (
    <Group title={household.partner}>
      <NumberField
        label={household.partnerNet}
        value={answers.partnerNet}
        low={0}
        high={50_000}
        hint={household.partnerNetHint}
        unit={household.eurosPerMonth}
        onChange={(partnerNet) => change({ partnerNet })}
      />
      <Select
        class="wide-select"
        label={household.partnerThere}
        isLabelUnseen={false}
        value={way}
        options={ways.map((value) => ({ value, label: household.there[value] }))}
        onChange={(value) => {
          const chosen = ways.find((one) => one === value) ?? 'unknown';
          change({ partnerThere: chosen === 'amount' ? (answers.partnerNet ?? 0) : chosen });
        }}
      />
      {way === 'amount' && (
        <NumberField
          label={household.partnerAmount}
          value={typeof partnerThere === 'number' ? partnerThere : undefined}
          low={0}
          high={50_000}
          unit={household.eurosPerMonth}
          onChange={(amount) => change({ partnerThere: amount ?? 'unknown' })}
        />
      )}
    </Group>
  );
}

function Dwelling({ answers, isAbroad, change }: PartProps) {
  const { household, living } = useStrings();
  const { adults = 1, children = 0, homeKind = 'apartment', tenure = 'rent' } = answers;
  const usual = living.rooms(homeFor(adults, children).rooms ?? 2);
  const costLabel = tenure === 'own' ? household.ownCost : household.rentCost;
  return (
    <Group title={household.dwelling}>
      <ChoiceField
        label={household.homeKind}
        value={homeKind}
        options={[
          { value: 'apartment', label: household.apartment },
          { value: 'house', label: household.house },
        ]}
        onChange={(kind) => change({ homeKind: kind })}
      />
      <ChoiceField
        label={household.tenure}
        value={tenure}
        options={[
          { value: 'rent', label: household.rent },
          { value: 'own', label: household.own },
        ]}
        onChange={(value) => change({ tenure: value })}
      />
      <Select
        class="wide-select"
        label={household.rooms}
        isLabelUnseen={false}
        value={String(answers.rooms ?? '')}
        options={[
          { value: '', label: household.roomsAuto(usual) },
          ...rooms.map((count) => ({ value: String(count), label: living.rooms(count) })),
        ]}
        onChange={(value) => change({ rooms: value === '' ? undefined : Number(value) })}
      />
      <NumberField
        label={household.area}
        value={answers.area}
        low={8}
        high={500}
        hint={household.areaHint}
        unit={household.squareMetres}
        onChange={(area) => change({ area })}
      />
      {isAbroad ? (
        <MoneyField label={costLabel} money={answers.homeCost} name="homeCost" {...{ answers, change }} />
      ) : (
        <NumberField
          label={costLabel}
          value={answers.homeCost?.amount}
          low={0}
          high={50_000}
          hint={household.costHint}
          unit={household.eurosPerMonth}
          onChange={(amount) => change({ homeCost: amount === undefined ? undefined : { amount, currency: 'EUR' } })}
        />
      )}
    </Group>
  );
}

interface MoneyProps {
  label: string;
  name: 'netAbroad' | 'homeCost';
  money: Answers['homeCost'];
  answers: Answers;
  change: (some: Answers) => void;
}

/** An amount a month in a currency, the country's own until another is chosen. */
function MoneyField({ label, name, money, answers, change }: MoneyProps) {
  const { household, language } = useStrings();
  const [chosen, setChosen] = useState<string>();
  const currency = money?.currency ?? chosen ?? currencyOf(answers.country);
  return (
    <div class="money">
      <NumberField
        label={label}
        value={money?.amount}
        low={0}
        high={mostMoney}
        unit={household.perMonth}
        onChange={(amount) => change({ [name]: amount === undefined ? undefined : { amount, currency } })}
      />
      <Select
        class="wide-select"
        label={`${label}, ${household.currency.toLowerCase()}`}
        value={currency}
        options={named(knownCurrencies, 'currency', language)}
        onChange={(next) => {
          setChosen(next);
          if (money) change({ [name]: { amount: money.amount, currency: next } });
        }}
      />
    </div>
  );
}

/** Codes with their names in the person's language, in its order. */
function named(codes: readonly string[], type: 'region' | 'currency', language: string) {
  const names = new Intl.DisplayNames(language, { type });
  return codes
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}
