// A switch between on and off, with its state in words beside it.

interface Props {
  /** What pressing it does, or what it stands for. */
  label: string;
  isOn: boolean;
  /** The state, drawn beside the switch. */
  state: string;
  onChange: (isOn: boolean) => void;
}

export function Toggle({ label, isOn, state, onChange }: Props) {
  return (
    <button
      type="button"
      class="toggle"
      role="switch"
      aria-checked={isOn}
      aria-label={label}
      onClick={() => onChange(!isOn)}
    >
      <span class="toggle-track" aria-hidden="true" />
      <span class="toggle-state" aria-hidden="true">
        {state}
      </span>
    </button>
  );
}
