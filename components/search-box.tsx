// The search field over the kept offers.
import { Icon } from './icon';

interface Props {
  label: string;
  value: string;
  onInput: (value: string) => void;
}

export function SearchBox({ label, value, onInput }: Props) {
  return (
    <label class="search">
      <Icon name="search" />
      <span class="unseen">{label}</span>
      <input
        type="search"
        placeholder={label}
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}
