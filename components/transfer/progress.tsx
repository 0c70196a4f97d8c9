// How far a long piece of work is, and the way to stop it.

interface Props {
  label: string;
  /** 0 to 1. */
  share: number;
  stop: string;
  onStop: () => void;
}

export function Progress({ label, share, stop, onStop }: Props) {
  return (
    <div class="progress">
      <label>
        <span class="field-label">{label}</span>
        <progress max={1} value={share} />
      </label>
      <button type="button" class="button small" onClick={onStop}>
        {stop}
      </button>
    </div>
  );
}
