// A native select with its label: the browser's own list, keyboard and screen reader manners.

export interface Option {
  value: string;
  label: string;
}

interface Props {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
  /** The label is read out but not drawn. */
  isLabelUnseen?: boolean;
  class?: string;
}

export function Select({ label, value, options, onChange, isLabelUnseen = true, class: className }: Props) {
  return (
    <label class={className ? `select ${className}` : 'select'}>
      <span class={isLabelUnseen ? 'unseen' : 'field-label'}>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
