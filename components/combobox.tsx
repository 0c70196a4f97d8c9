// A text field that proposes: type, go through the proposals with the arrows, choose with Enter or a click.
import { useEffect, useId, useRef, useState } from 'preact/hooks';

export interface Proposal {
  id: string;
  label: string;
  /** A second, softer line: the département, for a commune. */
  note?: string;
}

interface Props {
  label: string;
  hint?: string;
  /** What the field says before anything is typed. */
  value: string;
  /** Proposals for what was typed, best first; a later answer to an earlier question is left aside. */
  search: (typed: string) => Promise<readonly Proposal[]>;
  onChoose: (proposal: Proposal) => void;
  words: { searching: string; none: string; results: (count: number) => string };
}

/** After the WAI-ARIA list autocomplete pattern: the focus stays in the field, the chosen line is pointed at. */
export function Combobox({ label, hint, value, search, onChoose, words }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [proposals, setProposals] = useState<readonly Proposal[]>();
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const question = useRef(0);
  useEffect(() => setTyped(value), [value]);

  async function ask(text: string): Promise<void> {
    question.current += 1;
    const asked = question.current;
    setTyped(text);
    setActive(-1);
    if (text.trim() === '') {
      setOpen(false);
      return;
    }
    setProposals(undefined);
    setOpen(true);
    const found = await search(text).catch(() => []);
    if (asked === question.current) setProposals(found);
  }

  function choose(proposal: Proposal): void {
    question.current += 1;
    setTyped(proposal.label);
    setOpen(false);
    setActive(-1);
    onChoose(proposal);
  }

  function press(event: KeyboardEvent): void {
    const count = isOpen ? (proposals?.length ?? 0) : 0;
    const chosen = proposals?.[active];
    if (event.key === 'ArrowDown' && count > 0) setActive((active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) setActive(active <= 0 ? count - 1 : active - 1);
    else if (event.key === 'Enter' && isOpen && chosen) choose(chosen);
    else if (event.key === 'Escape' && isOpen) setOpen(false);
    else return;
    event.preventDefault();
  }

  const list = proposals ?? [];
  const say = proposals === undefined ? words.searching : list.length === 0 ? words.none : words.results(list.length);
  return (
    <div class="combobox">
      <label class="field-label" for={`${id}-field`}>
        {label}
      </label>
      <input
        id={`${id}-field`}
        class="field"
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen && list.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={hint}
        value={typed}
        onInput={(event) => void ask(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
      />
      <div id={`${id}-list`} class="proposals" role="listbox" aria-label={label} hidden={!isOpen || list.length === 0}>
        {list.map((proposal, index) => (
          <div
            key={proposal.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            class={index === active ? 'proposal active' : 'proposal'}
            // The field keeps the focus: a press on a proposal must not close the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(proposal)}
            onKeyDown={press}
          >
            <span>{proposal.label}</span>
            {proposal.note && <span class="soft"> {proposal.note}</span>}
          </div>
        ))}
      </div>
      <p class="field-note" role="status">
        {isOpen ? say : ''}
      </p>
    </div>
  );
}
