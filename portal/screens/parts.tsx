// Pieces that several screens share: fields with their hints, chips, boxes to tick, empty states.
/** @jsxImportSource hono/jsx */
import type { Child, FC } from 'hono/jsx';

interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  type?: string;
  value?: string;
  isRequired?: boolean;
  maxLength?: number;
  pattern?: string;
  autocomplete?: string;
  inputMode?: 'numeric' | 'email' | 'url';
  /** Tells fields of the same name on one page apart. */
  of?: string;
}

export const Field: FC<FieldProps> = ({ name, label, hint, type = 'text', value, isRequired, of, ...rest }) => {
  const id = `${name}${of ?? ''}`;
  const { maxLength, pattern, autocomplete, inputMode } = rest;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        value={value}
        required={isRequired}
        maxlength={maxLength}
        pattern={pattern}
        autocomplete={autocomplete}
        inputmode={inputMode}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      {hint ? (
        <small id={`${id}-hint`} class="hint">
          {hint}
        </small>
      ) : null}
    </div>
  );
};

export const TextArea: FC<Omit<FieldProps, 'type'> & { rows: number }> = ({ name, label, hint, maxLength, rows }) => (
  <div class="field">
    <label for={name}>{label}</label>
    <textarea
      id={name}
      name={name}
      rows={rows}
      maxlength={maxLength}
      required
      aria-describedby={hint ? `${name}-hint` : undefined}
    />
    {hint ? (
      <small id={`${name}-hint`} class="hint">
        {hint}
      </small>
    ) : null}
  </div>
);

interface ChoicesProps {
  name: string;
  legend: string;
  hint?: string;
  options: { value: string; label: string }[];
  chosen?: readonly string[];
  /** Said outside already. */
  isLegendUnseen?: boolean;
}

/** Boxes to tick: any of them is enough. */
export const Choices: FC<ChoicesProps> = ({ name, legend, hint, options, chosen = [], isLegendUnseen }) => (
  <fieldset class="choices">
    <legend class={isLegendUnseen ? 'unseen' : undefined}>{legend}</legend>
    {hint ? <small class="hint">{hint}</small> : null}
    <div>
      {options.map(({ value, label }) => (
        <label class="choice">
          <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  </fieldset>
);

/** Part of a long form that opens by itself when something in it is in use. */
export const Fold: FC<{ title: string; isOpen: boolean; children?: Child }> = ({ title, isOpen, children }) => (
  <details class="fold" open={isOpen}>
    <summary>{title}</summary>
    {children}
  </details>
);

export const Chip: FC<{ tone?: 'sea' | 'gain' | 'doubt' | 'loss'; children?: Child }> = ({ tone, children }) => (
  <span class={tone ? `chip ${tone}` : 'chip'}>{children}</span>
);

export const Empty: FC<{ text: string; children?: Child }> = ({ text, children }) => (
  <div class="empty">
    <p>{text}</p>
    {children}
  </div>
);

/** A figure and what it counts. */
export const Figure: FC<{ value: string; label: string; href?: string; action?: string }> = (props) => (
  <div class="figure">
    <strong>{props.value}</strong>
    <span>{props.label}</span>
    {props.href ? <a href={props.href}>{props.action}</a> : null}
  </div>
);
