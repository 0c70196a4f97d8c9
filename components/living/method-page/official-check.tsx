// The official engine beside our own reckoning, on demand: both numbers, and the gap between them.
import { useState } from 'preact/hooks';
import type { Example, OpenedSide } from '@/utils/living/example';
import type { OfficialPay } from '@/utils/living/official-model';
import { withCents } from '../../money';
import { useStrings } from '../../strings';
import { SourceLine } from '../source-line';

interface Props {
  example: Example;
  names: { here: string; there: string };
  /** Opens the engine and asks it about the places there are, here first. */
  ask: (example: Example) => Promise<readonly OfficialPay[]>;
}

type State = 'idle' | 'asking' | 'failed' | readonly OfficialPay[];

export function OfficialCheck({ example, names, ask }: Props) {
  const { official } = useStrings().method;
  const [state, setState] = useState<State>('idle');
  const isKnown = typeof state === 'object';
  const opened = [
    ...(example.here ? [{ name: names.here, ours: example.here }] : []),
    { name: names.there, ours: example.there },
  ];

  function start(): void {
    setState('asking');
    ask(example).then(setState, (error: unknown) => {
      console.warn('The official engine could not be asked', error);
      setState('failed');
    });
  }

  return (
    <>
      <div>
        <button type="button" class="button primary" disabled={state === 'asking' || isKnown} onClick={start}>
          {official.ask}
        </button>
      </div>
      <p role="status" class="soft">
        {state === 'asking' && official.asking}
        {state === 'failed' && official.failed}
      </p>
      {isKnown &&
        opened.map(({ name, ours }, at) => {
          const theirs = state[at];
          return theirs && <Compared key={name} name={name} ours={ours} theirs={theirs} />;
        })}
      {isKnown && <SourceLine source="net-pay-2026-07" />}
    </>
  );
}

function Compared({ name, ours, theirs }: { name: string; ours: OpenedSide; theirs: OfficialPay }) {
  const { method, language } = useStrings();
  const { official } = method;
  const { pay, asked } = ours;
  const rows: [string, number, number | undefined][] = [
    [official.net, pay.netBeforeTax / 12, theirs.netBeforeTax],
    [official.tax, pay.tax.total / 12, theirs.incomeTax],
    [official.after, pay.netAfterTax / 12, theirs.netAfterTax],
  ];
  const widest = Math.max(...rows.map(([, own, other]) => (other === undefined ? 0 : Math.abs(own - other))));
  const say = (amount: number) => withCents(amount, language);
  return (
    <div>
      <table class="steps official">
        <caption>
          {name}, {official.perMonth.toLowerCase()}
        </caption>
        <thead>
          <tr>
            <td />
            {[official.ours, official.theirs].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, own, other]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{say(own)}</td>
              <td class={other === undefined ? 'soft' : undefined}>
                {other === undefined ? official.unknown : say(other)}
                {other !== undefined && <span class="bounds">{official.gap(say(Math.abs(own - other)))}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">{widest < 1 ? official.small : official.large}</p>
      {asked.household.isImpatriate && <p class="soft">{official.impatriate}</p>}
      {!asked.household.isImpatriate && theirs.incomeTax === undefined && <p class="soft">{official.overseas}</p>}
    </div>
  );
}
