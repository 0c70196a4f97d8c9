// One job board: on or off, and whether the extension may draw on its pages.
import { useId } from 'preact/hooks';
import { Notice } from '../notice';
import { OutLink } from '../out-link';
import { useStrings } from '../strings';
import { Toggle } from '../toggle';

type Mode = 'draw' | 'discreet';

interface Props {
  name: string;
  /** Where its offers begin. */
  start: string;
  /** One plain sentence on what the board may notice, when there is something to say. */
  caution?: string;
  isOn: boolean;
  /** Absent until chosen, where nothing is preselected. */
  mode?: Mode;
  /** The person just refused the permission. */
  isRefused: boolean;
  onSwitch: (isOn: boolean) => void;
  onMode: (mode: Mode) => void;
}

export function BoardCard({ name, start, caution, isOn, mode, isRefused, onSwitch, onMode }: Props) {
  const { boards } = useStrings();
  const id = useId();
  const modes = [
    { value: 'draw', label: boards.draw },
    { value: 'discreet', label: boards.discreet },
  ] as const;
  return (
    <section class="board" aria-labelledby={`${id}-name`}>
      <div class="board-head">
        <h3 id={`${id}-name`}>{name}</h3>
        <Toggle
          label={isOn ? boards.switchOff(name) : boards.switchOn(name)}
          isOn={isOn}
          state={isOn ? boards.on : boards.off}
          onChange={onSwitch}
        />
      </div>
      {isRefused && (
        <Notice tone="doubt" isAlert>
          {boards.refused(name)}
        </Notice>
      )}
      {caution && (
        <p class="caution" id={`${id}-caution`}>
          {caution}
        </p>
      )}
      <fieldset class="choices" aria-label={boards.mode(name)} aria-describedby={caution ? `${id}-caution` : undefined}>
        {modes.map(({ value, label }) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name={`${id}-mode`}
              value={value}
              checked={mode === value}
              onChange={() => onMode(value)}
            />
            <span class="choice-label">{label}</span>
          </label>
        ))}
      </fieldset>
      {isOn && (
        <OutLink class="board-visit" address={start}>
          {boards.visit(name)}
        </OutLink>
      )}
    </section>
  );
}

/** What the two ways mean, said once for all boards. */
export function BoardModes() {
  const { boards } = useStrings();
  return (
    <dl class="modes">
      <dt>{boards.draw}</dt>
      <dd>{boards.drawNote}</dd>
      <dt>{boards.discreet}</dt>
      <dd>{boards.discreetNote}</dd>
    </dl>
  );
}
