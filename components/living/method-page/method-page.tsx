// How everything is counted, in plain words: reached from every figure, opened at the part that explains it.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Example } from '@/utils/living/example';
import type { OfficialPay } from '@/utils/living/official-model';
import { Notice } from '../../notice';
import { Select } from '../../select';
import { useStrings } from '../../strings';
import { ImpatriateConditions } from '../impatriate';
import { OfficialCheck } from './official-check';
import { RatesTable } from './rates-table';
import { SourcesList } from './sources-list';
import { type Topic, topics } from './topics';
import { WorkedExample } from './worked-example';

interface Props {
  /** Scrolled to when the page opens. */
  topic: Topic | undefined;
  /** `undefined` while it is read; `null` when there is nothing to open; `'failed'` when the tables could not be read. */
  example: Example | null | 'failed' | undefined;
  /** Names of both places of the example. */
  names: { here: string; there: string };
  /** Kept offers it can be worked out for. */
  offers: readonly { key: string; name: string }[];
  chosen: string | undefined;
  onChoose: (key: string | undefined) => void;
  /** Asks the official model about the places of the example, in their order. */
  ask: (example: Example) => Promise<readonly OfficialPay[]>;
}

export function MethodPage({ topic, example, names, offers, chosen, onChoose, ask }: Props) {
  const { method, living } = useStrings();
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (topic) page.current?.querySelector(`#method-${topic}`)?.scrollIntoView();
  }, [topic, example === undefined]);
  const opened = typeof example === 'object' && example !== null ? example : undefined;
  return (
    <div class="column method-page" ref={page}>
      <h1>{method.title}</h1>
      <p>{method.lead}</p>
      <Notice tone="calm">{living.disclaimer}</Notice>
      <nav class="method-contents" aria-label={method.contents}>
        {topics.map((each) => (
          <a key={each} href={`#method=${each}`}>
            {method.topic[each]}
          </a>
        ))}
      </nav>
      <Part topic="difference" />
      <Part topic="example">
        {offers.length > 0 && (
          <Select
            class="wide-select"
            label={method.exampleOf}
            isLabelUnseen={false}
            value={chosen ?? ''}
            options={[
              { value: '', label: method.exampleDefault },
              ...offers.map(({ key, name }) => ({ value: key, label: name })),
            ]}
            onChange={(key) => onChoose(key || undefined)}
          />
        )}
        {example === 'failed' && <p class="living-why">{method.failed}</p>}
        {example === null && <p class="living-why">{method.exampleNone}</p>}
        {opened && <WorkedExample example={opened} names={names} />}
      </Part>
      <Part topic="pay" />
      <Part topic="tax" />
      <Part topic="rent" />
      <Part topic="prices" />
      <Part topic="abroad">
        <ImpatriateConditions />
      </Part>
      <Part topic="buying" />
      <Part topic="left-out">
        <p>{method.leftOutLead}</p>
        <ul class="bullets">
          {method.leftOut.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </Part>
      <Part topic="official">
        {opened && <OfficialCheck key={chosen ?? ''} example={opened} names={names} ask={ask} />}
      </Part>
      <Part topic="rates">
        <p class="soft">{method.ratesLead}</p>
        <RatesTable />
      </Part>
      <Part topic="sources">
        <p class="soft">{method.sourcesLead}</p>
        <SourcesList />
      </Part>
    </div>
  );
}

function Part({ topic, children }: { topic: Topic; children?: ComponentChildren }) {
  const { method } = useStrings();
  const texts: Partial<Record<Topic, readonly string[]>> = method.text;
  return (
    <section id={`method-${topic}`} class="settings-section" aria-labelledby={`method-${topic}-title`}>
      <h2 id={`method-${topic}-title`}>{method.topic[topic]}</h2>
      {texts[topic]?.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {children}
    </section>
  );
}
