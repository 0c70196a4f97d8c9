// What the person says of the move, ticked; and what other answers already say.
import type { Circumstances } from '@/utils/guides/circumstances';
import { situationChoices } from '@/utils/guides/circumstances';
import { Icon } from '../icon';
import { useStrings } from '../strings';

interface Props {
  /** As stored. */
  said: readonly string[];
  circumstances: Circumstances;
  onChange: (said: readonly string[]) => void;
  /** Address of the settings where the other answers are given. */
  settingsHref: string;
}

export function SituationChoice({ said, circumstances, onChange, settingsHref }: Props) {
  const { guides } = useStrings();
  const { mine } = guides;
  const inferred = [...circumstances].filter(([, origin]) => origin !== 'said').map(([tag]) => guides.because[tag]);
  return (
    <>
      <p class="soft">{mine.lead}</p>
      <div class="chips">
        {situationChoices.map((choice) => (
          <label key={choice} class="region-chip">
            <input
              type="checkbox"
              class="unseen"
              checked={said.includes(choice)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...said, choice] : said.filter((before) => before !== choice))
              }
            />
            {said.includes(choice) && <Icon name="check" />}
            {mine.choices[choice]}
          </label>
        ))}
      </div>
      <p class="soft">
        {inferred.length > 0 && `${mine.known(inferred.join(', '))} `}
        <a href={settingsHref}>{mine.change}</a>
      </p>
    </>
  );
}
